import type { Finding } from '../../findings/finding.ts';
import type { CheckedFile } from '../../findings/result.ts';
import { shown, type Voice } from './voice.ts';

/** The document of which clauses are cited by their numbers alone: of those in one file, the one that most findings lie in. */
export interface Home {
  /** Its title where it is set into another. */
  readonly inner: string | null;
  readonly outer: string | null;
}

export function homeOf({ findings, document }: CheckedFile): Home {
  const inner = findings.flatMap(({ inner, place }) => ('span' in place ? [inner] : []));
  const counted = [...new Set(inner)].map((one) => ({ one, count: inner.filter((each) => each === one).length }));
  const [most] = counted.sort((a, b) => b.count - a.count);
  return { inner: most?.one ?? null, outer: document.title };
}

/** What a finding says: where, in which words, and what of it. */
interface Statement {
  readonly findings: readonly Finding[];
  /** Behind the quotation: 对公民设定罚款，…; the whole where nothing is quoted. */
  readonly words: string;
  /** Do the words of the draft stand before it? */
  readonly quotes: boolean;
}

/**
 * Sentences on the findings of one rule: what is said alike of home clauses is said once.
 */
export function statements(findings: readonly Finding[], voice: Voice, home: Home): string[] {
  const alike = remarkOfAll(findings, voice) !== null;
  const groups = new Map<string, Statement>();
  for (const finding of findings) {
    const { words, quotes } = saidOf(finding, voice, alike);
    const key = `${quotes}\n${words}`;
    groups.set(key, { words, quotes, findings: [...(groups.get(key)?.findings ?? []), finding] });
  }
  return [...groups.values()].map((group) => voice.sentence(sentenceOf(group, voice, home)));
}

/** The message without the quotation that most begin with. */
function saidOf(finding: Finding, voice: Voice, bare: boolean): Omit<Statement, 'findings'> {
  const quotes = finding.quote !== null && finding.rule.message[voice.language].startsWith('「{text}」');
  const message = finding.message[voice.language];
  const end = quotes ? finding.quote.replace(/\s*\n\s*/g, '').length + 2 : 0;
  const words = voice.own({ zh: message.slice(end), en: message.slice(end) }).trim();
  const remark = bare ? null : remarkOf(finding, voice);
  return { quotes, words: remark === null ? words : words + voice.aside(remark) };
}

function sentenceOf({ findings, words, quotes }: Statement, voice: Voice, home: Home): string {
  const [first, second] = findings;
  if (first === undefined) return '';
  if (!quotes) {
    const places = placesOf(findings, voice, home, false);
    return places === '' ? words : voice.labelled(places, words);
  }
  const places = placesOf(findings, voice, home, true);
  if (second === undefined) return voice.say(`${places}，${words}`, `${places} ${words}`);
  return voice.say(`${places}，均${words}`, `${places}: each ${words}`);
}

/** 第五条规定“甲”; 第五条“甲”“乙”、第六条“丙”. */
function placesOf(findings: readonly Finding[], voice: Voice, home: Home, quoted: boolean): string {
  const clauses = new Map<string, string[]>();
  for (const finding of findings) {
    const place = placeOf(finding, voice, home);
    if (place === '') continue;
    const words = finding.quote === null ? [] : [voice.quoted(finding.quote)];
    clauses.set(place, [...(clauses.get(place) ?? []), ...words]);
  }
  const verb = findings.length === 1 ? voice.say('规定', ', ') : voice.say('', ' ');
  return voice.list([...clauses].map(([place, words]) => (quoted ? `${place}${verb}${words.join('')}` : place)));
}

export function placeOf({ clause, inner, place }: Finding, voice: Voice, home: Home): string {
  if (!('span' in place)) return '';
  const other = inner === home.inner ? null : (inner ?? home.outer);
  const title = other === null ? '' : voice.titled(other);
  return title + (clause === null ? voice.say('正文', 'the text') : shown(clause).replace(/(?<=\d)[.．]$/u, ''));
}

/**
 * What was seen of the basis of a measure, which stands behind the law in general: 措施：罚款；对象：个人；本条所引《…》不及于该措施. The
 * first two stand in the message already, and so does that no basis is named.
 */
function remarkOf({ rule, why }: Finding, voice: Voice): string | null {
  const [all, general] = [why[voice.language], rule.why[voice.language]];
  if (general === '' || !all.startsWith(general)) return null;
  const reasons = all
    .slice(general.length)
    .replace(/[。.]$/u, '')
    .trim()
    .split(/[；;]\s*/u);
  const said = reasons.slice(2).join(voice.say('；', '; '));
  return said === '' || TOLD.has(said) ? null : voice.own({ zh: said, en: said });
}

/** What was seen of the bases of all of them alike: it stands with the reason, once. */
export function remarkOfAll(findings: readonly Finding[], voice: Voice): string | null {
  const remarks = new Set(findings.map((finding) => remarkOf(finding, voice)));
  const [only = null] = remarks;
  return remarks.size === 1 ? only : null;
}

const TOLD: ReadonlySet<string> = new Set(['本条未见上位法依据', 'the article names no higher law']);
