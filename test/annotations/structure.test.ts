import { describe, expect, it } from 'vitest';
import { only } from '../support/drafts.ts';

/** Each table: a text, then what is found in it. */
type Row = readonly [text: string, ...expected: readonly string[]];

const named = (rows: readonly Row[]) => rows.map(([text, ...expected]) => ({ text, expected }));

const RULES = '某市缆车办法\n第一条 为了规范缆车，制定本办法。\n第二条 缆车应当检查。\n检查记录保存一年。\n';

describe('references', () => {
  const rows: readonly Row[] = [
    [`${RULES}第三条 违反本办法第二条的，责令改正。`, 'article true 第二条'],
    [`${RULES}第三条 违反本办法第二条、第八条的，责令改正。`, 'article true 第二条', 'article false 第八条'],
    [`${RULES}第三条 违反本办法第二条第二款的，责令改正。`, 'paragraph true 第二条第二款'],
    [`${RULES}第三条 违反第二条第三款的，责令改正。`, 'paragraph false 第二条第三款'],
    [`${RULES}第三条 具有第二条第（一）项情形的，停运。`, 'item false 第二条第（一）项'],
    [`${RULES}第二条之一 缆车应当投保。\n第三条 违反第二条之一的，停运。`, 'article true 第二条之一'],
    [`${RULES}第三条 违反第一条之一的，停运。`, 'article false 第一条之一'],
    [`${RULES}第三条 前款规定的缆车停运。`, 'paragraph false 前款'],
    [`${RULES}第三条 缆车停运。前款规定另有要求的除外。`, 'paragraph true 前款'],
    [`${RULES}第三条 缆车停运。\n前两款规定另有要求的除外。`, 'paragraph false 前两款'],
    [`${RULES}第三条 前条规定的记录应当公示。`, 'article true 前条'],
    // Of another document, or no reference at all.
    [`${RULES}第三条 依照《中华人民共和国旅游法》第九十五条、第九十六条处理。`],
    [`${RULES}第三条 依照特种设备安全法第八十三条处理。`],
    [`${RULES}第三条 缆车的预付款、目前条件和提前款项另行公示。`],
    ['某市关于修改《某市缆车办法》的决定\n第一条 将本办法第三十条修改为“前款规定的缆车停运。”'],
    ['某市缆车办法\n缆车应当按照本办法第九条检查。'],
    // Attachments.
    [
      '某局关于填表的通知\n各校：\n填写附件2、报送附件5。\n附件：1.表一\n2.表二\n3.表三',
      'attachment true 附件2',
      'attachment false 附件5',
    ],
    ['某局关于填表的通知\n各校：\n填写附件2，按《某厅通知》附件7汇总。\n附件：1.表一\n2.表二', 'attachment true 附件2'],
    [
      '某局关于填表的通知\n各校：\n填写附件2，省厅通知附件6所列学校除外。\n附件：1.表一\n2.表二',
      'attachment true 附件2',
    ],
    ['某局关于填表的通知\n各校：\n填写附件2。\n附件：报名表'],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    expect(only(text, 'reference').map(({ of, resolves, words }) => `${of} ${resolves} ${words}`)).toEqual(expected);
  });
});

describe('numbers that do not run on', () => {
  const rows: readonly Row[] = [
    ['某规定\n第一条 甲应当办理。\n第三条 乙应当办理。\n第四条 丙应当办理。', 'article skips 第三条'],
    [
      '某规定\n第一条 甲应当办理。\n第二条 乙应当办理。\n第二条 丙应当办理。\n第三条 丁应当办理。',
      'article repeats 第二条',
    ],
    ['某规定\n第一条 提交：\n（一）甲表；\n（二）乙表；\n（四）丙表。', 'item skips （四）'],
    ['某规定\n第一条 提交：\n(一)甲表；\n（二）乙表；\n(三)丙表。'],
    ['某规定\n第一章 总则\n第一条 甲应当办理。\n第2章 附则\n第二条 乙应当办理。'],
    ['某规定\n第一条 甲应当办理。\n第一条之一 乙应当办理。\n第二条 丙应当办理。'],
    ['某规定\n第一条 提交：\n（一）甲表；\n（二）乙表。\n第二条 报送：\n（一）丙表；\n（二）丁表。'],
    ['某通知\n一、甲事项\n抓好落实。\n二、乙事项\n抓好落实。\n五、丙事项\n抓好落实。', 'part skips 五、'],
    ['某通知\n一、工作要求\n1.登记。\n2.核对。\n1.汇总。\n2.上报。'],
    ['某市关于修改《某规定》的决定\n第三条 改为下文。\n第七条 改为下文。\n第八条 删去。'],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    const broken = only(text, 'numbering').filter(({ runs }) => runs !== 'on');
    expect(broken.map(({ of, runs, label }) => `${of} ${runs} ${label}`)).toEqual(expected);
  });
});

