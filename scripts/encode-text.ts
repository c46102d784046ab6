// Text -> UTF-8, for who hands it on at once.

const encoder = new TextEncoder();

/** Texts are encoded into the same memory again and again: new memory for each takes half as much time again. */
const memory = new Uint8Array(1 << 20);

/** @returns The text in UTF-8, until the next one is asked for. */
export const encodeText = (text: string): Uint8Array => {
  // No UTF-16 unit becomes more than three bytes.
  if (text.length * 3 > memory.byteLength) return encoder.encode(text);
  return memory.subarray(0, encoder.encodeInto(text, memory).written);
};
