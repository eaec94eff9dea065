import { readFileSync } from 'node:fs';
import { HefaError } from '../errors.ts';
import { mistakesError } from '../yaml/mistake.ts';
import { readYaml } from '../yaml/read.ts';
import { plainTitle } from './law.ts';
import { NO_OWN_LAW, type OwnLaw } from './own.ts';
import { type OwnLawFile, ownLawSchema } from './own-schema.ts';

/**
 * What the files of a user tell of the law, one after another: where two speak of one title, the later file counts.
 *
 * @throws HefaError not-found; bad-yaml with every mistake of a file, each with its place
 */
export async function loadOwnLaw(paths: readonly string[]): Promise<OwnLaw> {
  let own = NO_OWN_LAW;
  for (const path of paths) own = joined(own, await read(path));
  return own;
}

async function read(path: string): Promise<OwnLaw> {
  const reading = await readYaml({ path, text: textOf(path) }, ownLawSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  const { statutes, endings, organs } = reading.value;
  return {
    statutes: statutes.map(statuteOf),
    endings: endings.map(({ title, kind, on = null, successor = null, words = null, source }) => {
      return { title: plainTitle(title), kind, on, successor, words, source };
    }),
    organs: organs.map(organOf),
  };
}

function statuteOf(given: OwnLawFile['statutes'][number]): OwnLaw['statutes'][number] {
  const { title, rank, status, effective = null, articles = null, asOf, source } = given;
  const told = { rank, status, effective, articles, asOf, versions: [] };
  return { title: plainTitle(title), ...told, source: 'own', origin: source };
}

/** Whoever writes a change down has read of it. */
function organOf(given: OwnLawFile['organs'][number]): OwnLaw['organs'][number] {
  const { name } = given;
  if ('inUse' in given) return { name, organ: null };
  return { name, organ: { successor: given.successor, year: given.year, certainty: 'renamed' } };
}

function joined(first: OwnLaw, then: OwnLaw): OwnLaw {
  return {
    statutes: [...first.statutes, ...then.statutes],
    endings: [...first.endings, ...then.endings],
    organs: [...first.organs, ...then.organs],
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const text = {
      zh: `无法读取法律数据 ${path}；请检查路径`,
      en: `the law data ${path} cannot be read; check the path`,
    };
    throw new HefaError('not-found', text, { cause: error });
  }
}
