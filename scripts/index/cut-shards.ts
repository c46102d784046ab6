// A sorted table, cut into files of about one size.

/** A shard, and the first entry in it; '' for the first shard. */
export type CutShard<Entry> = { readonly first: string; readonly entries: readonly Entry[] };

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
    if (isFull && name !== before) shards.push({ first: name, entries: [] });
    shards.at(-1)?.entries.push(entry);
    before = name;
  }
  return shards;
};
