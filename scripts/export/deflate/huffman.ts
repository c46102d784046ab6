// Codes of few bits for frequent symbols. Source: D. A. Huffman, "A method for the construction of minimum-redundancy
// codes", 1952; how the codes follow from their lengths: RFC 1951, 3.2.2.

/** No list of symbols is longer. */
const MOST_SYMBOLS = 288;
/** No code is longer. */
const MOST_BITS = 15;

/** A symbol below its count: sorted as numbers, the rarest come first. */
const sortable = new Uint32Array(MOST_SYMBOLS);
const SYMBOL_BITS = 9;

/** Of the tree's leaves, rarest first, then of its inner nodes as they were made. */
const weights = new Uint32Array(2 * MOST_SYMBOLS);
const parents = new Uint16Array(2 * MOST_SYMBOLS);
const depths = new Uint16Array(2 * MOST_SYMBOLS);

/** Makes the tree above the leaves: the two lightest nodes that have no parent get one, until one node is left. */
const growTree = (leaves: number): void => {
  let leaf = 0;
  let inner = leaves;
  const last = 2 * leaves - 2;
  for (let made = leaves; made <= last; made++) {
    const takeLightest = (): number => {
      const isLeaf = leaf < leaves && (inner === made || (weights[leaf] ?? 0) <= (weights[inner] ?? 0));
      const node = isLeaf ? leaf++ : inner++;
      parents[node] = made;
      return weights[node] ?? 0;
    };
    weights[made] = takeLightest() + takeLightest();
  }
  depths[last] = 0;
  for (let node = last - 1; node >= 0; node--) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
};

/** How many codes there are of each length. */
const codesOfLength = new Uint16Array(MOST_BITS + 1);

/**
 * Counts the leaves at each depth, none beyond `mostBits`, and lengthens other codes until there is room for those that
 * were cut: the longest first, which costs least.
 */
const countLengths = (leaves: number, mostBits: number): void => {
  codesOfLength.fill(0);
  const change = (bits: number, by: number): void => {
    codesOfLength[bits] = (codesOfLength[bits] ?? 0) + by;
  };
  let taken = 0;
  for (let leaf = 0; leaf < leaves; leaf++) {
    const bits = Math.min(depths[leaf] ?? 0, mostBits);
    change(bits, 1);
    taken += 1 << (mostBits - bits);
  }
  for (; taken > 1 << mostBits; taken--) {
    let bits = mostBits - 1;
    while (codesOfLength[bits] === 0) bits--;
    change(bits, -1);
    change(bits + 1, 2);
    change(mostBits, -1);
  }
};

/**
 * Finds how long the code of each symbol is.
 * @param counts - How often each comes; below 2 ** 23.
 * @param mostBits - No code is longer: 15 at most, and enough for all symbols.
 * @param lengths - Is filled; 0 for what never comes. Two symbols have a code in any case: some readers want them.
 */
export const findCodeLengths = (counts: Uint32Array, mostBits: number, lengths: Uint8Array): void => {
  let leaves = 0;
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const count = counts[symbol] ?? 0;
    if (count > 0) sortable[leaves++] = count * (1 << SYMBOL_BITS) + symbol;
  }
  for (let symbol = 0; leaves < 2; symbol++) if (counts[symbol] === 0) sortable[leaves++] = symbol;
  const sorted = sortable.subarray(0, leaves).sort();
  for (let leaf = 0; leaf < leaves; leaf++) weights[leaf] = (sorted[leaf] ?? 0) >>> SYMBOL_BITS;
  growTree(leaves);
  countLengths(leaves, mostBits);
  lengths.fill(0);
  let leaf = 0;
  for (let bits = mostBits; bits > 0; bits--) {
    for (let left = codesOfLength[bits] ?? 0; left > 0; left--) {
      lengths[(sorted[leaf++] ?? 0) & ((1 << SYMBOL_BITS) - 1)] = bits;
    }
  }
};

const reverseByte = Uint8Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }, (_, bit) => ((byte >>> bit) & 1) << (7 - bit)).reduce((all, bit) => all | bit),
);

const nextCodes = new Uint16Array(MOST_BITS + 2);

/**
 * Gives the symbols their codes.
 * @param codes - Is filled. The first bit of a code is its lowest, as it is written.
 */
export const assignCodes = (lengths: Uint8Array, codes: Uint16Array): void => {
  nextCodes.fill(0);
  for (const bits of lengths) if (bits > 0) nextCodes[bits + 1] = (nextCodes[bits + 1] ?? 0) + 1;
  for (let bits = 1; bits <= MOST_BITS; bits++) {
    nextCodes[bits] = ((nextCodes[bits] ?? 0) + (nextCodes[bits - 1] ?? 0)) << 1;
  }
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const bits = lengths[symbol] ?? 0;
    if (bits === 0) continue;
    const code = nextCodes[bits] ?? 0;
    nextCodes[bits] = code + 1;
    codes[symbol] = (((reverseByte[code & 255] ?? 0) << 8) | (reverseByte[code >>> 8] ?? 0)) >>> (16 - bits);
  }
};
