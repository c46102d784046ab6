// The language of a seed: stated by an editor, by its folder, or told from the text.
import { findLanguage } from '../../src/languages/index.ts';
import { identifyLanguage } from '../../src/text/identify-language.ts';
import type { SeedFile } from '../read-seeds.ts';

/** BCP 47 tag, direction, and how clear it was: 1 when it was stated. */
export type SeedLanguage = { readonly tag: string; readonly dir: 'ltr' | 'rtl'; readonly margin: number };

/** Below this the language is reported as uncertain. */
export const clearMargin = 0.1;

/** No more text is looked at: an article's language does not change its mind after that. */
const sampleLength = 20_000;

/** @param stated What the text's own header says, if it does. */
export const chooseLanguage = (
  seed: Pick<SeedFile, 'sidecar' | 'folderTag'>,
  text: string,
  stated: string | undefined,
): SeedLanguage => {
  const tag = seed.sidecar?.lang ?? stated ?? seed.folderTag;
  if (tag !== undefined) return { tag, dir: directionOf(tag), margin: 1 };
  const found = identifyLanguage(text.slice(0, sampleLength));
  return { tag: found.tag, dir: found.dir, margin: found.margin };
};

/** Scripts that run from right to left, by ISO 15924, and languages whose usual script does. */
const rightToLeft = /^(?:ar|fa|he|ps|sd|ug|ur|yi|dv|ckb)(?:$|-)(?!Latn|Cyrl)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:$|-)/u;

const directionOf = (tag: string): 'ltr' | 'rtl' => findLanguage(tag)?.dir ?? (rightToLeft.test(tag) ? 'rtl' : 'ltr');

/** Paragraphs shorter than this are not judged by themselves: a name or a title looks like any language. */
const minPassage = 60;
/** How clear a passage in another language must be. */
const passageMargin = 0.25;

/**
 * The language of one block where it clearly is not the article's: a Russian quotation in a Kazakh article.
 * @returns Undefined where it is the article's, or cannot be told.
 */
export const passageLanguage = (text: string, articleTag: string): string | undefined => {
  if (text.length < minPassage) return undefined;
  const found = identifyLanguage(text.slice(0, 2000));
  return found.tag !== articleTag && found.tag !== 'und' && found.margin >= passageMargin ? found.tag : undefined;
};
