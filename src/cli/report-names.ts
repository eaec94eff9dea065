/**
 * A path for each draft, in their order. Folders that the drafts do not share stay below the target, before the part of the
 * path that holds the name; two drafts of one name and folder (a.md, a.docx) are numbered. No name leads out of the target.
 *
 * @param pattern a path with `{name}` in it
 */
export function pathsFor(pattern: string, drafts: readonly string[]): string[] {
  const places = drafts.map((path) => path.split('/'));
  const shared = sharedFolders(places);
  const taken = new Set<string>();
  return places.map((place) => {
    const folders = place.slice(shared, -1).map(segment).filter(isName);
    const base = segment((place.at(-1) ?? '').replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, ''));
    const name = isName(base) ? base : '草案';
    for (let count = 1; ; count++) {
      const path = filled(pattern, folders, count === 1 ? name : `${name}-${count}`);
      const key = path.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  });
}

function filled(pattern: string, folders: readonly string[], name: string): string {
  const parts = pattern.split('/');
  const at = parts.findIndex((part) => part.includes('{name}'));
  return [...parts.slice(0, at), ...folders, ...parts.slice(at)].join('/').replaceAll('{name}', () => name);
}

/** How many folders all drafts lie in together. */
function sharedFolders(places: readonly (readonly string[])[]): number {
  const [first = [], ...others] = places;
  let count = 0;
  while (count < first.length - 1 && others.every((one) => one.length - 1 > count && one[count] === first[count]))
    count++;
  return count;
}

/** Bytes of one name: systems allow 255, and something is put behind it. */
const LONGEST = 180;

/** What no name may hold: what Windows forbids, what a terminal obeys, what turns the direction of writing. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A name that every system allows. */
function segment(name: string): string {
  const allowed = truncated(name.replace(FORBIDDEN, '_'), LONGEST).replace(/[. ]+$/, '');
  return RESERVED.test(allowed) ? `_${allowed}` : allowed;
}

function isName(name: string): boolean {
  return name !== '';
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function truncated(text: string, bytes: number): string {
  let [length, size] = [0, 0];
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    length += character.length;
  }
  return text.slice(0, length);
}
