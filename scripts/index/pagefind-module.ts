// IO. Pagefind's WebAssembly module, which its program carries inside: asked for with an index of nothing.
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { usedExports } from '../../src/search/pagefind.ts';
import { stripWasm } from './strip-wasm.ts';

/** Pagefind's files start, once unpacked, with these 12 bytes. */
const signature = 'pagefind_dcd';

/** @returns The module for languages that Pagefind has no rules for: it compares words as they are. */
export const readPagefindModule = async (): Promise<Uint8Array> => {
  const { index, errors } = await createIndex({ forceLanguage: 'mul' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    // Without any record it writes no module either.
    await index.addCustomRecord({ url: '/', content: 'x', language: 'mul' });
    const { files } = await index.getFiles();
    const file = files.find(({ path }) => path.endsWith('wasm.unknown.pagefind'));
    const bytes = file && gunzipSync(file.content);
    if (bytes?.subarray(0, signature.length).toString('latin1') !== signature) {
      throw new Error(
        'Pagefind wrote no module of a kind that this build knows. Is its version the one in package.json?',
      );
    }
    return stripWasm(bytes.subarray(signature.length), new Set(usedExports));
  } finally {
    await close();
  }
};
