import { isSpace } from '../../lines.ts';
import { LONGEST_CODE, wordsOfField } from '../office/fields.ts';
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
  /** Numbers of the characters at which fields begin whose words are not read: embedded objects, equations. */
  readonly objects: readonly number[];
}

interface Field {
  readonly start: number;
  result: number | null;
}

/**
 * Finds the codes of fields: HYPERLINK "…", and the words that it shows stand behind it. Where a field shows words by its code
 * alone, they are put in its place. A field that never ends hides nothing.
 *
 * @throws HefaError damaged
 */
export function findFields(characters: Uint16Array): Fields {
  const isCode = new Uint8Array(characters.length);
  const objects: number[] = [];
  const open: Field[] = [];
  for (const [number, code] of characters.entries()) {
    if (code !== BEGIN && code !== RESULT && code !== END) continue;
    const field = open.at(-1);
    if (code === BEGIN) open.push({ start: number, result: null });
    else if (field !== undefined && code === RESULT) field.result ??= number;
    else if (field !== undefined) {
      open.pop();
      const end = field.result ?? number;
      isCode.fill(1, field.start, end);
      const words = shownBy(textOf(characters, field.start + 1, end), isEmpty(characters, field, number));
      if (words === null) objects.push(field.start);
      else put(words, characters, isCode, field.start + 1);
    }
    if (open.length > DEEPEST) throw damagedDoc();
  }
  return { isCode, objects };
}

function textOf(characters: Uint16Array, from: number, to: number): string {
  return String.fromCharCode(...characters.subarray(from, Math.min(from + LONGEST_CODE, to)));
}

/** Whether nothing stands between the code of a field and its end. */
function isEmpty(characters: Uint16Array, { result }: Field, end: number): boolean {
  for (let at = (result ?? end) + 1; at < end; at++) if (!isSpace(characters[at] as number)) return false;
  return true;
}

/** The words of a field that stand nowhere but in its code; null where they cannot be made out. */
function shownBy(code: string, isEmpty: boolean): string | null {
  if (OBJECT.test(code)) return null;
  return isEmpty ? wordsOfField(code) : '';
}

/** Words that a code shows are shorter than it is. */
function put(words: string, characters: Uint16Array, isCode: Uint8Array, at: number): void {
  for (let index = 0; index < words.length; index++) characters[at + index] = words.charCodeAt(index);
  isCode.fill(0, at, at + words.length);
}
