// Reads the word lists that stems are fitted to and judged on. They are not part of the project: see README there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One lemma with its attested forms, lower case, Uzbek in Cyrillic. */
export type Paradigm = { readonly lemma: string; readonly forms: readonly string[] };

/** A file of paradigms: `kk-noun-ud`. */
export type WordList = { readonly name: string; readonly lang: string; readonly paradigms: readonly Paradigm[] };

export const benchDataNotice = `BENCH_DATA is not set. It names a folder with stems/<kk|ky|uz>-<noun|verb>-<ud|unimorph>.tsv: a lemma and its attested
inflected forms a line, tab-separated, lower case, Uzbek in Cyrillic letters. They come from Universal Dependencies 2
(Kazakh-KTB, Kyrgyz-KTMU, Uzbek-UT; CC BY-SA 4.0) and UniMorph (kaz, kir, uzb; CC BY-SA 3.0), and are not part of this project.`;

/** @returns The lists that the folder has, in a fixed order. */
export function readWordLists(folder: string): WordList[] {
  const names = ['kk', 'ky', 'uz'].flatMap((lang) =>
    ['noun-ud', 'verb-ud', 'noun-unimorph', 'verb-unimorph'].map((kind) => ({ lang, name: `${lang}-${kind}` })),
  );
  return names.flatMap(({ lang, name }) => {
    const file = join(folder, 'stems', `${name}.tsv`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    return [{ name, lang, paradigms: lines.map(readParadigm) }];
  });
}

function readParadigm(line: string): Paradigm {
  const [lemma = '', ...forms] = line.split('\t');
  return { lemma, forms: [...new Set(forms)] };
}

/**
 * @param pairs Share of all pairs of forms of one lemma that get one key, in per cent.
 * @param precision Share of all pairs of forms with one key that have one lemma, in per cent.
 */
export type StemFigures = { readonly pairs: number; readonly precision: number };

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Judges a key function on a list. */
export function judgeKeys(paradigms: readonly Paradigm[], keyOf: (word: string) => string): StemFigures {
  let possible = 0;
  let right = 0;
  const all = new Map<string, number>();
  for (const { forms } of paradigms) {
    const own = new Map<string, number>();
    for (const form of forms) {
      const key = keyOf(form);
      own.set(key, (own.get(key) ?? 0) + 1);
      all.set(key, (all.get(key) ?? 0) + 1);
    }
    possible += pairsOf(forms.length);
    for (const count of own.values()) right += pairsOf(count);
  }
  const merged = [...all.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return { pairs: (100 * right) / possible, precision: merged === 0 ? 100 : (100 * right) / merged };
}
