import { describe, expect, it } from 'vitest';
import type { MeasureKind, Stance } from '../../src/facts/facts.ts';
import { only } from '../support/drafts.ts';

/** A line of a draft, and what each measure in it should be read as. An empty list: no measure that a rule would look at. */
type Row = readonly [line: string, ...expected: readonly `${MeasureKind} ${Stance}`[]];

/** The measures that matter to rules: created or cited, and not of officials. */
function readings(line: string): string[] {
  return only(`第一条　${line}`, 'measure')
    .filter((fact) => fact.stance === 'creates' || fact.stance === 'cites')
    .filter((fact) => fact.target === 'public' || fact.target === 'unknown')
    .map((fact) => `${fact.kind} ${fact.stance}`);
}

const PENALTIES: readonly Row[] = [
  ['鱼贩违反称重规定满三次的，即不得再入市。', 'penalty creates'],
  ['检疫不合格的畜禽一律不得入市。'],
  ['商户占道经营的，由城管部门处二百元以上一千元以下罚款。', 'penalty creates'],
  ['养犬人遛犬不牵绳的，处50元罚款；情节严重的，没收犬只。', 'penalty creates', 'penalty creates'],
  ['物业服务企业拒不移交资料的，给予警告，并可处以一万元罚款。', 'penalty creates'],
  ['餐饮企业违规排放油烟的，责令停业整顿三天至七天。', 'penalty creates'],
  ['施工单位提供虚假材料的，三年内不得参加本市政府投资项目投标。', 'penalty creates'],
  ['对欠薪企业，在本地媒体上予以曝光。', 'penalty creates'],
  ['出租车驾驶员拒载的，吊销其营运资格证。', 'penalty creates'],
  ['超出面积的，按建筑面积每平方米罚款30元。', 'penalty creates'],
  ['违反前款规定的，由公安机关依照《中华人民共和国治安管理处罚法》第二十三条的规定予以处罚。', 'penalty cites'],
  ['经营者违反价格法律、法规的，由市场监督管理部门依法处罚。', 'penalty cites'],
  ['依照《中华人民共和国消防法》第六十条的规定，对单位处五千元以上五万元以下罚款。', 'penalty cites'],
  ['摊位试点主体发生下列情形之一的，管理机构应当撤销其试点通知书。', 'penalty creates'],
  ['经营者未按要求报告的，可暂停其夜市经营活动6个月。', 'penalty creates'],
  ['房东转租的，由相关部门对其依法处理。', 'penalty cites'],
  ['未经登记摆摊的，依照城市管理的有关法规处理。', 'penalty cites'],
  [
    '中介机构骗取补贴的，对直接负责的主管人员，由公安机关按照《中华人民共和国治安管理处罚法》的相关规定处罚。',
    'penalty cites',
  ],
  ['逾期不撤摊的，按有关规定处理。', 'penalty cites'],
  ['摊贩在夜市内燃放烟花的，由公安机关按照现行烟花爆竹法律法规对其进行处理。', 'penalty cites'],
  ['不符合备案条件的，发展改革、环保等部门应依法查处。', 'penalty cites'],
  [
    '夜市管理方违反本办法的，由区商务局依照《城市市容和环境卫生管理条例》第三十四条的规定责令改正，处五百元罚款。',
    'penalty cites',
  ],
  [
    '占道经营的，由城管部门依照《城市市容和环境卫生管理条例》第三十六条的规定予以取缔，没收摊位设施，并可处以罚款。',
    'penalty cites',
  ],
  ['摊主违反治安管理规定的，由公安机关查处。', 'penalty cites'],
  ['商户违规行为的处理，按照《青河市夜市信用管理办法》执行。', 'penalty cites'],
  ['对擅自改变摊位用途的行为，城管部门依法予以查处。', 'penalty cites'],
  ['摊主第二次起乱倒泔水的，每次罚100元至300元。', 'penalty creates'],
  ['一年内两次被评为不合格的商户，一年内停止其在本市夜市的经营活动。', 'penalty creates'],
  ['拒不整改的，停止营业三至五天。', 'penalty creates'],
  ['商户整改期间不得承接团体订单。', 'penalty creates'],
  ['以次充好的企业，清出本市夜市市场。', 'penalty creates'],
  ['摊位押金转作夜市维护经费，适用于逾期未撤摊的商户。', 'penalty creates'],
  ['销售假冒摊位证的，一律充公。', 'penalty creates'],
  ['补充公告与原公告具有同等效力。'],
  ['商户受到行政处罚、通报批评的，应当及时报告。'],
  ['整改不到位的乡镇，在全市通报批评。'],
  ['商户有依照消防法律法规可以处拘留等严重违法行为的，终止试点。'],
  ['任何部门不得自行设定罚款项目，严禁下达罚款指标。'],
  ['机关工作人员玩忽职守的，给予通报批评；情节严重的，依法给予处分。'],
  ['加强行政处罚案卷评查，规范行政处罚裁量权。'],
  ['被吊销营业执照的企业应当在三十日内办理注销登记。'],
  ['企业主动改正违法行为的，免予处罚。'],
  ['罚款收入全额上缴财政。'],
  ['闲置满两年的土地，承诺动工的，可暂不作收回土地使用权处理。'],
];

