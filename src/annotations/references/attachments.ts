import { matches } from '../../chinese/matches.ts';
import { parseNumeral } from '../../chinese/numerals.ts';
import type { Sentence } from '../../document/document.ts';
import type { ReferenceFact } from '../../facts/facts.ts';
import type { Context } from '../context.ts';
import { make } from './clause.ts';

const REFERENCE = /附件\s?([一二三四五六七八九十]{1,3}|\d{1,2})(?![\d.．年月日]|号文)/gu;
/** 《…通知》附件2, 市政府〔2020〕3号文附件1, 省厅通知附件6 are attached to another document. */
const FOREIGN =
  /(?:[》号文]|(?:国务院|省|市|厅|部|局|上级|原|该|上述)(?:[^，；。：、本]{0,6}?)(?:通知|办法|方案|意见|规定|公告|细则))(?:中)?的?$/u;

/** 见附件3: whether so many attachments are listed. */
export function* attachments(sentence: Sentence, context: Context): Generator<ReferenceFact> {
  for (const match of matches(REFERENCE, sentence.text)) {
    const number = parseNumeral(match[1] ?? '');
    const last = number === null ? null : context.frames.lastAttachment;
    if (number === null || last === null || FOREIGN.test(sentence.text.slice(0, match.index))) continue;
    const at = { start: match.index, end: match.index + match[0].length };
    yield make('attachment', number <= last, `附件列至附件${last}`, at, sentence);
  }
}
