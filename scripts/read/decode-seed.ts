// A seed's bytes -> its text, or a named reason why they are none.
import type { Problem } from '../problem.ts';
import type { EncodingName } from './encoding-names.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: EncodingName; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Decodes strictly: text that had to be mended is no text.
 * @param file Path inside the collection, for problems.
 * @param stated The encoding a sidecar states; wins over what the bytes look like.
 */
export const decodeSeed = (bytes: Uint8Array, file: string, stated?: EncodingName): Decoded => {
  if (stated !== undefined && stated !== 'utf-8') throw new Error(`not yet: ${stated}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') {
      return {
        ok: false,
        problems: [
          {
            rule: 'empty-seed',
            severity: 'error',
            file,
            message: 'The file holds no text, so there is nothing to publish.',
            hint: 'Put the article into the file, or remove the file.',
          },
        ],
      };
    }
    return { ok: true, text, encoding: 'utf-8', problems: [] };
  } catch {
    return {
      ok: false,
      problems: [
        {
          rule: 'encoding-broken',
          severity: 'error',
          file,
          message: 'The bytes are not UTF-8.',
          hint: 'Save the file as UTF-8.',
        },
      ],
    };
  }
};
