import type { Unjudged } from '../findings/finding.ts';
import type { CheckedFile, FileResult } from '../findings/result.ts';
import type { SkipReason } from '../source/find.ts';
import type { Trouble } from '../source/source.ts';
import type { Page } from './page.ts';
import { pathOf, type Run, troublesOf } from './run.ts';
import { oneLine } from './sanitise.ts';
import { coverageWords, levelWords } from './text-head.ts';
import { skippedWords } from './words.ts';

/** What a report must tell besides findings, so that nothing looks clean that is not. */
export interface Notice {
  readonly kind: 'unchecked' | 'partial' | 'remark' | 'request' | 'other-level' | 'unjudged' | 'skipped';
  readonly path: string;
  readonly level: 'error' | 'warning' | 'info';
  /** One line. */
  readonly text: string;
  /** 1-based line of the file, where it is told by one. */
  readonly line: number | null;
  /** The rules that it is about. */
  readonly rules: readonly string[];
  /** True where it leaves nothing open: a rule that did not bind then. */
  readonly settled: boolean;
}

/** What a reader of findings must know as well, in the order of paths; of one file first what was not read, then what the draft asks for, then what was not judged. */
export function openNoticesOf(run: Run, page: Page): readonly Notice[] {
  return noticesOf(run, page).filter(({ settled }) => !settled);
}

/** All of them, also what is settled: for what tells a whole run. */
export function noticesOf(run: Run, page: Page): readonly Notice[] {
  return [...run.files.flatMap((file) => noticesOfFile(file, page)), ...skippedNoticesOf(run, page)];
}

function noticesOfFile(file: FileResult, page: Page): readonly Notice[] {
  return [
    ...unreadOf(file, page),
    ...remarksOf(file, page),
    ...(file.status === 'unchecked'
      ? []
      : [...requestsOf(file, page), ...levelOf(file, page), ...unjudgedOf(file, page)]),
  ];
}

/** What might have been a draft and was passed over: a notice each. Our own files, and kinds that no draft has, are none. */
export function skippedNoticesOf({ skipped }: Run, page: Page): readonly Notice[] {
  return skipped
    .filter(({ reason }) => MIGHT_BE_DRAFTS.includes(reason))
    .map((one) => {
      const why = oneLine(page.say(skippedWords(one)));
      const text = page.say({ zh: `跳过，未检查：${why}`, en: `passed over, not checked: ${why}` });
      return { kind: 'skipped', path: one.path, level: 'info', text, line: null, rules: [], settled: false };
    });
}

const MIGHT_BE_DRAFTS: readonly SkipReason[] = ['ignored', 'evidence', 'hidden', 'link'];

function unreadOf(file: FileResult, page: Page): Notice[] {
  if (file.status === 'checked') return [];
  const troubles = troublesOf(file);
  const reasons = page.series(troubles.filter(({ loses }) => loses).map((trouble) => troubleWords(trouble, page)));
  const common = { path: pathOf(file), line: null, rules: [], settled: false };
  if (file.status === 'unchecked') {
    const text = page.say({
      zh: `未检查，不能据此认为其合规：${reasons}`,
      en: `not checked, and not to be taken as compliant: ${reasons}`,
    });
    return [{ ...common, kind: 'unchecked', level: 'error', text }];
  }
  const share = coverageWords(file, page);
  const text = page.say({
    zh: `${share}，其余不能据此认为合规：${reasons}`,
    en: `${share}, the rest is not to be taken as compliant: ${reasons}`,
  });
  return [{ ...common, kind: 'partial', level: 'warning', text }];
}

/** What an officer should know of how a text was read: a picture on a page may hold words. */
function remarksOf(file: FileResult, page: Page): Notice[] {
  return troublesOf(file)
    .filter(({ loses }) => !loses)
    .map((trouble) => {
      const common = { path: pathOf(file), line: null, rules: [], settled: false };
      return { ...common, kind: 'remark', level: 'info', text: troubleWords(trouble, page) };
    });
}

/** The first line says it; those after it show the place in a record. */
function troubleWords({ text }: Trouble, page: Page): string {
  return oneLine(page.say(text).split('\n')[0] ?? '').replace(/[。.]$/, '');
}

/** A drafter must not silence the reviewer: what he asks for is told, granted or not. */
function requestsOf({ requests, source: { path } }: CheckedFile, page: Page): Notice[] {
  return requests.map(({ text, line, granted }) => {
    const words = oneLine(page.say(text));
    const told = granted
      ? page.say({ zh: `文稿要求（已采纳）：${words}`, en: `asked for in the draft, granted: ${words}` })
      : page.say({ zh: `文稿要求（未采纳）：${words}`, en: `asked for in the draft, not granted: ${words}` });
    return { kind: 'request', path, level: granted ? 'info' : 'warning', text: told, line, rules: [], settled: false };
  });
}

/** The content of what is no normative document was not measured by the rules for those. */
function levelOf(file: CheckedFile, page: Page): Notice[] {
  const { about, source } = file;
  if (about.record !== 'document' || about.level === '规范性文件') return [];
  const text = oneLine(levelWords(file, page));
  return [{ kind: 'other-level', path: source.path, level: 'info', text, line: null, rules: [], settled: false }];
}

/** Rules with the same reason are told together. */
function unjudgedOf({ unjudged, source: { path } }: CheckedFile, page: Page): Notice[] {
  const byReason = new Map<string, Unjudged[]>();
  for (const one of unjudged) {
    const text = oneLine(page.say(one.reason));
    byReason.set(text, [...(byReason.get(text) ?? []), one]);
  }
  return [...byReason].map(([reason, ones]) => {
    const text = page.say({
      zh: `未作判断（${ones.length} 项）：${reason}`,
      en: `not judged (${ones.length}): ${reason}`,
    });
    const rules = ones.map(({ rule }) => rule);
    const settled = ones.every((one) => one.settled === true);
    return { kind: 'unjudged', path, level: 'info', text, line: null, rules, settled };
  });
}
