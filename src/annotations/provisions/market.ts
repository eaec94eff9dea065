import { bidding } from './market/bidding.ts';
import { conduct } from './market/conduct.ts';
import { costs } from './market/costs.ts';
import { entry } from './market/entry.ts';
import { flow } from './market/flow.ts';
import { trading } from './market/trading.ts';
import type { Wording } from './table.ts';

/** Competition: 公平竞争审查条例 8-12, and the trade in public resources. */
export const market: readonly Wording[] = [...trading, ...bidding, ...entry, ...flow, ...costs, ...conduct];
