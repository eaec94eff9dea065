import { charges } from './charges.ts';
import { events } from './events.ts';
import { funds } from './funds.ts';
import { spending } from './spending.ts';
import type { Wording } from './table.ts';

/** Public money: what it must not pay for, where it must go, and what must not be charged to fill it. */
export const finance: readonly Wording[] = [...funds, ...spending, ...events, ...charges];
