import { resolve } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { HefaError, type Language } from '../errors.ts';

/** The language that hefa.yaml sets where hefa runs. A mistake in it is told by the command that needs it, not here. */
export async function configuredLanguage(argv: readonly string[], cwd: string): Promise<Language> {
  try {
    return (await loadConfig(cwd, choiceOf(argv, cwd))).language ?? 'zh';
  } catch (error) {
    if (error instanceof HefaError) return 'zh';
    throw error;
  }
}

function choiceOf(argv: readonly string[], cwd: string) {
  if (argv.includes('--no-config')) return 'none';
  const at = argv.findIndex((word) => word === '--config' || word.startsWith('--config='));
  const file = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return file === undefined ? 'nearest' : { file: resolve(cwd, file) };
}
