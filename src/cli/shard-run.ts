import { closeSync, openSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { collectionOf, endLine, entryLine, headLine, type PartHead, type Shard, shardOf } from '../audit/part.ts';
import { HefaError } from '../errors.ts';
import { makeFolder } from '../source/folders.ts';
import { auditExit, auditOptions, auditParts } from './audit-terms.ts';
import type { AuditWords } from './command-line.ts';
import { eachEntry } from './entries.ts';
import { whyNotWritten } from './save.ts';
import type { Session } from './session.ts';
import { atBench, prospectOf } from './survey.ts';
import { tellSkipped } from './troubles.ts';
import { badOption } from './values.ts';

/** `hefa audit --shard i/n`: what one part of a collection holds, for `hefa merge`. Each line is written when its document is done. */
export async function auditShard(
  paths: readonly string[],
  words: AuditWords,
  text: string,
  session: Session,
): Promise<number> {
  const shard = shardFrom(text);
  refuseForMerge(words);
  const { output, ...rest } = words;
  const options = auditOptions(rest, session);
  return atBench(options, { ...rest, keeps: true }, session, async (bench) => {
    const { inputs, skipped, missing } = await prospectOf(paths, options, bench, session);
    if (inputs.length === 0) return 2;
    const { asOf, law, rules, profile } = auditParts(inputs, options);
    const head: PartHead = {
      asOf,
      law: { asOf: law.asOf, digest: law.digest },
      rules: { packs: rules.packs, digest: rules.digest },
      profile,
      skipped: skipped.length,
      collection: collectionOf(inputs.map(({ path }) => path)),
    };
    const own = inputs.filter(({ path }) => shardOf(path, shard.count) === shard.index);
    const entered: { readonly status: string }[] = [];
    const defects = await writing(output, session, async (write) => {
      write(headLine(shard, head));
      const failed = await eachEntry(own, session, (entry) => {
        entered.push({ status: entry.status });
        write(entryLine(entry));
      });
      write(endLine({ entries: entered.length, failures: failed + missing.length }));
      return failed;
    });
    tellSkipped(skipped, options, session);
    return auditExit(entered, missing.length + defects);
  });
}

/** 2/4: the second of four. @throws HefaError bad-option */
function shardFrom(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw badOption(
    `--shard ${text}：应写作 2/4，即四部分中的第二部分`,
    `--shard ${text}: write it as 2/4, the second of four parts`,
  );
}

/** These are about the whole collection. */
function refuseForMerge(words: AuditWords): void {
  for (const name of ['format', 'register', 'compare'] as const) {
    if (words[name] === undefined) continue;
    throw badOption(
      `--${name} 针对全部文件，不能和 --shard 同用；请写在 hefa merge 上`,
      `--${name} is about the whole collection and does not go with --shard; give it to hefa merge`,
    );
  }
}

type Write = (line: string) => void;

/** To a file, or to stdout. @throws HefaError bad-option where the file cannot be written */
async function writing<T>(
  output: string | undefined,
  session: Session,
  work: (write: Write) => Promise<T>,
): Promise<T> {
  if (output === undefined || output === '-') return work((line) => session.print(line));
  const path = resolve(session.io.cwd(), output);
  const file = attempt(output, () => {
    makeFolder(dirname(path));
    return openSync(path, 'w');
  });
  try {
    return await work((line) => attempt(output, () => writeFileSync(file, line)));
  } finally {
    closeSync(file);
  }
}

function attempt<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { zh, en } = whyNotWritten(error);
    const text = { zh: `无法写入 ${shown}：${zh}`, en: `${shown} cannot be written: ${en}` };
    throw new HefaError('bad-option', text, { cause: error });
  }
}
