import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { makeAudit } from '../audit/make.ts';
import { commonHead, type Part, type PartHead, readPart } from '../audit/part.ts';
import { HefaError } from '../errors.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { AUDIT_FORMATS } from './audit-formats.ts';
import { writeAudit } from './audit-output.ts';
import { auditExit, auditOptions, auditParts, lastAudit } from './audit-terms.ts';
import type { AuditWords } from './command-line.ts';
import { type Seated, seated } from './judge.ts';
import { officeRows } from './office-registers.ts';
import type { CheckOptions } from './options.ts';
import { planFor } from './plan.ts';
import { type Told, withRegister } from './register-run.ts';
import type { Session } from './session.ts';
import { atBench } from './survey.ts';

/** `hefa merge`: the parts of a collection put together; what shows across its documents, and the papers, as one audit makes them. */
export async function mergeParts(files: readonly string[], words: AuditWords, session: Session): Promise<number> {
  const { format = [], output, register = [], compare, ...rest } = words;
  const plan = planFor(AUDIT_FORMATS, format, output);
  const entries: (Entry | Unread)[] = [];
  const parts: Part[] = [];
  for (const file of files) parts.push(await readPart(file, linesOf(file, session), (entry) => entries.push(entry)));
  const head = commonHead(parts);
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  const options = auditOptions({ ...rest, asOf: rest.asOf ?? head.asOf }, session);
  return atBench(options, { ...rest, keeps: true }, session, async (bench) => {
    const { chosen } = await bench.here();
    if (chosen.rules.digest !== head.rules.digest) throw otherTerms('--rules / hefa.yaml');
    const rows = await officeRows(register, session);
    const failures = parts.reduce((sum, part) => sum + part.failures, 0);
    const whole = await withRegister(rows, { entries, defects: failures }, session, async (told) => {
      const inputs = await seated(
        told.map((one) => draftOf(one, session)),
        bench,
      );
      refuseOtherTerms(inputs, options, head);
      return inputs;
    });
    const audit = makeAudit(whole.entries, {
      ...head,
      rules: { ...head.rules, rules: chosen.rules.rules },
      decisions: whole.decisions,
      last: compare === undefined ? null : await lastAudit(compare, session),
    });
    await writeAudit(plan, audit, options, session);
    return auditExit(whole.entries, whole.defects);
  });
}

async function* linesOf(file: string, { io }: Session): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(resolve(io.cwd(), file)), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const text = {
      zh: `无法读取 ${file}（${error.code}）；请检查路径`,
      en: `${file} cannot be read (${error.code}); check the path`,
    };
    throw new HefaError('not-found', text, { cause: error });
  }
}

/** A document of which the register tells something new is read once more. @throws HefaError not-found where it does not lie here */
function draftOf({ path, known }: Told, { io }: Session) {
  const file = resolve(io.cwd(), path);
  if (existsSync(file)) return { path, origin: { file }, known };
  throw new HefaError('not-found', {
    zh: `登记表补充了 ${path} 的信息，需要重新检查它，但这里没有这个文件；请在存放文件的地方合并`,
    en: `the register tells something new of ${path}, which must be checked again and is not here; merge where the documents are`,
  });
}

/** What is checked again must be checked as the rest was. */
function refuseOtherTerms(inputs: readonly Seated[], options: CheckOptions, head: PartHead): void {
  const { asOf, law, rules, profile } = auditParts(inputs, options);
  if (asOf !== head.asOf) throw otherTerms('--as-of');
  if (law.digest !== head.law.digest) throw otherTerms('--law');
  if (rules.digest !== head.rules.digest) throw otherTerms('--rules / hefa.yaml');
  if (JSON.stringify(profile) !== JSON.stringify(head.profile)) throw otherTerms('--profile');
}

function otherTerms(what: string): HefaError {
  return new HefaError('bad-option', {
    zh: `各部分所用的规则或者法律与这里不同（${what}）；合并时请用检查时的同样选项`,
    en: `the parts were judged by other terms than these (${what}); merge with the options they were made with`,
  });
}
