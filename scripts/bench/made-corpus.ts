// A collection of any size for measuring: articles of 300 to 1,500 words in three languages, in the shapes that the
// project's own seeds have. The same files on every machine. Pure; written out by write-corpus.ts.
import { createRandom } from './create-random.ts';
import { createWords } from './made-words.ts';

/** A seed to be: its path in the collection and its text. */
export type MadeSeed = { readonly path: string; readonly text: string };

/** Text of a language to learn from, by tag as paths spell it. */
export type Samples = Readonly<Record<string, string>>;

/** Articles of each language in ten. */
const shares: readonly (readonly [tag: string, of: number])[] = [
  ['kk', 6],
  ['ky', 2],
  ['uz-cyrl', 2],
];

type Writer = {
  readonly sentence: () => string;
  /** Paragraphs of about so many words in all. */
  readonly paragraphs: (words: number) => string[];
  readonly title: string;
  readonly year: number;
  readonly day: number;
};

const sections = ['Саясат', 'Экономика', 'Мәдениет', 'Спорт'];

/** Ways in which a seed is put together; each takes the words that the body has. */
const shapes: readonly ((write: Writer, words: number) => string)[] = [
  ({ title, year, day, paragraphs }, words) => `date ${year}-12-${day} ${title}\n${paragraphs(words).join('\n')}\n`,
  ({ title, year, day, paragraphs }, words) =>
    `${sections[day % sections.length]} • ${day} Тамыз, ${year}\n\n${title}\n\n407 рет\nкөрсетілді\n\n${paragraphs(words).join('\n\n')}\n`,
  ({ title, year, day, paragraphs, sentence }, words) =>
    `${title}\n\n${paragraphs(words / 2).join('\n\n')}\n\n${sentence().slice(0, 40).trim()}\n\n${paragraphs(words / 2).join('\n\n')}\n\n${day}.09.${year}\n`,
  ({ title, year, day, paragraphs }, words) =>
    `${title}\n\nАСТАНА. ${day} Қараша, ${year}. KAZINFORM – ${paragraphs(words).join('\n\n')}\n`,
];

const createWriter = (words: () => string, random: () => number, number: number): Writer => {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least));
  const sentence = (): string => {
    const text = Array.from({ length: between(6, 22) }, words).join(' ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs = (limit: number): string[] => {
    const all: string[] = [];
    for (let written = 0; written < limit;) {
      const paragraph = Array.from({ length: between(2, 6) }, sentence).join(' ');
      written += paragraph.split(' ').length;
      all.push(paragraph);
    }
    return all;
  };
  const title = `${Array.from({ length: between(5, 10) }, words).join(' ')} ${number}`;
  return {
    sentence,
    paragraphs,
    title: title.slice(0, 1).toUpperCase() + title.slice(1),
    year: between(1998, 2026),
    day: between(10, 28),
  };
};

/** @returns Seeds, one after another; the first thousand of ten thousand are the same as a thousand. */
export function* makeCorpus(count: number, samples: Samples): Generator<MadeSeed> {
  const random = createRandom(20251220);
  const words = new Map(shares.map(([tag]) => [tag, createWords(samples[tag] ?? '', random)]));
  const turns = shares.flatMap(([tag, of]) => Array.from({ length: of }, () => tag));
  for (let number = 0; number < count; number++) {
    const tag = turns[number % turns.length] ?? 'kk';
    const shape = shapes[Math.floor(random() * shapes.length)];
    const next = words.get(tag);
    if (!shape || !next) throw new Error(`There is no text of ${tag} to learn from.`);
    const length = 300 + Math.floor(random() ** 2 * 1200);
    const text = shape(createWriter(next, random, number), length);
    yield { path: `${tag}/${String(number).padStart(6, '0')}.txt`, text };
  }
}
