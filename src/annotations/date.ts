import { matches } from '../chinese/matches.ts';
import { parseNumeral } from '../chinese/numerals.ts';
import type { IsoDate, Sentence } from '../document/document.ts';
import type { DateFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';

/** 2016年3月1日, 二〇一二年五月二十二日. */
const FIGURE = '[\\d零〇○一二三四五六七八九]';
const DATE = new RegExp(
  `((?:${FIGURE}\\s?){3}${FIGURE})年\\s?([\\d一二三四五六七八九十]{1,3})月\\s?([\\d一二三四五六七八九十]{1,3})日`,
  'gu',
);

const INTO_FORCE = '(?:正式)?(?:施行|实施|执行|生效|试行|起效)';
/** 自2016年3月1日起施行, 从…开始执行, 自…至…施行. */
const BEGINS = new RegExp(`^(?:零时|0时)?(?:起|开始|之日起|至|到)?[^，。；]{0,16}?${INTO_FORCE}`, 'u');
const COUNTED = '(?:发布|公布|颁布|印发|下发|发文|签发|通过|批准|发出|成文|发行|行文|下达)';
/** 自发布之日起施行, 自印发之日起30日后施行, 自印发起实施: a day that the text does not name. */
const BY_EVENT = new RegExp(
  [
    `(?:自|从|于)[^，。；《》]{0,8}?${COUNTED}(?:之?日|之?次日|(?:之?日的)?次月\\d{1,2}日|时)?(?:起|后)[^。；（]{0,14}?${INTO_FORCE}`,
    // 本办法从区县加入市级统筹之日起施行, 本细则与《…办法》同步实施
    `本[^，。；《》]{2,8}(?:自|从)[^，。；]{1,24}(?:之日|时)起[^，。；]{0,8}?${INTO_FORCE}`,
    `本[^，。；]{2,8}与[^，。；]{1,40}(?:同步|同时)${INTO_FORCE}`,
  ].join('|'),
  'gu',
);

const SPAN = '(?:[\\d一二三四五六七八九十两]{1,3}个?(?:年|月)|[\\d一二三四五六七八九十百]{1,4}[日天])';
const OVER = '(?:结束|解除|终止|完成|期满|期间)';
const PERIOD = new RegExp(
  [
    // 有效期5年, 有效期为二年, 执行期限暂定一年, 执行期暂定为自发布之日起的三个月, 有效期至疫情结束
    `(?:有效|试行|施行|实施|执行|暂行)期(?:限|间)?(?:为|是|：|暂定为?|定为)?(?:自?[^，。；]{0,14}(?:之日)?起)?的?(?:${SPAN}|[^，。；]{0,24}${OVER})`,
    // 试行两年; 自印发之日起5年内有效; 适用于疫情防控期间; 在疫情防控期间有效
    `(?:试行|暂行)(?:期?为|暂定为?)?${SPAN}`,
    `之日起[^，。；]{0,4}${SPAN}内?有效`,
    '适用于[^，。；]{0,12}期间',
    '在[^，。；]{2,20}期间(?:内)?有效',
    // 执行至疫情结束; 自响应结束之日起停止执行
    `(?:执行|实施|施行|有效)(?:至|到)[^，。；\\d]{2,30}(?:${OVER}|为?止)`,
    `自[^，。；]{4,40}${OVER}(?:之日|之后|后)?起?(?:自动|自行)?(?:停止|终止)(?:执行|实施|施行)`,
  ].join('|'),
  'gu',
);
/** A period of a paper (资格证明有效期为1年, 持有效期内居住证), not of the document. */
const OF_PAPER =
  /(?:证|证明|证书|签注|许可|资格|合同|备案|凭证|号牌|标志|文书|批文|承诺书?|报告|成绩|结果|函|书|卡|码|持)(?:的|之)?$/u;
/** As OWN, for a day: 不受居住半年以上的限制 is not about the document. */
const OWN_DAY =
  /本[^，。；]{0,12}?(?:办法|规定|细则|意见|通知|方案|规则|决定|规程|标准|措施|公告|通告|政策|文件|制度|指引|规范|程序)|施行|实施|试行|执行|生效|^有效期/u;
/** 以上第（八）、（九）项暂定执行至2009年12月31日: only that part ends. */
const OF_PART = /(?:[条款项]|上述政策|[）)])[^，。；]{0,12}$/u;
/** What makes a sentence one about the document itself. */
const OWN =
  /本(?:[^，。；]{0,10}?)(?:办法|规定|细则|意见|通知|方案|规则|决定|规程|标准|措施|公告|通告|政策|文件|制度|指引|规范|程序)|以上|施行|实施|试行|执行|生效/u;

/** 自2016年3月1日起施行; 有效期至2021年2月28日; 有效期5年. */
export const effectiveDate: Annotator = {
  name: 'date',
  makes: ['date'],
  needs: [],
  cues: ['年', '日', '期', '起', '施行', '实施', '执行'],
  annotate(sentence) {
    const facts = [...named(sentence)];
    for (const [kind, pattern] of [
      ['effective', BY_EVENT],
      ['expires', PERIOD],
    ] as const) {
      for (const match of matches(pattern, sentence.text)) {
        if (kind === 'expires' && !isOwnPeriod(sentence.text, match.index)) continue;
        facts.push(factOf(kind, null, sentence, match));
      }
    }
    return facts.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  },
};

function* named(sentence: Sentence): Generator<DateFact> {
  for (const match of matches(DATE, sentence.text)) {
    const kind = kindOf(sentence.text, match.index, match.index + match[0].length);
    yield factOf(kind, toIso(match), sentence, match);
  }
}

function factOf(kind: DateFact['kind'], date: IsoDate | null, sentence: Sentence, match: RegExpExecArray): DateFact {
  const at = { start: match.index, end: match.index + match[0].length };
  return { fact: 'date', kind, date, sentence, at, place: { span: sentence.spanOf(at.start, at.end) } };
}

function kindOf(text: string, start: number, end: number): DateFact['kind'] {
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 26);
  if (/(?:自|从|于|在)$/u.test(before) && BEGINS.test(behind)) return 'effective';
  // 本办法2016年3月1日起施行
  if (new RegExp(`^起[^，。；]{0,4}${INTO_FORCE}`, 'u').test(behind)) return 'effective';
  if (/(?:有效期限?[^，。；]{0,12}(?:至|到|截至)|(?:施行|执行|实施|试行)(?:期限?)?(?:至|到|截至)|截止)$/u.test(before))
    return OWN_DAY.test(text) && !OF_PART.test(before) ? 'expires' : 'other';
  // 自2008年5月1日至2013年4月30日施行
  if (/日(?:起)?(?:至|到)$/u.test(before) && new RegExp(`^(?:止)?${INTO_FORCE}`, 'u').test(behind)) return 'expires';
  if (/^(?:起)?(?:自动|自行)?(?:废止|失效|终止)/u.test(behind) && !/《/u.test(before)) return 'expires';
  return 'other';
}

function isOwnPeriod(text: string, start: number): boolean {
  return !OF_PAPER.test(text.slice(Math.max(0, start - 6), start)) && OWN.test(text);
}

function toIso(match: RegExpExecArray): IsoDate | null {
  const [year, month, day] = [match[1], match[2], match[3]].map((words) => parseNumeral(words ?? ''));
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
