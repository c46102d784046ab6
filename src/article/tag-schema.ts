// The one definition of a language tag in outside data.
import { z } from 'zod';

/** BCP 47 tag as design.md writes it: `kk`, `uz-Cyrl`, `uz-Latn-x-2026`. Uzbek always carries its script: `uz` and `uz-UZ` are refused. */
export const tagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-x-[a-z0-9]+)?$/)
  .refine((tag) => !/^uz(?![a-z]|-[A-Z][a-z]{3})/.test(tag), {
    error: 'Uzbek needs its script: "uz-Cyrl" or "uz-Latn"',
  });
