// A sorted table, cut into files of about one size.

/** A shard, and what no name in it stands before and every name of the one before does; '' for the first shard. */
export type CutShard<Entry> = { readonly first: string; readonly entries: readonly Entry[] };

/** @returns The shortest beginning of `next` that is after `before`, which is before it: `separate('алма', 'банк')` is `б`. */
export const separate = (before: string, next: string): string => {
  let letters = 1;
  while (next.slice(0, letters) <= before) letters++;
  return next.slice(0, letters);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @returns The entries by name, in shards of about `size`; one, maybe empty, at least. Entries of one name stay together,
 * since a name leads to one shard.
 */
export const cutShards = <Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  size: number,
): CutShard<Entry>[] => {
  const sorted = [...entries].sort((a, b) => compare(nameOf(a), nameOf(b)));
  const shards: { first: string; entries: Entry[] }[] = [{ first: '', entries: [] }];
  let before: string | undefined;
  for (const entry of sorted) {
    const name = nameOf(entry);
    const isFull = (shards.at(-1)?.entries.length ?? 0) >= size;
    if (isFull && name !== before) shards.push({ first: separate(before ?? '', name), entries: [] });
    shards.at(-1)?.entries.push(entry);
    before = name;
  }
  return shards;
};
