import { matches } from '../../chinese/matches.ts';
import type { ActorKind } from '../../facts/facts.ts';
import type { Run } from './limb.ts';

/** Who is bound, in the words of the text. */
export interface Bound {
  readonly kind: ActorKind;
  readonly words: string | null;
}

export const UNKNOWN: Bound = { kind: 'unknown', words: null };

/** An actor in a run of text. `oblique`: behind 向, 报, 经, 由 … it receives or is dealt with, and does not act. */
export interface NamedActor extends Run {
  readonly kind: 'public' | 'organ' | 'official';
  readonly words: string;
  readonly oblique: boolean;
}

/** The staff of organs: their sanctions are 处分, not 处罚. */
const OFFICIAL =
  '国家(?:机关)?工作人员|机关工作人员|公务员|(?:政府|部门|机关|机构|局|单位)(?:及其|的|和)?(?:相关|有关)?(?:工作|经办|管理|执法|监管|责任)?人员|行政执法人员|执法人员|领导干部|党员|公职人员|(?:单位|相关|行政|分管|责任|主要)领导|国家公职人员|工作人员|(?:监督|检查|稽查|执勤|巡查|督查|监管)人员|干部|教职工|校长|教师|考官|承办人员|经办人(?:员)?';

/** Organs of the state and what they run. 管理部门 stays an organ in 物业管理部门; 布局, 格局 are none. */
const ORGAN =
  '人民政府|政府|部门|机关|委员会|办事处|管委会|领导小组|协调小组|工作小组|指挥部|联席会议|国务院|人民法院|法院|检察院|审批机构|登记机构|监督机构|经办机构|管理机构|招生办公室|办公室|招生办|招考办|考试院|支队|大队|医保中心|社保中心|管理中心|交易中心|服务中心|交易机构|派出所|(?:水库|景区|公园|公路|河道|堤防|市政|园林|环卫|灌区|林业|运管|客管|殡葬|路政|城管|渔政|港航|农机)(?:管理)?(?:单位|处|所|站)|事业单位|公办学校|公办(?:初中|小学|幼儿园)|公立医院|居委会|村委会|居民委员会|村民委员会|各区县|各区|各县|各市|各镇街?|各地|各级|各单位|(?<![布格结全大])局(?![部面势限域])|(?:[市区县省镇州旗]|各)(?:级)?(?:国资|国|发展改革|发改|发|经信|经|科|教|卫|计|建|住|农|商|交|规|安|金|工|信|编|文|体|旅|人|财|林|水|城管|城|民|政|法|查违|三防|应急|招考|住保|房|土)*[委办厅](?![员托理法公室事案学证])|窗口';

/** Citizens, legal persons and other organisations, by their general names and by trade. */
const PUBLIC =
  '公民|法人|其他组织|任何(?:单位|组织|个人)|单位(?:和|或者?|及|、)个人|个人|个体(?:工商户|经营者)|民办[\\p{Script=Han}]{0,4}?(?:学校|初中|高中|小学|幼儿园|园|中学|培训机构)|企业|公司|商户|用户|住户|农户|业户|租户|客户|商家|厂家|经营店|商店|商场|药店|餐饮店|旅馆|市场主体|投资者|经营者|生产者|销售者|消费者|[\\p{Script=Han}]{2}(?<![或前后再两]者?)者(?<!或者|前者|后者|再者|两者|三者)|开发商|(?:建设|施工|设计|监理|用人|用地|用工|使用|生产|经营|勘察|运输|中标|开发|测绘|责任|承包|产权|养护|排水|排污|承运|取水|销售|违法|违规|申请|受让|委托|物业|收购|放生|入沟管线)单位|(?:产权|所有权|使用权|权利|当事|申请|承租|出租|购房|受让|转让|买受|相对|责任|行为|持有|持证|监护|参保|被保险|缴费|纳税|投标|竞买|驾驶|养犬|饲养|承包|继承|经纪|委托|代理|管理|所有|服务|用电|用水|用气|运营|违法|当事|参评|应聘|报名|受益|开发|骑行|举办|承办|主办|发布|保管|占用|经营|担保|抵押|出借|保证|饲主|采砂|申报|报告|举报|设障|被许可|被征收|搬迁|被拆迁|拆迁|赁)人(?![员民])|购房者|转让方|受让方|出地方|出资方|法定代表人|驾驶员|司机|乘务员|调度员|[业摊店船车犬货房户东矿场雇]主(?![管要任导体])|[棉菜粮果蔗烟茶渔牧蚕]农|[肉商屠鱼粮]商|[小商摊屠]贩|工匠|居民|村民|市民|家庭|家长|学生|考生|子女|儿童|患者|病人|旅客|乘客|群众|人员|(?:经纪|中介|培训|检测|评估|医疗|金融|养老|福利|服务|托育|中介服务|评价|鉴定|诊疗|民营|驾校)机构|经济组织|合作社|农村集体|村集体|宗教(?:团体|院校|活动场所)|寺观教堂|社会团体|协会|商会|行业组织|基金会|演出队|表演队|表演团体|交易场所|娱乐场所|营业场所|经营场所|网吧|(?:改造|建设|运营|实施|商事|投资|责任|申报)主体|项目法人|工业项目|私房|摊贩|小作坊|外国人|动物园|餐馆|农民工|随迁子女|申领人|义务人|租赁双方|买卖双方|双方|单位';

