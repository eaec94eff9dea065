import { describe, expect, test } from 'vitest';
import { services } from '../../../src/annotations/provisions/services.ts';
import { samplesOf } from '../../support/pattern-samples.ts';
import { provisionsIn } from '../../support/provisions.ts';

/** A line of a draft, and what it says of how applications are handled. An empty list: nothing. */
type Row = readonly [line: string, ...expected: readonly string[]];

const SUBMISSION: readonly Row[] = [
  ['申请人应当分别向自然资源、生态环境两家窗口提交全套材料。', 'separate-submission provides'],
  ['办事群众要到国土所、规划站、派出所逐个签字盖章。', 'separate-submission provides'],
  ['开办者应将申请书一式五份分送国土、规划、消防各局审查。', 'separate-submission provides'],
  ['砂场经营者的申请不在政务服务中心受理，由科室直接办理。', 'separate-submission provides'],
  ['不得要求申请人分别向各部门提交材料。', 'separate-submission forbids'],
  ['由政务服务中心综合窗口统一受理，材料一次提交、部门共享。'],
  ['市级部门应当分别向市政府和省级主管部门报送年度总结。'],
  ['因场地限制确需在部门设窗口的，暂不进驻政务服务中心。'],
  ['竣工验收组分别听取建设、监理单位的汇报。'],
];

const SERIAL: readonly Row[] = [
  ['未取得自然资源部门意见的，生态环境部门不予受理。', 'serial-approval provides'],
  ['环保部门没有盖章的，工商部门不予受理申请。', 'serial-approval provides'],
  // A condition on a licence is found as a measure.
  ['环保部门没有盖章的，工商部门不得办理执照。'],
  ['消防审查和文化经营审批互为前置。', 'serial-approval provides'],
  ['生态环境局的批复作为市监局办理登记的前提条件。', 'serial-approval provides'],
  ['砖厂开工应当先经镇政府审核，再报县国土局审批。', 'serial-approval provides'],
  ['各部门不得以规划局的审查意见作为环保局受理审批的前置条件。', 'serial-approval forbids'],
  ['由牵头部门统一受理，相关部门并联审查。'],
  ['各部门应当清理互为前置的审批。'],
  ['村民建房应当先向村委会提出申请，再由镇政府审批。'],
  ['申请低保的，应先经社区审核，再报街道审批。'],
];

const CORRECTION: readonly Row[] = [
  ['可多次要求补正。', 'repeated-correction provides'],
  ['窗口人员可根据需要多次退回申请材料，要求重新提交。', 'repeated-correction provides'],
  ['分几次通知申请人补齐。', 'repeated-correction provides'],
  ['审查人员可以随时通知申请人补充有关材料。', 'repeated-correction provides'],
  ['不得多次要求补正。', 'repeated-correction forbids'],
  ['杜绝反复要求申请人补充材料。', 'repeated-correction forbids'],
  ['对申请人多次反映的问题，应当及时回复。'],
  ['经补正仍不齐全的，不再次要求补正，书面说明理由。'],
  ['当事人可以随时查阅案卷。'],
  ['申请材料不齐全的，应当告知申请人补正。', 'correction-notice provides'],
  ['提交的资料不全的，窗口不予受理。', 'correction-notice provides'],
  ['材料不符合要求的，应当退回申请人重新准备。', 'correction-notice provides'],
  ['材料不齐的，当场一次性告知需要补正的全部内容。', 'correction-notice provides', 'one-time-notice provides'],
  ['申请材料齐全的，应当即时受理。'],
  ['投标文件不符合要求的，应当退回。'],
  ['一次付清全部价款。'],
];

const PROCEDURE: readonly Row[] = [
  ['申请人应当提交申请表和身份证明。', 'application-procedure provides'],
  ['居民可以到社区填写申请表。', 'application-procedure provides'],
  ['企业应当依法申请行政复议。'],
  ['企业应提交的文件如下。'],
];

describe.each([
  ['where papers go', SUBMISSION, ['separate-submission']],
  ['one after the other', SERIAL, ['serial-approval']],
  ['corrections', CORRECTION, ['repeated-correction', 'correction-notice', 'one-time-notice']],
  ['applications', PROCEDURE, ['application-procedure']],
] as const)('%s', (_, rows, matters) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_line, [line, ...expected]) => {
    expect(provisionsIn(line, matters)).toEqual(expected);
  });
});

test.each([
  ['由市政务服务中心综合窗口受理。', 'accepting-body'],
  ['向区商务局提出申请。', 'accepting-body'],
  ['登录一体化平台在线申报。', 'accepting-body'],
  ['材料齐全的，五个工作日内办结。', 'service-time-limit'],
  ['居民点由社区当场发证。', 'service-time-limit'],
  ['办理流程：申请、受理、审查、发证。', 'service-flow'],
  ['监督电话：0830-1234567。', 'service-contact'],
  ['对结果不满意的，可以拨打12345。', 'service-contact'],
] as const)('%s: %s', (line, matter) => {
  expect(provisionsIn(line, [matter])).not.toEqual([]);
});

test.each([
  ['摊主应当提交书面申请。', 'accepting-body'],
  ['摊位牌长期有效。', 'service-time-limit'],
  ['污水处理工艺流程由企业确定。', 'service-flow'],
  ['接到申请后及时办理。', 'service-contact'],
] as const)('%s: no %s', (line, matter) => {
  expect(provisionsIn(line, [matter])).toEqual([]);
});

test.each(services.map((wording, at) => [`${wording.matter} ${at}`, wording] as const))(
  '%s: whatever its pattern matches holds a cue',
  (_, { pattern, cues }) => {
    const matched = [...samplesOf(pattern, 2_000, 7)].filter((text) => text.search(pattern) >= 0);
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.filter((text) => !cues.some((cue) => text.includes(cue)))).toEqual([]);
  },
);
