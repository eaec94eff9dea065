import { dirname, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { type ConfigChoice, loadConfig } from '../config/load.ts';
import type { Draft } from '../pool/message.ts';

/** `--config FILE`, `--no-config`, or neither. */
export type ConfigWord = string | boolean | undefined;

/** The configurations of a run, each read once. */
export class Configs {
  readonly #choice: ConfigChoice;
  readonly #cwd: string;
  readonly #byFolder = new Map<string, Promise<Config>>();
  readonly #byPath = new Map<string, Config>();

  constructor(word: ConfigWord, cwd: string) {
    this.#cwd = cwd;
    this.#choice = word === false ? 'none' : typeof word === 'string' ? { file: resolve(cwd, word) } : 'nearest';
  }

  /** That of the folder in which hefa runs. */
  here(): Promise<Config> {
    return this.of(this.#cwd);
  }

  /** That of a draft: the nearest to where it lies; a member of a zip lies where the zip does. */
  forDraft({ path, origin }: Draft): Promise<Config> {
    const file = 'zip' in origin ? origin.zip : (origin.file ?? resolve(this.#cwd, path));
    return this.of(dirname(file));
  }

  /** That of a folder. Folders with the same file have the same value. */
  of(folder: string): Promise<Config> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const loaded = loadConfig(folder, this.#choice).then((config) => this.#shared(config));
    this.#byFolder.set(folder, loaded);
    return loaded;
  }

  #shared(config: Config): Config {
    const key = config.path ?? `${config.folder}\n${config.suppressions}\n${config.baseline}`;
    const first = this.#byPath.get(key) ?? config;
    this.#byPath.set(key, first);
    return first;
  }
}
