import type { Config } from '../config/config.ts';
import type { Teller, Told } from '../findings/result.ts';
import type { Law } from '../law/law.ts';
import type { Cache } from '../pool/cache/cache.ts';
import { Checker, type Team } from '../pool/checker.ts';
import type { Draft, Listing, Terms } from '../pool/message.ts';
import type { Profile } from '../rules/profile.ts';
import type { Reading } from '../source/reading.ts';
import type { CheckWords } from './command-line.ts';
import { Configs } from './configs.ts';
import { lawFor } from './law-choice.ts';
import type { CheckOptions } from './options.ts';
import { profileFor } from './profile-choice.ts';
import { readingFrom } from './reading-options.ts';
import { type ChosenRules, rulesFor } from './rule-choice.ts';
import type { Session } from './session.ts';
import { wholeNumber } from './values.ts';

/** Where drafts of one configuration are checked: what the line says, over what their hefa.yaml says. */
export interface Seat {
  readonly config: Config;
  readonly chosen: ChosenRules;
  readonly profile: Profile;
  readonly law: Law;
  readonly reading: Reading;
  readonly told: Told;
  readonly terms: Terms;
  /** That of the bench: drafts of all its seats stand in one line. */
  readonly checker: Checker;
}

/** All seats of a run, each set up when the first draft comes, and the one checker that serves them. `close` when done. */
export class Bench {
  readonly configs: Configs;
  readonly #checker: Checker;
  readonly #options: CheckOptions;
  readonly #words: CheckWords;
  readonly #session: Session;
  readonly #seats = new Map<Config, Promise<Seat>>();

  constructor(options: CheckOptions, words: CheckWords, session: Session, cache: Cache | null) {
    this.#checker = new Checker(teamOf(words), cache);
    this.#options = options;
    this.#words = words;
    this.#session = session;
    this.configs = new Configs(words.config, session.io.cwd());
  }

  async seatFor(draft: Draft): Promise<Seat> {
    return this.seatOf(await this.configs.forDraft(draft));
  }

  /** In the folder in which hefa runs. */
  async here(): Promise<Seat> {
    return this.seatOf(await this.configs.here());
  }

  seatOf(config: Config): Promise<Seat> {
    const seat = this.#seats.get(config) ?? this.#setUp(config);
    this.#seats.set(config, seat);
    return seat;
  }

  /** What is in a zip of a whole submission; null where it is one office document. @throws HefaError */
  async list(zip: string): Promise<Listing> {
    const { reading } = await this.seatFor({ path: zip, origin: { file: zip } });
    return this.#checker.list(zip, reading);
  }

  close(): Promise<void> {
    return this.#checker.close();
  }

  async #setUp(config: Config): Promise<Seat> {
    const { only, rulesFolder, asOf, stage, as } = this.#options;
    const chosen = await rulesFor(only, rulesFolder, this.#session.io.cwd(), config);
    const profile = await profileFor(this.#words.profile, config);
    const law = await lawFor(this.#words.law, config, this.#session.io.cwd());
    const reading = readingFrom(this.#words, config.reader);
    const judging = {
      rules: chosen.rules,
      law,
      asOf,
      stage: stage ?? config.stage ?? ('auto' as const),
      as: as ?? config.level,
      profile,
    };
    const ofLine = { stage: stage === 'auto' ? null : stage, level: as };
    const ofConfig = { stage: stage === 'auto' || config.stage === 'auto' ? null : config.stage, level: config.level };
    const told = { stage: tellerOf(ofLine.stage, ofConfig.stage), level: tellerOf(ofLine.level, ofConfig.level) };
    return {
      config,
      chosen,
      profile,
      law,
      reading,
      told,
      terms: { options: judging, reading },
      checker: this.#checker,
    };
  }
}

/** @throws HefaError bad-option */
function teamOf({ workers }: CheckWords): Team {
  return workers === undefined ? {} : { workers: wholeNumber('--workers', workers, 1) };
}

function tellerOf(line: string | null, config: string | null): Teller | null {
  if (line !== null) return 'line';
  return config === null ? null : 'config';
}
