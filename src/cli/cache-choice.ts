import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Bilingual } from '../errors.ts';
import type { Cache, Tally } from '../pool/cache/cache.ts';
import type { CacheWords } from './command-line.ts';
import { knows } from './known-values.ts';
import { whyNotWritten } from './save.ts';
import type { Session } from './session.ts';

/** The options of every command that checks many drafts. `kept`: whether it keeps what it made without being asked to. */
export function addCacheOptions(command: Command, session: Session, kept: boolean): Command {
  const say = (zh: string, en: string) => session.say({ zh, en });
  command
    .option(
      '--cache',
      say(
        `保存检查结果，未改动的文件下次不再重新检查${kept ? '（默认）' : ''}`,
        `keep results: a file that is as it was is not checked again${kept ? ' (default)' : ''}`,
      ),
    )
    .option('--no-cache', say('不使用、不保存检查结果', 'neither use nor keep results'))
    .option(
      '--cache-location <folder>',
      say(
        '结果的保存位置，默认 node_modules/.cache/hefa（有 package.json 时）或 .hefa-cache',
        'where they are kept: node_modules/.cache/hefa beside a package.json, else .hefa-cache',
      ),
    )
    .option(
      '--workers <number>',
      say('同时检查几份文件；默认每个处理器核心一份', 'how many files are checked at a time; one a core by default'),
    );
  return knows(command, { '--cache-location': 'files' });
}

/** null where nothing is kept. Where the folder cannot be written the run goes on without, and says so. */
export async function cacheFor({ cache, cacheLocation, keeps }: CacheWords, session: Session): Promise<Cache | null> {
  if (cache === false) return null;
  const [{ Store }, { Cache }, { isPackaged, toolKey }] = await Promise.all([
    import('../pool/cache/store.ts'),
    import('../pool/cache/cache.ts'),
    import('../pool/cache/tool.ts'),
  ]);
  const isAsked = cache === true || cacheLocation !== undefined;
  // From its sources no later run could use what this one keeps.
  if (!isAsked && !(keeps && isPackaged)) return null;
  const folder = folderFor(cacheLocation, session.io.cwd());
  try {
    return new Cache(new Store(folder), toolKey());
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    session.complain({
      zh: `无法在 ${folder} 保存检查结果（${error.code}），本次不保存；可以用 --cache-location 另选文件夹`,
      en: `no results can be kept in ${folder} (${error.code}), so none are; choose another folder with --cache-location`,
    });
    return null;
  }
}

/** That the results are whole, and the next run will be no quicker. */
export function notKeptWords(failure: Error): Bilingual {
  const { zh, en } = whyNotWritten(failure);
  return {
    zh: `部分检查结果未能保存，下次须重新检查；本次报告不受影响。${zh}`,
    en: `some results could not be kept and will be made anew next time; this report is whole: ${en}`,
  };
}

/** How much of a run was known before. */
export function tallyWords({ judged, read, annotated }: Tally): Bilingual {
  return {
    zh: `缓存：沿用 ${judged} 份，重新判断 ${read} 份，重新分析 ${annotated} 份`,
    en: `cache: ${judged} as they were, ${read} judged anew, ${annotated} read anew`,
  };
}

/** As other tools of a JavaScript project do it; elsewhere beside what is checked. */
function folderFor(asked: string | undefined, cwd: string): string {
  if (asked !== undefined) return resolve(cwd, asked);
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'node_modules', '.cache', 'hefa');
    if (folder === dirname(folder)) return join(cwd, '.hefa-cache');
  }
}