describe('figures', () => {
  const rows: readonly Row[] = [
    ['第一条 有下列三种情形的，停办：\n（一）甲；\n（二）乙。', 'items false 3 2'],
    ['第一条 有下列两种情形的，停办：\n（一）甲；\n（二）乙。', 'items true 2 2'],
    ['第一条 有下列情形的，停办：\n（一）甲；\n（二）乙。'],
    ['第一条 有下列三种情形的，停办：\n（一）甲；\n（二）乙；\n（四）丙。'],
    ['第一条 分为以下两类：一是甲；二是乙；三是丙。', 'items false 2 3'],
    ['第一条 任务包括3个方面：（1）甲；（2）乙；（3）丙；（4）丁。', 'items false 3 4'],
    ['第一条 任务包括三个方面，每个方面由一个部门负责。'],
    ['第一条 奖励叁万元（30000元）。', 'amount true 30000 30000'],
    ['第一条 奖励叁万元（3.5万元）。', 'amount false 30000 35000'],
    ['第一条 奖励1,000元（大写：壹仟元整）。', 'amount true 1000 1000'],
    ['第一条 应当在五（7）个工作日内办结。', 'amount false 5 7'],
    ['第一条 连续住院满一年（365天）的结算一次。'],
    ['第一条 适用第三十条（2015年修订）。'],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    expect(only(text, 'figure').map(({ of, agrees, said, found }) => `${of} ${agrees} ${said} ${found}`)).toEqual(
      expected,
    );
  });
});

describe('short titles', () => {
  const rows: readonly Row[] = [
    [
      '第一条 根据《某省绿化条例》（以下简称《条例》），制定本办法。\n第二条 依照《条例》办理。',
      'given 条例',
      'used 条例',
    ],
    ['第一条 根据《某省绿化条例》（某人大〔2020〕3号，下称“《条例》”）办理。', 'given 条例'],
    [
      '第一条 依照《条例》办理。\n第二条 《某省绿化条例》（以下简称《条例》）另有规定的除外。',
      'used-early 条例',
      'given 条例',
    ],
    [
      '第一条 按照《管护标准》管护。\n第二条 制定《某县农田管护标准》（以下简称《管护标准》）。',
      'used-early 管护标准',
      'given 管护标准',
    ],
    ['第一条 依照《条例》办理。', 'undefined 条例'],
    ['第一条 按照《规范》检查。', 'undefined 规范'],
    ['第一条 根据《某省绿化条例》制定本办法。\n第二条 依照《条例》办理。', 'implied 条例'],
    ['第一条 根据《某省绿化条例》《某市公园条例》制定本办法。\n第二条 依照《条例》办理。', 'undefined 条例'],
    ['第一条 执行《中华人民共和国草原法》及其《实施条例》，本《办法》另有规定的除外。'],
    [
      '第一条 依照《某省绿化条例》（以下简称《条例》）和《某市公园条例》（以下简称《条例》）办理。',
      'given 条例',
      'given-otherwise 条例',
    ],
    [
      '第一条 依照《绿化条例》（以下简称《条例》）和《某省绿化条例》（以下简称《条例》）办理。',
      'given 条例',
      'given 条例',
    ],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    expect(
      only(text, 'short-name')
        .map(({ state, name }) => `${state} ${name}`)
        .sort(),
    ).toEqual([...expected].sort());
  });
});

