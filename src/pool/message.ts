import type { Bilingual, ErrorCode } from '../errors.ts';
import type { Reading } from '../source/reading.ts';
import type { MapData, Source } from '../source/source.ts';

/** What a worker is asked to read. */
export interface ReadTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** A source as plain values: functions do not pass between threads. */
type PlainSource = Omit<Source, 'map'> & { readonly map: MapData };

/** What a worker answers; a known error is a value too, for its class is lost on the way. */
export type ReadReply =
  | { readonly source: PlainSource }
  | { readonly error: { readonly code: ErrorCode; readonly text: Bilingual } };
