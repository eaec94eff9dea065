import type { IsoDate } from '../document/document.ts';

/** The day of the newest snapshot of the national database in the data. By itself, so that `--version` loads no data. */
export const LAW_AS_OF: IsoDate = '2026-05-16';
