// The figures that search must reach, each beside what was measured: the last table of `npm run bench:search`.
import { printTable } from './print-table.ts';

type Target = { readonly least: number } | { readonly most: number };

/** What must hold, in the order in which it is printed. */
const targets = {
  'stems kk-noun-ud: pairs merged %': { least: 85 },
  'stems ky-noun-ud: pairs merged %': { least: 85 },
  'stems uz-noun-ud: pairs merged %': { least: 85 },
  'stems kk-noun-ud: precision %': { least: 97 },
  'stems ky-noun-ud: precision %': { least: 97 },
  'stems uz-noun-ud: precision %': { least: 97 },
  'stems kk-verb-ud: pairs merged %': { least: 55 },
  'stems ky-verb-ud: pairs merged %': { least: 55 },
  'stems uz-verb-ud: pairs merged %': { least: 55 },
  'stems kk-verb-ud: precision %': { least: 90 },
  'stems ky-verb-ud: precision %': { least: 90 },
  'stems uz-verb-ud: precision %': { least: 90 },
  'KazQAD: MRR@10': { least: 0.78 },
  'KazQAD: recall@10': { least: 0.94 },
  'UD inflected kk: MRR@10': { least: 0.88 },
  'UD inflected ky: MRR@10': { least: 0.87 },
  'UD inflected uz: MRR@10': { least: 0.94 },
  'UD lemma kk: MRR@10': { least: 0.95 },
  'UD lemma ky: MRR@10': { least: 0.93 },
  'UD lemma uz: MRR@10': { least: 0.98 },
  'judged queries: recall %': { least: 98 },
  'judged queries: MRR': { least: 0.98 },
  'judged queries, the worst kind: recall %': { least: 95 },
  'judged queries, across languages: recall %': { least: 92 },
  'queries for nothing: wrong answers %': { most: 6 },
  'cold first query, 5 articles: KB, most': { most: 95 },
  'cold first query, 1000 articles: KB, most': { most: 130 },
  'last key to results, 697 articles: ms, 95 of 100': { most: 120 },
  'index / stock Pagefind, 5 articles': { most: 0.8 },
  'index / stock Pagefind, 697 articles': { most: 0.8 },
  'index / stock Pagefind, 1000 articles': { most: 0.8 },
} satisfies Record<string, Target>;

const measured = new Map<string, number>();

/** Keeps a figure for the last table, where it has a target; a later one of the same name takes its place. */
export const keepFigure = (name: string, value: number): void => {
  measured.set(name, value);
};

/** Prints what was measured of the targets; those of parts that did not run are left out. */
export const printTargets = (): void => {
  const rows = Object.entries<Target>(targets).flatMap(([name, target]) => {
    const value = measured.get(name);
    if (value === undefined) return [];
    const isMet = 'least' in target ? value >= target.least : value <= target.most;
    const wanted = 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
    return [[name, value.toPrecision(3), wanted, isMet ? 'met' : 'NOT MET']];
  });
  if (rows.length) printTable('What must hold', [['', 'measured', 'target', ''], ...rows]);
};