describe('who interprets', () => {
  const notice = (clause: string): string =>
    `某市农业农村局关于印发《某市蜂场规定》的通知\n各县局：\n现印发给你们。\n某市农业农村局\n2026年3月5日\n某市蜂场规定\n第一条 为了规范蜂场，制定本规定。\n第二条 ${clause}`;
  const rows: readonly Row[] = [
    ['本规定由市农业农村局负责解释。', 'issuer 市农业农村局'],
    ['本规定由市农村局会同市商务局负责解释。', 'issuer 市农村局会同市商务局'],
    ['本规定由我局负责解释。', 'issuer 我局'],
    ['本规定由市公安局负责解释。', 'other 市公安局'],
    ['本规定解释权归市人民政府。', 'other 市人民政府'],
    ['本规定由畜牧科负责解释。', 'division 畜牧科'],
    ['本规定由局畜牧科解释。', 'division 局畜牧科'],
    ['本规定由市农业农村局政策法规处负责解释。', 'division 市农业农村局政策法规处'],
    ['本规定由市公路管理处负责解释。', 'other 市公路管理处'],
    ['本规定由有关部门负责解释。', 'unknown 有关部门'],
    ['《某省蜂业规程》由省农业农村厅负责解释。'],
    ['蜂场应当由技术员负责解释说明。'],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    expect(only(notice(text), 'interpretation').map(({ by, who }) => `${by} ${who}`)).toEqual(expected);
  });
});

describe('days and periods', () => {
  const rows: readonly Row[] = [
    ['本办法自2016年3月1日起施行，有效期5年。', 'effective 2016-03-01', 'expires null'],
    ['本办法自2016年3月1日起施行，有效期至2021年2月28日。', 'effective 2016-03-01', 'expires 2021-02-28'],
    ['本办法自2008年5月1日至2013年4月30日施行。', 'effective 2008-05-01', 'expires 2013-04-30'],
    ['本办法自公布之日起实施，2020年12月31日废止。', 'effective null', 'expires 2020-12-31'],
    ['本办法自印发之日起试行两年。', 'effective null', 'expires null'],
    ['本办法自印发之日起30日后施行，试行期一年。', 'effective null', 'expires null'],
    ['本细则与《某市蜂场规定》同步实施。', 'effective null'],
    ['备案证明有效期为1年。'],
    ['持有效期内居住证的人员可以申请。'],
    ['2016年3月1日公布的《某办法》同时废止。', 'other 2016-03-01'],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    expect(only(`第九条 ${text}`, 'date').map(({ kind, date }) => `${kind} ${date}`)).toEqual(expected);
  });
});

describe('validity', () => {
  const rows: readonly Row[] = [
    ['某市蜂场规定（试行）\n第一条 本规定自2026年3月1日起施行。', 'begins stated trial', 'ends trial'],
    ['某市蜂场暂行规定\n第一条 本规定自印发之日起施行，有效期2年。', 'begins stated trial', 'ends stated trial'],
    ['某市关于贯彻《某省蜂场暂行规定》的意见\n一、抓好落实。', 'begins', 'ends'],
    ['某市蜂场暂行规定实施细则\n第一条 蜂场应当备案。', 'begins', 'ends'],
    ['2026年某市小学报名规定\n第一条 报名时间为5月。', 'begins annual', 'ends annual'],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    const told = only(text, 'validity').map(({ of, stated, trial, annual }) =>
      [of, stated && 'stated', trial && 'trial', annual && 'annual'].filter(Boolean).join(' '),
    );
    expect(told).toEqual(expected);
  });
});

describe('what replaces an older document of its name', () => {
  const rows: readonly Row[] = [
    ['某市蜂场规定\n第一条 对《某市蜂场规定》进行了修订。', 'false 《某市蜂场规定》'],
    ['某市蜂场规定\n第一条 原《某市蜂场规定（试行）》废止。', 'true 原《某市蜂场规定（试行）》'],
    ['某市蜂场规定\n第一条 依照《蜂场规定》（农业农村部令第3号）办理。'],
    ['某市蜂场规定\n第一条 违反《某市蜂场规定》的，责令改正。'],
  ];
  it.each(named(rows))('$text', ({ text, expected }) => {
    expect(only(text, 'replacement').map(({ repeals, words }) => `${repeals} ${words}`)).toEqual(expected);
  });
});
