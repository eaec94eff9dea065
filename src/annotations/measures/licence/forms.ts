import { APPLICATIONS } from './forms/applications.ts';
import { APPROVALS } from './forms/approvals.ts';
import { BANS } from './forms/bans.ts';
import { CONDITIONS, REFERENCES } from './forms/conditions.ts';
import type { Construction } from './forms/vocabulary.ts';

/** All constructions of consent. Earlier rows win where words overlap. */
export const CONSTRUCTIONS: readonly Construction[] = [
  ...BANS,
  ...CONDITIONS,
  ...APPLICATIONS,
  ...APPROVALS,
  ...REFERENCES,
];
