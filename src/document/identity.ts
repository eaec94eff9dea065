import { findDate } from '../chinese/dates.ts';
import type { Closing } from './closing.ts';
import { fieldValue } from './fields.ts';
import type { Front } from './front.ts';
import { findNumber } from './numbers.ts';
import { isOrganLine, listed, organOfTitle } from './organs.ts';
import { kindOf } from './titles.ts';

/** Head and end of a text: of the outer document, or of one inside it. */
export interface Frame {
  readonly front: Front;
  readonly closing: Closing;
}

export interface Named {
  readonly title: string | null;
  readonly number: string | null;
  readonly organ: string | null;
  readonly date: string | null;
  readonly kind: string | null;
  readonly addressees: string | null;
}

/** What head and end say. The outer document speaks first; the 办法 inside it answers what the notice leaves open. */
export function identify(outer: Frame, inner: readonly Frame[]): Named {
  const frames = [outer, ...inner];
  const title = first(frames, ({ front }) => front.title);
  const ruling = first(inner, ({ front }) => front.title) ?? outer.front.title;
  return {
    title,
    number: first(frames, ({ front }) => front.number) ?? first(frames, decreeOf),
    organ: first(frames, organOf),
    date: first(frames, ({ closing }) => closing.date) ?? first(frames, dateOf),
    kind: ruling ? kindOf(ruling) : null,
    addressees: first(frames, ({ front }) => front.addressees),
  };
}

function first<T>(frames: readonly Frame[], value: (frame: Frame) => T | null): T | null {
  for (const frame of frames) {
    const found = value(frame);
    if (found !== null) return found;
  }
  return null;
}

/** The head note of a rule bears the number of its decree: （2014年3月6日…令第68号公布）. */
function decreeOf({ front }: Frame): string | null {
  const note = front.notes.find((words) => /令\s?第?\s?\d+\s?号|第\s?\d+\s?号令/.test(words));
  return note ? findNumber(note.replace(/\d\s?日\s?/g, '，')) : null;
}

const ORGAN_FIELD = /发文机构|发文机关|发布机构|发布机关|发布部门|颁布单位|制定机关|公开机构/;
const ASSEMBLY = /(?:[\p{Script=Han}]{2,20}?)(?:第[\p{Script=Han}\d]{1,6}届)?人民代表大会(?:常务委员会)?/u;

function organOf({ front, closing }: Frame): string | null {
  const signed = closing.signature.filter(isOrganLine).map(listed);
  return (
    (front.title ? organOfTitle(front.title) : null) ??
    (signed.length > 0 ? signed.join('、') : null) ??
    front.masthead?.replace(/(?:文件|令)$/, '') ??
    noteOrgan(front.notes) ??
    fieldValue(front.fields, ORGAN_FIELD)
  );
}

/** 2026年3月1日 临江市第九届人民代表大会常务委员会…会议通过 → 临江市人民代表大会常务委员会 */
function noteOrgan(notes: readonly string[]): string | null {
  for (const note of notes) {
    const words = note.replace(/^[（(]?.{0,14}?\d\s?日\s?/, '');
    const assembly = ASSEMBLY.exec(words)?.[0];
    if (assembly) return assembly.replace(/第[\p{Script=Han}\d]{1,6}届/u, '');
    const decree = /^([\p{Script=Han}]{2,20}?(?:人民政府|国务院|部|局|委员会))(?:令|发布|公布|批准|第)/u.exec(words);
    if (decree?.[1]) return decree[1];
  }
  return null;
}

const DATE_FIELD =
  /^(?:发文日期|成文日期|发布日期|发布时间|发表时间|印发日期|公布日期|颁布日期|生成日期|录入时间|日期)$/;

/** The date of a text that bears none at its end: of its head note, of the page, of the line on which it was printed. */
function dateOf({ front, closing }: Frame): string | null {
  // （…根据2004年…修正）: when it was amended is not when it was made.
  const notes = front.notes.filter((note) => !/根据.{0,12}\d{4}年/.test(note));
  const field = fieldValue(front.fields, DATE_FIELD) ?? '';
  for (const line of [...notes, field, ...closing.colophon]) {
    const date = findDate(line);
    if (date) return date.iso;
  }
  return null;
}
