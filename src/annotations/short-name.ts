import { matches } from '../chinese/matches.ts';
import type { Sentence } from '../document/document.ts';
import { kindOf, namedTitles, titleKey } from '../document/titles.ts';
import type { ShortNameFact } from '../facts/facts.ts';
import { plainTitle } from '../law/law.ts';
import type { WholeAnnotator } from './annotator.ts';
import type { Context } from './context.ts';
import type { Frame, Frames } from './frames.ts';

type State = ShortNameFact['state'];

/** （以下简称《条例》）, （国发〔2010〕10号，以下简称“通知”）, 以下统称《办法》. */
const GIVEN =
  /(?:以下|下)(?:均|皆|一并)?(?:统|简|合|并)?称(?:为|：)?[“"《「‘]{0,2}([^（）()，。；：“”"《》、]{1,20})[”"》」’]{0,2}/gu;
const FULL = /《([^《》]*(?:[《〈][^《》〈〉]*[》〉][^《》]*)?)》(?:（[^（）]{0,40}）){0,2}[（(][^（）()《》]{0,40}$/u;
/** 《条例》, 《实施办法》: a title that is nothing but its kind. */
const BARE =
  /《((?:实施|暂行|试行|管理|若干|工作|调整|指导|征收|补充|具体|总体)*(?:办法|规定|细则|条例|通知|意见|方案|规则|决定|规划|纲要|指引|规程|措施|标准|公告|通告|规范|准则|预案))》/gu;
/** 《管护标准》: as short as names that are given are. */
const NAMED = /《([^《》]{2,12})》/gu;
/** The title may hold another, 《…〈…〉…》, and be badly closed. */
const TITLE = /《([^》]{5,120})》/gu;

const BARE_WHOLE = new RegExp(`^${BARE.source}$`, 'u');

interface Given {
  readonly index: number;
  readonly meaning: string | null;
}

/** Short titles in the order of the text: where each is given, and whether it is known where it is used. */
export const shortName: WholeAnnotator = {
  name: 'short-name',
  makes: ['short-name'],
  needs: [],
  annotate(context) {
    const found: ShortNameFact[] = [];
    const given = new Map<string, Given>();
    for (const sentence of context.document.sentences) {
      if (!sentence.text.includes('称')) continue;
      for (const fact of givenIn(sentence, given, context)) found.push(fact);
    }
    const titles = titlesOf(context);
    for (const sentence of context.document.sentences) {
      if (sentence.text.includes('《')) found.push(...usedIn(sentence, given, titles, context));
    }
    return found;
  },
};

function* givenIn(sentence: Sentence, given: Map<string, Given>, { frames }: Context): Generator<ShortNameFact> {
  for (const match of matches(GIVEN, sentence.text)) {
    const name = match[1] ?? '';
    const full = FULL.exec(sentence.text.slice(0, match.index))?.[1];
    const meaning = full === undefined ? null : plainTitle(full);
    const key = keyOf(name, frames.of(sentence));
    const known = given.get(key);
    const isOther = known?.meaning && meaning && !isSame(known.meaning, meaning);
    if (!known) given.set(key, { index: sentence.index, meaning });
    yield make(isOther ? 'given-otherwise' : 'given', name, isOther ? known.meaning : meaning, sentence, match);
  }
}

/** A name that is given in the notice also holds in the 办法 that it prints; one that is given in an attachment does not hold elsewhere. */
function keyOf(name: string, frame: Frame): string {
  return frame.node.kind === 'attachment' ? `${frame.node.span.start} ${name}` : name;
}

/** The organ may stand before a title in one place and not in the other. */
function isSame(one: string, other: string): boolean {
  const [shorter, longer] = [one, other].map((title) => title.replace(/[（(][^（）()]*[）)]$/u, '')) as [
    string,
    string,
  ];
  return shorter === longer || one.endsWith(other) || other.endsWith(one) || one.slice(-10) === other.slice(-10);
}

function* usedIn(
  sentence: Sentence,
  given: ReadonlyMap<string, Given>,
  titles: ReadonlyMap<string, ReadonlySet<string>>,
  { frames }: Context,
): Generator<ShortNameFact> {
  for (const match of matches(BARE, sentence.text)) {
    const name = match[1] ?? '';
    const before = sentence.text.slice(0, match.index);
    // 本《办法》 is this document; 简称《办法》 is where the name is given.
    if (
      /(?:本|该|此|其|称(?:为)?[“"]?|新|原|旧|》的?)$/u.test(before) ||
      /^[“”]/u.test(sentence.text.slice(match.index + match[0].length))
    )
      continue;
    const known = given.get(keyOf(name, frames.of(sentence))) ?? given.get(name);
    yield make(stateOf(name, known, sentence, titles), name, known?.meaning ?? null, sentence, match);
  }
  yield* usedEarly(sentence, given, frames);
}

/** 《管护标准》 is no bare kind and may be a title in full, unless the text gives it later as the short name of another. */
function* usedEarly(sentence: Sentence, given: ReadonlyMap<string, Given>, frames: Frames): Generator<ShortNameFact> {
  for (const match of matches(NAMED, sentence.text)) {
    const name = match[1] ?? '';
    const known = given.get(keyOf(name, frames.of(sentence)));
    if (!known?.meaning || known.meaning === name || known.index <= sentence.index || BARE_WHOLE.test(match[0]))
      continue;
    yield make('used-early', name, known.meaning, sentence, match);
  }
}

function stateOf(
  name: string,
  known: Given | undefined,
  sentence: Sentence,
  titles: ReadonlyMap<string, ReadonlySet<string>>,
): State {
  if (known) return known.index <= sentence.index ? 'used' : 'used-early';
  const kind = kindOf(name) ?? name;
  return titles.get(kind)?.size === 1 ? 'implied' : 'undefined';
}

/** The full titles that the document names or bears, by kind. */
function titlesOf({ document, frames }: Context): ReadonlyMap<string, ReadonlySet<string>> {
  const named = document.sentences.flatMap(({ text }) => matches(TITLE, text).map(([, title = '']) => title));
  const own = frames.all.flatMap(({ title }) => (title === null ? [] : [title]));
  const titles = new Map<string, Set<string>>();
  const carried = own.flatMap(namedTitles);
  for (const title of [...named, ...own, ...carried]) {
    const kind = kindOf(title);
    if (kind === null) continue;
    const known = titles.get(kind) ?? new Set();
    titles.set(kind, known.add(titleKey(plainTitle(title).replace(/[（(][^（）()]*[）)]$/u, ''))));
  }
  return titles;
}

function make(
  state: State,
  name: string,
  meaning: string | null,
  sentence: Sentence,
  match: RegExpExecArray,
): ShortNameFact {
  const at = { start: match.index, end: match.index + match[0].length };
  return { fact: 'short-name', state, name, meaning, sentence, at, place: { span: sentence.spanOf(at.start, at.end) } };
}
