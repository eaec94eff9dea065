/** A paper of the file of one draft, true to its step; and changes of one fact in it, each with what must then be seen. */
export interface PaperCase {
  readonly name: string;
  /** The step of the record, with `材料: paper`. */
  readonly step: string;
  readonly text: string;
  /** What is seen of it where that is not that it agrees. */
  readonly seen?: 'undated';
  readonly changes: readonly (readonly [
    string,
    string,
    'other-draft' | 'date-differs' | 'conclusion-differs' | 'undated',
  ])[];
}

export const TITLE = '某市共享电动车停放管理办法';

const CONSULTED = '公开征求意见: { 开始: 2026-03-01, 结束: 2026-03-31, 材料: 材料.txt }';
const REVIEWED = '合法性审核: { 机构: 市司法局, 收到: 2026-04-02, 日期: 2026-04-10, 结论: 合法, 材料: 材料.txt }';
const AMENDED = '合法性审核: { 机构: 市司法局, 日期: 2026-04-10, 结论: 应当予以修改, 材料: 材料.txt }';
const DISCUSSED = '集体讨论: { 会议: 市政府第12次常务会议, 日期: 2026-04-20, 材料: 材料.txt }';
const OTHER = ['共享电动车停放', '网络预约出租汽车经营服务', 'other-draft'] as const;

