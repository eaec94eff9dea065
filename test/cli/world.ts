import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** A folder with the files given, and a world around it in which the command line runs. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'hefa-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), content);
    }
  }

  /** Runs hefa in the folder, on the morning of 2026-11-23. */
  async run(argv: readonly string[], changes: Surroundings = {}): Promise<Outcome> {
    const [out, err]: [Uint8Array[], Uint8Array[]] = [[], []];
    const hear = (content: string | Uint8Array) => changes.heard?.(Buffer.from(content).toString());
    const io: Io = {
      stdin: Readable.from([Buffer.from(changes.stdin ?? '')]),
      stdout: {
        isTTY: changes.tty ?? false,
        columns: changes.columns ?? 80,
        write: (content) => {
          out.push(Buffer.from(content));
          hear(content);
        },
      },
      stderr: {
        isTTY: changes.waits ?? false,
        write: (content) => {
          err.push(Buffer.from(content));
          hear(content);
        },
      },
      env: changes.env ?? {},
      cwd: () => this.folder,
      now: () => new Date(2026, 10, 23, 9),
      ...(changes.until && { until: changes.until }),
    };
    const code = await main(argv, io);
    const bytes = Buffer.concat(out);
    return { code, out: bytes.toString(), err: Buffer.concat(err).toString(), bytes };
  }
}

interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  readonly tty?: boolean;
  readonly columns?: number;
  /** Whether stderr is a terminal. */
  readonly waits?: boolean;
  /** Ends `--watch`. */
  readonly until?: AbortSignal;
  /** Hears what is written to either stream. */
  heard?(text: string): void;
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What went to stdout. */
  readonly bytes: Uint8Array;
}
