// SVG to PNG, the same bytes on every machine: the renderer is WebAssembly and sees no font but those it is given.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let started: Promise<void> | undefined;

const start = async (): Promise<void> => {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(wasm));
};

/**
 * Draws an SVG at a width in pixels.
 * @param fonts TrueType fonts; where a letter is missing in one the next is asked.
 */
export const drawPng = async (svg: string, width: number, fonts: readonly Uint8Array[] = []): Promise<Uint8Array> => {
  await (started ??= start());
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { fontBuffers: [...fonts] } });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
};
