import { stat, writeFile } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import { configSkeleton } from '../config/skeleton.ts';
import { skeleton } from '../dossier/skeleton.ts';
import { HefaError } from '../errors.ts';
import type { RecordKind } from '../facts/facts.ts';
import { RECORD_KINDS } from '../facts/procedure.ts';
import { isRecordName, shown } from '../source/find.ts';
import type { InitWords } from './command-line.ts';
import { whyNotWritten } from './save.ts';
import type { Session } from './session.ts';
import { badOption, choice, language } from './values.ts';

const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];

/** `hefa init dossier`: a form beside its draft, or in the folder. What is there already stays as it is. */
export async function initDossier(draft: string | undefined, words: InitWords, session: Session): Promise<number> {
  if (words.lang !== undefined) language(words.lang);
  const kind = choice('--kind', words.kind ?? 'document', KINDS);
  if (draft !== undefined) await refuseDraft(draft, kind, session);
  const file = draft === undefined ? null : parse(draft).base;
  const text = skeleton({ kind, file, language: session.language });
  const target = words.output ?? besides(draft);
  if (target === '-') session.print(text);
  else {
    await saveNew(resolve(session.io.cwd(), target), shown(target), text);
    session.print(`${session.say(next(shown(target), draft === undefined ? null : shown(draft)))}\n`);
  }
  return 0;
}

/** `hefa init`: a hefa.yaml that says what may be set. */
export async function initConfig(words: InitWords, session: Session): Promise<number> {
  if (words.lang !== undefined) language(words.lang);
  const text = configSkeleton(session.language);
  const target = words.output ?? 'hefa.yaml';
  if (target === '-') session.print(text);
  else {
    await saveNew(resolve(session.io.cwd(), target), shown(target), text);
    const name = shown(target);
    session.print(
      session.say({
        zh: `已生成 ${name}。用文本编辑器打开，去掉需要的行首的 #；hefa config 显示实际适用的值\n`,
        en: `${name} is written. Open it in a text editor and take the # away where needed; hefa config shows what applies\n`,
      }),
    );
  }
  return 0;
}

function besides(draft: string | undefined): string {
  return draft === undefined ? 'dossier.yaml' : join(dirname(draft), `${parse(draft).name}.dossier.yaml`);
}

/** A record must belong to a draft that is there, and only that of a document belongs to one. */
async function refuseDraft(draft: string, kind: RecordKind, { io }: Session): Promise<void> {
  if (kind !== 'document')
    throw badOption(
      `--kind ${kind} 的记录单独检查，不属于哪份草案；请去掉 ${draft}，可以用 -o 写明文件名`,
      `a record of --kind ${kind} is checked by itself and belongs to no draft; leave out ${draft}, and name the file with -o`,
    );
  if (isRecordName(draft))
    throw badOption(`${draft} 本身是程序记录；请写草案的文件名`, `${draft} is a record itself; name the draft`);
  const there = await stat(resolve(io.cwd(), draft)).catch(() => null);
  if (there === null) throw new HefaError('not-found', { zh: `找不到草案 ${draft}`, en: `there is no draft ${draft}` });
  if (!there.isFile()) throw badOption(`${draft} 不是文件；请写草案的文件名`, `${draft} is no file; name the draft`);
}

async function saveNew(path: string, name: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw badOption(
        `${name} 已经存在，没有改动；要另外生成一份，请用 -o 写明文件名`,
        `${name} is there already and was left as it is; name another file with -o`,
      );
    const { zh, en } = whyNotWritten(error);
    throw badOption(`${name} 无法写入：${zh}`, `${name} cannot be written: ${en}`);
  }
}

/** What to do now; a name by which no check would know it as a record is told at once. */
function next(name: string, draft: string | null) {
  if (!isRecordName(name))
    return {
      zh: `已生成 ${name}。文件名须为 草案名.dossier.yaml 或者 dossier.yaml，检查时才能认出。`,
      en: `${name} is written. It must be called NAME.dossier.yaml or dossier.yaml to be known in a check.`,
    };
  const command = `hefa check ${draft ?? (parse(name).base === 'dossier.yaml' ? '.' : name)}`;
  return {
    zh: `已生成 ${name}。用文本编辑器填写后，运行 ${command}`,
    en: `${name} is written. Fill it in with a text editor, then run ${command}`,
  };
}
