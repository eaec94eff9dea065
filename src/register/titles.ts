import { matches } from '../chinese/matches.ts';
import type { Named } from './entry.ts';

/** A title in its marks, one inside it included: 《〈某办法〉实施细则》, 《关于修改〈某办法〉的决定》. */
const TITLE = '《[^《》]*(?:《[^《》]*》[^《》]*)*》';
/** What may stand behind a title: （津政发〔2004〕64号）, （某市人民政府令第191号）, （试行）. */
const NUMBERS = '(?:（[^（）]{2,60}）|(?=〔))*';
/** Numbers as they are written without a title. */
const NUMBER = '[\\p{Script=Han}A-Za-z]{1,16}?[〔［\\[（](?:19|20)\\d{2}[〕］\\]）]\\s?(?:第|字)?\\d{1,5}号';
const DECREE = '[\\p{Script=Han}]{2,24}?令\\s?第?\\d{1,4}号|[\\p{Script=Han}]{2,16}?第\\d{1,4}号令';
const MENTION = new RegExp(`(${TITLE})(${NUMBERS})|(${NUMBER})`, 'gu');
const INSIDE = new RegExp(`${NUMBER}|${DECREE}`, 'u');
/** 《施工许可证》, 《责令改正通知书》: papers, which are no documents of a collection. */
const PAPERS = /(?:证|书|表|单|函|册|卡|票|簿|合同|协议|报|刊|标志|凭证)(?:（[^）]*）)?$/u;

/** A document named in a sentence. */
export interface Mention extends Pick<Named, 'title' | 'number'> {
  readonly start: number;
  readonly end: number;
}

/** All documents that the words of a sentence name, in their order. */
export function mentionsIn(text: string): Mention[] {
  return matches(MENTION, text).flatMap((match): Mention[] => {
    const [words, marked, brackets = '', bare] = match;
    const start = match.index;
    const end = start + words.length;
    const title = marked?.slice(1, -1) ?? null;
    if (title !== null && PAPERS.test(title)) return [];
    const number = bare ?? INSIDE.exec(brackets)?.[0] ?? null;
    return [{ title, number: number && plainNumber(number), start, end }];
  });
}

/** 津政发[2004]64号 → 津政发〔2004〕64号, without what runs into it: 按照津政发…, 及津政发… */
function plainNumber(number: string): string {
  return number
    .replace(/^(?:以及|根据|按照|依照|依据|执行|原|及|和|与|即|将|对|的)+/u, '')
    .replace(/[［[（](?=\d{4})/u, '〔')
    .replace(/(〔\d{4})[］\]）]/u, '$1〕')
    .replace(/\s/gu, '');
}
