/* Words by which a record says that a thing is not, was not done or does not apply. All readers of its words share them. */

/** 无锡, 无障碍, 未成年, 不动产, 不同意见 begin so and deny nothing; 无法按期 begins a reason; what 未通过 was held. */
const NOT = '[尚暂均仍都还]?未(?!成年|来|通过)|[暂均]?无(?!锡|障碍|线电|人(?:驾驶|机)|法)|(?:没有|没(?!有))(?!通过)';
const NONE_OF_IT = '不(?:涉及|适用|存在|需要?|必|属于?)|非(?:涉|密|秘|保密|紧急|应急|突发|必|法定|强制|经营者|重大)';

/** Of a whole value, and for the JSON schema too: 未报送, 尚未开展, 不涉及, 无需听证, 非涉密. */
export const DENIAL = `^\\s*(?:${NOT}|${NONE_OF_IT})[\\u4e00-\\u9fff]{0,6}[。.]?\\s*$`;
const WHOLE = new RegExp(DENIAL, 'u');
/** What is written for a step that was not taken. A key without a value says the same. */
export const NONE: readonly (string | boolean | null)[] = [null, false, '无', '未开展', '未进行', '否', 'none', 'no'];
const PLAIN = /^(?:否|none|no|false|n\/a|[—–/-]+)[。.]?$/iu;

/** The whole of it says that there is nothing. 未采纳第2条，因… and 无锡市 say more. */
export function isNothing(value: unknown): boolean {
  return NONE.includes(value as null) || (typeof value === 'string' && (WHOLE.test(value) || PLAIN.test(value.trim())));
}

/** 经审查，本文件不涉密 begins with the denial, as 不涉密 does. */
const FIRST =
  '(?:经[^，。；]{0,8}?(?:审查|审核|认定|核实|研究|判断)，?(?:认为)?)?(?:(?:本|该)[^，。；]{1,4}?(?:内容)?)??';
const BEGINS = new RegExp(
  `^${FIRST}(?:${NOT}|${NONE_OF_IT}|否|零|不(?!动产|同意见)|(?:no|none|not|false)(?![a-z])|0$)`,
  'iu',
);

/** It begins by saying no: 无, 未举行，因…, 不公开. */
export function isDenied(words: string): boolean {
  return BEGINS.test(words.trim());
}

const CLAUSES = /[，,。；;\n（）()]|且|但是?|而是|改(?=[为由])/u;
const HOW =
  '(?:能|曾|予|再|另行|单独|专门|及时|依法|依规|按(?:规定|要求|程序|期)|正式|实际|主动|对外|向社会|面向社会|统一)*';
const DOING =
  '上(?=\\S*会)|提[交请]|报|召开|开|举[行办]|进行|组织|实施|经|在|通过(?=\\S{0,12}(?:网站|公报|报纸|公众号|会议|公开|发布|公示))|向|面向|公[开布示告]|发布|刊|登|上网|挂网|出具|作出|[作做](?=书面|审|公开|论证|评估)|形成|书面|采[取用]|走|以|履行|列入|纳入|送审|审[核查议定](?!通过)|讨论|研究|征[求集询]|集体|办理|安排|启动|完成|备案|论证|评估|签发|解读';
const DENIED_CLAUSE = new RegExp(
  `(?:未|没有?|不(?!予)|并非|非)${HOW}(?:${DOING})|不予公[开布示](?!实施)|无(?:会议|集体|书面)|会议?(?:已|因故)?(?:取消|推迟|延期|改期)`,
  'u',
);

/** What words affirm, without the clauses that deny that a thing was done: 常务会议因故未召开，书面传签 → 书面传签. */
export function affirmed(words: string): string {
  return words
    .split(CLAUSES)
    .filter((clause) => clause.trim() !== '' && !DENIED_CLAUSE.test(clause))
    .join('，');
}
