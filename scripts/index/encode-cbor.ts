// Writes CBOR (RFC 8949): as much of it as Pagefind's files hold. src/search/cbor.ts reads it.

/** Appends the head of an item: its major type (0 a number, 3 a text, 4 a list), and a number or a length below 2³². */
export const pushHead = (bytes: number[], type: number, argument: number): void => {
  const first = type << 5;
  if (argument < 24) bytes.push(first | argument);
  else if (argument < 0x100) bytes.push(first | 24, argument);
  else if (argument < 0x10000) bytes.push(first | 25, argument >> 8, argument & 255);
  else bytes.push(first | 26, argument >>> 24, (argument >>> 16) & 255, (argument >>> 8) & 255, argument & 255);
};

/** Appends a text of ASCII characters. */
export const pushText = (bytes: number[], text: string): void => {
  pushHead(bytes, 3, text.length);
  for (let i = 0; i < text.length; i++) bytes.push(text.charCodeAt(i));
};
