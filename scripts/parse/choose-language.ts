// The language of a seed: stated by an editor, by its folder, or told from the text.
import { findLanguage } from '../../src/languages/index.ts';
import { identifyLanguage } from '../../src/text/identify-language.ts';
import type { SeedFile } from '../read-seeds.ts';

/** BCP 47 tag, direction, and how clear it was: 1 when it was stated. */
export type SeedLanguage = { readonly tag: string; readonly dir: 'ltr' | 'rtl'; readonly margin: number };

/** @param stated What the text's own header says, if it does. */
export const chooseLanguage = (
  seed: Pick<SeedFile, 'sidecar' | 'folderTag'>,
  text: string,
  stated: string | undefined,
): SeedLanguage => {
  const tag = seed.sidecar?.lang ?? stated ?? seed.folderTag;
  if (tag !== undefined) return { tag, dir: directionOf(tag), margin: 1 };
  const found = identifyLanguage(text);
  return { tag: found.tag, dir: found.dir, margin: found.margin };
};

/** Scripts that run from right to left, by ISO 15924, and languages whose usual script does. */
const rightToLeft = /^(?:ar|fa|he|ps|sd|ug|ur|yi|dv|ckb)(?:$|-)(?!Latn|Cyrl)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:$|-)/u;

const directionOf = (tag: string): 'ltr' | 'rtl' => findLanguage(tag)?.dir ?? (rightToLeft.test(tag) ? 'rtl' : 'ltr');
