/**
 * Writes what is generated and committed: the JSON schemas. CI runs it and fails where it changes a file.
 */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { reportSchema } from '../src/reports/schema.ts';

const target = new URL('../schemas/report.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`);
