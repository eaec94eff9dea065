import type { Bilingual } from '../errors.ts';

/** Periods that the law leaves to provinces and cities, as a profile sets them. */
export const PERIODS = {
  consultationDays: say('公开征求意见期限（日）', 'days of public consultation'),
  filingDays: say('报送备案期限（日）', 'days to file a document'),
  validityYears: say('有效期上限（年）', 'most years of validity'),
  trialValidityYears: say('试行、暂行文件有效期上限（年）', 'most years of validity of a trial'),
  reviewYears: say('定期清理的间隔（年）', 'years between two cleanups'),
};

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}
