import { resolve } from 'node:path';
import { HefaError } from '../errors.ts';
import { whyNoDraft } from '../source/find.ts';
import type { FoundPath, Input, LookInto } from './input.ts';
import { sortRecords } from './records.ts';

/**
 * The drafts in a zip of a whole submission (送审材料.zip), each under the path of the zip. Its other files are passed over by the
 * same rules as those of a folder. A zip that is one office document is a draft itself, whatever its name.
 */
export async function membersOf(zip: string, cwd: string, lookInto: LookInto): Promise<FoundPath> {
  const file = resolve(cwd, zip);
  try {
    const listing = await lookInto(file);
    if (listing === null) return { files: [zip], skipped: [], missing: [] };
    const reasons = listing.members.map((member) => ({ path: member, reason: whyNoDraft(member) }));
    const sorted = sortRecords(
      {
        drafts: reasons.flatMap(({ path, reason }) => (reason === null ? [path] : [])),
        skipped: reasons.flatMap(({ path, reason }) => (reason === null ? [] : [{ path, reason }])),
      },
      listing.claims,
      new Set(),
    );
    const packed = sorted.drafts.map((member): Input => ({ path: `${zip}/${member}`, origin: { zip: file, member } }));
    const skipped = sorted.skipped.map(({ path, reason, by }) => ({
      path: `${zip}/${path}`,
      reason,
      ...(by !== undefined && { by: `${zip}/${by}` }),
    }));
    const lost: Input[] =
      listing.troubles.length > 0 ? [{ path: zip, origin: { file }, troubles: listing.troubles }] : [];
    return { files: [], skipped, missing: [], packed: [...packed, ...lost] };
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    const troubles = [{ code: error.code, text: error.text, loses: true }];
    return { files: [], skipped: [], missing: [], packed: [{ path: zip, origin: { file }, troubles }] };
  }
}

/** A zip that was named and holds no draft is a mistake in the line. */
export function noDraftIn(zip: string): HefaError['text'] {
  return { zh: `${zip} 中没有可检查的文稿`, en: `there is no draft to check in ${zip}` };
}
