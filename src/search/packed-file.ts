// How the index travels. Pages opened from disk may not fetch, so every file of the index is a classic script
// that hands its content to one global function:
//
//   bulaqSearch({"title": …})
//
// Whose content it is, the script element says that runs: a file's name in it would be a hundredth of a small file.
//
// Bytes travel as a string of one character a byte: unlike base64 that leaves the compression to the
// server, which does it 5–15 % better (measured on the wasm and on index chunks).

/** The global function that packed files call with their content. */
export const registerName = 'bulaqSearch';

/** Gives the content of a packed file by its name: `text/mul_1a2b3c4`. Rejects when it can't be had. */
export type LoadFile = (name: string) => Promise<unknown>;

/** @returns The bytes that a text stands for: all characters but the first, each masked with it, modulo 256. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const mask = text.charCodeAt(0);
  const bytes = new Uint8Array(text.length - 1);
  // An array of bytes keeps the last eight bits of what it is given.
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i + 1) ^ mask;
  return bytes;
};

/** @returns The bytes that a text in base64 stands for. */
export const codedBytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
