import { z } from 'zod';

/** What hefa.yaml may say; an empty file says nothing. */
export const configSchema = z
  .strictObject({
    /** Folders of rules of one's own, relative to the file. */
    rules: z
      .union([
        z
          .string()
          .min(1)
          .transform((one) => [one]),
        z.array(z.string().min(1)),
      ])
      .default([]),
  })
  .nullable();
