import { expect, it } from 'vitest';
import { stripWasm } from './strip-wasm.ts';

/** Three functions that give 1, 2 and 3; `a` calls the second, `b` is the third. */
const wasm = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f], // one type: nothing to i32
  ...[3, 4, 3, 0, 0, 0],
  ...[7, 9, 2, 1, 0x61, 0, 0, 1, 0x62, 0, 2], // exports a and b
  ...[10, 16, 3, 4, 0, 0x10, 1, 0x0b, 4, 0, 0x41, 2, 0x0b, 4, 0, 0x41, 3, 0x0b],
  ...[0, 3, 1, 0x78, 7], // a custom section
]);
const open = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { instance } = await WebAssembly.instantiate(bytes);
  return instance.exports as { a: () => number; b: () => number }; // as it is written above
};

it('keeps what the named functions call, and nothing else', async () => {
  expect((await open(wasm)).b()).toBe(3);
  const stripped = stripWasm(wasm, new Set(['a']));
  expect(stripped.length).toBeLessThan(wasm.length);
  const { a, b } = await open(stripped);
  expect(a()).toBe(2);
  expect(b).toThrow(WebAssembly.RuntimeError);
});
