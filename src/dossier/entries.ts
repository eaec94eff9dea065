import type { Bilingual } from '../errors.ts';
import type { Point } from '../facts/facts.ts';
import type { EntryKind, EntryLayout, Understanding } from './layout.ts';
import { answerOf, channelOf, conclusionOf, mannerOf } from './understood.ts';

/* Entries that many steps share. */

type More = Partial<Pick<EntryLayout, 'understood' | 'aside' | 'shown' | 'denies' | 'notYet' | 'hint'>>;

export function entry(
  point: Point,
  names: readonly [string, ...string[]],
  holds: EntryKind,
  more: More = {},
): EntryLayout {
  return { names, holds, point, ...more };
}

export const hint = (zh: string, en: string): { hint: Bilingual } => ({ hint: { zh, en } });

export const DAY = entry('日期', ['日期', 'date'], 'on');
export const FILES: EntryLayout = {
  names: ['材料', 'evidence'],
  holds: 'files',
  point: null,
  ...hint('证明材料的文件名，可以写多个', 'names of the files that prove it'),
};
export const FROM = entry('开始', ['开始', 'from'], 'from');
export const TO = entry('结束', ['结束', 'to'], 'to');
export const CHANNEL_HINT: Bilingual = { zh: '如 政府网站、政府公报', en: 'website, gazette' };
export const CHANNEL = entry('渠道', ['渠道', '方式', '途径', 'method', 'channel'], 'words', {
  understood: channelOf,
  shown: true,
  denies: true,
  hint: CHANNEL_HINT,
});
export const ADDRESS = entry('网址', ['网址', 'address'], 'words');
export const SHORTENED = entry(
  '缩短理由',
  ['缩短理由', 'reasonForShorterPeriod'],
  'words',
  hint('少于30日的，写明理由', 'where it is shorter than 30 days'),
);
export const COMMENTS = entry(
  '意见数',
  ['意见数', 'comments'],
  'count',
  hint('收到多少条，没有写 0', 'how many were received'),
);
export const ADOPTION = entry(
  '采纳情况',
  ['采纳情况', '意见采纳情况', 'adoption'],
  'words',
  hint('逐条采纳情况，或者说明文件', 'what became of each'),
);
export const BODY = (understood: Understanding): EntryLayout =>
  entry('机构', ['机构', 'reviewer'], 'words', { understood, shown: true, denies: true });
export const CONCLUSION = entry('结论', ['结论', 'conclusion'], 'words', {
  understood: conclusionOf,
  denies: true,
  ...hint('合法、不合法、应当予以修改，三者之一', 'lawful, unlawful or to-amend'),
});
/** Of assessments: in words of its own. */
export const OUTCOME = entry('结论', ['结论', 'conclusion'], 'words');
export const MANNER = entry('方式', ['方式', 'manner'], 'words', {
  understood: mannerOf,
  denies: true,
  ...hint('如 书面审核；以会签、征求意见代替的，如实写明', 'in writing; countersigned, where that took its place'),
});
export const REQUIRED = entry('应当开展', ['应当开展', '法定依据', 'required'], 'words', {
  understood: answerOf,
  aside: true,
  ...hint('法律规定应当开展的，写明依据；没有的写 否', 'the provision that requires it'),
});
