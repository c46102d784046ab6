// What the whole collection has to know of a converted seed: everything but its text. Pure.
import type { ParsedSeed } from '../parse/parse-seed.ts';
import type { SeedConversion } from './convert-seed.ts';

/** A conversion without its text: small enough that those of a hundred thousand seeds are held at once. */
export type SeedOutline =
  | (Omit<Extract<SeedConversion, { ok: true }>, 'parsed'> & {
      readonly parsed: Omit<ParsedSeed, 'blocks' | 'header' | 'removed' | 'repaired'>;
    })
  | Extract<SeedConversion, { ok: false }>;

/** @returns What of the conversion is not text. */
export const outlineOf = (conversion: SeedConversion): SeedOutline => {
  if (!conversion.ok) return conversion;
  const { blocks: _blocks, header: _header, removed: _removed, repaired: _repaired, ...parsed } = conversion.parsed;
  return { ...conversion, parsed };
};
