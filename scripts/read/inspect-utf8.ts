// Bytes that are not quite UTF-8: where they break, and how much of them is UTF-8 all the same.

/** What a strict reading of the bytes found. */
export type Utf8Report = {
  /** Bytes above ASCII that belong to whole characters. */
  readonly whole: number;
  /** Bytes above ASCII that do not. */
  readonly broken: number;
  /** Offset of the first byte that breaks the rules. */
  readonly firstBroken: number;
  /** Whether the only fault is that the last character lacks its end. */
  readonly isCutShort: boolean;
};

/** Walks over the bytes as the Unicode Standard (table 3-7) lays down well-formed UTF-8. */
export const inspectUtf8 = (bytes: Uint8Array): Utf8Report => {
  let whole = 0;
  let broken = 0;
  let firstBroken = -1;
  let isCutShort = false;
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      index++;
      continue;
    }
    const length = sequenceLength(lead);
    let valid = 1;
    while (valid < length && index + valid < bytes.length && isContinuation(lead, valid, bytes[index + valid] ?? 0))
      valid++;
    if (length > 0 && valid === length) whole += length;
    else {
      isCutShort = broken === 0 && length > 0 && index + valid === bytes.length;
      if (firstBroken < 0) firstBroken = index;
      broken += valid;
    }
    index += valid;
  }
  return { whole, broken, firstBroken, isCutShort };
};

const sequenceLength = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;

/** The second byte's range is narrower behind four leads: no overlong forms, no surrogates, nothing above U+10FFFF. */
const isContinuation = (lead: number, position: number, byte: number): boolean => {
  const low = position > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = position > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return byte >= low && byte <= high;
};
