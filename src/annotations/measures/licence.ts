import { matches } from '../annotator.ts';
import type { MeasureFinder, Mention } from './mention.ts';

/** Words by which an organ consents. */
const CONSENT = '(?:批准|审批|核准|许可|审核同意|审查同意|同意|审定|核定|认可|准许|审核|审查)';
/** What may not be missing: a consent, or a paper or step that works as one. */
const CONDITION =
  '(?:批准文件|批准|审批|核准|许可证|许可|同意|审核|审查|备案|登记|验收|检验|认定|评估|确认|核实|审定|核定|检测|考核|培训|资格|资质|证书|合格|手续|证明|执照|通行证|证(?!据|券|件真))';
/** Papers without which one may not act. */
const PERMIT =
  '(?:许可证书?|准运证|狩猎证|猎捕证|许可手续|审批手续|批准手续|报批手续|审核手续|准入证|准驾证|服务证|营运证|通行证|资质证书|资格证书|经营许可|行政许可|许可|上岗证|登记证|资质证|资格证|准印证|申报审批手续)';
const MUST = '(?:应当|必须|均须|均应|还须|还应|需要|应|须|需|要)';
const MAY_NOT = '(?:一律不得|一律不|不得|禁止|严禁|不准|不能|不可|不予|无权|不应)';
const ORGAN_GIVER = '[^，；。：]{1,40}?';
/** 审批部门, 许可事项, 审核意见: the word names an organ, a paper or a matter, not the act of consenting. */
const NO_ACT =
  '(?!的|证|书|权|使用|文件|部门|机关|机构|事项|结果|流程|制度|程序|意见(?!后)|标准|材料|系统|改革|表|回执|名单)';

/** One construction of consent; `giver` is who consents. */
interface Construction {
  readonly form: string;
  readonly pattern: RegExp;
}

