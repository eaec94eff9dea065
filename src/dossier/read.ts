import { basename } from 'node:path';
import type { StepFact } from '../facts/facts.ts';
import { onDisk, type Placed } from '../source/container.ts';
import type { FrontMatter, Source } from '../source/source.ts';
import { type Mistake, mistakesError } from '../yaml/mistake.ts';
import { readYaml, type YamlText } from '../yaml/read.ts';
import type { Dossier } from './dossier.ts';
import { draftsBeside, type FoundRecord, findInFolder, findSidecar } from './find.ts';
import type { ProcedureRecord, TakenStep } from './schema.ts';
import { CONCLUSIONS, PROCEDURE_NAMES, STAGE_NAMES, STAGES, STEPS } from './steps.ts';

/**
 * The record of procedure of a draft: its sidecar NAME.dossier.yaml, else its front matter, else the dossier.yaml of its
 * folder. null where there is none. `draft` is where it lies, a path on disk or a place in a zip; null for a text from elsewhere.
 *
 * @throws HefaError `bad-yaml` with every mistake of the record, each with its place
 */
export async function readDossier(source: Source, draft: string | Placed | null): Promise<Dossier | null> {
  const placed = typeof draft === 'string' ? onDisk(draft) : draft;
  const sidecar = placed && (await findSidecar(placed, source.path));
  if (sidecar) return dossierOf(sidecar, source);
  if (source.frontMatter && tellsOfProcedure(source.frontMatter)) return fromFrontMatter(source.frontMatter, source);
  const folder = placed && (await findInFolder(placed, source.path));
  return folder ? fromFolder(folder, source, await draftsBeside(placed)) : null;
}

const KEYS = [...PROCEDURE_NAMES, ...STAGE_NAMES, ...STEPS.flatMap(({ names }) => names)];

/** Most front matters say nothing of procedure: then neither the YAML library nor a schema is loaded. */
function tellsOfProcedure({ yaml }: FrontMatter): boolean {
  return yaml.split('\n').some((line) => KEYS.some((key) => line.replace(/^["']/, '').startsWith(key)));
}

async function fromFrontMatter({ yaml, line }: FrontMatter, source: Source): Promise<Dossier> {
  const { frontMatterSchema } = await import('./schema.ts');
  const reading = await readYaml({ path: source.path, text: yaml, line }, frontMatterSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  return toDossier(source.path, reading.value);
}

/**
 * A record of its own file, which may name the draft that it belongs to.
 *
 * @throws HefaError `bad-yaml`
 */
export async function dossierOf(found: YamlText, source: Source): Promise<Dossier> {
  const { record, refuse } = await readRecord(found);
  const own = basename(source.path);
  if (record.file && basename(record.file.name) !== own) throw mistakesError('bad-yaml', [refuse(notOurs(own))]);
  return toDossier(found.path, record);
}

/** The dossier.yaml of a folder belongs to the draft that it names, or to the only draft that lies there. */
async function fromFolder(found: FoundRecord, source: Source, drafts: number): Promise<Dossier | null> {
  const { record, refuse } = await readRecord(found);
  if (record.file) return basename(record.file.name) === basename(source.path) ? toDossier(found.path, record) : null;
  if (drafts > 1) throw mistakesError('bad-yaml', [refuse(AMBIGUOUS)]);
  return toDossier(found.path, record);
}

async function readRecord(
  found: YamlText,
): Promise<{ record: ProcedureRecord; refuse: (problem: Mistake['problem']) => Mistake }> {
  const { sidecarSchema } = await import('./schema.ts');
  const reading = await readYaml(found, sidecarSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  return {
    record: reading.value,
    refuse: (problem) => reading.mistakeAt(reading.value.file ? [reading.value.file.key] : [], problem),
  };
}

const AMBIGUOUS: Mistake['problem'] = {
  zh: '文件夹里有多份草案，请用“文件”写明这份记录属于哪一份',
  en: 'Several drafts lie in this folder; name the one that this record belongs to with 文件 (file)',
};

function notOurs(own: string): Mistake['problem'] {
  return { zh: `这份记录应当属于“${own}”`, en: `This record should name "${own}"` };
}

function toDossier(path: string, record: ProcedureRecord): Dossier {
  const steps = STEPS.flatMap(({ step }) => {
    const taken = record.steps[step];
    return taken ? [toFact(step, taken)] : [];
  });
  return { path, stage: (record.stage && STAGES.get(record.stage)) || null, recorded: record.recorded, steps };
}

function toFact(step: StepFact['step'], { from, to, evidence, conclusion }: TakenStep): StepFact {
  const known = conclusion === null ? undefined : CONCLUSIONS.get(conclusion);
  return {
    fact: 'step',
    step,
    from,
    to,
    source: 'dossier',
    evidence: evidence.join('，') || null,
    ...(known && { conclusion: known }),
    // A record is no part of the text: it has no words there to point at.
    place: { entries: [step] },
    sentence: null,
    at: null,
  };
}
