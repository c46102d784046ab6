// One seed -> everything about it that needs no look at the others: what worker threads do and the store remembers. Pure.
import { assignAnchors } from '../../src/article/assign-anchors.ts';
import { slugify } from '../../src/text/slugify.ts';
import { countWords } from '../../src/text/tokenize.ts';
import { sketchText } from '../checks/sketch-text.ts';
import { draftText } from '../parse/block-draft.ts';
import { parseSeed, type ParsedSeed } from '../parse/parse-seed.ts';
import type { Problem } from '../problem.ts';
import type { SeedFile } from '../read-seeds.ts';

/** What converting looks at; the seed's bytes are not among it. */
export type SeedText = Pick<SeedFile, 'path' | 'text' | 'sidecar' | 'folderTag'>;

/** What one seed became, before the collection gives it an id, a slug and an address. Plain data: it can be sent and stored. */
export type SeedConversion =
  | {
      readonly ok: true;
      readonly parsed: ParsedSeed;
      /** What `slugify` makes of the title. */
      readonly titleSlug: string;
      /** One for each block, as they are where no ledger has promised others. */
      readonly anchors: readonly string[];
      /** How many words the title and the text have. */
      readonly words: number;
      /** By which the same story is known again: see sketch-text.ts. */
      readonly sketch: readonly number[];
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Converts one seed. Never throws; the same seed gives the same conversion on any thread and in any order.
 * @example convertSeed({ path: 'a.txt', text: 'Тақырып\n\nМәтін.', sidecar: undefined, folderTag: undefined })
 */
export const convertSeed = ({ path, text, sidecar, folderTag }: SeedText): SeedConversion => {
  const parse = parseSeed({ path, text, sidecar, folderTag });
  if (!parse.ok) return parse;
  const { parsed, problems } = parse;
  const texts = blockTexts(parsed);
  return {
    ok: true,
    parsed,
    titleSlug: slugify(parsed.title, parsed.lang),
    anchors: assignAnchors(texts),
    words: [parsed.title, ...texts].reduce((sum, own) => sum + countWords(own), 0),
    sketch: sketchText(text),
    problems,
  };
};

/** @returns The blocks' texts, in reading order: what anchors are made from. */
export const blockTexts = ({ blocks }: Pick<ParsedSeed, 'blocks'>): readonly string[] => blocks.map(draftText);