const LICENCES: readonly Row[] = [
  ['竹木外运实行准运单制度。', 'licence creates'],
  ['严禁没有领取下湖标识牌的游船离岸。', 'licence creates'],
  ['游船须由景区管委会核发下湖标识牌，统一编队，年满十八周岁方可驾驶。', 'licence creates'],
  ['未经街道办事处批准，商户不得在门前摆放物品。', 'licence creates'],
  ['开办托管机构的，应当经教育部门审核同意。', 'licence creates'],
  ['渣土运输企业取得市城管部门核发的准运证后，方可从事运输。', 'licence creates'],
  ['本市共享单车投放实行许可制度。', 'licence creates'],
  ['摊贩应当向区城管部门申领经营许可证。', 'licence creates'],
  ['无人零售车由第三方机构评估通过后，向市城管局申领上路测试确认书。', 'licence creates'],
  ['民办幼儿园的办园章程备案通过后，方可开展招生。', 'licence creates'],
  ['外来剧团应当持所在地文化部门的批准文件，向市文化主管部门办理从事演出活动的手续。', 'licence creates'],
  [
    '开办夜市的企业应当向市商务主管部门提出申请，市商务主管部门自收到申请之日起二十日内作出准予开办的决定。',
    'licence creates',
  ],
  ['适龄儿童需要延缓入学的，由监护人提出申请，报区教育局批准。', 'licence creates'],
  ['没有摊位牌证的，不得进场摆卖。', 'licence creates'],
  ['未列入摊车名录的车辆，不得进入夜市。', 'licence creates'],
  ['区商务局组织卫生考核，未通过的不得进场。', 'licence creates'],
  ['摊主凭商务局签发的进场通行证进场。', 'licence creates'],
  ['经现场查验符合要求的，由区商务局核发夜市准入牌。', 'licence creates'],
  ['厨师经培训考试合格，领取夜市上岗证。', 'licence creates'],
  ['摊主应当向区商务局提出设立摊位的申请。区商务局应当在十日内作出是否批准的决定。', 'licence creates'],
  ['商户转让摊位，经区商务局批准，凭批准文件办理摊位变更。', 'licence creates'],
  ['未经过户的摊位转让无效。', 'licence creates'],
  ['外地餐饮企业应当到市商务局办理进市登记。', 'licence creates'],
  ['区商务局出具批复后，再到夜市管理处办理入场。', 'licence creates'],
  ['未加盖商务局审验专用章的广告，商户不得张贴。', 'licence creates'],
  ['未附夜市准入意见书的，供电企业不予办理报装，消防部门不予受理验收申请。', 'licence creates'],
  ['餐饮摊位拆改烟道，规划部门办理规划许可证时，应当征得夜市管理处同意。', 'licence creates'],
  ['摊位布局方案由夜市管理处报区政府批准。'],
  ['对擅自扩大的摊位，逾期未改的，不予办理竣工验收备案。'],
  ['未经夜市管委会核定的菜品费用，补贴资金不予支付。'],
  ['夜市试点实行特许经营制度。', 'licence cites'],
  ['从事夜市餐饮的，应当按照《食品经营许可和备案管理办法》第六条的规定办理许可手续。', 'licence cites'],
  ['取得施工许可证后，方可搭建大型舞台。', 'licence cites'],
  ['未取得号牌的摊车，不得上路。', 'licence cites'],
  ['夜市摊位收费家庭的认定标准由市民政部门会同有关部门组织确定，经市政府批准后公布。'],
  ['学员应向学校提出书面申请，经同意方可缺课。'],
  ['建设单位应当依法办理施工许可手续。', 'licence cites'],
  ['市规划部门编制的绿地布局规划，报市政府批准后实施。'],
  ['申请人符合条件的，由民政部门审核后发放补贴。'],
  ['取消药品零售企业设立的审批。'],
  ['业主大会同意后，物业服务企业可以调整服务内容。'],
  ['各部门不得以备案、登记等名义变相设定行政许可。'],
];

