import type { Command, CommanderError } from 'commander';
import type { Bilingual } from '../errors.ts';
import { nearest } from '../yaml/nearest.ts';
import { unknownIn } from './slips.ts';

/** What commander says in English, in both languages, with what to do. The names are taken out of its quotes. */
export function explainUsage(error: CommanderError, argv: readonly string[], program: Command): Bilingual {
  const [called, extra] = calledWith(argv, program);
  // `hefa rules tset`: of a command that has commands, what is no command of it was meant as one.
  if (error.code === 'commander.excessArguments' && called.commands.length > 0 && extra !== undefined)
    return unknownIn(extra, called) as Bilingual;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const explain = MISTAKES[error.code];
  if (!explain) return { zh: error.message, en: error.message };
  const mistake = explain(name, argv);
  const help = `${lineOf(called)} --help`;
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1] ?? optionMeant(name, called);
  return meant
    ? { zh: `${mistake.zh}；是否要用 ${meant.replaceAll(', ', ' 或 ')}？`, en: `${mistake.en}; did you mean ${meant}?` }
    : { zh: `${mistake.zh}；用 ${help} 查看用法`, en: `${mistake.en}; see ${help}` };
}

/** The command that a line calls, and the first word behind its name that is no option. */
function calledWith(argv: readonly string[], program: Command): [Command, string | undefined] {
  let called = program;
  for (const word of argv.filter((one) => !one.startsWith('-'))) {
    const inner = called.commands.find((one) => one.name() === word);
    if (inner === undefined) return [called, word];
    called = inner;
  }
  return [called, undefined];
}

/** The parser compares `--stag=review` as a whole, and finds nothing near it. */
function optionMeant(name: string, called: Command): string | null {
  if (!/^--[^=]+=/.test(name)) return null;
  const options = [...called.options, ...(called.parent?.options ?? [])];
  return nearest(
    name.slice(0, name.indexOf('=')),
    options.flatMap(({ long }) => long ?? []),
  );
}

function lineOf(command: Command): string {
  return command.parent ? `${lineOf(command.parent)} ${command.name()}` : command.name();
}

type Explain = (name: string, argv: readonly string[]) => Bilingual;

const MISTAKES: Readonly<Record<string, Explain>> = {
  'commander.unknownOption': (name) => ({ zh: `没有选项 ${name}`, en: `there is no option ${name}` }),
  'commander.unknownCommand': unknownCommand,
  'commander.missingArgument': (name) => ({ zh: `缺少参数 ${name}`, en: `the argument ${name} is missing` }),
  'commander.optionMissingArgument': (name) => ({ zh: `选项 ${name} 缺少值`, en: `the option ${name} needs a value` }),
  'commander.excessArguments': () => ({ zh: '参数太多', en: 'there are too many arguments' }),
};

/** `hefa 草案.md` is what many will type first. */
function unknownCommand(name: string, argv: readonly string[]): Bilingual {
  if (!/[./\\]/.test(name)) return { zh: `没有命令 ${name}`, en: `there is no command ${name}` };
  const line = `hefa check ${argv.join(' ')}`;
  return {
    zh: `没有命令 ${name}；要检查文件，请用 ${line}`,
    en: `there is no command ${name}; to check a file: ${line}`,
  };
}