export const PAPERS: readonly PaperCase[] = [
  {
    name: 'a notice of consultation with its period',
    step: CONSULTED,
    text: `某市城市管理局关于公开征求《某市共享电动车停放管理办法（征求意见稿）》意见的公告
为规范共享电动车停放秩序，我局根据《中华人民共和国道路交通安全法》（2021年4月29日修正）起草了《某市共享电动车停放管理办法（征求意见稿）》，现向社会公开征求意见。有关单位和各界人士可以在2026年3月1日至3月31日期间，通过以下途径提出意见：
一、电子邮件发送至cgj@example.gov.cn；
二、信函寄至某市人民路1号。
某市城市管理局
2026年2月28日
附件：某市共享电动车停放管理办法（征求意见稿）
第十条 本办法自2026年5月1日起施行，有效期至2031年4月30日。`,
    changes: [
      OTHER,
      ['3月1日至3月31日', '3月1日至3月10日', 'date-differs'],
      ['2026年3月1日至3月31日', '2026年3月5日至3月31日', 'date-differs'],
      ['2026年3月1日至3月31日', '2025年3月1日至3月31日', 'date-differs'],
    ],
  },
  {
    name: 'a notice with a last day only',
    step: CONSULTED,
    text: `关于公开征集《某市共享电动车停放管理办法》（征求意见稿）意见建议的启事

广大市民朋友：
《某市共享电动车停放管理办法》（征求意见稿）已经形成。现面向社会公开征集意见，请于2026年3月31日前将意见建议反馈至市城管局。

某市城市管理局
二〇二六年三月一日`,
    changes: [OTHER, ['2026年3月31日前', '2026年3月15日前', 'date-differs']],
  },
  {
    name: 'a page of the government website',
    step: CONSULTED,
    text: `首页 > 互动交流 > 意见征集
标题：《某市共享电动车停放管理办法（征求意见稿）》公开征求意见
发布时间：2026-03-01 09:12
征集时间：2026-03-01 至 2026-03-31
状态：已结束
浏览次数：1021`,
    changes: [
      OTHER,
      ['至 2026-03-31', '至 2026-03-21', 'date-differs'],
      ['征集时间：2026-03-01', '征集时间：2026-03-11', 'date-differs'],
    ],
  },
  {
    name: 'a notice that counts days',
    step: CONSULTED,
    text: `公 告
现将《某市共享电动车停放管理办法（征求意见稿）》予以公示，公开征求社会公众意见。公示期30日，自公告之日起计算。
联系人：张某，电话：0830-1234567
某市城市管理局
2026年2月27日`,
    changes: [
      OTHER,
      ['2026年2月27日', '2026年4月27日', 'date-differs'],
      ['2026年2月27日', '2026年1月7日', 'date-differs'],
      ['2026年2月27日', '', 'undated'],
    ],
  },
  {
    name: 'a table of comments and what became of them',
    step: CONSULTED,
    text: `《某市共享电动车停放管理办法》公开征求意见采纳情况表
2026年1月10日至1月20日，书面征求了市级有关部门意见，收到意见5条。2026年3月1日至31日，通过市政府网站公开征求社会公众意见，收到意见12条，采纳8条。
序号 意见 采纳情况
1 建议增加停放点 采纳
某市城市管理局
2026年4月1日`,
    changes: [OTHER, ['3月1日至31日', '3月1日至15日', 'date-differs']],
  },
  {
    name: 'an explanation of the comments without the period',
    step: CONSULTED,
    text: `关于《某市共享电动车停放管理办法》意见采纳情况的说明
市城管局就《办法》公开征求了意见，共收到意见12条，采纳8条，未采纳4条，理由附后。
2026年4月3日`,
    changes: [OTHER],
  },
  {
    name: 'an opinion by letter',
    step: REVIEWED,
    text: `某市司法局
关于《某市共享电动车停放管理办法（送审稿）》的合法性审核意见
市城管局：
你局2026年4月2日报送的《某市共享电动车停放管理办法（送审稿）》及起草说明、征求意见采纳情况等材料收悉。根据《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号），未经合法性审核或者经审核不合法的文件，不得提交集体审议。我局进行了合法性审核，现提出如下意见：
一、制定主体合法。
二、未发现违法设定行政许可、行政处罚、行政强制，以及减损公民、法人和其他组织合法权益或者增加其义务的情形。
三、内容符合有关法律、法规、规章的规定。
某市司法局
2026年4月10日`,
    changes: [
      OTHER,
      ['2026年4月10日', '2026年4月17日', 'date-differs'],
      ['2026年4月10日', '', 'undated'],
      [
        '三、内容符合有关法律、法规、规章的规定。',
        '三、第五条违反《中华人民共和国行政处罚法》的规定，不合法。',
        'conclusion-differs',
      ],
    ],
  },
  {
    name: 'an opinion with a conclusion of its own',
    step: REVIEWED,
    text: `合法性审核意见书
泸司审〔2026〕15号
送审单位：某市城市管理局
文件名称：某市共享电动车停放管理办法（送审稿）
收到日期：2026年4月2日
审核意见：经审核，该文件制定主体、权限合法，未见与上位法相抵触的内容，没有违反制定程序。建议将第二条“应”改为“应当”。
审核结论：合法
审核机构：某市司法局（盖章）
2026年4月10日`,
    changes: [
      OTHER,
      ['2026年4月10日', '2026年4月8日', 'date-differs'],
      ['审核结论：合法', '审核结论：不合法', 'conclusion-differs'],
      ['审核结论：合法', '审核结论：应当予以修改', 'conclusion-differs'],
    ],
  },
  {
    name: 'an opinion whose head names the draft without marks',
    step: REVIEWED,
    text: `某市共享电动车停放管理办法合法性审核意见
某市城市管理局：
经审核，该文件合法。
某市司法局
2026年4月10日`,
    changes: [
      OTHER,
      ['2026年4月10日', '2026年4月17日', 'date-differs'],
      ['该文件合法', '该文件不合法', 'conclusion-differs'],
    ],
  },
  {
    name: 'a form with boxes',
    step: REVIEWED,
    text: `行政规范性文件合法性审核表
文件名称 《某市共享电动车停放管理办法》
起草单位 某市城市管理局
送审时间 2026.4.2
审核结论 ☑合法 □不合法 □应当予以修改
审核人 李某
审核机构负责人 王某 2026.4.10`,
    changes: [
      OTHER,
      ['2026.4.10', '2026.4.1', 'date-differs'],
      ['☑合法 □不合法', '□合法 ☑不合法', 'conclusion-differs'],
      ['☑合法 □不合法 □应', '□合法 □不合法 ☑应', 'conclusion-differs'],
    ],
  },
  {
    name: 'an opinion that asks for amendment',
    step: AMENDED,
    text: `关于对《某市共享电动车停放管理办法》的审查意见
某市城市管理局：
对你局送审的《某市共享电动车停放管理办法》，经审查，我局认为制定主体适格、程序合法，但部分内容应当修改：
一、第六条要求企业“取得运营许可证后方可投放”，不符合《中华人民共和国行政许可法》的规定，建议删去。
二、第九条的表述不够准确，请一并修改。
请你局修改后再报送我局。
某市司法局
二○二六年四月十日`,
    changes: [OTHER, ['四月十日', '四月二十日', 'date-differs']],
  },
  {
    name: 'minutes',
    step: DISCUSSED,
    text: `某市人民政府常务会议纪要
第12期
某市人民政府办公室 2026年4月24日
2026年4月20日上午，市长赵某主持召开市政府第12次常务会议。会议传达学习了2026年4月15日省政府第80次常务会议精神。
会议审议并原则通过了《某市共享电动车停放管理办法（送审稿）》。会议要求，由市城管局根据会议意见修改完善后按程序印发。
出席：赵某、钱某`,
    changes: [
      OTHER,
      ['2026年4月20日上午', '2026年4月22日上午', 'date-differs'],
      ['2026年4月20日上午', '4月19日上午', 'date-differs'],
    ],
  },
  {
    name: 'an extract of minutes with a label',
    step: DISCUSSED,
    text: `市政府第12次常务会议记录（摘录）
时间：2026年4月20日 9:00
地点：市政府二楼会议室
议题：审议《某市共享电动车停放管理办法》
决定：同意，由市政府办公室印发。`,
    changes: [
      OTHER,
      ['2026年4月20日 9:00', '2026年4月27日 9:00', 'date-differs'],
      ['2026年4月20日 9:00', '上午', 'undated'],
    ],
  },
  {
    name: 'a form of fair-competition review',
    step: '公平竞争审查: { 机构: 市市场监督管理局, 日期: 2026-04-01, 结论: 不具有排除、限制竞争效果, 材料: 材料.txt }',
    text: `公平竞争审查表
政策措施名称：《某市共享电动车停放管理办法》
起草单位初审意见：不违反审查标准。（2026年3月28日）
审查结论：经审查，不具有排除、限制竞争的效果，可以出台。
某市市场监督管理局
2026年4月1日`,
    changes: [
      OTHER,
      ['2026年4月1日', '2026年4月6日', 'date-differs'],
      ['不具有排除、限制竞争的效果，可以出台', '具有排除、限制竞争的效果，不得出台', 'conclusion-differs'],
    ],
  },
  {
    name: 'a report of filing',
    step: '备案: { 机关: 省人民政府, 日期: 2026-05-10, 材料: 材料.txt }',
    text: `某市人民政府关于报送《某市共享电动车停放管理办法》备案的报告
省人民政府：
《某市共享电动车停放管理办法》已于2026年4月28日公布，现报请备案。
某市人民政府
2026年5月8日`,
    changes: [OTHER, ['2026年5月8日', '2026年6月8日', 'date-differs'], ['2026年5月8日', '', 'undated']],
  },
  {
    name: 'an opinion of the drafting unit',
    step: '内部审核: { 机构: 市城管局政策法规科, 日期: 2026-03-30, 结论: 合法, 材料: 材料.txt }',
    text: `某市城市管理局政策法规科合法性审查意见
局办公室：
《关于提请审核〈某市共享电动车停放管理办法〉的函》收悉。我科认为，该办法符合法律法规规定，不存在超越职权、违反上位法的情形，同意提请局长办公会审议。
政策法规科
2026年3月30日`,
    changes: [
      OTHER,
      ['2026年3月30日', '2026年3月3日', 'date-differs'],
      [
        '该办法符合法律法规规定，不存在超越职权、违反上位法的情形，同意',
        '该办法第三条超越法定职权，不合法，不同意',
        'conclusion-differs',
      ],
    ],
  },
  {
    name: 'a record of a hearing',
    step: '听证: { 日期: 2026-03-20, 材料: 材料.txt }',
    text: `《某市共享电动车停放管理办法》听证会报告
2026年3月10日，市城管局发布听证公告。3月20日，在市政府会议室召开听证会，15名代表参加。
某市城市管理局
2026年3月25日`,
    changes: [OTHER, ['3月20日，在', '3月22日，在', 'date-differs']],
  },
  {
    name: 'a letter that sends the draft, dated before the opinion',
    step: REVIEWED,
    text: `某市城市管理局关于提请对《某市共享电动车停放管理办法（送审稿）》进行合法性审核的函
市司法局：
我局认为，该办法不违反上位法，如有不合法之处，请提出修改意见。
某市城市管理局
2026年4月2日`,
    changes: [OTHER],
  },
  {
    name: 'what was changed after the opinion',
    step: REVIEWED,
    text: `关于《某市共享电动车停放管理办法》合法性审核意见采纳情况的说明
市司法局审核认为第五条应当予以修改，我局已经修改。
2026年4月14日`,
    changes: [OTHER],
  },
  {
    name: 'the invitation to the meeting',
    step: DISCUSSED,
    text: `关于召开市政府第12次常务会议的通知
定于近期召开市政府第12次常务会议，审议《某市共享电动车停放管理办法》，请参会。
2026年4月16日`,
    changes: [OTHER],
  },
  {
    name: 'minutes printed later, which do not tell the day',
    step: DISCUSSED,
    text: `市政府第12次常务会议纪要
会议审议通过《某市共享电动车停放管理办法》。
某市人民政府办公室
2026年4月28日`,
    seen: 'undated',
    changes: [OTHER, ['2026年4月28日', '2026年4月8日', 'date-differs']],
  },
  {
    name: 'an explanatory note among the papers of a consultation',
    step: CONSULTED,
    text: `《某市共享电动车停放管理办法（征求意见稿）》起草说明
2025年12月至2026年1月，我局开展了调研。2026年1月5日至1月12日，征求了各有关部门意见。
某市城市管理局
2026年1月20日`,
    changes: [OTHER],
  },
  {
    name: 'a receipt of filing, later than the report',
    step: '备案: { 机关: 省人民政府, 日期: 2026-05-10, 材料: 材料.txt }',
    text: `备案回执
《某市共享电动车停放管理办法》的备案材料已经收到。
省司法厅
2026年5月19日`,
    changes: [OTHER],
  },
  {
    name: 'an opinion in two rounds',
    step: REVIEWED,
    text: `合法性审核意见书
关于《某市共享电动车停放管理办法》
我局2026年4月4日提出第一次审核意见，认为第五条应当予以修改。你单位修改后于4月8日再次送审。
现经审核，修改后的文件符合法律、法规、规章的规定。
审核结论：合法。
某市司法局
2026年4月10日`,
    changes: [OTHER, ['审核结论：合法', '审核结论：应当予以修改', 'conclusion-differs']],
  },
];