const CONSTRUCTIONS: readonly Construction[] = [
  // 未经市政府批准，用地方案图不得延期；未取得燃气供应许可证的，不得从事…
  {
    form: '未经批准不得',
    pattern: new RegExp(
      `(?:未经|未取得|未获得|未办理|未领取|未依法取得|未持有|没有取得|未申请|未通过|未按[^，；。：]{0,20}(?:办理|取得|报))(?<giver>[^，；。：]{0,40}?)${CONDITION}[^；。：]{0,50}?${MAY_NOT}`,
      'gu',
    ),
  },
  // 严禁民办学校未经许可跨市域招收；不得未经批准擅自…；未经批准擅自进入
  {
    form: '未经批准不得',
    pattern: new RegExp(`${MAY_NOT}[^，；。：]{0,20}未(?:经|取得|办理)(?<giver>[^，；。：]{0,20}?)${CONDITION}`, 'gu'),
  },
  { form: '未经批准', pattern: /^未(?:经|取得|办理)(?<giver>[^，；。：]{0,24}?)(?:批准|许可|同意|审批|核准)/gu },
  // 经验收合格的项目，方可交付使用；报…备案后，方可面向本区县招收
  {
    form: '批准后方可',
    pattern: new RegExp(
      `(?:经|报|取得|办理|领取|申请|持|获得|通过|完成|征得|由)(?<giver>[^；。：]{0,60}?)${CONDITION}[^；。：]{0,40}?(?:方可|方能|才可以|才可|才能|始得|方准|方予|(?<=(?:批准|同意|核准|许可|审批)后，?)可以?)`,
      'gu',
    ),
  },
  // 须经本级城市人民政府批准；应提前征得交通主管部门同意；应当报市政府批准
  {
    form: '须经批准',
    pattern: new RegExp(
      `${MUST}[^；。：]{0,40}?(?:报经|报请|报送(?!的)|征得|经过|报(?![告名考送])|经(?![营济验费])|由|取得|获得)(?<giver>${ORGAN_GIVER})${CONSENT}${NO_ACT}`,
      'gu',
    ),
  },
  // 报市政府批准；报市科委同意；逐级报省宗教事务部门审批
  {
    form: '报批',
    pattern: new RegExp(
      `(?:报请|报经|报送|提请|征得|报(?![告名考]))(?<giver>${ORGAN_GIVER})(?:批准|审批|核准|审定|同意)(?!申请)${NO_ACT}`,
      'gu',
    ),
  },
  // 编制专项规划，经批准后组织实施
  {
    form: '报批',
    pattern:
      /经(?<giver>[^，；。：营济验费]{0,24}?)(?:批准|审批|核准|审定|审核同意)后(?=，?(?:组织|方|予以)?(?:实施|施行|执行|进行|开展|设立|使用|建设|公布|发布|招生))/gu,
  },
  // 应当持有驯养繁殖许可证；必须申请特许猎捕证；应当向…申领燃气供应许可证
  {
    form: '领取许可证',
    pattern: new RegExp(
      `(?:${MUST}[^；。：]{0,50}?|向(?<giver>[^，；。：]{2,24}))(?:取得|申领|领取|办理|办妥|申请|申办|持有)[^，；。：]{0,24}?${PERMIT}(?!的(?:流程|信息|程序|条件|时限|办法|企业|单位|情况|范围)|规定|审批部门|有效期|信息|申请表)`,
      'gu',
    ),
  },
  // 河道采砂实行许可制度；实行资质管理
  {
    form: '许可制度',
    pattern:
      /(?:实行|实施|推行)[^，；。：]{0,14}?(?:许可|审批|核准|准入|许可证|资格认定|资质认定|持证上岗)(?:证)?(?:管理制度|制度|制)(?!度?改革)/gu,
  },
  // 经市文化行政管理部门考核合格；经培训合格后方可上岗
  {
    form: '资格认定',
    pattern: /经(?<giver>[^，；。：]{2,30}?)(?:考核|考试|培训)(?:并)?(?:合格|取得)[^，；。：]{0,20}/gu,
  },
  // 由区教育局审核、报市教育局备案；由市规划国土部门审批；由主管部门予以核定
  {
    form: '由机关审批',
    pattern:
      /由(?<giver>[^，；。：]{2,40}?)(?:审核|审查|审批|核准|批准|核定|审定)(?!部门|机关|机构|事项|结果|的|意见)/gu,
  },
  // 核准民办学校招生计划
  {
    form: '由机关审批',
    pattern:
      /(?:核准|核定|审批)(?:其|该|各)?(?:(?:民办|企业|公司|经营者|社会组织)[^，；。：]{0,16}|招生计划|经营范围|业务范围)/gu,
  },
  // 不予办理营业执照；不得办理竣工验收备案和房地产权登记; 不得向无《施工许可证》的工地供水
  {
    form: '前置条件',
    pattern:
      /(?:未|不能|不合格|没有|无|不符合)[^；。：]{0,50}?(?:不予|不得|不)(?:受理|办理|核发|发放|颁发|批准|供水|供电|组织)[^，；。：]{0,30}?(?:营业执照|许可证|竣工验收备案|产权登记|工商登记|房地产登记|预售许可|竣工验收|备案手续|执照|供电)|(?:供水|供电|供气)[^，；。：]{0,8}不得向无[^，；。：]{2,20}证/gu,
  },
  // 依法办理规划、用地手续；到工商部门办理注册登记；由应急管理部门依法予以许可: consents that stand in the law already
  {
    form: '法定许可',
    pattern:
      /(?:依法|依规|按照?[^，；。：]{2,24}?|依照[^，；。：]{2,24}?)(?:予以|进行|严格|实施|报)*(?:审批|许可|核准|批准|设立)(?![的制权部机事])|(?:依法|依照[^，；。：]{2,24}?|按照?[^，；。：]{0,16}?(?:规定|程序))(?:提出申请并经批准|(?:办理|取得|申请|领取)[^，；。：]{0,24}?(?:手续|许可证?|执照|证书|审批|批准|资质))|(?:办理|申办|申领|领取|申请(?:办理)?|取得)[^，；。：]{0,20}?(?:注册登记|工商登记|营业执照|预售许可证?|施工许可证?|规划许可证?|选址意见书|用地预审|预审报告书|环评审批|环境影响[^，；。]{0,6}批准|车辆牌证|名称预先核准登记|登记注册)|由(?:具有|具备|持有)[^，；。：]{2,20}资质(?:证书|等级)?的[^，；。：]{0,10}(?:承担|实施|施工|设计|负责|进行)/gu,
  },
  // 应当向宗教事务部门提出申请; 应当向…部门申报
  {
    form: '申请',
    pattern: new RegExp(
      `${MUST}[^；。：]{0,30}?向(?<giver>[^，；。：]{2,30}?)(?:提出(?:书面)?申请|申报|申请办理)`,
      'gu',
    ),
  },
];

/** A consent that a text asks for. */
export interface Consent extends Mention {
  readonly giver: string;
}

function find(text: string): readonly Consent[] {
  const found: Consent[] = [];
  for (const { form, pattern } of CONSTRUCTIONS) {
    for (const match of matches(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({
        kind: 'licence',
        form,
        weight: form === '法定许可' ? 'vague' : 'plain',
        start,
        end,
        giver: match.groups?.['giver'] ?? '',
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 行政许可: consent that citizens and organisations need before they may act (行政许可法 art. 2). */
export const licence: MeasureFinder<Consent> = {
  kind: 'licence',
  cues: [
    '批准',
    '审批',
    '核准',
    '许可',
    '同意',
    '审定',
    '核定',
    '审核',
    '审查',
    '备案',
    '登记',
    '验收',
    '合格',
    '资格',
    '资质',
    '证',
    '方可',
    '方能',
    '方准',
    '准入',
    '执照',
    '认可',
    '申请',
    '申报',
  ],
  find,
};
