import { strToU8, zipSync } from 'fflate';
import { lines, ofd } from '../source/ofd.ts';
import { oldWord } from '../source/old-word.ts';
import { p as odtP, openDocument } from '../source/open-document.ts';
import { archive, base64, page, part, utf8 } from '../source/page.ts';
import { pdf, set } from '../source/pdf-file.ts';
import { rtf } from '../source/rich-text.ts';
import { p, word } from '../source/word.ts';
import { DRAFT, type Row } from './row.ts';

const html = page(`<div>${DRAFT.map((words) => `<p>${words}</p>`).join('')}</div>`);

const WHOLE: Readonly<Record<string, () => Uint8Array>> = {
  docx: () => word(DRAFT.map((words) => p(words)).join('')),
  doc: () => oldWord(DRAFT.map((words) => `${words}¶`)),
  odt: () => openDocument(DRAFT.map((words) => odtP(words)).join('')),
  ofd: () => ofd([lines(...DRAFT.slice(0, 22)), lines(...DRAFT.slice(22))]),
  pdf: () => pdf(set(DRAFT)),
  zip: () => zipSync({ '办法.md': strToU8(DRAFT.join('\n\n')), '附件.docx': word(p(DRAFT[1] as string)) }),
  rtf: () => rtf(`${DRAFT.join('\\par\n')}\\par`),
  mht: () => strToU8(archive(part('text/html; charset=utf-8', 'base64', base64(utf8(html))))),
};

/** What stands at the end of each is needed to read any of it, but of these: they are read as far as they go. */
const PARTLY: Readonly<Record<string, number>> = { pdf: 10, rtf: 1, mht: 1 };

/** Cut off behind each tenth of its length, and four bytes before its end. */
function cuts(kind: string): Row[] {
  const whole = WHOLE[kind]?.() ?? new Uint8Array();
  return Array.from({ length: 10 }, (_, at): Row => {
    const length = at === 9 ? whole.length - 4 : Math.floor((whole.length * (at + 1)) / 10);
    const end = at + 1 >= (PARTLY[kind] ?? Number.POSITIVE_INFINITY) ? 'partial damaged' : 'unchecked damaged';
    return [`cut off at ${at + 1}.${kind}`, () => whole.slice(0, length), end, SENTENCE];
  });
}

const SENTENCE = '损坏|不完整|没有保存完整';

export const CUT: readonly Row[] = Object.keys(WHOLE).flatMap(cuts);
