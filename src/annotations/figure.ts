import { matches } from '../chinese/matches.ts';
import { parseNumeral } from '../chinese/numerals.ts';
import type { Node, Sentence } from '../document/document.ts';
import type { FigureFact } from '../facts/facts.ts';
import type { Annotator } from './annotator.ts';

/** 有下列三种情形之一的：, 应当同时符合以下5个条件：, 分为如下四类：, 包括3个方面： */
const ANNOUNCED =
  /(?:以下|下列|如下|包括|分为|分成)(?:情形的|情况的)?([二三四五六七八九十两]{1,3}|\d{1,2})(?:个|种|类|项|条|大类|方面|款|点|步|档|部分|环节)(?![一二三四五六七八九十\d])[^。；：]{0,30}：$/u;
/** The same with its list in one sentence: 分为以下三类：一是…；二是… */
const INLINE =
  /(?:以下|下列|如下|包括|分为|分成)([二三四五六七八九十两]{1,3}|\d{1,2})(?:个|种|类|项|条|大类|方面|款|点|步|档|部分|环节)[^。；：]{0,30}：\s?(一是[^。]*二是[^。]*|(?:（一）|1[.、．]|（1）|①)[^。]*)/u;

const HAN = '[零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两]';
const UNIT = '万元|元整?|个?工作日|个月|日|天|年|倍|人|名|户';
/** 壹万元（20000元）, 三十（20）个工作日, 2万元（大写：叁万元整） */
const HAN_FIRST = new RegExp(
  `(?<![第\\d零〇一二三四五六七八九十])(${HAN}{1,12})(${UNIT})?（(?:人民币|小写[：:]?|￥|¥)?(\\d[\\d,，]{0,12}(?:\\.\\d{1,4})?)(万|亿)?(${UNIT})?）`,
  'gu',
);
const FIGURE_FIRST = new RegExp(
  `(\\d[\\d,，]{0,12}(?:\\.\\d{1,4})?)(万|亿)?(${UNIT})?（(?:人民币)?(?:大写[：:]?)?(?:人民币)?(${HAN}{1,12})(${UNIT})?）`,
  'gu',
);

/** Two figures for one thing: a count and what is listed, words and numerals. */
export const figure: Annotator = {
  name: 'figure',
  makes: ['figure'],
  needs: [],
  cues: ['以下', '下列', '如下', '包括', '分为', '分成', '（'],
  annotate(sentence) {
    return [...counts(sentence), ...amounts(sentence)];
  },
};

function* counts(sentence: Sentence): Generator<FigureFact> {
  const match = ANNOUNCED.exec(sentence.text);
  const inline = match ? null : INLINE.exec(sentence.text);
  const found = match ? itemsBelow(sentence) : inline ? itemsIn(inline[2] ?? '') : null;
  const words = match ?? inline;
  const said = parseNumeral(words?.[1] ?? '');
  if (!words || !found || !said) return;
  const start = words.index;
  yield make('items', said === found, `${said}`, `${found}`, sentence, start, start + words[0].search(/[，：]/u));
}

/** The labelled divisions that follow right below the sentence; null where they are none, or no list that runs on. */
function itemsBelow(sentence: Sentence): number | null {
  const { leaf } = sentence;
  if (leaf.sentences.at(-1) !== sentence) return null;
  const siblings = followers(leaf);
  const first = siblings[0];
  if (first === undefined || first.label?.number !== 1) return null;
  const list: Node[] = [];
  for (const node of siblings) {
    if (!node.label || node.kind !== first.kind || node.label.number !== list.length + 1) break;
    list.push(node);
  }
  const next = siblings[list.length];
  // A number that was skipped, or text between the items, leaves the count open.
  return list.length < 2 || next?.kind === first.kind ? null : list.length;
}

function followers(leaf: Node): readonly Node[] {
  const children = leaf.parent?.children ?? [];
  const at = children.indexOf(leaf) + 1;
  // No count that is announced is as high.
  return children.slice(at, at + 120);
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function itemsIn(list: string): number | null {
  const form = [
    (n: number) => `${ORDINALS[n - 1]}是`,
    (n: number) => `（${ORDINALS[n - 1]}）`,
    (n: number) => `（${n}）`,
    (n: number) => `${n}.`,
    (n: number) => `${n}、`,
  ].find((one) => list.startsWith(one(1)));
  if (!form) return null;
  let [count, at] = [0, 0];
  while (count < 10) {
    const next = list.indexOf(form(count + 1), at);
    if (next < 0) break;
    count += 1;
    at = next + 1;
  }
  return count < 2 ? null : count;
}

function* amounts(sentence: Sentence): Generator<FigureFact> {
  for (const match of matches(HAN_FIRST, sentence.text)) {
    const [whole, words = '', unit, numeral = '', scale, otherUnit] = match;
    yield* compared(
      sentence,
      match,
      whole,
      sumOf(words, unit),
      sumOf(numeral + (scale ?? ''), otherUnit),
      unit,
      otherUnit,
    );
  }
  for (const match of matches(FIGURE_FIRST, sentence.text)) {
    const [whole, numeral = '', scale, unit, words = '', otherUnit] = match;
    yield* compared(
      sentence,
      match,
      whole,
      sumOf(numeral + (scale ?? ''), unit),
      sumOf(words, otherUnit),
      unit,
      otherUnit,
    );
  }
}

function* compared(
  sentence: Sentence,
  { index }: RegExpExecArray,
  whole: string,
  said: number | null,
  found: number | null,
  unit: string | undefined,
  otherUnit: string | undefined,
): Generator<FigureFact> {
  // 一年（365天） are two units; of a bare 三（3） the unit stands behind the bracket.
  const [one, other] = [unit, otherUnit].map((words) => words?.replace(/^万元$|^元整$/u, '元'));
  if (said === null || found === null || (one && other && one !== other)) return;
  if (!one && !other && !new RegExp(`^(?:${UNIT})`, 'u').test(sentence.text.slice(index + whole.length))) return;
  yield make('amount', said === found, `${said}`, `${found}`, sentence, index, index + whole.length);
}

function sumOf(words: string, unit: string | undefined): number | null {
  const factor = unit === '万元' ? 1e4 : 1;
  const plain = words.replace(/[,，]/gu, '');
  const decimal = /^(\d+\.\d+)(万|亿)?$/u.exec(plain);
  if (decimal) return Number(decimal[1]) * (decimal[2] === '万' ? 1e4 : decimal[2] === '亿' ? 1e8 : 1) * factor;
  const value = parseNumeral(plain);
  return value === null ? null : value * factor;
}

function make(
  of: FigureFact['of'],
  agrees: boolean,
  said: string,
  found: string,
  sentence: Sentence,
  start: number,
  end: number,
): FigureFact {
  return {
    fact: 'figure',
    of,
    agrees,
    said,
    found,
    sentence,
    at: { start, end },
    place: { span: sentence.spanOf(start, end) },
  };
}