const COERCION: readonly Row[] = [
  ['无人看管的鸡鸭狗一律当作流浪狗处理。', 'coercion creates'],
  ['走失的猫狗由动物协会予以收容救助。'],
  ['综合执法队负责养犬登记，收容犬只，巡查小区。'],
  ['车辆占用盲道的，由交警部门将车辆拖移至指定地点。', 'coercion creates'],
  ['逾期不清除的，由街道办事处代为清除，费用由当事人承担。', 'coercion creates'],
  ['当事人拒不停工的，停止供水供电。', 'coercion creates'],
  ['没有办证的犬只由派出所予以收容。', 'coercion creates'],
  ['遛犬不清粪便、屡教不改的，责令写出检查，收容犬只。', 'coercion creates'],
  ['逾期不缴纳的，每日加收千分之一的滞纳金。', 'coercion creates'],
  ['不动产登记包括首次登记、变更登记、查封登记。'],
  ['执法人员应当妥善保管扣押物品。'],
  ['扣押期满后无人认领的，应当公告。'],
  ['（三）违法查封、扣押财物的；'],
  ['本办法所称家庭暴力，是指以强行限制人身自由等手段实施的行为。'],
  ['（四）违反规定收取费用、摊派财物的；'],
  ['鼓励企业和个人向社区捐资。'],
  ['房屋征收部门应当向被征收人支付搬迁费。'],
  ['对搬迁、临时安置费用予以补偿。'],
  ['处置非法集资工作由金融监管局负责。'],
  ['包修期自商品交付消费者之日起计算。'],
  ['依法查封、扣押有关设施、设备。', 'coercion cites'],
  ['商户拒不搬离的，桌椅、炉具一律带离现场。', 'coercion creates'],
  ['摊车占道的，检查站可将摊车先行扣下。', 'coercion creates'],
  ['污水管堵塞、商户拒不疏通的，由夜市管理处雇请工人清理，费用由商户承担。', 'coercion creates'],
  ['逾期不撤的，由街道办事处组织力量拆除。', 'coercion creates'],
  ['欠缴摊位使用费、经催告仍不缴纳的，从其账户中直接扣划。', 'coercion creates'],
  ['商户擅自扩大摊位的，通知供电企业停止供电。', 'coercion creates'],
  ['摊主委托他人代为清理油污，逾期不清理的，夜市管理处委托保洁公司代为清理，费用由摊主承担。', 'coercion creates'],
  [
    '占用盲道的，由交警依照《中华人民共和国道路交通安全法》第九十三条处罚，并可将摊车拖移至指定地点。',
    'penalty cites',
    'coercion cites',
  ],
  ['执法人员应当审慎采取查封、扣押等强制措施。'],
  ['当事人逾期不履行的，申请人民法院强制执行。'],
  ['不得对居民采取停止供水、供电等方式迫使其搬迁。'],
  ['产品应当符合强制性标准。'],
];

const FEES: readonly Row[] = [
  ['房东每季度应当向街道缴交租金总额百分之三的治安管理费。', 'fee creates'],
  ['收取摊位管理费实行公示制度。'],
  ['租客应当按月交纳租金百分之二的服务费。'],
  ['申请人应当缴纳证件工本费20元。', 'fee creates'],
  ['占用道路施工的单位，按每日每平方米2元的标准缴纳占道费。', 'fee creates'],
  ['施工单位应当向城管部门交纳渣土处置保证金。', 'fee creates'],
  ['补领证件的，按照国家有关规定收取工本费。', 'fee cites'],
  ['办理登记不得收取任何费用。'],
  ['减免小微企业不动产登记费。'],
  ['用人单位应当按时缴纳社会保险费。'],
  ['承租人应当按月缴纳租金和物业费。'],
];

describe.each([
  ['penalties', PENALTIES],
  ['licences', LICENCES],
  ['coercion', COERCION],
  ['fees', FEES],
] as const)('%s', (_kind, rows) => {
  it.each(rows.map(([line, ...expected]) => ({ line, expected })))('$line', ({ line, expected }) => {
    expect(readings(line)).toEqual(expected);
  });
});
