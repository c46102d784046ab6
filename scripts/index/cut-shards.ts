// A sorted table, cut into files of about one size. Names themselves say where it can be cut: one that is new or gone changes
// the shard that it is in, and those after it stay as they were.

/** A shard, and what no name in it stands before and every name of the one before does; '' for the first shard. */
export type CutShard<Entry> = { readonly first: string; readonly entries: readonly Entry[] };

/** @returns The shortest beginning of `next` that is after `before`, which is before it: `separate('алма', 'банк')` is `б`. */
export const separate = (before: string, next: string): string => {
  let letters = 1;
  while (next.slice(0, letters) <= before) letters++;
  return next.slice(0, letters);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** FNV-1a, of UTF-16 units, its high bits mixed into the low ones: http://www.isthe.com/chongo/tech/comp/fnv/ */
const numberOf = (name: string): number => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
};

/**
 * @returns The entries by name, in shards of about `size`, of half as many at the least but for the last one, and twice as
 *   many at the most; one, maybe empty, at least. Entries of one name stay together, since a name leads to one shard.
 */
export const cutShards = <Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  size: number,
): CutShard<Entry>[] => {
  const sorted = [...entries].sort((a, b) => compare(nameOf(a), nameOf(b)));
  const shards: { first: string; entries: Entry[] }[] = [{ first: '', entries: [] }];
  const least = Math.ceil(size / 2);
  const endsBefore = (name: string, held: number): boolean =>
    held >= least && (held >= 2 * size || numberOf(name) % least === 0);
  let before: string | undefined;
  for (const entry of sorted) {
    const name = nameOf(entry);
    const held = shards.at(-1)?.entries.length ?? 0;
    if (name !== before && endsBefore(name, held)) shards.push({ first: separate(before ?? '', name), entries: [] });
    shards.at(-1)?.entries.push(entry);
    before = name;
  }
  return shards;
};
