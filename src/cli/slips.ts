import type { Command } from 'commander';
import type { Bilingual } from '../errors.ts';
import { nearest } from '../yaml/nearest.ts';

/**
 * What a Chinese keyboard or a word processor makes of a line: ——format, －－format, –f, --format＝json, or a full-width space that keeps two
 * words together. For a shell these are ordinary words, and would be looked for as files. Also `-format` and `help chekc`, of which the parser makes something else.
 */
export function slipIn(argv: readonly string[], program: Command): Bilingual | null {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  for (const word of words) {
    const meant = optionMeant(word) ?? glued(word) ?? longOption(word, program);
    if (meant !== null) return written(word, meant);
  }
  const [first = '', second] = words;
  const command = program.commands.find((one) => first.startsWith(`${one.name()}\u3000`));
  if (command) return written(first, first.replace('\u3000', ' '));
  return first === 'help' && second !== undefined ? unknownIn(second, program) : null;
}

/** A word where only a command can stand. */
export function unknownIn(word: string, parent: Command): Bilingual | null {
  const names = parent.commands.map((one) => one.name());
  if (names.includes(word)) return null;
  const near = nearest(word, names);
  return near === null
    ? { zh: `没有命令 ${word}；用 hefa --help 查看用法`, en: `there is no command ${word}; see hefa --help` }
    : { zh: `没有命令 ${word}；是否要用 ${near}？`, en: `there is no command ${word}; did you mean ${near}?` };
}

function written(word: string, meant: string): Bilingual {
  return {
    zh: `看不懂 ${word}；减号、等号、空格请用半角（英文输入法）：${meant}`,
    en: `${word} is not understood; hyphens, = and spaces must be plain ASCII: ${meant}`,
  };
}

const DASHES = '\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d';
const OPTION = new RegExp(
  `^([${DASHES}]+)([A-Za-z\uff21-\uff3a\uff41-\uff5a][\\w${DASHES}\uff21-\uff3a\uff41-\uff5a]*)([=＝].*)?$`,
  'u',
);

/** A word processor makes one — of two hyphens; a long name has two in any case. */
function optionMeant(word: string): string | null {
  const [, , name = '', value = ''] = OPTION.exec(word) ?? [];
  if (name === '') return null;
  const plain = name.normalize('NFKC').replaceAll(new RegExp(`[${DASHES}]`, 'gu'), '-');
  const meant = `${plain.length > 1 ? '--' : '-'}${plain}${value.replace('＝', '=')}`;
  return ASCII.test(word.slice(0, word.length - value.length + 1)) ? null : meant;
}

const ASCII = /^[\x20-\x7e]*$/;

/** 草案.md　--format: names of files may hold such a space, options do not follow one. */
function glued(word: string): string | null {
  const [first = '', ...rest] = word.split('\u3000');
  if (rest.length === 0 || !rest.some((part) => new RegExp(`^[${DASHES}]`, 'u').test(part))) return null;
  return [first, ...rest].map((part) => optionMeant(part) ?? part).join(' ');
}

/** -format would be -f with the value «ormat». */
function longOption(word: string, program: Command): string | null {
  const name = /^-([a-z][a-z-]+)(?:=|$)/.exec(word)?.[1];
  if (name === undefined) return null;
  return longNames(program).has(`--${name}`) ? `-${word}` : null;
}

function longNames(command: Command): ReadonlySet<string | undefined> {
  const own = command.options.map(({ long }) => long);
  return new Set([...own, ...command.commands.flatMap((one) => [...longNames(one)])]);
}
