/** What `TextCode` holds: characters, where the first one stands, and the steps from each to the next. */
export interface TextCode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** As they are written; null where they are left out. */
  readonly deltaX: string | null;
  readonly deltaY: string | null;
}

/** A character in the place that its `TextCode` gives to it. */
export interface Sign {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  /** Steps to the next one; null behind the last, and where nothing is said. */
  readonly stepX: number | null;
  readonly stepY: number | null;
}

/**
 * Steps as OFD writes them: `3 3 3.5`, and `g 3 5.5` for three of 5.5. No more of them are made than there are characters,
 * whatever number stands behind the g.
 */
function steps(value: string | null, count: number): number[] {
  const found: number[] = [];
  const words = (value ?? '').trim().split(/[\s,]+/);
  for (let at = 0; at < words.length && found.length < count; at++) {
    const word = words[at] as string;
    const isRun = /^g$/i.test(word);
    const step = Number(isRun ? words[at + 2] : word);
    if (word === '' || !Number.isFinite(step)) break;
    const times = isRun ? Number(words[at + 1]) : 1;
    for (let time = 0; time < times && found.length < count; time++) found.push(step);
    if (isRun) at += 2;
  }
  return found;
}

/**
 * @param advance what a character without a step advances by
 */
export function signsOf({ text, x, y, deltaX, deltaY }: TextCode, advance: (character: string) => number): Sign[] {
  const characters = [...decoded(text)];
  const [across, down] = [steps(deltaX, characters.length - 1), steps(deltaY, characters.length - 1)];
  const isDown = deltaX === null && down.length > 0;
  let place = { x, y };
  return characters.map((character, at) => {
    const isLast = at === characters.length - 1;
    const stepX = isLast ? null : (across[at] ?? (isDown ? 0 : null));
    const stepY = isLast ? null : (down[at] ?? null);
    const sign = { character, ...place, stepX, stepY };
    place = { x: place.x + (stepX ?? advance(character)), y: place.y + (stepY ?? 0) };
    return sign;
  });
}

/** Programs that lay the XML out put the characters on a line of their own. A character may be written as \0020. */
function decoded(text: string): string {
  const lines = text.includes('\n') ? text.split('\n').map((line) => line.trim()) : [text];
  return lines
    .join('')
    .replace(/\\([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A glyph of a font without a character: ¤ stands for it by the standard, programs put characters of the private area or none at all. */
export function isLost(character: string): boolean {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return code !== 0x09;
  return (
    code === 0xa4 ||
    code === 0xfffd ||
    (code >= 0xd800 && code <= 0xefff) ||
    (code >= 0xf100 && code <= 0xf8ff) ||
    code >= 0xf0000
  );
}

/** Bullets and boxes of the symbol fonts. */
export function isSymbol(character: string): boolean {
  const code = character.codePointAt(0) as number;
  return code >= 0xf000 && code <= 0xf0ff;
}
