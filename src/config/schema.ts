import { z } from 'zod';
import { PERIODS } from '../facts/periods.ts';
import { defaultLimits, type Limits } from '../source/limits.ts';

const folder = z.string().min(1);
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

/** What hefa.yaml may say; an empty file says nothing. */
export const configSchema = z
  .strictObject({
    /** Folders of rules of one's own, relative to the file. */
    rules: z.union([folder.transform((one) => [one]), z.array(folder)]).default([]),
    profile: profile.optional(),
    reader: z
      .strictObject({
        /** The command of LibreOffice that reads old Word. */
        office: z.string().min(1).optional(),
        revisions: z.enum(['accepted', 'original']).optional(),
        limits: limits.default({}),
      })
      .default({ limits: {} }),
  })
  .nullable();
