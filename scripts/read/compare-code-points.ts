// The one order of names: by code point, on every machine the same.

/** Compares two texts by code point (JavaScript's `<` goes by UTF-16 and puts 𝐀 before ﬁ). Negative, 0 or positive. */
export const compareCodePoints = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    // Both stand behind equal units; a low surrogate here means that the pair began one unit earlier, equal in both.
    return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
  }
  return a.length - b.length;
};
