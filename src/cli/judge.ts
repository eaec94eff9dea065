import { check } from '../check.ts';
import { readDossier } from '../dossier/read.ts';
import { HefaError } from '../errors.ts';
import type { FileResult } from '../findings/result.ts';
import type { Law } from '../law/law.ts';
import { Reader } from '../pool/reader.ts';
import type { RuleSet } from '../rules/rule.ts';
import type { Source, Trouble } from '../source/source.ts';
import { reportDefect } from './defect.ts';
import type { Input } from './input.ts';
import { readInput } from './inputs.ts';
import type { CheckOptions } from './options.ts';
import { Progress } from './progress.ts';
import type { Session } from './session.ts';

/** What all files of a run are judged with. */
export interface Bench extends CheckOptions {
  readonly rules: RuleSet;
  readonly law: Law;
  readonly session: Session;
}

export interface Judged {
  readonly files: readonly FileResult[];
  /** Files on which hefa itself failed. */
  readonly defects: number;
}

/** One file after the other; a file that cannot be read stops no other. */
export async function judgeAll(inputs: readonly Input[], bench: Bench): Promise<Judged> {
  const progress = new Progress(bench.session, inputs.length);
  const files: FileResult[] = [];
  let defects = 0;
  const reader = new Reader({ revisions: bench.revisions, office: bench.office });
  for (const input of inputs) {
    progress.at(files.length);
    const file = await judge(input, reader, bench);
    if (file.status === 'unchecked' && file.troubles.some(({ code }) => code === 'internal')) defects += 1;
    files.push(file);
  }
  await reader.close();
  progress.clear();
  return { files, defects };
}

async function judge(input: Input, reader: Reader, bench: Bench): Promise<FileResult> {
  if (input.troubles) return { status: 'unchecked', path: input.path, troubles: input.troubles, coverage: null };
  let source: Source | null = null;
  try {
    source = await readInput(input, reader, bench.session);
    const dossier = await readDossier(source, input.file);
    return check(source, dossier, bench);
  } catch (error) {
    const trouble = error instanceof HefaError ? known(error) : defect(error, bench.session);
    const troubles = [...(source?.troubles ?? []), trouble];
    return { status: 'unchecked', path: source?.path ?? input.path, troubles, coverage: source?.coverage ?? null };
  }
}

function known({ code, text }: HefaError): Trouble {
  return { code, text, loses: true };
}

/** A defect on one file is told at once, with its stack; the others go on, and the exit code is 2. */
function defect(error: unknown, session: Session): Trouble {
  reportDefect(error, session);
  const text = { zh: 'hefa 检查此文件时出现内部错误', en: 'hefa failed on this file with an internal error' };
  return { code: 'internal', text, loses: true };
}
