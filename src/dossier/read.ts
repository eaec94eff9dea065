import { basename } from 'node:path';
import { onDisk, type Placed } from '../source/container.ts';
import { defaultReading, type Reading } from '../source/reading.ts';
import type { FrontMatter, Source } from '../source/source.ts';
import { type Mistake, mistakesError } from '../yaml/mistake.ts';
import { readYaml, type Reading as YamlReading, type YamlText } from '../yaml/read.ts';
import type { Dossier, Exhibit, LocatedStep } from './dossier.ts';
import { gather } from './evidence/gather.ts';
import { draftsBeside, type FoundRecord, findInFolder, findSidecar } from './find.ts';
import type { ProcedureRecord } from './record.ts';

/**
 * The record of procedure of a draft: its sidecar NAME.dossier.yaml, else its front matter where that tells of steps, else the dossier.yaml
 * of its folder, with the documents that it names. null where there is none. `draft` is where it lies, a path on disk or a place in a zip; null
 * for a text from elsewhere. `reading`: how those documents are read.
 *
 * @throws HefaError `bad-yaml` with every mistake of the record, each with its place
 */
export async function readDossier(
  source: Source,
  draft: string | Placed | null,
  reading: Reading = defaultReading,
): Promise<Dossier | null> {
  const placed = typeof draft === 'string' ? onDisk(draft) : draft;
  const dossier = await findRecord(source, placed);
  return dossier && placed ? withEvidence(dossier, placed, reading) : dossier;
}

async function findRecord(source: Source, placed: Placed | null): Promise<Dossier | null> {
  const sidecar = placed && (await findSidecar(placed, source.path));
  if (sidecar) return dossierOf(sidecar, source);
  const head = source.frontMatter && (await fromFrontMatter(source.frontMatter, source));
  if (head?.recorded || placed === null) return head;
  const folder = await findInFolder(placed, source.path);
  const record = folder && (await fromFolder(folder, source, await draftsBeside(placed, folder)));
  // A draft that tells how far it has come does not tell how it came there.
  return record && head ? { ...record, stage: head.stage ?? record.stage } : (record ?? head);
}

/** The record with the documents that it names, which lie beside it. */
export async function withEvidence(dossier: Dossier, placed: Placed, reading: Reading): Promise<Dossier> {
  return { ...dossier, exhibits: await gather(dossier.steps, placed, reading, dossier.path) };
}

/** Most front matters say nothing of procedure: then neither the YAML library nor a schema is loaded. */
async function tellsOfProcedure({ yaml }: FrontMatter): Promise<boolean> {
  const { FRONT_MATTER_KEYS } = await import('./front-matter-keys.ts');
  const keys = new Set(yaml.split('\n').map((line) => KEY.exec(line)?.groups?.key));
  return FRONT_MATTER_KEYS.some((key) => keys.has(key));
}

/** The whole of a key: 公开征求意见网址 is another than 公开征求意见. 状态：送审 is meant as one, and its mistake is told. */
const KEY = /^(["']?)(?<key>[^\s"':：]+)\1\s*(?:[:：]|$)/u;

/** null where the front matter tells nothing of procedure. */
async function fromFrontMatter(frontMatter: FrontMatter, source: Source): Promise<Dossier | null> {
  if (!(await tellsOfProcedure(frontMatter))) return null;
  const { yaml, line } = frontMatter;
  const { frontMatterSchema } = await import('./schema.ts');
  const reading = await readYaml({ path: source.path, text: yaml, line }, frontMatterSchema());
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  return toDossier(source.path, reading);
}

/**
 * A record of its own file, which may name the draft that it belongs to.
 *
 * @throws HefaError `bad-yaml`
 */
export async function dossierOf(found: YamlText, source: Source): Promise<Dossier> {
  const { reading, refuse } = await readRecord(found);
  const { file } = reading.value.heads;
  const own = basename(source.path);
  if (reading.value.kind !== 'document') throw mistakesError('bad-yaml', [refuse('kind', NOT_OF_A_DRAFT)]);
  if (file && basename(file.words) !== own) throw mistakesError('bad-yaml', [refuse('file', notOurs(own))]);
  return toDossier(found.path, reading);
}

/**
 * A record that stands by itself: of a decision, or of the year of an organ. null where it is one of a draft.
 *
 * @throws HefaError `bad-yaml`
 */
export async function recordOf(found: YamlText): Promise<Dossier | null> {
  const { reading } = await readRecord(found);
  return reading.value.kind === 'document' ? null : toDossier(found.path, reading);
}

/** The dossier.yaml of a folder belongs to the draft that it names, or to the only draft that lies there. */
async function fromFolder(found: FoundRecord, source: Source, drafts: number): Promise<Dossier | null> {
  const { reading, refuse } = await readRecord(found);
  if (reading.value.kind !== 'document') return null;
  const { file } = reading.value.heads;
  if (file) return basename(file.words) === basename(source.path) ? toDossier(found.path, reading) : null;
  if (drafts > 1) throw mistakesError('bad-yaml', [refuse('file', AMBIGUOUS)]);
  return toDossier(found.path, reading);
}

type Read = YamlReading<ProcedureRecord> & { mistakes: null };

async function readRecord(
  found: YamlText,
): Promise<{ reading: Read; refuse: (head: 'file' | 'kind', problem: Mistake['problem']) => Mistake }> {
  const { kindSchema, recordSchema } = await import('./schema.ts');
  const kind = await readYaml(found, kindSchema);
  if (kind.mistakes) throw mistakesError('bad-yaml', kind.mistakes);
  const reading = await readYaml(found, recordSchema(kind.value));
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  const keyOf = (head: 'file' | 'kind'): string[] => {
    const key = head === 'file' ? reading.value.heads.file?.key : '类型';
    return key === undefined ? [] : [key];
  };
  return { reading, refuse: (head, problem) => reading.mistakeAt(keyOf(head), problem) };
}

const NOT_OF_A_DRAFT: Mistake['problem'] = {
  zh: '这份记录不是规范性文件的程序记录，不能与草案同名；请改名后单独检查',
  en: 'This is no record of a draft and must not bear its name; rename it and check it by itself',
};

const AMBIGUOUS: Mistake['problem'] = {
  zh: '文件夹里有多份草案，请用“文件”写明这份记录属于哪一份',
  en: 'Several drafts lie in this folder; name the one that this record belongs to with 文件 (file)',
};

function notOurs(own: string): Mistake['problem'] {
  return { zh: `这份记录应当属于“${own}”`, en: `This record should name "${own}"` };
}

function toDossier(path: string, reading: Read): Dossier {
  const { kind, stage, recorded, heads, steps } = reading.value;
  const spotOf = (keys: readonly PropertyKey[]) => ({ path, ...reading.placeOf(keys) });
  const located = steps.map((step): LocatedStep => {
    const entries = step.entries.map((entry) => ({ ...entry, spot: spotOf(entry.path) }));
    return { ...step, entries, spot: spotOf(step.path) };
  });
  return { kind, path, stage, recorded, heads, steps: located, exhibits: new Map<string, Exhibit>() };
}
