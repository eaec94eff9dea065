import { resolve } from 'node:path';
import { type CheckOptions, check } from './check.ts';
import { wholeDate } from './chinese/dates.ts';
import type { Dossier } from './dossier/dossier.ts';
import { readDossier } from './dossier/read.ts';
import { type Bilingual, HefaError, type Language } from './errors.ts';
import type { CheckedDocument } from './findings/result.ts';
import type { Law } from './law/law.ts';
import { loadLaw } from './law/load.ts';
import { type RemarkMessage, remarks } from './reports/remarks.ts';
import { LEVEL_WORDS, STAGE_WORDS } from './reports/words.ts';
import { loadShippedRules } from './rules/load.ts';
import { NATIONAL, type Profile } from './rules/profile.ts';
import type { RuleSet } from './rules/rule.ts';
import { resolved } from './rules/shipped-profile.ts';
import { readBytes } from './source/read.ts';
import { defaultReading } from './source/reading.ts';
import { nearest } from './yaml/nearest.ts';

/** What `use(remarkHefa, …)` takes. */
export interface RemarkHefaOptions {
  /** The day whose law counts, as 2026-11-23. Required: the library touches no clock, and a guessed day would be a guessed law. */
  readonly asOf: string;
  readonly stage?: CheckOptions['stage'];
  /** The name of a place whose periods count, or periods of one's own; the national ones if left out. */
  readonly profile?: string | Profile;
  /** Judge every text as a document of this level. */
  readonly as?: CheckOptions['as'];
  /** The shipped ones if left out. */
  readonly rules?: RuleSet;
  readonly law?: Law;
  /** Chinese if left out. */
  readonly lang?: Language;
  /** The record of procedure; null for none. If left out, it is looked for beside the file, as `hefa check` does. */
  readonly dossier?: Dossier | null;
}

/** What of a virtual file is used: a VFile is one, of whatever release. */
export interface RemarkFile {
  readonly cwd?: string;
  readonly path?: string;
  toString(): string;
  message(reason: string, options: Pick<RemarkMessage, 'place' | 'ruleId' | 'source'>): object;
}

/**
 * hefa for those who run remark: findings as messages of the file. What was not checked or not judged is a message as well, so that
 * no file looks clean that was not looked at. hefa.yaml is not read: what it says stands in the options here.
 *
 * ```ts
 * unified().use(remarkParse).use(remarkHefa, { asOf: '2026-11-23', stage: 'review' })
 * ```
 *
 * @throws HefaError bad-option where an option is missing, unknown or has a wrong value
 */
export function remarkHefa(options: RemarkHefaOptions): (tree: unknown, file: RemarkFile) => Promise<void> {
  const { lang = 'zh', dossier } = verified(options ?? {});
  let loaded: Promise<CheckOptions> | undefined;
  return async (_, file) => {
    loaded ??= load(options);
    const result = await checked(file, await loaded, dossier);
    for (const { reason, place, ruleId, source, ...fields } of remarks(result, lang)) {
      // What `message` does not take is set on what it makes.
      Object.assign(file.message(reason, { place, ruleId, source }), fields);
    }
  };
}

/** The result, or the known error that kept the file from being checked. */
async function checked(
  file: RemarkFile,
  options: CheckOptions,
  given: Dossier | null | undefined,
): Promise<CheckedDocument | HefaError> {
  try {
    const name = file.path ?? 'draft.md';
    const source = await readBytes({ name, bytes: Buffer.from(String(file)) }, defaultReading);
    const onDisk = file.path === undefined ? null : resolve(file.cwd ?? '.', file.path);
    return check(source, given === undefined ? await readDossier(source, onDisk) : given, options);
  } catch (error) {
    if (error instanceof HefaError) return error;
    throw error;
  }
}

async function load({
  asOf,
  stage = 'auto',
  as = null,
  profile,
  rules,
  law,
}: RemarkHefaOptions): Promise<CheckOptions> {
  return {
    asOf: wholeDate(asOf) as string,
    stage,
    as,
    profile: typeof profile === 'string' ? await profileOf(profile) : (profile ?? NATIONAL),
    rules: rules ?? (await loadShippedRules()),
    law: law ?? loadLaw(),
  };
}

async function profileOf(name: string): Promise<Profile> {
  const all = await (await import('./rules/profile-load.ts')).loadProfiles();
  oneOf(
    'profile',
    name,
    all.map((one) => one.name),
  );
  return resolved(all.find((one) => one.name === name) as (typeof all)[number], all);
}

const KEYS = ['asOf', 'stage', 'profile', 'as', 'rules', 'law', 'lang', 'dossier'];

/** A configuration is JavaScript, JSON or YAML: no compiler has seen it. */
function verified(options: Partial<RemarkHefaOptions>): Partial<RemarkHefaOptions> {
  for (const key of Object.keys(options)) oneOf('use(remarkHefa, …)', key, KEYS);
  const { asOf, stage, as, lang } = options;
  if (typeof asOf !== 'string' || wholeDate(asOf) === null) throw refused(NO_DAY);
  if (stage !== undefined) oneOf('stage', stage, ['auto', ...Object.keys(STAGE_WORDS)]);
  if (as !== undefined && as !== null) oneOf('as', as, Object.keys(LEVEL_WORDS));
  if (lang !== undefined) oneOf('lang', lang, ['zh', 'en']);
  return options;
}

const NO_DAY: Bilingual = {
  zh: 'remarkHefa 需要 asOf：以哪一天的法律为准，如 { asOf: "2026-11-23" }',
  en: 'remarkHefa needs asOf, the day whose law counts, as { asOf: "2026-11-23" }',
};

function oneOf(option: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const near = nearest(String(value), known);
  throw refused({
    zh: `${option} 不能是 ${value}；${near ? `是否要用 ${near}？` : ''}可用：${known.join('、')}`,
    en: `${option} cannot be ${value}; ${near ? `did you mean ${near}? ` : ''}Known: ${known.join(', ')}`,
  });
}

function refused(text: Bilingual): HefaError {
  return new HefaError('bad-option', text);
}
