import type { RecordKind } from '../facts/facts.ts';
import type { RecordLayout } from './layout.ts';
import { ANNUAL } from './layouts/annual.ts';
import { DECISION } from './layouts/decision.ts';
import { DOCUMENT } from './layouts/document.ts';

export const LAYOUTS: Readonly<Record<RecordKind, RecordLayout>> = {
  document: DOCUMENT,
  decision: DECISION,
  annual: ANNUAL,
};
