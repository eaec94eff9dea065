import type { Sentence } from '../document/document.ts';

const KINDS =
  '办法|规定|细则|意见|通知|方案|规则|决定|规程|标准|措施|公告|通告|政策|文件|制度|指引|规范|程序|计划|要点|条例|章程|预案|清单|目录|批复|纲要|规划|条款';
/** 本办法, 本《实施细则》, 以上措施, 上述政策; 现予发布 and 现印发给你们 of a notice. */
const SUBJECT = new RegExp(
  `^(?:\\*+第[^，条]{1,8}条\\*+)?.{0,4}?(?:本(?:[\\p{Script=Han}（）《》]{0,14}?)(?:${KINDS})|(?:以上|上述|前述|这些)(?:各?[项条])?[\\p{Script=Han}]{0,4}(?:${KINDS})|现(?:予以?|将|印发|公布|发布)|《[^》]+》[^，]{0,20}现(?:予以?|印发))`,
  'u',
);
/** How a clause goes on that has its subject in a clause before: 自印发之日起施行, 有效期5年, 并暂执行至… */
const GOES_ON =
  /^(?:并|且|均|一律|暂|正式|时间|时限|期限|有效|试行|执行|施行|实施|适用|自|从|于|至|到|截至|截止|\d{4}年\d|[一二]〇)/u;
/** What is said of a document as a whole. */
const OF_FORCE = /施行|实施|执行|生效|有效|试行/u;
/** 本办法第五条规定的…, 以上第（八）项: a part of the document, or something that it provides for. */
const PART = /^[^自从于有执试实施]{0,6}第|^[^，]{0,10}(?:规定|所称|所指|确定|涉及|要求)的/u;

/**
 * Do the words that begin at `at` speak of the document as a whole? 本办法由市商务局负责解释，自发布之日起施行 does;
 * 服务协议自签字之日起生效，有效期1年 and 《条例》自2016年1月1日起施行 do not.
 */
export function isOwn({ text }: Sentence, at: number): boolean {
  const start =
    Math.max(text.lastIndexOf('；', at - 1), text.lastIndexOf('。', at - 1), text.lastIndexOf('：', at - 1)) + 1;
  const end = text.slice(at).search(/[，；。：]/u);
  const clauses = text.slice(start, end < 0 ? undefined : at + end).split('，');
  const own = clauses.pop() ?? '';
  const subject = SUBJECT.exec(own);
  if (subject) return !PART.test(own.slice(subject[0].length));
  if (!GOES_ON.test(own.replace(/^[（(]|^(?:其中|另)/u, ''))) return false;
  return clauses.length === 0 ? start === 0 : hasOwnSubject(clauses);
}

/** Of the clauses before, the last that names a subject at all. */
function hasOwnSubject(clauses: readonly string[]): boolean {
  for (const clause of [...clauses].reverse()) {
    const subject = SUBJECT.exec(clause);
    if (subject) return !PART.test(clause.slice(subject[0].length));
    if (!/^(?:由|经|报|请|特|并)/u.test(clause) && !(GOES_ON.test(clause) && OF_FORCE.test(clause))) return false;
  }
  return true;
}
