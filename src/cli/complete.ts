import type { Argument, Command, Option } from 'commander';
import { oneLine } from '../reports/sanitise.ts';
import { type Values, valuesOf } from './known-values.ts';
import type { Session } from './session.ts';

interface Candidate {
  readonly value: string;
  readonly meaning?: string;
}

/** Where the cursor stands: in which command, behind how many words that are no options, or behind an option that wants a value. */
interface Standing {
  readonly command: Command;
  readonly operands: number;
  readonly option: Option | null;
}

const FILES: Candidate = { value: ':files' };

/**
 * `hefa complete =WORD BEFORE...`, asked by the script of a shell: a line for each way to go on.
 *
 * @param words the word under the cursor behind a =, then those before it
 */
export async function complete(words: readonly string[], program: Command, session: Session): Promise<number> {
  const [last = '=', ...before] = words;
  const all = joined([...before, last.slice(1)]);
  const word = all.at(-1) as string;
  const candidates = await candidatesFor(word, standing(all.slice(0, -1), program));
  const lines = candidates
    .filter((one) => one === FILES || one.value.startsWith(word))
    .map(({ value, meaning = '' }) => `${value}\t${oneLine(meaning)}`.trimEnd());
  session.print(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** Bash hands over --format=json as three words, and --format= as two. */
function joined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const word of words) {
    const previous = whole.at(-1);
    if (previous?.startsWith('--') && (word === '=' || previous.endsWith('='))) whole[whole.length - 1] += word;
    else whole.push(word);
  }
  return whole;
}

function standing(before: readonly string[], program: Command): Standing {
  let at: Standing = { command: program, operands: 0, option: null };
  for (const word of before) at = after(word, at);
  return at;
}

function after(word: string, { command, operands, option }: Standing): Standing {
  if (option) return { command, operands, option: null };
  if (word.startsWith('-') && word !== '-') {
    const found = optionsOf(command).find(({ long, short }) => word === long || word === short);
    return { command, operands, option: found?.required ? found : null };
  }
  const inner = operands === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  return inner ? { command: inner, operands: 0, option: null } : { command, operands: operands + 1, option: null };
}

async function candidatesFor(word: string, { command, operands, option }: Standing): Promise<readonly Candidate[]> {
  if (option) return listOf(valuesOf(option));
  const long = /^(--[a-z-]+)=/.exec(word)?.[1];
  const named = optionsOf(command).find((one) => one.long === long && long !== undefined);
  if (named) return (await listOf(valuesOf(named))).map((one) => ({ ...one, value: `${long}=${one.value}` }));
  if (word.startsWith('-'))
    return optionsOf(command)
      .filter(({ hidden }) => !hidden)
      .map(optionCandidate);
  const inner = operands === 0 ? command.createHelp().visibleCommands(command) : [];
  const argument = argumentAt(command, operands);
  return [
    ...inner.map((one) => ({ value: one.name(), meaning: gist(one.description()) })),
    ...(argument ? await listOf(valuesOf(argument)) : []),
  ];
}

async function listOf(values: Values | null): Promise<readonly Candidate[]> {
  if (values === 'files') return [FILES];
  const list = typeof values === 'function' ? await values() : (values ?? []);
  return list.map((value) => ({ value }));
}

/** Those of the commands above count too. */
function optionsOf(command: Command): readonly Option[] {
  const help = command.createHelp();
  const own = [...help.visibleOptions(command), ...command.options.filter(({ hidden }) => hidden)];
  return command.parent
    ? [...own, ...optionsOf(command.parent).filter((one) => !own.some((o) => o.long === one.long))]
    : own;
}

function optionCandidate({ long, short, description }: Option): Candidate {
  return { value: (long ?? short) as string, meaning: gist(description) };
}

function argumentAt({ registeredArguments: all }: Command, operands: number): Argument | undefined {
  return all[operands] ?? all.filter(({ variadic }) => variadic).at(-1);
}

/** The first clause of a description: a menu has one line for it. */
function gist(description: string): string {
  return description.split(/[；：;:]/u)[0] as string;
}