const ACTOR = new RegExp(`(?<official>${OFFICIAL})|(?<organ>${ORGAN})|(?<public>${PUBLIC})`, 'gu');

/** Words that merely contain the name of an actor. */
const NO_ACTOR =
  /主管单位|人员编制|人员经费|单位工程|单位面积|政府特许|政府定价|政府指导价|政府性|人民政府令|国务院令|政府令|政府网|政府规章|政府投资|政府采购|政府信息|企业职工|企业所得|个人所得税|个人缴费|个人账户|居民身份证|居民户口|学生证|法人证书|法人资格|单位价格|企业标准|企业法人营业执照|居民小区|家庭收入|部门规章|机关网|项目管理|办公用房/gu;

/** Behind these an actor is asked, addressed or dealt with. */
const OBLIQUE =
  /(?:向|报|经|由|到|在|与|对|将|把|给|为|报请|报送|征得|持|按|依照|被|报经|送|交|抄送|会同|提请|委托|授权|取得|经过)(?:所在地?的?|户籍地?|当地|本级|同级|上级|原|市|区|县|省|镇|设区的|有关|相关|上一级|各自|其|该|县级以上|(?:市|区|县|省|街道|乡|镇|、|（|）|或者|和)+|[\p{Script=Han}]{0,8})$/u;

/** 应当向早市所在地的区、县城市管理主管部门申领: however long its name, the organ is asked. */
const ADDRESSED = /(?:向|报请|报送|报|征得|到|经)(?!营|济)(?:[^，；。的]|所在地的|设区的){0,40}$/u;

/** 须参加县建设局举办的培训: the organ only says which training is meant. */
const ATTRIBUTE =
  /^(?:统一|联合|依法|负责)*(?:举办|组织|指定|核发|颁发|制定|出具|批准|规定|发布|公布|签发|认可|确认|设立|印制|监制|制发|认定|核定)的|^[^，；。]{0,12}的(?:有关|相关)?规定/u;

const blank = (words: string): string => '　'.repeat(words.length);

/** All actors in a run of text, in order. */
export function actorsIn(text: string): readonly NamedActor[] {
  const untitled = text.includes('《') ? text.replaceAll(/《[^》]*》/gu, blank) : text;
  const readable = untitled.replaceAll(NO_ACTOR, blank);
  const actors: NamedActor[] = [];
  for (const match of matches(ACTOR, readable)) {
    const kind = match.groups?.official ? 'official' : match.groups?.organ ? 'organ' : 'public';
    const start = match.index;
    const before = readable.slice(Math.max(0, start - 14), start);
    const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
    const end = start + match[0].length;
    const asked =
      kind === 'organ' &&
      (ATTRIBUTE.test(readable.slice(end, end + 10)) ||
        ADDRESSED.test(readable.slice(readable.lastIndexOf('，', start) + 1, start)));
    actors.push({ kind, words: match[0], start, end: start + match[0].length, oblique: asked || OBLIQUE.test(clause) });
  }
  return actors;
}

/** The first actor of a text that acts; where none does, the first of the public. */
export function firstActor(text: string): Bound {
  const actors = actorsIn(text);
  const actor = actors.find((one) => !one.oblique) ?? actors.find((one) => one.kind === 'public');
  return actor ? { kind: actor.kind, words: actor.words } : UNKNOWN;
}

export function namesPublic(text: string): boolean {
  return actorsIn(text).some((actor) => actor.kind === 'public');
}

export function namesOfficial(text: string): boolean {
  return actorsIn(text).some((actor) => actor.kind === 'official');
}
