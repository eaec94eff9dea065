import { toNumeral } from '../../chinese/numerals.ts';
import type { Bilingual, Language } from '../../errors.ts';
import { middle } from '../excerpt.ts';
import { oneLine } from '../sanitise.ts';

/** Most characters of the words of a draft; an enumeration may run to 500. */
const LONGEST = 200;

/** How an opinion speaks: in one language, with the punctuation of official documents. */
export class Voice {
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** Words of ours that were made elsewhere: on one line, days as an official document writes them, “” as its quotation marks. */
  own(text: Bilingual): string {
    return this.dated(shown(text[this.language]).replace(/「/g, '“').replace(/」/g, '”'));
  }

  list(words: readonly string[]): string {
    return words.join(this.say('、', ', '));
  }

  series(clauses: readonly string[]): string {
    return clauses.join(this.say('；', '; '));
  }

  aside(words: string): string {
    return this.say(`（${words}）`, ` (${words})`);
  }

  labelled(label: string, words: string): string {
    return this.say(`${label}：${words}`, `${label}: ${words}`);
  }

  /** Ends with a full stop, and only one. */
  sentence(text: string): string {
    return this.language === 'zh' ? `${text.replace(/[。；，]+$/u, '')}。` : `${text.replace(/[.;,]+$/u, '')}.`;
  }

  /** 2026-08-03 → 2026年8月3日. Dates stand as they are in English. */
  dated(text: string): string {
    if (this.language === 'en') return text;
    return text.replace(/(\d{4})-(\d{2})-(\d{2})/g, (_, year, month, day) => `${year}年${+month}月${+day}日`);
  }

  /** Exact words of a draft in quotation marks; long ones without their middle. */
  quoted(words: string): string {
    return this.marked(middle(shown(words), LONGEST));
  }

  /** Quotation marks inside others are single ones (GB/T 15834). */
  marked(words: string): string {
    return `“${shown(words).replace(/“/g, '‘').replace(/”/g, '’')}”`;
  }

  /** 《…》 around a title; titles inside it stand in 〈〉. */
  titled(title: string): string {
    return `《${shown(title).replace(/《/g, '〈').replace(/》/g, '〉')}》`;
  }

  /** 一、 I. */
  partNumber(number: number): string {
    return this.say(`${toNumeral(number)}、`, `${ROMAN[number - 1]}. `);
  }

  /** （一） (1) */
  divisionNumber(number: number): string {
    return this.say(`（${toNumeral(number)}）`, `(${number}) `);
  }

  /** 1. with the full stop of official documents. */
  pointNumber(number: number): string {
    return this.say(`${number}．`, `${number}. `);
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** One line; and nothing that XML cannot hold. */
export function shown(text: string): string {
  return oneLine(text).replace(/[\ufffe\uffff]/gu, '\ufffd');
}
