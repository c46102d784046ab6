// The files that results are cut from: a slice of an article each, in folders of neighbouring articles. A folder is
// named after all that is in it, so a file is never changed under its name, and one short name serves for many files.
import { contentHash, packJson } from '../output/pack-index.ts';
import { packSlice } from '../../src/search/packed-slice.ts';
import { type ArticleText, fileNames, type TextGroups } from '../../src/search/search-index.ts';

/** A packed file: its name, and the script. */
export type PackedFile = readonly [name: string, script: string];

const mostArticles = 256;

/**
 * Whether a new folder begins with this article: one of 64 does. The articles' own ids decide, so that a new article
 * moves none but its neighbours.
 */
const beginsGroup = (id: string): boolean => Number.parseInt(contentHash(id).slice(0, 4), 16) % 64 === 0;

/** @param write Takes each file once. */
export const groupTexts = (write: (file: PackedFile) => Promise<void>) => {
  const groups: [articles: number, folder: string][] = [];
  let held: (readonly ArticleText[])[] = [];
  const finishGroup = async (): Promise<void> => {
    if (!held.length) return;
    const folder = contentHash(JSON.stringify(held));
    for (const [article, slices] of held.entries()) {
      for (const [index, slice] of slices.entries()) {
        const name = fileNames.text(folder, article, index + 1);
        await write([name, packJson(name, packSlice(slice))]);
      }
    }
    groups.push([held.length, folder]);
    held = [];
  };
  return {
    add: async (id: string, slices: readonly ArticleText[]): Promise<void> => {
      if (held.length === mostArticles || beginsGroup(id)) await finishGroup();
      held.push(slices);
    },
    finish: async (): Promise<TextGroups> => {
      await finishGroup();
      return groups;
    },
  };
};
