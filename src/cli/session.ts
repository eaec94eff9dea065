import type { Bilingual, Language } from '../errors.ts';
import { printable } from '../reports/sanitise.ts';
import type { Io } from './io.ts';
import { disarmed } from './runner-commands.ts';

/** One run of the program: the world, and the language in which it is spoken to. */
export class Session {
  readonly io: Io;
  readonly language: Language;

  constructor(io: Io, language: Language) {
    this.io = io;
    this.language = language;
  }

  say(text: Bilingual): string {
    return text[this.language];
  }

  /** To stdout, as it stands. */
  print(content: string | Uint8Array): void {
    this.io.stdout.write(content);
  }

  /** A trouble, to stderr. It may hold names and words of files, so nothing of it is sent raw. */
  complain(text: Bilingual): void {
    const lines = this.say(text).split('\n').map(printable);
    this.io.stderr.write(disarmed(`hefa: ${lines.join('\n')}\n`, this.io));
  }

  /** Today where the user sits, as 2026-11-23. */
  today(): string {
    const now = this.io.now?.() ?? new Date();
    const part = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
  }
}

/** `--lang` anywhere on the line, read before anything else: the mistakes in the rest of the line are told in it too. null: it is not there. */
export function languageOf(argv: readonly string[]): Language | null {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[at]?.split('=')[1] ?? words[at + 1];
  if (at < 0) return null;
  return value === 'en' ? 'en' : 'zh';
}
