import { z } from 'zod';
import { PERIODS } from '../facts/periods.ts';
import { defaultLimits, type Limits } from '../source/limits.ts';

const path = z.string().min(1);
const one = <T extends z.ZodType<string>>(item: T) => z.union([item.transform((text) => [text]), z.array(item)]);

const bound = z.int().min(1).optional();
const limits = z.strictObject(
  Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, bound])) as Record<keyof Limits, typeof bound>,
);

const value = z.int().min(1).optional();
/** The name of a profile, or values of one's own over one. */
const profile = z.union([
  z
    .string()
    .min(1)
    .transform((name) => ({ extends: name })),
  z.strictObject({
    extends: z.string().min(1).optional(),
    ...(Object.fromEntries(Object.keys(PERIODS).map((name) => [name, value])) as Record<
      keyof typeof PERIODS,
      typeof value
    >),
  }),
]);

/** How grave a finding is, or that the rule does not run. */
export const GRADES = ['off', 'info', 'warning', 'error'] as const;

const setting = z.union([
  z.enum(GRADES).transform((severity) => ({ severity })),
  z.strictObject({
    severity: z.enum(GRADES).optional(),
    /** Over those of the rule, each by itself. */
    options: z.record(z.string(), z.unknown()).optional(),
  }),
]);

const STAGES = ['auto', 'draft', 'review', 'discussion', 'issued', 'archive'] as const;
const LEVELS = ['规范性文件', '规章', '地方性法规', '行政法规或法律', '内部文件', '非公文'] as const;

const settings = z.strictObject({
  root: z.boolean().optional().describe('true: nothing above this folder counts.'),
  language: z.enum(['zh', 'en']).optional().describe('Of reports and messages: zh or en.'),
  packs: z
    .record(z.string(), z.enum(['on', 'off']))
    .default({})
    .describe('Packs of rules that do not run: drafting: off.'),
  rules: z
    .record(z.string(), setting)
    .default({})
    .describe('Single rules: off, info, warning or error, or severity and options.'),
  ownRules: one(path).default([]).describe('Folders of rules of your own, relative to this file.'),
  ownLaw: one(path).default([]).describe('Files of law data of your own, relative to this file.'),
  profile: profile.optional().describe('Whose periods hold: national, sichuan, luzhou, or values of your own.'),
  stage: z.enum(STAGES).optional().describe('How far the drafts have come.'),
  level: z.enum(LEVELS).optional().describe('Judge every text as a document of this level.'),
  ignore: one(path).default([]).describe('What is not checked, in the syntax of .gitignore, relative to this file.'),
  suppressions: path.optional().describe('The file of decisions about findings; hefa.suppressions.yaml by default.'),
  baseline: path.optional().describe('The file of known findings; hefa.baseline.json by default.'),
  drafts: z
    .strictObject({
      suppress: z.boolean().default(false).describe('Whether a comment in a draft may excuse a finding.'),
      override: z.boolean().default(false).describe('Whether the front matter of a draft may set rules.'),
    })
    .default({ suppress: false, override: false })
    .describe('What drafts may decide of themselves; nothing by default.'),
  reader: z
    .strictObject({
      office: z.string().min(1).optional().describe('The command of LibreOffice that reads old Word.'),
      revisions: z.enum(['accepted', 'original']).optional(),
      limits: limits.default({}),
    })
    .default({ limits: {} })
    .describe('How drafts are read.'),
});

/** What hefa.yaml may say; an empty file says nothing. */
export const configSchema = settings.nullable().transform((given) => given ?? settings.parse({}));

export type Settings = z.output<typeof settings>;
