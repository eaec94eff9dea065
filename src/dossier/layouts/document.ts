import {
  ADDRESS,
  ADOPTION,
  BODY,
  CHANNEL,
  COMMENTS,
  CONCLUSION,
  DAY,
  entry,
  FILES,
  FROM,
  hint,
  MANNER,
  OUTCOME,
  REQUIRED,
  SHORTENED,
  TO,
} from '../entries.ts';
import type { RecordLayout, StepLayout } from '../layout.ts';
import {
  answerOf,
  competitionConclusionOf,
  competitionReviewerOf,
  dissentOf,
  meetingOf,
  reviewerOf,
} from '../understood.ts';

export const HEARING: StepLayout = {
  step: '听证',
  names: ['听证', '听证会', 'hearing'],
  entries: [
    REQUIRED,
    entry(
      '送达',
      ['材料送达', '通知日期', 'delivered'],
      'day',
      hint('听证材料送达参加人的日期', 'when the participants had the papers'),
    ),
    entry('名单公布', ['名单公布', 'participantsPublished'], 'words', {
      understood: answerOf,
      ...hint('是否公布听证参加人名单：是、否', 'yes or no'),
    }),
    DAY,
    FILES,
  ],
};

export const EXPERTS: StepLayout = {
  step: '专家论证',
  names: ['专家论证', '专家评审', 'expertReview'],
  entries: [REQUIRED, DAY, entry('人数', ['人数', 'experts'], 'count'), FILES],
};

export const RISK: StepLayout = {
  step: '风险评估',
  names: ['风险评估', '社会稳定风险评估', 'riskAssessment'],
  entries: [REQUIRED, DAY, OUTCOME, FILES],
};

export const COMPETITION: StepLayout = {
  step: '公平竞争审查',
  names: ['公平竞争审查', 'fairCompetitionReview'],
  entries: [BODY(competitionReviewerOf), DAY, { ...OUTCOME, understood: competitionConclusionOf, denies: true }, FILES],
};

export const REVIEW: StepLayout = {
  step: '合法性审核',
  names: ['合法性审核', '合法性审查', 'legalityReview'],
  entries: [
    BODY(reviewerOf),
    MANNER,
    entry(
      '收到',
      ['收到', '送审', '送审日期', 'received'],
      'day',
      hint('审核机构收到材料的日期', 'when the reviewer had the papers'),
    ),
    { ...DAY, names: ['日期', '出具', 'issued', 'date'], ...hint('出具审核意见的日期', 'when the opinion was issued') },
    CONCLUSION,
    entry(
      '修改情况',
      ['修改情况', 'changes'],
      'words',
      hint('按审核意见作了哪些修改，未采纳的写明理由', 'what was changed, and why not'),
    ),
    FILES,
  ],
};

export const DISCUSSION: StepLayout = {
  step: '集体讨论',
  names: ['集体讨论', '集体审议', 'collectiveDiscussion'],
  entries: [
    entry('会议', ['会议', 'meeting'], 'words', {
      understood: meetingOf,
      shown: true,
      denies: true,
      ...hint('如 市政府第12次常务会议', 'which meeting'),
    }),
    entry('会议文号', ['纪要编号', 'minutesNumber'], 'words'),
    DAY,
    entry('不同意见', ['不同意见', 'dissent'], 'words', {
      understood: dissentOf,
      ...hint('没有写 无；有的写明是否如实载明', 'none, or whether it is on record'),
    }),
    FILES,
  ],
};

export const PUBLICATION: StepLayout = {
  step: '公布',
  names: ['公布', '发布', '公开发布', 'publication'],
  entries: [DAY, CHANNEL, entry('编号', ['编号', '统一编号', 'number'], 'words'), FILES],
};

/** The steps of a normative document: 组织法 75, 国办发〔2018〕37号, 国办发〔2018〕115号. */
export const DOCUMENT: RecordLayout = {
  kind: 'document',
  steps: [
    { step: '评估论证', names: ['评估论证', 'evaluation'], entries: [DAY, OUTCOME, FILES] },
    {
      step: '公开征求意见',
      names: ['公开征求意见', '征求意见', 'publicConsultation'],
      entries: [FROM, TO, CHANNEL, ADDRESS, SHORTENED, COMMENTS, ADOPTION, FILES],
    },
    HEARING,
    EXPERTS,
    RISK,
    COMPETITION,
    {
      step: '内部审核',
      names: ['内部审核', '起草单位审核', 'ownReview'],
      entries: [BODY(() => 'told'), DAY, CONCLUSION, FILES],
    },
    {
      step: '送审材料',
      names: ['送审材料', 'papersForReview'],
      entries: [
        DAY,
        entry('送审稿', ['送审稿', 'draft'], 'files'),
        entry('起草说明', ['起草说明', '说明', 'explanation'], 'files'),
        entry('制定依据', ['制定依据', '依据', 'bases'], 'files'),
        entry('意见采纳材料', ['征求意见及采纳情况', '意见采纳', 'commentsAdopted'], 'files'),
        entry('内部审核意见', ['内部审核意见', 'ownOpinion'], 'files'),
      ],
      hint: { zh: '送审核机构的材料，各写文件名', en: 'the papers for the review, each with its file' },
    },
    REVIEW,
    DISCUSSION,
    {
      step: '签发',
      names: ['签发', 'signing'],
      entries: [entry('签发人', ['签发人', 'signer'], 'words', { shown: true, denies: true }), DAY, FILES],
    },
    PUBLICATION,
    { step: '解读', names: ['解读', 'explanation'], entries: [DAY, CHANNEL, FILES] },
    {
      step: '备案',
      names: ['备案', 'filing'],
      entries: [
        entry('机构', ['机关', '报送', 'filedWith'], 'words', {
          shown: true,
          denies: true,
          ...hint('报送哪个机关备案', 'with whom'),
        }),
        DAY,
        FILES,
      ],
    },
  ],
};
