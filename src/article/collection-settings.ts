// What `collection.yaml` may say about a whole collection. Read by the scripts, and by pages out of site.json.
import { z } from 'zod';
import { interfaceTags } from '../languages/index.ts';
import { readSiteAddress } from './site-address.ts';
import { tagSchema } from './tag-schema.ts';

const text = z.string().trim().min(1);

const siteAddress = z.string().transform((stated, context) => {
  const address = readSiteAddress(stated);
  if (address !== undefined) return address;
  context.addIssue('expected the address of a site, such as https://example.org/archive/');
  return z.NEVER;
});

/** The settings of a collection. Every key may be absent; an unknown key is an error. */
export const collectionSettingsSchema = z.strictObject({
  /** The collection's name, by language tag. Where a language is missing, pages use a neutral one. */
  title: z.record(tagSchema, text).optional(),
  description: z.record(tagSchema, text).optional(),
  /** Who publishes the collection, as citations name it. */
  publisher: text.optional(),
  /** The site's address, with its path: `https://example.org/archive/`. */
  site: siteAddress.optional(),
  /** Where to write: a mail or web address. */
  contact: text.optional(),
  /** Whose the articles are, in a sentence. */
  rights: text.optional(),
  /** The articles' licence: an SPDX name or a web address. */
  licence: text.optional(),
  /** Languages of the interface; the first frames articles in other languages. Absent: all there are. */
  interface: z.array(z.enum(interfaceTags)).min(1).optional(),
  /** Which Latin alphabet a reading shows first. Absent: the one in force. */
  latin: z.strictObject({ uz: z.enum(['1995', '2026']).optional() }).optional(),
});
export type CollectionSettings = z.infer<typeof collectionSettingsSchema>;
