// What was chosen for reading holds for the articles that follow.
import { sections } from '../article/permalink.ts';

/** Articles in the folder `from` can be read in the folder `to`: `uz-cyrl`, `uz-latn-2026`. `tag` is the latter's. */
export type ReadingFolder = { readonly tag: string; readonly from: string; readonly to: string };

/** Pages that are the same for all scripts. */
const common = new Set<string>(sections.filter((section) => section !== 'index').map((section) => `${section}.html`));

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;

/**
 * @param link - A link's address.
 * @param root - The address of the site's root, with its slash.
 * @param chosen - What the reader has chosen, the last first: `uz-Latn kk-Latn kk`.
 * @returns The address of the same article, or front, in the script that was chosen for its language; the link's own
 *   where nothing was, or where it leads to anything else.
 */
export const inChosenScript = (
  link: string,
  root: string,
  chosen: string,
  readings: readonly ReadingFolder[],
): string => {
  if (!link.startsWith(root)) return link;
  const path = link.slice(root.length);
  const [, folder = '', file = ''] = /^([^/?#]+)\/([^/?#]+\.html)(?=[?#]|$)/.exec(path) ?? [];
  if (file === '' || common.has(file)) return link;
  const tag = chosen.split(' ').find((each) => languageOf(each) === languageOf(folder));
  const reading = readings.find(({ tag: each, from }) => each === tag && from === folder);
  return reading ? root + reading.to + path.slice(folder.length) : link;
};
