import { matches } from '../../chinese/matches.ts';
import { competitionConclusionOf } from '../understood.ts';

/**
 * What a sentence of an opinion says of a draft. partly-lawful: of one thing (主体合法, 未发现违法设定处罚), which says nothing of the
 * rest; suggested: 建议修改, beside which a draft may be lawful.
 */
export type Verdict = 'lawful' | 'partly-lawful' | 'unlawful' | 'to-amend' | 'suggested';

/** Titles, quoted articles, and what the law says of such opinions in general are no verdict. */
const ALIEN =
  /《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^”]*”|"[^"]*"|「[^」]*」|〈[^〉]*〉|未经[^，。；]{0,20}审[核查][^。；]*|(?:不合法|不符合[^，。；]{0,20}|违反[^，。；]{0,20}|违法)的[，,]|是否[^，。；]{0,30}|合法(?:权益|权利|利益|财产)|(?:不|未)予?采纳/gu;

/** 不存在…违法…的情形, 未发现…与…相抵触, 无需修改. */
const NOT_FOUND =
  /(?:未(?:发现|见|含有|存在|违反)|没有(?:发现|违反|明显)?|不存在|不含|不含有|无|并无)[^。；，]{0,60}?(?:(?:抵触|违反|违法|不合法|不符合|不一致|冲突|问题|情形|内容|规定|之处|现象|越权)[^。；，]{0,20}?)+/gu;
/** 未超越法定权限, 不违反上位法. */
const NOT_DONE = /(?:未|没有|不|无)(?:超越|超出|违反|违背|构成|属于|抵触|与[^，。；]{0,30}抵触)[^，。；]{0,40}/gu;
const NOT_NEEDED =
  /(?:无需|无须|不需要?|不必|未作|没有|未提出|无)[^，。；]{0,10}(?:修改|调整)(?:意见|建议)?|修改(?:意见|建议)[:：]?无/gu;

const UNLAWFUL =
  /不合法(?!的)|不具备合法性|不(?:完全|尽|太|够)?符合[^，。；]{0,50}(?:规定|要求|法律|法规|政策)|不予通过|未(?:能)?通过|(?:超越|超出)[^，。；]{0,10}(?:职权|权限)|(?:属于|构成|存在)[^，。；]{0,6}违法|违反[^，。；]{0,40}(?:规定|原则)|与[^，。；]{0,40}(?:相)?抵触|不得(?:提交|提请|印发|出台)/u;
const AMEND =
  /(?:应当?|须|需要?|必须|请|尚需|予以|要求|退回)[^。；]{0,40}?(?:修改|修正|删除|删去|调整|补充完善|重新起草)|(?:提出|有)[^。；，]{0,10}修改意见|修改(?:完善)?后[^。；，]{0,6}(?:再|方可|重新|报送|提请|提交)/u;
const SUGGEST = /建议[^。；]{0,60}?(?:修改|修正|删除|删去|调整|补充完善|改为)/u;
const WHOLE =
  /(?<!不)合法(?!性|权|利|财)|(?<!不|不完全|不尽|不太|不够|应|应当|须)符合[^，。；]{0,50}(?:规定|要求|精神|法律|法规|政策)|(?<!未|不予|不能|没有)通过(?:了)?[^，。；]{0,6}合法性|(?<![不未])(?:予以|审[核查])通过/u;
/** 制定主体合法，程序合法: of each by itself. */
const PART =
  /(?:主体|权限|职权|程序|依据|形式|格式|内容)(?:、[\p{Script=Han}]{2,6}|和[\p{Script=Han}]{2,6})*(?:均|都|基本)?(?:合法|符合[^，。；]{0,50}(?:规定|要求))/gu;

export function verdictsIn(sentence: string): ReadonlySet<Verdict> {
  const chosen = choiceIn(sentence);
  if (chosen !== undefined) return new Set(chosen === null ? [] : [chosen]);
  const verdicts = new Set<Verdict>();
  const plain = sentence.replace(ALIEN, '〇');
  const found = plain.replace(NOT_FOUND, '').replace(NOT_DONE, '');
  if (found !== plain) verdicts.add('partly-lawful');
  const denied = found.replace(NOT_NEEDED, '');
  if (UNLAWFUL.test(denied)) verdicts.add('unlawful');
  if (AMEND.test(denied)) verdicts.add('to-amend');
  if (SUGGEST.test(denied)) verdicts.add('suggested');
  const whole = denied.replace(PART, '');
  if (whole !== denied) verdicts.add('partly-lawful');
  if (WHOLE.test(whole)) verdicts.add('lawful');
  return verdicts;
}

/** 具有排除、限制竞争效果且不符合例外规定的，不得出台: the law, and no verdict. */
const IN_GENERAL = /[^，。；]*的[，,]\s*(?:应当)?不(?:得|予)[^，。；]*/gu;
const ISSUABLE =
  /(?:可以|同意|予以|准予)(?:印发)?出台|不(?:具有|违反|存在)|未(?:发现|违反)|没有违反|符合|例外|第十二条/u;

/** Whether a sentence of a fair-competition review bars the draft; null where it says nothing of it. */
export function barsIn(sentence: string): boolean | null {
  const words = ticked(sentence).replace(IN_GENERAL, '').replace(ALIEN, '〇');
  if (competitionConclusionOf(words) === 'barred') return true;
  return ISSUABLE.test(words) ? false : null;
}

const MARK = /[□☐☑☒✓✔√■]|[（(]\s*[√✓✔]?\s*[）)]/gu;

/** Of a form the options that are ticked, the boxes before or behind them; any other sentence as it is. */
function ticked(sentence: string): string {
  const marks = matches(MARK, sentence);
  if (marks.length === 0) return sentence;
  const options = sentence.split(MARK);
  const isBehind = options.at(-1)?.trim() === '';
  return marks.flatMap(([mark], at) => (/[☑☒✓✔√■]/u.test(mark) ? [options[at + (isBehind ? 0 : 1)]] : [])).join('，');
}

const BOX = /[□☐☑☒✓✔√■]|[（(]\s*[√✓✔]?\s*[）)]|(不合法|应当?(?:予以)?修改|修改后(?:再)?(?:报送|提交)?|合法(?!性))/gu;
const OPTIONS: readonly (readonly [RegExp, Verdict])[] = [
  [/不合法/u, 'unlawful'],
  [/修改/u, 'to-amend'],
  [/合法/u, 'lawful'],
];

/** ☑合法 □不合法 □应当予以修改, or the boxes behind the words. undefined: no form to tick; null: one that was not ticked, or not clearly. */
function choiceIn(sentence: string): Verdict | null | undefined {
  const tokens = matches(BOX, sentence).map(([words, option]) => ({ words, option }));
  const boxes = tokens.filter(({ option }) => option === undefined);
  if (boxes.length === 0 || tokens.length === boxes.length) return undefined;
  const ticked = boxes.filter(({ words }) => /[☑☒✓✔√■]/u.test(words));
  const [only] = ticked;
  if (!only || ticked.length > 1) return null;
  const isBefore = tokens[0]?.option === undefined;
  const option = tokens[tokens.indexOf(only) + (isBefore ? 1 : -1)]?.option;
  return OPTIONS.find(([words]) => option !== undefined && words.test(option))?.[1] ?? null;
}
