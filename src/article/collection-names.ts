// What `names.yaml` of a collection may say: names that no rule leads from one language to another (高市早苗, Takaichi).
//
//   names:
//     - ja: [高市早苗]
//       en: [Sanae Takaichi]
//       kk: [Санае Такаичи]
//
// Whoever asks for one form finds the articles that have any other; forms may be of several words.
import { z } from 'zod';
import { namingTags } from './naming-tags.ts';

const formsSchema = z.array(z.string().trim().min(1)).min(1);
const nameSchema = z.partialRecord(z.enum(namingTags), formsSchema);

/** The file; an absent list is an empty one. */
export const collectionNamesSchema = z.strictObject({ names: z.array(nameSchema).optional() });

/** One name: its forms by language, the most usual first. */
export type CollectionName = z.infer<typeof nameSchema>;
