/**
 * Writes what is generated and committed: the JSON schemas, the manual of the rules and the coverage of the opinion. CI runs it and
 * fails where it changes a file.
 */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ledgerSchema } from '../src/audit/papers/ledger-schema.ts';
import { configSchema } from '../src/config/schema.ts';
import { suppressionsSchema } from '../src/config/suppressions-schema.ts';
import { dossierJsonSchema } from '../src/dossier/json-schema.ts';
import { ownLawSchema } from '../src/law/own-schema.ts';
import { coverageMarkdown, coverageOf } from '../src/reports/coverage.ts';
import { ruleManual } from '../src/reports/rule-manual.ts';
import { reportSchema } from '../src/reports/schema.ts';
import { loadRules } from '../src/rules/load.ts';
import { readOpinion } from '../src/rules/opinion-text.ts';

const root = new URL('../', import.meta.url);
const write = (path: string, text: string): void => writeFileSync(new URL(path, root), text);

/** For editors: what may be written, before the defaults are filled in. */
const schemaOf = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;

// From the YAML and not from what was built of it, which may be older.
const { rules } = await loadRules('rules');
const opinion = await readOpinion('rules/data/opinion.yaml');
write('schemas/report.schema.json', `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`);
write('schemas/ledger.schema.json', `${JSON.stringify(z.toJSONSchema(ledgerSchema), null, 2)}\n`);
write('schemas/dossier.schema.json', `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`);
write('schemas/config.schema.json', schemaOf(configSchema, 'hefa.yaml'));
write('schemas/suppressions.schema.json', schemaOf(suppressionsSchema, 'hefa.suppressions.yaml'));
write('schemas/own-law.schema.json', schemaOf(ownLawSchema, 'own law data'));
write('docs/rules.md', ruleManual(rules));
write(
  'docs/coverage.md',
  `# 意见逐句对照\n\n本页由 \`npm run generate\` 根据 \`rules/\` 生成，请勿手工修改。\n\n${coverageMarkdown(coverageOf(opinion, rules), 'zh')}`,
);
