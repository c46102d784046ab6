// What an editor may say about one seed, in a YAML file of the same name. It wins over what the text says.
import { z } from 'zod';
import { tagSchema } from '../../src/article/tag-schema.ts';
import { encodingNames } from './encoding-names.ts';

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n\r]*$/);

/** One sidecar. Every key may be absent; an unknown key is an error. YAML scalars arrive as text (see read-yaml.ts). */
export const sidecarSchema = z.strictObject({
  title: line.optional(),
  /** BCP 47; Uzbek with its script: `uz-Cyrl`. */
  lang: tagSchema.optional(),
  /** ISO 8601 date without time. */
  date: z.iso.date().optional(),
  category: line.optional(),
  /** `Family name, given names` lets citations invert and shorten a name; without a comma it is printed as it stands. */
  authors: z.array(line).min(1).optional(),
  dateline: z.strictObject({ place: line.optional(), agency: line.optional() }).optional(),
  caption: z.string().trim().min(1).optional(),
  description: z.string().trim().min(1).optional(),
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  id: z
    .string()
    .max(40)
    .regex(/^[a-z0-9]+$/)
    .optional(),
  source: z
    .strictObject({ name: line.optional(), url: webAddress().optional(), archivedUrl: webAddress().optional() })
    .optional(),
  rights: z.string().trim().min(1).optional(),
  /** What the article says, by language tag. */
  summary: z.record(tagSchema, z.string().trim().min(1)).optional(),
  /** The id, or the path inside the collection, of the article that this one translates. */
  translationOf: line.optional(),
  /** The path inside the collection, or the id, of the seed that this one repeats on purpose. */
  duplicateOf: line.optional(),
  /** How the seed's bytes are to be read; wins over what they look like. */
  encoding: z.enum(encodingNames).optional(),
  /** The article is taken back: its address stays and says so. */
  withdrawn: z.strictObject({ date: z.iso.date(), reason: z.string().trim().min(1) }).optional(),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

/** Only addresses a browser may safely follow: `javascript:` is a URL too. */
function webAddress() {
  return z.url({ protocol: /^https?$/ });
}
