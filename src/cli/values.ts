import { wholeDate } from '../chinese/dates.ts';
import type { IsoDate, Level } from '../document/document.ts';
import { HefaError, type Language } from '../errors.ts';
import { nearest } from '../yaml/nearest.ts';
import { LANGUAGES } from './known-values.ts';

/** The value of an option, one of a list; a near miss is told what it may have meant. */
export function choice<C extends string>(option: string, value: string, choices: readonly C[]): C {
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  const near = nearest(value, choices);
  throw badOption(
    `${option} 的值 ${value} 无效；${near ? `是否要用 ${near}？` : ''}可用的值：${choices.join('、')}`,
    `${value} is no value for ${option}; ${near ? `did you mean ${near}? ` : ''}Known: ${choices.join(', ')}`,
  );
}

export function badOption(zh: string, en: string): HefaError {
  return new HefaError('bad-option', { zh, en });
}

/** A day that the calendar has: 2026-05-01; 2026年5月1日 is understood too. */
export function date(option: string, value: string): IsoDate {
  const iso = wholeDate(value);
  if (iso !== null) return iso;
  throw badOption(
    `${option} 的值 ${value} 不是日期；请写成 2026-05-01`,
    `${value} is no date for ${option}; write it as 2026-05-01`,
  );
}

export function wholeNumber(option: string, value: string, least = 0): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
  throw badOption(
    `${option} 的值 ${value} 不是数；请写 ${least} 或更大的整数`,
    `${value} is no count for ${option}; write a whole number from ${least} up`,
  );
}

const LEVELS: Readonly<Record<string, Level>> = {
  normative: '规范性文件',
  rules: '规章',
  'local-regulation': '地方性法规',
  law: '行政法规或法律',
  internal: '内部文件',
  none: '非公文',
};

export const LEVEL_NAMES = Object.keys(LEVELS);

/** The level that `--as` names, in English or by its own name. */
export function level(value: string): Level {
  const known = Object.values(LEVELS).find((one) => one === value);
  return known ?? (LEVELS[choice('--as', value, LEVEL_NAMES)] as Level);
}

export function language(value: string): Language {
  // cn is nearer to en than to what it means.
  if (/^(?:cn|zh[-_].*|chinese|中文|汉语)$/i.test(value))
    throw badOption(`--lang 的值 ${value} 无效；是否要用 zh？`, `${value} is no value for --lang; did you mean zh?`);
  return choice('--lang', value, LANGUAGES);
}
