// A converted seed and its names -> what an article consists of. Pure.
import type { Block, Frontmatter } from '../../src/article/article-schema.ts';
import type { Named } from '../../src/article/ledger.ts';
import type { ParsedBlock, ParsedSeed } from '../parse/parse-seed.ts';
import type { SeedHead } from '../read-seeds.ts';
import { defined } from './defined.ts';
import type { SeedOutline } from './outline.ts';

type Published = Extract<SeedOutline, { ok: true }>;

/** Words a minute of careful reading aloud to oneself; one figure for all languages, for what it is worth. */
const wordsPerMinute = 180;

/**
 * @param names Its id and slug.
 * @param translationOf The id of the article that it translates.
 */
export const createFrontmatter = (
  { path, sha256, sidecar }: Pick<SeedHead, 'path' | 'sha256' | 'sidecar'>,
  { parsed, words }: Pick<Published, 'parsed' | 'words'>,
  { id, slug }: Pick<Named, 'id' | 'slug'>,
  translationOf: string | undefined,
): Frontmatter => {
  const source = sidecar?.source ?? readSource(parsed.source);
  return {
    id,
    title: parsed.title,
    titleFrom: parsed.titleFrom,
    lang: parsed.lang,
    dir: parsed.dir,
    ...defined('date', parsed.date),
    ...defined('dateFrom', parsed.dateFrom),
    ...defined('category', parsed.category),
    ...defined('authors', parsed.authors.length > 0 ? [...parsed.authors] : undefined),
    ...defined('dateline', createDateline(parsed)),
    ...defined('caption', parsed.caption),
    ...defined('description', parsed.description),
    ...defined('summary', sidecar?.summary),
    ...defined('source', source),
    ...defined('rights', sidecar?.rights),
    ...defined('translationOf', translationOf),
    slug,
    words,
    readingMinutes: Math.max(1, Math.round(words / wordsPerMinute)),
    seed: path,
    seedSha256: sha256,
  };
};

/** @param anchors One for each block. */
export const createBlocks = ({ blocks }: Pick<ParsedSeed, 'blocks'>, anchors: readonly string[]): Block[] =>
  blocks.map((block, index) => createBlock(block, anchors[index] ?? ''));

/** `Дереккөз: https://…` is an address, `Дереккөз: Egemen` a name. */
const readSource = (text: string | undefined): Frontmatter['source'] => {
  if (text === undefined) return undefined;
  const isAddress = /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);
  return isAddress ? { url: text } : { name: text };
};

const createDateline = ({ place, agency }: Pick<ParsedSeed, 'place' | 'agency'>): Frontmatter['dateline'] =>
  place === undefined && agency === undefined
    ? undefined
    : { ...defined('place', place), ...defined('agency', agency) };

const createBlock = (block: ParsedBlock, anchor: string): Block => {
  const base = { ...defined('lang', block.lang), anchor, at: block.at };
  if (block.type === 'list') return { type: 'list', items: [...block.items], markers: [...block.markers], ...base };
  const { type, text, marker, layout } = block;
  return { type, text, ...defined('marker', marker), ...defined('layout', layout), ...base };
};
