import type { Argument, Command, Option } from 'commander';

/**
 * What an option or argument may be: one of a list, which may have to be loaded; or a file. Said where the option is declared;
 * completion reads it.
 */
export type Values = readonly string[] | 'files' | (() => Promise<readonly string[]>);

const VALUES = new WeakMap<Option | Argument, Values>();

/** @param values by the long name of an option (`--stage`) or the name of an argument (`paths`) */
export function knows(command: Command, values: Readonly<Record<string, Values>>): Command {
  for (const [name, known] of Object.entries(values)) {
    const one =
      command.options.find(({ long }) => long === name) ??
      command.registeredArguments.find((argument) => argument.name() === name);
    if (one === undefined) throw new Error(`${command.name()} has no ${name}`);
    VALUES.set(one, known);
  }
  return command;
}

/** What it may be; null where nobody can tell. */
export function valuesOf(one: Option | Argument): Values | null {
  return VALUES.get(one) ?? null;
}

export const STAGES = ['auto', 'draft', 'review', 'discussion', 'issued', 'archive'] as const;
export const LANGUAGES = ['zh', 'en'] as const;
export const REVISIONS = ['accepted', 'original'] as const;
export const VIEW_FORMATS = ['text', 'json'] as const;
