// What an editor changes in a collection from one build to the next.
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A change, and what its row is called. The seeds are paths inside the folder, in order. */
export type SmallChange = {
  readonly name: string;
  readonly change: (folder: string, seeds: readonly string[]) => Promise<void>;
};

/** A word that stands early in the longest line of a text moves all that follow it there. */
const putWordIn = (text: string): string => {
  const lines = text.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  const place = lines.findIndex((line) => line.length === longest);
  return lines.with(place, (lines[place] ?? '').replace(' ', ' қосылған ')).join('\n');
};

/** The seed in the middle. */
const middleOf = (seeds: readonly string[]): string => seeds[seeds.length >> 1] ?? '';

export const smallChanges: readonly SmallChange[] = [
  {
    name: 'one paragraph appended',
    change: (folder, [first = '']) => appendFile(join(folder, first), '\nТағы бір абзац осында тұр.\n'),
  },
  {
    name: 'one word put in',
    change: async (folder, seeds) => {
      const file = join(folder, middleOf(seeds));
      await writeFile(file, putWordIn(await readFile(file, 'utf8')));
    },
  },
  {
    name: 'one article added',
    change: async (folder, seeds) => {
      const [one = '', other = ''] = await Promise.all(
        [middleOf(seeds), seeds.at(-1) ?? ''].map((path) => readFile(join(folder, path), 'utf8')),
      );
      await writeFile(join(folder, 'added.txt'), one.slice(0, one.length / 2) + other.slice(other.length / 2));
    },
  },
];
