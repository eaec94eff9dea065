import type { Wording } from '../table.ts';

/** Words that clauses on markets are made of; parts of regular expressions. */

/** 本地, 我市, 县内: from here. 本单位 and 全市 are not. */
export const LOCAL =
  '(?:本地区?|本土|(?:本|我)(?:市|县|区|省|州|旗|镇|乡|辖区|园区|开发区|行政区域)(?:范围|境|域|行政区域)?内?|(?:市|县|区|省|州|域|镇|园|辖区|境)内|当地|地产|(?:市|县|区|省|州|镇)产(?![业品权值能量出生地假妇科销]))';

/** 外地, 市外, 非本县: from elsewhere. 异地务工人员 and 境外 are other matters. */
export const OUTSIDE =
  '(?:外地|外省市?|外市|外县|外埠|外来|异地|(?:本|我)?(?:市|县|区|省|州|辖区|行政区域)(?:以)?外|非(?:本|我)?(?:地|市|县|区|省)(?:注册)?|(?:本|我)(?:市|县|区|省)以外(?:地区)?)';

export const OPERATOR =
  '(?:企业|公司|集团|供应商|经营者|厂家|厂商|生产商|经销商|承包商|服务商|批发商|施工(?:单位|队伍?|方)|建筑(?:业)?(?:单位|队伍?)|(?:工程|勘察|设计|监理|生产|供货|供应|承建|中标|投标|运营|检测|咨询|养护|经营|物业|评估|服务)单位|投标人|竞买人|承包人|(?:中介|中介服务|代理|检测|评估|监理|培训)机构|(?:砖|糖|纸|药|酒|茶|水泥|加工|食品|饲料|服装)厂|加油站|网点经营者|经营户|农家乐|合作社|市场主体|经营主体|商户|商家)';

export const GOODS =
  '(?:产品|商品|货物|货源|建材|材料|原料|设备|品牌|服务|劳务|食品|药品|器械|药材|啤酒|白酒|酒类|酒|水泥|钢材|砂石|河砂|混凝土|化肥|农药|种子|种苗|猪肉|肉品|肉类|生猪|牛奶|乳制品|汽车|软件|粮食|烟花爆竹|食盐|苗木|瓷砖|管材|饮用水|图书|教辅|家具|家电|机器人|装备|茶叶|水果|蔬菜|农副产品|口罩|服装|校服|门窗|电缆|建筑构件|生产的[^，；。]{1,8})';

/** What stands between “from here” and the operator is no person: 本地居民到企业就业 is about work. */
export const NO_PERSON =
  '(?:(?!居民|户籍|户口|劳动|人员|农民|学生|毕业|就业|人才|职工|失业|规范|标准|规定|目录|名录|要求)[^，；。])';

/** Tenders, procurement and other trade in public resources. */
export const TRADE =
  /招标|投标|中标|招投标|政府采购|采购人|采购项目|竞标|竞买|竞拍|评标|评审|发包|摇号|承建|承接|政府投资|财政投资|国有投资|工程|磋商|公共资源|产权交易|入围|施工/u;

/** A text that fights restrictions names them all. */
const AGAINST =
  /公平竞争|统一大市场|统一市场|地方保护|地区封锁|行政性?垄断|行政壁垒|限制竞争|妨碍竞争|一视同仁|平等对待|同等对待|同等待遇|滥用行政权力|歧视|差别(?:化)?待遇|不合理(?:的)?(?:限制|条件|门槛|要求)|隐性(?:壁垒|门槛)|变相|违法(?:要求|设置|限制|限定|指定|授予|给予|干预)|(?:不得|禁止|严禁|不准|防止|杜绝|避免|破除|消除)[^，；。]{0,10}?(?:限制|阻碍|阻挠|妨碍|排斥|干预|设置[^，；。]{0,6}?(?:条件|障碍|门槛)|要求[^，；。]{0,8}?(?:在本地|设立|注册))/u;

/** 不得含有下列内容：, 重点清理以下文件：, 有下列行为之一的，责令改正： — the items below are what must not be. */
const AGAINST_BELOW =
  /(?:不得|禁止|严禁|不准|清理|纠正|查处|整治|破除|违反|违法|违规|滥用|排除|含有|下列(?:违法)?行为|以下(?:违法)?行为|处分|责令|罚款|追究|处罚)[^。；]*：$/u;

/** What an exception of article 12 may carry: disaster, epidemic, security. */
const EMERGENCY =
  /救灾|抢险|抗震|疫情|应急(?:处置|响应|状态|保供|物资|征用|抢险)|突发(?:事件|公共)|国家安全|战时|战备|国防/u;

/** What stands before a ban that is itself banned: 不得 + 限制外地企业参加投标. */
export const BANNED_BEFORE =
  /(?:不得|不准|不许|禁止|严禁|杜绝|防止|避免|破除|消除|清理|纠正|查处|制止|打破|取消|废除|打击|反对)[^，；。]{0,14}$/u;

/** Rows of one subject, silent where the text speaks against restrictions, and told apart in emergencies. */
export function rows(wordings: readonly Wording[]): readonly Wording[] {
  return wordings.map((wording) => ({
    excepted: EMERGENCY,
    unlessLed: AGAINST_BELOW,
    ...wording,
    unless: wording.unless ? new RegExp(`${AGAINST.source}|${wording.unless.source}`, 'u') : AGAINST,
  }));
}
