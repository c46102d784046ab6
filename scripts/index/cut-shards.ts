// A sorted table, cut into files of about one size.

/** A shard, and the first entry in it; '' for the first shard. */
export type CutShard<Entry> = { readonly first: string; readonly entries: readonly Entry[] };

/** @returns The entries by name, in shards of at most `size`; one, maybe empty, at least. */
export const cutShards = <Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  size: number,
): CutShard<Entry>[] => {
  const sorted = [...entries].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  const count = Math.max(1, Math.ceil(sorted.length / size));
  const each = Math.ceil(sorted.length / count);
  return Array.from({ length: count }, (_, i) => {
    const held = sorted.slice(i * each, (i + 1) * each);
    const [head] = held;
    return { first: i === 0 || head === undefined ? '' : nameOf(head), entries: held };
  });
};
