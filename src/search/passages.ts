// The best passages of an article for a query, with the words that matched marked as they stand.
import type { Section } from './article-words.ts';
import type { Unit } from './interpret.ts';
import type { Match } from './match-articles.ts';
import { sliceOf } from './places.ts';

/** A stretch of a passage. */
export type Part = { readonly text: string; readonly mark?: true };

/** A cut from a block. */
export type Passage = {
  /** The block's id in its page; '' for what has none. */
  readonly anchor: string;
  readonly parts: readonly Part[];
  /** Only where the block's language is not the article's. */
  readonly lang?: string;
};

export type Passages = {
  /** Up to three, the best first. */
  readonly passages: readonly Passage[];
  /** The words of the text that matched, in whatever form they stand, each once, and the unit they matched. */
  readonly matched: readonly { readonly surface: string; readonly unit: string }[];
  /** The share of the query's words that stand in the article in just this form; half counts what only begins so. */
  readonly exactness: number;
};

/** How many passages an article shows, and how many words each. */
const most = 3;
const excerptWords = 36;

type Hit = { readonly word: number; readonly unit: number };
type Candidate = {
  readonly section: Section;
  readonly hits: readonly Hit[];
  readonly from: number;
  readonly to: number;
  readonly worth: number;
};

/** The window of words with the most different words of the query, then the most hits; the earliest such. */
const bestWindow = (section: Section, hits: readonly Hit[]): Candidate => {
  let best = { worth: -1, from: 0 };
  const inside = new Map<number, number>();
  let end = 0;
  hits.forEach((first, i) => {
    for (let hit = hits[end]; hit && hit.word < first.word + excerptWords - 6; hit = hits[++end])
      inside.set(hit.unit, (inside.get(hit.unit) ?? 0) + 1);
    const worth = inside.size * 10 + Math.min(end - i, 9);
    if (worth > best.worth) best = { worth, from: first.word };
    const left = (inside.get(first.unit) ?? 0) - 1;
    if (left) inside.set(first.unit, left);
    else inside.delete(first.unit);
  });
  // A few words before the first hit, so that it is read in its place; whole blocks where they fit.
  const whole = section.words.length <= excerptWords + 8;
  const from = whole ? 0 : Math.max(0, Math.min(best.from - 6, section.words.length - excerptWords));
  const to = whole ? section.words.length : Math.min(section.words.length, from + excerptWords);
  return { section, hits, from, to, worth: best.worth };
};

/** @returns The slice of the article in which the most different units were found, then the most places; the earliest such. */
export const bestSlice = ({ found }: Pick<Match, 'found'>): number => {
  const worth = new Map<number, number>();
  for (const { places, counts } of found) {
    const inSlice = new Map<number, number>();
    for (const [i, place] of places.entries()) {
      inSlice.set(sliceOf(place), (inSlice.get(sliceOf(place)) ?? 0) + (counts?.[i] ?? 1));
    }
    for (const [slice, count] of inSlice) worth.set(slice, (worth.get(slice) ?? 0) + 10 + Math.min(count, 9));
  }
  const [best] = [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? 1;
};

const cut = ({ section, hits, from, to }: Candidate): Passage => {
  const { block, words } = section;
  const marked = new Set(hits.map(({ word }) => word));
  const parts: Part[] = [];
  const add = (text: string, mark: boolean): void => {
    const last = parts.at(-1);
    if (!text) return;
    if (last && Boolean(last.mark) === mark) parts.splice(-1, 1, { ...last, text: last.text + text });
    else parts.push(mark ? { text, mark } : { text });
  };
  let at = from === 0 ? 0 : (words[from]?.start ?? 0);
  if (from > 0) add('… ', false);
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word || !marked.has(i) || word.start < at) continue;
    add(block.text.slice(at, word.start), false);
    add(block.text.slice(word.start, word.end), true);
    at = word.end;
  }
  const end = to >= words.length ? block.text.length : (words[to - 1]?.end ?? at);
  add(block.text.slice(at, end), false);
  if (to < words.length) add(' …', false);
  return { anchor: block.anchor, parts, ...(block.lang ? { lang: block.lang } : {}) };
};

/** How far a word stands as it was typed: спортчулары is surely a form of спортчу, which спорту need not be. */
const exactnessOf = (surface: string, typed: string): number =>
  surface === typed ? 1 : surface.startsWith(typed) ? 0.5 : 0;

/**
 * @param match Where the units were found in this article.
 * @returns The best passages; the lead without marks when only what is shown elsewhere (title, category, place) matched.
 */
export const bestPassages = (
  sections: readonly Section[],
  units: readonly Unit[],
  match: Pick<Match, 'found'>,
): Passages => {
  const candidates: Candidate[] = [];
  const matched = new Map<string, { surface: string; unit: string }>();
  /** By unit. */
  const exact = new Map<number, number>();
  for (const section of sections) {
    const hits: Hit[] = [];
    match.found.forEach(({ places }, unit) => {
      for (const place of places) {
        const word = place - section.first;
        const surface = section.words[word]?.text;
        if (surface === undefined) continue;
        hits.push({ word, unit });
        const typed = units[unit]?.text ?? '';
        exact.set(unit, Math.max(exact.get(unit) ?? 0, exactnessOf(surface.toLowerCase(), typed.toLowerCase())));
        if (!matched.has(surface)) matched.set(surface, { surface, unit: typed });
      }
    });
    hits.sort((a, b) => a.word - b.word);
    const shown = section.field !== 'title' && section.field !== 'head';
    if (hits.length && shown) candidates.push(bestWindow(section, hits));
  }
  const chosen = candidates.sort((a, b) => b.worth - a.worth).slice(0, most);
  const lead = sections.find(({ field }) => field === 'lead');
  const passages = chosen.length || !lead ? chosen : [bestWindow(lead, [])];
  return {
    passages: passages.map(cut),
    matched: [...matched.values()],
    exactness: units.length ? [...exact.values()].reduce((sum, one) => sum + one, 0) / units.length : 0,
  };
};
