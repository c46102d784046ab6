// Seeds for measuring, of every kind that collections hold: the same ones on every machine. Pure.
import { makeSeed } from '../parse/make-seed.ts';
import type { SeedFile } from '../read-seeds.ts';
import { createRandom } from './create-random.ts';

/** Sentences of the articles, so that letters, words and lengths are those of real text. */
const splitSentences = (text: string): string[] => text.match(/[^\s.!?][^.!?\n]{20,300}[.!?]/gu) ?? [];

type Writer = {
  readonly sentence: () => string;
  readonly paragraph: () => string;
  readonly pick: <T>(values: readonly T[]) => T;
};

/** How each kind of seed is put together; `index` makes titles differ. */
const kinds: readonly ((write: Writer, index: number) => string)[] = [
  ({ sentence, paragraph }, index) =>
    ` date 2025-12-${10 + (index % 20)} ${sentence().slice(0, 80)} ${index}\n${Array.from({ length: 12 }, paragraph).join('\n')}`,
  ({ sentence, paragraph }, index) =>
    `Саясат • ${1 + (index % 28)} Тамыз, 2020\n\n${sentence().replace(/[.!?]$/u, '')} ${index}\n\n407 рет\nкөрсетілді\n2 мин\nоқу үшін\n\n${Array.from({ length: 8 }, paragraph).join('\n\n')}`,
  ({ sentence, paragraph }, index) =>
    `Сұхбат ${index}\n${Array.from({ length: 8 }, () => `- ${sentence().replace(/[.!?]$/u, '?')}\n- ${paragraph()}\n${paragraph()}`).join('\n')}`,
  ({ sentence, paragraph }, index) =>
    `${sentence().replace(/[.!?]$/u, '')} ${index}\n\nАСТАНА. KAZINFORM — ${paragraph()}\n\n${Array.from({ length: 3 }, () => `• ${sentence()}`).join('\n')}\n\n${Array.from({ length: 6 }, paragraph).join('\n\n')}\n\nТегтер: Азия, саммит\n© 2025`,
  ({ paragraph }, index) => `Хат ${index}\n\n${wrap(Array.from({ length: 6 }, paragraph).join('\n\n'), 72)}`,
  ({ paragraph }, index) =>
    `Кӯне ${index}\r\n\r\n${Array.from({ length: 8 }, paragraph).join('\r\n\r\n').normalize('NFD').replaceAll(' ', '\u00a0')}`,
  ({ sentence, paragraph }, index) =>
    `Мәдениет ${index}\n${Array.from({ length: 6 }, () => `${sentence().slice(0, 40)}\n${paragraph()}\n– ${paragraph()} – деді ол.`).join('\n')}`,
];

const wrap = (text: string, width: number): string =>
  text
    .split('\n\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (line.length + word.length + 1 > width) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n\n');

/**
 * @param samples Real articles; their sentences are what the seeds are made of.
 * @returns `count` seeds of about 4 kB, all different, the same on every run.
 */
export const makeSeeds = (count: number, samples: readonly string[]): SeedFile[] => {
  const random = createRandom(20251220);
  const pools = samples.map(splitSentences);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from.');
    return value;
  };
  return Array.from({ length: count }, (_, index) => {
    const pool = pick(pools);
    const sentence = (): string => pick(pool);
    const paragraph = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(' ');
    const kind = kinds[index % kinds.length];
    if (!kind) throw new Error('There are kinds.');
    const text = kind({ sentence, paragraph, pick }, index);
    return makeSeed(text, { path: `${String(index).padStart(5, '0')}.txt` });
  });
};
