// Which lists of the index a query loads: in a large collection they are most of what it costs.
import type { Unit } from './interpret.ts';
import type { Variant } from './interpret-word.ts';
import type { Pagefind } from './pagefind.ts';

/** Chunks that one word of a query may load in a large collection: for its own language's words, and for all. */
const mostChunks = { own: 2, all: 4 };

/** Articles of common keys that one word of a query may load, if its surest variant has not so many: about 100 KB. */
const mostCounted = 98_304;

/** @returns The variants, the surest first, that are worth what they load. */
export const worthLoading = (variants: readonly Variant[], pagefind: Pagefind): readonly Variant[] => {
  if (!pagefind.isLarge) return variants;
  const loaded = new Set<number>();
  const surest = variants[0]?.by;
  let counted = 0;
  return variants.filter(({ keys, by }) => {
    const unloaded = keys.filter((key) => !loaded.has(pagefind.chunkOf(key)));
    if (!unloaded.length) return true;
    const chunks = new Set(unloaded.map(pagefind.chunkOf));
    // What is spelled nearly alike comes with what is loaded anyway, unless it is all there is.
    if (by === 'relative' && surest !== 'relative') return false;
    const limit = by === 'alias' || keys.length > 1 ? mostChunks.all : mostChunks.own;
    if (loaded.size + chunks.size > limit) return false;
    const articles = unloaded.reduce((sum, key) => sum + pagefind.commonness(key), 0);
    if (articles > 0 && loaded.size > 0 && counted + articles > mostCounted) return false;
    for (const chunk of chunks) loaded.add(chunk);
    counted += articles;
    return true;
  });
};

/** Words of a name are looked for side by side where fewer articles than these have them: the places of 8192 take 60 KB. */
const mostPlaced = 16_384;

/** @returns Whether the places of a common key are asked for: where it must stand beside others. */
export const choosePlaced = (
  units: readonly Unit[],
  excluded: readonly (readonly string[])[],
  pagefind: Pagefind,
): ((key: string) => boolean) => {
  const isName = ({ keys }: Variant): boolean =>
    keys.length > 1 && keys.every((key) => pagefind.commonness(key) < mostPlaced);
  const asked = units.flatMap(({ variants, phrase }) =>
    variants.flatMap((variant) => (phrase !== undefined || isName(variant) ? variant.keys : [])),
  );
  // What is in quotation marks, or unwanted, stands side by side or it doesn't.
  const placed = new Set([...asked, ...excluded.flatMap((keys) => (keys.length > 1 ? keys : []))]);
  return (key) => placed.has(key);
};
