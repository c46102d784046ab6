// The files that results are cut from: a slice of an article each, in folders of neighbouring articles. A folder is
// named after all that is in it, so a file is never changed under its name, and one short name serves for many files.
import { packSlice } from '../../src/search/packed-slice.ts';
import { type ArticleText, fileNames, type TextGroups } from '../../src/search/search-index.ts';
import { contentHash, packJson } from '../output/pack-index.ts';
import { findGroupBorders } from './cut-batches.ts';

/** A packed file: its name, and the script. */
export type PackedFile = readonly [name: string, script: string];

/** @param write Takes each file once. */
export const groupTexts = (write: (file: PackedFile) => void) => {
  const beginsGroup = findGroupBorders();
  const groups: [articles: number, folder: string][] = [];
  let held: (readonly string[])[] = [];
  const finishGroup = (): void => {
    if (!held.length) return;
    const folder = contentHash(held.flat().join(''));
    for (const [article, scripts] of held.entries()) {
      for (const [index, script] of scripts.entries()) write([fileNames.text(folder, article, index + 1), script]);
    }
    groups.push([held.length, folder]);
    held = [];
  };
  return {
    add: (id: string, slices: readonly ArticleText[]): void => {
      if (beginsGroup(id)) finishGroup();
      held.push(slices.map((slice) => packJson(packSlice(slice))));
    },
    finish: (): TextGroups => {
      finishGroup();
      return groups;
    },
  };
};
