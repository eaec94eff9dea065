import { matches } from '../chinese/matches.ts';
import type { Sentence } from '../document/document.ts';
import { titleKey } from '../document/titles.ts';
import type { ReplacementFact } from '../facts/facts.ts';
import type { WholeAnnotator } from './annotator.ts';
import type { Context } from './context.ts';

/** A number of its own stands behind an older document: 《某市早市管理办法》（某政办〔2009〕5号）. */
const TITLE = /(原)?《([^《》]{6,80})》(（[^（）]{2,40}(?:号|令)[^（）]{0,6}）)?/gu;
/** 对《…》进行了修订, 修订后的《…》 */
const REVISED = /^(?:进行|予以|作)?(?:了)?(?:全面|部分|相应)?(?:的)?(?:修订|修改|重新制定)/u;
const REVISED_BEFORE = /(?:修订|修改)(?:后|完善后)?的$|新修订$/u;
const REPEALS =
  /废止|停止(?:执行|施行|实施)|失效|不再(?:执行|施行|实施|适用)|终止(?:执行|实施)|取代|代替|以本[^，。；]{2,8}为准/u;
const TRIAL = /[（(]?(?:试行|暂行|\d{4}年?(?:修订|修正)?|修订|修正)[）)]?/gu;

/** Where the text itself shows that there is an older document of its name, and whether a clause repeals. */
export const replacement: WholeAnnotator = {
  name: 'replacement',
  makes: ['replacement'],
  needs: [],
  annotate(context) {
    const older = context.document.sentences
      .filter(({ text }) => text.includes('《'))
      .flatMap((sentence) => [...olderIn(sentence, context)]);
    const [first] = older;
    if (!first) return [];
    const repeals = context.document.sentences.some(({ text }) => REPEALS.test(text));
    return [{ ...first, repeals }];
  },
};

function* olderIn(sentence: Sentence, context: Context): Generator<ReplacementFact> {
  for (const match of matches(TITLE, sentence.text)) {
    const [words, former, title = '', number] = match;
    if (!isOwn(title, context, former !== undefined)) continue;
    const isOlder =
      former !== undefined ||
      (number !== undefined && isOtherNumber(number, context)) ||
      REVISED.test(sentence.text.slice(match.index + words.length)) ||
      REVISED_BEFORE.test(sentence.text.slice(0, match.index));
    if (!isOlder) continue;
    const at = { start: match.index, end: match.index + words.length };
    yield {
      fact: 'replacement',
      words,
      repeals: false,
      sentence,
      at,
      place: { span: sentence.spanOf(at.start, at.end) },
    };
  }
}

/** 《廉租住房管理办法》 without its city may be a rule of the ministry; behind 原 it is what this document was. */
function isOwn(title: string, { frames }: Context, isFormer: boolean): boolean {
  const key = keyOf(title);
  return frames.all.some(({ node, title: own, amends }) => {
    if (node.kind === 'attachment' || own === null || amends) return false;
    const name = keyOf(own.replace(/^.{0,40}?关于(?:印发|发布|公布)|的通知$/gu, ''));
    return (
      name === key || (name.length >= 8 && key.endsWith(name)) || (isFormer && key.length >= 6 && name.endsWith(key))
    );
  });
}

function keyOf(title: string): string {
  return titleKey(title.replace(TRIAL, ''));
}

function isOtherNumber(words: string, { document }: Context): boolean {
  const own = document.number;
  return own === null || !plain(words).includes(plain(own));
}

function plain(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '');
}
