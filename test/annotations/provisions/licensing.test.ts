import { describe, expect, test } from 'vitest';
import { licensing } from '../../../src/annotations/provisions/licensing.ts';
import { samplesOf } from '../../support/pattern-samples.ts';
import { provisionsIn } from '../../support/provisions.ts';

/** A line of a draft, and what it says of licences. An empty list: nothing. */
type Row = readonly [line: string, ...expected: readonly string[]];

const CONDITIONS: readonly Row[] = [
  ['申请食品经营许可的，还应当提交街道办事处出具的同意证明。', 'licence-condition provides'],
  ['办理网吧许可证的，在国家规定条件的基础上另增加居委会无异议证明一项。', 'licence-condition provides'],
  ['洗车店申领执照须同时提交物业公司书面意见。', 'licence-condition provides'],
  ['申请客运许可的，必须在本县购置自有房产，并作为发证的前置条件。', 'licence-condition provides'],
  ['在审批采石许可时，一律增设村民签字环节。', 'licence-condition provides'],
  ['各发证机关不得将缴清物业费作为办理营业执照的前置条件。', 'licence-condition forbids'],
  [
    '依照《食品经营许可和备案管理办法》第十五条的规定，申请食品经营许可的，还应当提交流程文件。',
    'licence-condition cites',
  ],
  ['申请人领取营业执照后，还应当到税务部门办理税务登记。'],
  ['申请租赁补贴的，办理许可时还应当提交收入证明。'],
  ['申请食品经营许可的材料按照《食品经营许可和备案管理办法》的规定执行。'],
  ['取得施工许可证后，建设单位方可开工。'],
];

const RETAINED: readonly Row[] = [
  ['继续保留洗车场开业审批，由城管局负责。', 'approval-retained provides'],
  ['县物价局等单位现有审批项目除已明令取消的外，继续予以保留。', 'approval-retained provides'],
  ['恢复美容美发店开业许可制度。', 'approval-retained provides'],
  ['取消婚介机构设立审批后，改为向民政局办理备案同意手续。', 'approval-retained provides'],
  ['各部门不得以任何形式继续保留行政审批事项。', 'approval-retained forbids'],
  ['依照《中华人民共和国建筑法》第七条保留的行政审批事项，按照目录办理。', 'approval-retained cites'],
  ['本市推进简政放权，继续取消和下放行政审批事项。'],
  ['清单之外不得实施行政许可。'],
  ['会议决定保留原有摊位布局。'],
];

const TIME: readonly Row[] = [
  ['申请受理后90个工作日内作出许可决定。', 'approval-time provides'],
  ['主管部门自受理申请之日起60日内作出准予或者不准予许可的决定。', 'approval-time provides'],
  ['审批机关应在收到申请后三个月之内作出批准或者不批准的决定。', 'approval-time provides'],
  ['林木采伐许可证的办理时间为45日。', 'approval-time provides'],
  ['县级初审三十个工作日，市级审批六十个工作日。', 'approval-time provides', 'approval-time provides'],
  ['由政务服务中心联合审批的，自受理之日起四十五日内作出许可决定。', 'approval-time excepted'],
  ['申请受理后，依照《中华人民共和国种子法》第三十三条的规定在六十日内作出许可决定。', 'approval-time cites'],
  ['应当在受理之日起十个工作日内作出许可决定。'],
  ['许可证有效期届满三十日前，应当向原发证机关申请延续。'],
  ['营业执照遗失的，企业应当在六十日内申请补领执照。'],
  ['项目审批后一年内未开工的，批准文件失效。'],
];

const HANDED: readonly Row[] = [
  ['将危险化学品经营许可下放乡镇实施。', 'handed-down-approval provides'],
  ['授权各街道办事处行使临时占道审批权。', 'handed-down-approval provides'],
  ['县林业局的采伐许可审批职能全部下沉到乡镇。', 'handed-down-approval provides'],
  ['农民建房许可，自即日起交各乡镇政府办理。', 'handed-down-approval provides'],
  [
    '市局依照有关法律、法规、规章的规定，将烟花爆竹零售许可委托区县局办理，并公告委托内容。',
    'handed-down-approval cites',
  ],
  ['各部门不得擅自将采砂许可委托乡镇人民政府实施。', 'handed-down-approval forbids'],
  ['加大行政审批事权下放力度，能够下放的全面下放。'],
  ['乡镇人民政府协助开展许可后的日常检查。'],
  ['企业可以委托中介公司办理许可申请手续。'],
  ['出租汽车年审委托市出租汽车协会实施。', 'approval-by-outsider provides'],
  ['装饰装修企业的资质审批由市装饰协会负责。', 'approval-by-outsider provides'],
  ['县房管局委托物业服务企业对业主装修进行许可。', 'approval-by-outsider provides'],
  ['村民建房审批由村委会代为行使。', 'approval-by-outsider provides'],
  ['已取消的资质认定不得转由行业协会商会实施。', 'approval-by-outsider forbids'],
  ['资质审批由省住建厅负责。'],
  ['施工许可由建设单位负责申请。'],
  ['施工企业的资质证书由公司统一保管。'],
];

const MATTERS = [...new Set(licensing.map(({ matter }) => matter))];

describe.each([
  ['conditions', CONDITIONS],
  ['approvals that are kept', RETAINED],
  ['time limits', TIME],
  ['who approves', HANDED],
] as const)('%s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_line, [line, ...expected]) => {
    expect(provisionsIn(line, MATTERS)).toEqual(expected);
  });
});

test.each(licensing.map((wording, at) => [`${wording.matter} ${at}`, wording] as const))(
  '%s: whatever its pattern matches holds a cue',
  (_, { pattern, cues }) => {
    const matched = [...samplesOf(pattern, 2_000, 7)].filter((text) => text.search(pattern) >= 0);
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.filter((text) => !cues.some((cue) => text.includes(cue)))).toEqual([]);
  },
);
