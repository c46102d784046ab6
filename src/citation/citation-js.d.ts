// The little of @citation-js that the tests use; it has no types of its own.
declare module '@citation-js/core' {
  import type { CslItem } from './csl-json.ts';
  export const plugins: {
    input: { chain(data: string, options?: { generateGraph: boolean; forceType: string }): CslItem[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
