import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { loadBaseline } from '../config/baseline.ts';
import { ownWishes } from '../config/requests.ts';
import { loadSuppressions, slashed } from '../config/suppressions.ts';
import type { Bilingual } from '../errors.ts';
import { withBaseline, withSuppressions } from '../findings/decide.ts';
import type { Located, Surroundings } from '../findings/known.ts';
import type { FileResult } from '../findings/result.ts';
import { withWishes } from '../findings/wishes.ts';
import { unknownRule } from '../rules/settings.ts';
import type { CheckWords } from './command-line.ts';
import type { Seated } from './judge.ts';
import type { CheckOptions } from './options.ts';
import type { Session } from './session.ts';

/** What has become of the results once all decisions are known. */
export interface Settled {
  readonly files: readonly FileResult[];
  /** What the findings were held against; null where that was nothing. */
  readonly baseline: string | null;
  /** A line for each decision that is out of date. */
  readonly stale: readonly Bilingual[];
}

interface Item {
  readonly input: Seated;
  located: Located;
}

/** The results as the office, the history and, where it may, the draft itself have decided about them. */
export class Decisions {
  readonly #items: readonly Item[];
  readonly #around: Surroundings;
  readonly #stale: Bilingual[] = [];
  #baseline: string | null = null;

  /** @param paths as the line names them */
  constructor(files: readonly FileResult[], inputs: readonly Seated[], paths: readonly string[], cwd: string) {
    this.#around = surroundings(paths, cwd);
    this.#items = files.flatMap((file, at): Item[] => {
      const input = inputs[at] as Seated;
      return file.status === 'unchecked' ? [] : [{ input, located: { file, path: slashed(resolve(cwd, input.path)) } }];
    });
  }

  /** What the drafts ask for themselves. */
  async wishes(): Promise<void> {
    for (const item of this.#items) {
      const { config, chosen } = item.input.seat;
      const wishes = await ownWishes(item.located.file.source);
      item.located = withWishes(item.located, wishes, config.drafts, chosen.ids);
    }
  }

  /** @param isRecording the first decision makes the file */
  async suppressions(asOf: CheckOptions['asOf'], isRecording = false): Promise<void> {
    for (const [path, items] of this.#by(({ input }) => input.seat.config.suppressions)) {
      const { items: known, refuse } = await loadSuppressions(path, isRecording);
      const ids = [...new Set(items.flatMap(({ input }) => input.seat.chosen.ids))];
      for (const [at, { rule }] of known.entries()) if (!ids.includes(rule)) throw refuse(at, unknownRule(rule, ids));
      const { files, expired, unused } = withSuppressions(located(items), known, this.#around, asOf);
      put(items, files);
      for (const { at, rule, expires } of expired)
        this.#stale.push({
          zh: `${at} 对 ${rule} 的豁免已于 ${expires} 到期，该问题重新计入`,
          en: `${at}: the suppression of ${rule} expired on ${expires}; the finding counts again`,
        });
      for (const { at, rule, clause } of unused)
        this.#stale.push({
          zh: `${at} 对 ${rule}${clause ? `（${clause}）` : ''} 的豁免没有对应的问题，可以删去`,
          en: `${at}: the suppression of ${rule}${clause ? ` (${clause})` : ''} meets no finding any more and can go`,
        });
    }
  }

  /** The file that the line names, or that of each configuration; `false`: none. */
  baseline(word: CheckWords['baseline'], cwd: string): void {
    if (word === false) return;
    const own = typeof word === 'string' ? resolve(cwd, word) : null;
    for (const [path, items] of this.#by(({ input }) => own ?? input.seat.config.baseline)) {
      const { files, stale } = withBaseline(located(items), loadBaseline(path), this.#around);
      put(items, files);
      const name = slashed(relative(cwd, path));
      this.#baseline = name;
      if (stale.length > 0)
        this.#stale.push({
          zh: `基线 ${name} 中有 ${stale.length} 项已经不存在，可用 hefa baseline prune 清除`,
          en: `${stale.length} findings of the baseline ${name} are no more; hefa baseline prune removes them`,
        });
    }
  }

  /** Only what came after a commit stays open. */
  async since(name: string, session: Session): Promise<void> {
    const { findingsAt } = await import('./since.ts');
    const known = await findingsAt(name, this.#items, session);
    put(this.#items, withBaseline(located(this.#items), known, this.#around).files);
    this.#baseline = name;
  }

  settled(files: readonly FileResult[]): Settled {
    const made = this.#items.map((item) => item.located.file).values();
    return {
      files: files.map((file) => (file.status === 'unchecked' ? file : (made.next().value as FileResult))),
      baseline: this.#baseline,
      stale: this.#stale,
    };
  }

  #by(pathOf: (item: Item) => string | null): Map<string, Item[]> {
    const groups = new Map<string, Item[]>();
    for (const item of this.#items) {
      const path = pathOf(item);
      if (path !== null) groups.set(path, [...(groups.get(path) ?? []), item]);
    }
    return groups;
  }
}

function located(items: readonly Item[]): Located[] {
  return items.map((item) => item.located);
}

function put(items: readonly Item[], files: readonly Located[]): void {
  for (const [at, item] of items.entries()) item.located = files[at] as Located;
}

/** What the disk and the line tell of files of which a record speaks. */
export function surroundings(paths: readonly string[], cwd: string): Surroundings {
  const folders = paths.map((path) => slashed(resolve(cwd, path))).filter((path) => statOf(path)?.isDirectory());
  return {
    isGone: (path) => !isThere(path),
    isInScope: (path) => folders.some((folder) => path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)),
  };
}

/** A member of a zip is there as long as the zip is. */
function isThere(path: string): boolean {
  const found = statOf(path);
  if (found) return true;
  for (let at = dirname(path); dirname(at) !== at; at = dirname(at)) {
    const above = statOf(at);
    if (above) return above.isFile();
  }
  return false;
}

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}
