// The early call for what searches, in the page itself.
import type { SearchFiles } from './search-index.ts';

/**
 * @param root - Relative address of the site's root: `../`.
 * @returns A script that asks for the engine and the index at once where the page's address has a query:
 *   the search page's own script asks only when it has come, one way to the host and back later. From disk nothing is far.
 */
export const callEngine = ({ base, engine, index }: SearchFiles, root: string): string =>
  `/^h/.test(location.protocol)&&/[?&]q=[^&]/.test(location.search)&&${JSON.stringify([index, engine].map((name) => `${root}${base}${name}.js`))}.map(function(f,l){l=document.createElement("link");l.rel="preload";l.as="script";l.href=f;document.head.append(l)})`;
