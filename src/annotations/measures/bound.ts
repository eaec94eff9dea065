import type { ActorKind } from '../../facts/facts.ts';

/** Who is bound, in the words of the text. */
export interface Bound {
  readonly kind: ActorKind;
  readonly words: string | null;
}

export const UNKNOWN: Bound = { kind: 'unknown', words: null };

/** Officials and the staff of organs: their sanctions are 处分, not 处罚. A company has 主管人员 too: they are public. */
const OFFICIAL =
  /国家工作人员|国家机关工作人员|机关工作人员|公务员|行政机关及其工作人员|部门及其工作人员|管理部门[^，；。]{0,6}工作人员|行政执法人员|执法人员|领导干部|党员|公职人员|事业单位工作人员|单位领导|相关领导|行政领导|分管领导|责任领导|工作人员|干部|监管人员|经办人员|教职工|校长|教师/u;

/** Organs of the state, and what is run by them. The longest names first: 管理部门 in 物业管理部门 is still an organ. */
const ORGAN =
  /(?:人民政府|政府|部门|机关|委员会(?!会议)|街道办事处|街道办|办事处|管委会|管理局|[\p{Script=Han}]{1,6}局(?=[，。、和及与应负依按对向在将]|$)|[市区县省](?:级)?[\p{Script=Han}]{0,4}(?:委|办|局|厅|院)|政府办|领导小组|指挥部|联席会议|办公室|国务院|各(?:市|区|县|镇|街道|单位|部门|地)|各级|财政|公安|民政|住保|产权单位|主管单位|直属单位|机关事业单位|事业单位|公办学校|小学|中学|公立医院|医保中心|经办机构|代办机构|监察支队|支队|大队|招生办|招考办|考试院|登记机关|受理(?:部门|机构|窗口)|审批机关|交易机构|交易中心|管理中心|服务中心|管理机构|村委会|居委会|乡镇|村|社区)/u;

/** Citizens, legal persons and other organisations, by their general names and by trade. */
const PUBLIC =
  /(?:公民|法人|其他组织|任何(?:单位|组织|个人)|单位(?:和|或者?|及|、)个人|个人(?:和|或者?|及|、)?(?:单位)?|个体工商户|民办(?:学校|初中|高中|幼儿园|园)|[\p{Script=Han}]{0,6}(?:企业|公司|商户|用户|住户|农户|业户|租户|客户|商家|厂家|店|商场|市场主体|投资者|经营者|生产者|销售者|消费者|使用者|劳动者|所有者|从业者|申请者|开发商|建设单位|施工单位|设计单位|监理单位|用人单位|用地单位|用工单位|使用单位|生产单位|经营单位|勘察单位|运输单位|中标单位|开发单位|测绘单位|产权人|所有权人|使用权人|权利人|当事人|申请人|承租人|出租人|购房人|购房者|受让人|转让人|转让方|受让方|买受人|相对人|责任人|行为人|负责人|持有人|持证人|监护人|户主|参保人|被保险人|缴费人|纳税人|法定代表人|投标人|竞买人|驾驶人|驾驶员|司机|业主|居民|村民|市民|家庭|家长|学生|考生|子女|儿童|患者|病人|旅客|乘客|群众|人员|者|经纪机构|服务机构|中介机构|培训机构|检测机构|评估机构|医疗机构|金融机构|养老机构|民办机构|福利机构|物业服务人|经济组织|合作社|农村集体|集体经济组织|村集体|宗教团体|宗教院校|寺观教堂|社会团体|协会|商会|行业组织|基金会|演出队|表演队|交易场所|娱乐场所|营业场所|经营场所|网吧|改造主体|建设主体|运营主体|实施主体|商事主体|主体|项目法人|房产中介|工业项目|建设项目|私房|车主|船主|养犬人|犬主|摊贩|小作坊|外国人|港澳居民|动物园|出地方|出资方|承诺人|放生单位|外省))/u;

/** Words that merely contain a name of a person: 责任人 in 第一责任人, 人员 in 编制人员. */
const NO_ACTOR = /人民政府|人民法院|人民检察院|负责人签字|人员编制|人员经费|法定代表人身份/gu;

/** The first actor in a run of text: organ, official or public. */
export function firstActor(text: string): Bound {
  const readable = text.replaceAll(NO_ACTOR, (words) =>
    words === '人民政府' ? '　　政府' : '　'.repeat(words.length),
  );
  const found = (
    [
      ['official', OFFICIAL],
      ['public', PUBLIC],
      ['organ', ORGAN],
    ] as const
  )
    .map(([kind, pattern]) => ({ kind, match: pattern.exec(readable) }))
    .filter((entry) => entry.match !== null)
    .sort((a, b) => endOf(a.match) - endOf(b.match))[0];
  return found?.match ? { kind: found.kind, words: found.match[0] } : UNKNOWN;
}

/** Actors are compared by where their names end: 主管部门工作人员 names an official, not an organ. */
function endOf(match: RegExpExecArray | null): number {
  return match ? match.index + match[0].length : Number.POSITIVE_INFINITY;
}

export function namesOfficial(text: string): boolean {
  return OFFICIAL.test(text);
}

export function namesPublic(text: string): boolean {
  return PUBLIC.test(text);
}

export function namesOrgan(text: string): boolean {
  return ORGAN.test(text);
}
