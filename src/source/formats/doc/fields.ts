import { damagedDoc } from './refusals.ts';

const BEGIN = 0x13;
const RESULT = 0x14;
const END = 0x15;
/** Word nests some three. */
const DEEPEST = 100;

/** What a field shows instead of words of the document: another program's object. */
const OBJECT = /^\s*EMBED\s/;

export interface Fields {
  /** For each character of the file: 1 where it stands in the code of a field, which Word does not show. */
  readonly isCode: Uint8Array;
  /** Numbers of the characters at which fields with embedded objects begin. */
  readonly objects: readonly number[];
}

/**
 * Finds the codes of fields: HYPERLINK "…", and the words that it shows stand behind it. A field that never ends hides nothing.
 *
 * @throws HefaError damaged
 */
export function findFields(characters: Uint16Array): Fields {
  const isCode = new Uint8Array(characters.length);
  const objects: number[] = [];
  const open: { readonly start: number; result: number | null }[] = [];
  for (const [number, code] of characters.entries()) {
    if (code !== BEGIN && code !== RESULT && code !== END) continue;
    const field = open.at(-1);
    if (code === BEGIN) open.push({ start: number, result: null });
    else if (field !== undefined && code === RESULT) field.result ??= number;
    else if (field !== undefined) {
      open.pop();
      const end = field.result ?? number;
      isCode.fill(1, field.start, end);
      if (OBJECT.test(String.fromCharCode(...characters.subarray(field.start + 1, Math.min(field.start + 12, end)))))
        objects.push(field.start);
    }
    if (open.length > DEEPEST) throw damagedDoc();
  }
  return { isCode, objects };
}
