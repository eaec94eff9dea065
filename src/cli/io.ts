/** A stream that the command line writes to. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(content: string | Uint8Array): unknown;
}

/** The world as the command line sees it: `process`, or what a test puts in its place. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** The wall clock; the real one where it is left out. */
  now?(): Date;
  /** Ends `--watch`; the real world ends it with Ctrl-C. */
  readonly until?: AbortSignal;
  once?(event: 'SIGINT', listener: () => void): unknown;
  off?(event: 'SIGINT', listener: () => void): unknown;
  exit?(code: number): never;
}
