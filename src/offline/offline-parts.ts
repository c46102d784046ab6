// What a reader can choose to save, out of the list: everything, or by language and year.
import { type ListedFile, type OfflineList, type Pack, type PackKind, portionName } from './offline-list.ts';

/** One choice; `all` is the whole collection as it was written: what is in another script has parts of its own. */
export type Part = {
  readonly kind: PackKind | 'all';
  /** As Pack has them; '' where they say nothing. */
  readonly lang: string;
  readonly year: string;
  readonly bytes: number;
  readonly packs: readonly Pack[];
  /** Only of `all`, in a small collection: its files. */
  readonly files: readonly ListedFile[];
};

const sumBytes = (packs: readonly Pack[]): number => packs.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * @returns The choices: everything; the search; and for each language its lists, then its years, newest first, then its
 *   readings.
 */
export const partsOf = ({ bytes, files, packs }: OfflineList): readonly Part[] => {
  const all: Part = {
    kind: 'all',
    lang: '',
    year: '',
    bytes,
    packs: packs.filter(({ kind }) => kind !== 'readings'),
    files,
  };
  const groups = new Map<string, Pack[]>();
  for (const pack of packs) {
    const key = portionName(pack);
    groups.set(key, [...(groups.get(key) ?? []), pack]);
  }
  const parts = [...groups.values()].flatMap((members): Part[] => {
    const [first] = members;
    if (!first) return [];
    const { kind, lang, year } = first;
    return [{ kind, lang, year, bytes: sumBytes(members), packs: members, files: [] }];
  });
  const rank = ({ kind, lang }: Part): string => `${kind === 'search' ? 0 : 1} ${lang.split('-')[0]}`;
  const order = (a: Part, b: Part): number => {
    if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
    if (a.kind !== b.kind) return a.kind === 'lists' || b.kind === 'readings' ? -1 : 1;
    // Undated last.
    return a.year === b.year ? (a.lang < b.lang ? -1 : 1) : yearRank(b) - yearRank(a);
  };
  return [all, ...parts.toSorted(order)];
};

const yearRank = ({ year }: Part): number => Number(year) || 0;
