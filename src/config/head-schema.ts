import { z } from 'zod';
import { GRADES } from './schema.ts';

const setting = z.strictObject({ severity: z.enum(GRADES), reason: z.string().min(1).optional() });

/** What a front matter may say to hefa, beside whatever else stands there. */
export const headSchema = z.looseObject({ hefa: z.strictObject({ rules: z.record(z.string(), setting).default({}) }) });
