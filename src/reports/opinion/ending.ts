import type { Bilingual } from '../../errors.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CheckedFile } from '../../findings/result.ts';
import { momentOf } from '../../rules/rule.ts';
import type { Run } from '../run.ts';
import { openEnds } from './limits.ts';
import { type Block, type Conclusion, paragraph } from './opinion.ts';
import type { Sorted } from './sorting.ts';
import type { Voice } from './voice.ts';

/**
 * What the findings argue for. A wrong issuer or a breach of procedure is not mended by changing words; other problems are. Lawful is
 * proposed only where nothing was found, nothing is open, and all was read and judged.
 */
export function concluded(file: CheckedFile, { issues, verify }: Sorted, run: Run): Conclusion {
  const found = [...issues.values()].flat().flatMap(({ findings }) => findings);
  if (found.some(isIncurable)) return 'unlawful';
  if (found.length > 0) return 'amend';
  return verify.length > 0 || openEnds(file, run) ? 'open' : 'lawful';
}

function isIncurable({ severity, rule }: Finding): boolean {
  return severity === 'error' && (rule.aspect === '主体' || rule.aspect === '程序');
}

export const CONCLUSIONS: Readonly<Record<Conclusion, Bilingual>> = {
  unlawful: { zh: '不合法', en: 'not lawful (不合法)' },
  amend: { zh: '应当予以修改', en: 'to be amended (应当予以修改)' },
  lawful: { zh: '合法', en: 'lawful (合法)' },
  open: { zh: '暂不能提出', en: 'none can be proposed yet' },
};

export function endingBlocks(conclusion: Conclusion, file: CheckedFile, part: Sorted, run: Run, voice: Voice): Block[] {
  const { zh, en } = CONCLUSIONS[conclusion];
  const proposal =
    conclusion === 'open'
      ? voice.say('暂不提出审核结论建议。', 'No conclusion is proposed yet. ')
      : voice.say(`建议的审核结论为：${zh}。`, `Proposed conclusion: ${en}. `);
  return [
    paragraph(proposal + reason(conclusion, part, file, voice) + remaining(conclusion, part, file, run, voice)),
    paragraph(RULE[voice.language]),
    paragraph(DRAFT[voice.language]),
  ];
}

function reason(conclusion: Conclusion, { verify }: Sorted, { about }: CheckedFile, voice: Voice): string {
  const issued = momentOf(about.stage) === 'issued';
  switch (conclusion) {
    case 'unlawful':
      return voice.say(
        '制定主体或者制定程序方面存在的问题，不能仅靠修改文字纠正，应当依法重新履行有关程序。',
        'Who makes the document or how it is made is at fault, which changing its words does not mend.',
      );
    case 'amend':
      if (issued)
        return voice.say(
          '请对照第四部分，按照法定程序修改或者废止有关内容；不采纳的，书面说明理由。',
          'Amend or repeal by due procedure what part IV lists, or give reasons in writing.',
        );
      return voice.say(
        '请对照第四部分逐条修改后重新送审；不采纳的，书面说明理由。',
        'Amend it by part IV, or give reasons in writing, and submit it again.',
      );
    case 'lawful':
      return voice.say(
        '未发现应当修改的问题，程序记录未见缺漏；第六部分注明未附材料的，请核对原件。',
        'No problem was found and no step is missing from the record; where part VI says that there is no paper, see the original.',
      );
    default:
      return verify.length > 0
        ? voice.say(
            '未发现确定的问题，但第五部分所列事项尚待核实，核实后再行提出。',
            'No certain problem was found; what part V lists must be verified first.',
          )
        : voice.say('检查、判断尚不完整，补充后再行提出。', 'The check is not complete.');
  }
}

/** What also stands open. */
function remaining(conclusion: Conclusion, { verify }: Sorted, file: CheckedFile, run: Run, voice: Voice): string {
  const parts = [
    ...(verify.length > 0 && conclusion !== 'open' ? [voice.say('第五部分所列待核实事项', 'what part V lists')] : []),
    ...(openEnds(file, run)
      ? [voice.say('第六部分所列未检查或者未判断的内容', 'what part VI says was not checked or judged')]
      : []),
  ];
  if (parts.length === 0) return '';
  const names = parts.join(voice.say('、', ', and '));
  return voice.say(`${names}，不能据此认为合法。`, ` Not to be taken as lawful: ${names}.`);
}

const RULE: Bilingual = {
  zh: '上述建议按下列方法提出：制定主体、制定程序方面有违反强制性规定的问题的，建议“不合法”；有其他应当修改的问题的，建议“应当予以修改”；没有发现问题、没有待核实事项，并且全文已经检查、各项要求均已判断的，建议“合法”；其余情形不提出建议。',
  en: 'The proposal follows from these rules: a breach of binding law as to who makes the document or how: not lawful; any other problem: to be amended; no problem, nothing to verify, the whole text checked and every requirement judged: lawful; else none.',
};

const DRAFT: Bilingual = {
  zh: '以上内容为代拟稿，供审核人员研究、修改，不代替审核机构的判断；审核结论以审核机构正式签发的意见书为准。',
  en: 'This is a draft for the officer to weigh and amend, and does not take the place of the judgement of the organ of review; what counts is the opinion as signed.',
};
