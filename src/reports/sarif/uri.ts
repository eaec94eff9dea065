import type { ArtifactLocation } from 'sarif';
import { wellFormed } from '../sanitise.ts';

/** Where relative addresses start: the folder that hefa ran in, which a platform takes for the root of the repository. */
export const ROOT = '%SRCROOT%';

/**
 * The address of a file. What lies below the root is relative to it; what does not is absolute, where the root is known.
 *
 * @param root the folder that relative paths start from, with `/`; null where nobody knows
 */
export function locationOf(path: string, root: string | null): ArtifactLocation {
  if (isAbsolute(path)) return { uri: fileUri(path) };
  // Standard input is no file, and lies nowhere.
  if (/^<.*>$/.test(path)) return { uri: encoded(path) };
  const segments = normalised(path.split('/'));
  if (segments[0] !== '..') return { uri: encoded(segments.join('/')), uriBaseId: ROOT };
  if (root === null) return { uri: encoded(segments.join('/')) };
  return { uri: fileUri(normalised(`${root}/${path}`.split('/')).join('/')) };
}

/** /home/a, C:/a, //server/share/a */
function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}

function fileUri(path: string): string {
  if (path.startsWith('//')) return `file:${encoded(path)}`;
  const drive = /^[A-Za-z]:/.exec(path)?.[0];
  return drive === undefined ? `file://${encoded(path)}` : `file:///${drive}${encoded(path.slice(drive.length))}`;
}

/** Without `.` and with no `..` but at the beginning. */
function normalised(segments: readonly string[]): string[] {
  const made: string[] = [];
  for (const [at, segment] of segments.entries()) {
    if (segment === '.' || (segment === '' && at > 0)) continue;
    if (segment === '..' && made.length > 0 && made.at(-1) !== '..') made.pop();
    else made.push(segment);
  }
  return made;
}

function encoded(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}
