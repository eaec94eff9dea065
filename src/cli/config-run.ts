import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { slashed } from '../config/suppressions.ts';
import { HefaError } from '../errors.ts';
import { type ConfigView, configJson, configText } from '../reports/config.ts';
import { defaultLimits } from '../source/limits.ts';
import { columnsOf, paletteFor } from './colour.ts';
import { Configs } from './configs.ts';
import { lawFor } from './law-choice.ts';
import { profileFor } from './profile-choice.ts';
import { rulesFor } from './rule-choice.ts';
import type { Session } from './session.ts';
import { choice, language } from './values.ts';

interface ConfigWords {
  readonly config?: string | boolean;
  readonly format?: string;
  readonly lang?: string;
  readonly color: boolean;
}

/** `hefa config FILE`. What `hefa check` would refuse is refused here too. */
export async function showConfig(file: string | undefined, words: ConfigWords, session: Session): Promise<number> {
  if (words.lang !== undefined) language(words.lang);
  const format = choice('--format', words.format ?? 'text', ['text', 'json'] as const);
  const cwd = session.io.cwd();
  const config = await new Configs(words.config, cwd).of(await folderOf(resolve(cwd, file ?? '.'), file));
  const { leftOut } = await rulesFor([], undefined, cwd, config);
  await profileFor(undefined, config);
  await lawFor(undefined, config, cwd);
  const view = viewOf(config, leftOut.length, cwd);
  if (format === 'json') session.print(configJson(view));
  else {
    const palette = await paletteFor(session.io.stdout, session.io, words.color);
    const width = columnsOf(session.io.stdout);
    session.print(configText(view, { language: session.language, palette, width, verbose: false }));
  }
  return 0;
}

async function folderOf(path: string, shown = path): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found) return found.isDirectory() ? path : dirname(path);
  throw new HefaError('not-found', { zh: `找不到 ${shown}`, en: `there is no ${shown}` });
}

function viewOf(config: Config, off: number, cwd: string): ConfigView {
  const near = (path: string | null) => path && (slashed(relative(cwd, path)) || '.');
  const { profile, reader, drafts } = config;
  const limits = Object.entries(reader.limits).filter(([name, value]) => value !== limitOf(name));
  const values: [readonly string[], unknown][] = [
    [['language'], config.language ?? 'zh'],
    [['packs'], config.packs],
    [['rules'], config.rules],
    [['ownRules'], config.ownRules.map(near)],
    [['ownLaw'], config.ownLaw.map(near)],
    [['profile'], profile ? { extends: profile.name ?? 'national', ...profile.values } : 'national'],
    [['stage'], config.stage ?? 'auto'],
    [['level'], config.level],
    [['ignore'], config.ignore],
    [['suppressions'], near(config.suppressions)],
    [['baseline'], near(config.baseline)],
    [['drafts', 'suppress'], drafts.suppress],
    [['drafts', 'override'], drafts.override],
    [['reader', 'office'], reader.office],
    [['reader', 'revisions'], reader.revisions],
    [['reader', 'limits'], Object.fromEntries(limits)],
  ];
  return {
    path: near(config.path),
    off,
    values: values.map(([keys, value]) => ({ key: keys.join('.'), value, line: config.lineOf(keys) })),
  };
}

function limitOf(name: string): number | undefined {
  return defaultLimits[name as keyof typeof defaultLimits];
}
