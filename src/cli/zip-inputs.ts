import { resolve } from 'node:path';
import { HefaError } from '../errors.ts';
import { isOfficeZip, openContainer } from '../source/container.ts';
import { shown, whyNoDraft } from '../source/find.ts';
import { defaultLimits } from '../source/limits.ts';
import { loadBytes } from '../source/read.ts';
import { Zip } from '../source/zip.ts';
import type { FoundPath, Input } from './input.ts';

/** The drafts in a zip of a whole submission (送审材料.zip), each under the path of the zip; null where it is one office document. */
export async function membersOf(path: string, cwd: string): Promise<FoundPath | null> {
  const { bytes } = await loadBytes(resolve(cwd, path));
  const zip = shown(path);
  try {
    if (isOfficeZip(new Zip(bytes, defaultLimits).names)) return null;
    const container = openContainer(zip, bytes, defaultLimits);
    const members = container.members
      .filter((member) => !member.isArchive)
      .map((member) => ({ path: `${zip}/${member.path}`, reason: whyNoDraft(member.path), member }));
    const packed: Input[] = members
      .filter(({ reason }) => reason === null)
      .map((one) => ({ path: one.path, file: null, zip, unpack: () => container.read(one.member) }));
    const lost = container.troubles.length > 0 ? [{ path: zip, file: null, troubles: container.troubles }] : [];
    const skipped = members.flatMap(({ path: name, reason }) => (reason === null ? [] : [{ path: name, reason }]));
    if (packed.length + lost.length === 0) return { files: [], skipped, missing: [noDraft(zip)] };
    return { files: [], skipped, missing: [], packed: [...packed, ...lost] };
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    const troubles = [{ code: error.code, text: error.text, loses: true }];
    return { files: [], skipped: [], missing: [], packed: [{ path: zip, file: null, troubles }] };
  }
}

function noDraft(zip: string): HefaError['text'] {
  return { zh: `${zip} 中没有可检查的文稿`, en: `there is no draft to check in ${zip}` };
}
