// Prefix codes for DEFLATE: symbols that come often get few bits, none more than the format allows. Pure.
// Source: A. Moffat, J. Katajainen, "In-place calculation of minimum-redundancy codes" (WADS 1995); RFC 1951, 3.2.2.

/** How many bits each symbol has, 0 for one that does not occur, and the bits, in the order in which they are written. */
export type PrefixCode = { readonly lengths: Uint8Array; readonly codes: Uint16Array };

/** Room for the sorted symbols; the largest alphabet of DEFLATE has 288. */
const SYMBOL_BITS = 9;
const sorted = new Float64Array(1 << SYMBOL_BITS);
const depths = new Int32Array(1 << SYMBOL_BITS);

/** Turns sorted weights, lightest first, into depths, deepest first, in place. */
const weightsToDepths = (tree: Int32Array, count: number): void => {
  // From left to right: weights become those of inner nodes, and these the places of their parents.
  let leaf = 0;
  let root = 0;
  for (let next = 0; next < count - 1; next++) {
    let weight = 0;
    for (let child = 0; child < 2; child++) {
      const isInner = leaf >= count || (root < next && (tree[root] ?? 0) < (tree[leaf] ?? 0));
      if (isInner) {
        weight += tree[root] ?? 0;
        tree[root++] = next;
      } else weight += tree[leaf++] ?? 0;
    }
    tree[next] = weight;
  }
  // From right to left: parents' places become depths of inner nodes.
  tree[count - 2] = 0;
  for (let next = count - 3; next >= 0; next--) tree[next] = (tree[tree[next] ?? 0] ?? 0) + 1;
  // And these the depths of the leaves.
  let available = 1;
  let used = 0;
  let depth = 0;
  let inner = count - 2;
  let next = count - 1;
  while (available > 0) {
    while (inner >= 0 && tree[inner] === depth) {
      used++;
      inner--;
    }
    while (available > used) {
      tree[next--] = depth;
      available--;
    }
    available = 2 * used;
    depth++;
    used = 0;
  }
};

/** Shortens what is deeper than `most` and lengthens the deepest of the others until all fits again. */
const limitDepths = (tree: Int32Array, count: number, most: number): void => {
  if ((tree[0] ?? 0) <= most) return;
  // In units of the share that a code of `most` bits takes of all there are.
  let excess = -(1 << most);
  for (let place = 0; place < count; place++) {
    tree[place] = Math.min(tree[place] ?? 0, most);
    excess += 1 << (most - (tree[place] ?? 0));
  }
  while (excess > 0) {
    let place = 0;
    while (tree[place] === most) place++;
    tree[place] = (tree[place] ?? 0) + 1;
    excess -= 1 << (most - (tree[place] ?? 0));
  }
  // Deepest first again; what the last step has left over goes to the most frequent of the deepest.
  tree.subarray(0, count).sort().reverse();
  for (let place = count - 1; place >= 0 && excess < 0; place--) {
    const gain = 1 << (most - (tree[place] ?? 0));
    if (excess + gain > 0) continue;
    tree[place] = (tree[place] ?? 0) - 1;
    excess += gain;
  }
};

const reverseBits = (code: number, length: number): number => {
  let reversed = 0;
  for (let bit = 0, rest = code; bit < length; bit++, rest >>>= 1) reversed = (reversed << 1) | (rest & 1);
  return reversed;
};

/** @returns The code whose symbols have these lengths, as RFC 1951 numbers them. */
export const codeOfLengths = (lengths: Uint8Array): PrefixCode => {
  const next = new Uint16Array(17);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length > 0) next[length + 1] = (next[length + 1] ?? 0) + 1;
  }
  for (let length = 1; length < 17; length++) next[length] = ((next[length] ?? 0) + (next[length - 1] ?? 0)) << 1;
  const codes = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const code = next[length] ?? 0;
    codes[symbol] = reverseBits(code, length);
    next[length] = code + 1;
  }
  return { lengths, codes };
};

/**
 * @param counts - How often each symbol occurs.
 * @param most - Bits that a symbol may have at most: 15, or 7 for the code of the lengths themselves.
 */
export const makePrefixCode = (counts: Uint32Array, most: number): PrefixCode => {
  const lengths = new Uint8Array(counts.length);
  let count = 0;
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const weight = counts[symbol] ?? 0;
    // Ties by symbol, so that the order is one. Counts of a block are far below 2^44.
    if (weight > 0) sorted[count++] = weight * (1 << SYMBOL_BITS) + symbol;
  }
  // A decoder may refuse an alphabet without a code or with a half-used one of no bits.
  if (count < 2) {
    lengths[0] = 1;
    lengths[count === 1 ? Math.max(1, (sorted[0] ?? 0) & 511) : 1] = 1;
    return codeOfLengths(lengths);
  }
  sorted.subarray(0, count).sort();
  for (let place = 0; place < count; place++) depths[place] = Math.floor((sorted[place] ?? 0) / (1 << SYMBOL_BITS));
  weightsToDepths(depths, count);
  limitDepths(depths, count, most);
  for (let place = 0; place < count; place++) lengths[(sorted[place] ?? 0) % (1 << SYMBOL_BITS)] = depths[place] ?? 0;
  return codeOfLengths(lengths);
};
