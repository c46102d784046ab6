// How long a writer waits: from saving a seed to the page that shows it, in a development server.
import { spawn } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { readJsonLines } from '../../src/article/json-lines.ts';
import { projectRoot } from '../output-folder.ts';

const PORT = 4390;
const POLL_MS = 20;
const PATIENCE_MS = 60_000;

const pagesSchema = z.array(z.object({ article: z.object({ url: z.string(), seed: z.string() }) }));

/** The page, as soon as the server answers. */
const readPage = async (url: string): Promise<string> => {
  for (;;) {
    const text = await fetch(`http://127.0.0.1:${PORT}/${url}`).then(
      (response) => response.text(),
      () => undefined,
    );
    if (text !== undefined) return text;
    await wait(POLL_MS);
  }
};

/**
 * Starts `npm run dev` on the folder, and adds a paragraph to one of its seeds again and again.
 * @param seedsFolder - A copy: it is written to.
 * @param pagesFile - Where the server writes what its pages show once it runs: pages.jsonl of its work folder.
 * @returns Seconds from each change to the page that has it.
 */
export const measureDev = async (
  seedsFolder: string,
  pagesFile: string,
  changes: number,
): Promise<readonly number[]> => {
  const args = [join(projectRoot, 'scripts/run.mjs'), 'scripts/dev.ts', '--seeds', seedsFolder, '--port', String(PORT)];
  const server = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    await new Promise((resolve, reject) => {
      server.stdout.on('data', (text) => String(text).includes('The site is at') && resolve(undefined));
      server.once('exit', () => reject(new Error('The development server has ended.')));
    });
    const [first] = pagesSchema.parse(readJsonLines(pagesFile));
    if (!first) throw new Error('The development server shows no articles.');
    const { article } = first;
    await readPage(article.url);
    const seconds: number[] = [];
    for (let change = 1; change <= changes; change++) {
      const words = `Бұл ${change}-ші жаңа абзац екен.`;
      const begin = performance.now();
      await appendFile(join(seedsFolder, article.seed), `\n${words}\n`);
      while (!(await readPage(article.url)).includes(words)) {
        if (performance.now() - begin > PATIENCE_MS) throw new Error(`${article.url} does not show what was written.`);
        await wait(POLL_MS);
      }
      seconds.push((performance.now() - begin) / 1000);
      // What the change began has come to its end.
      await wait(1000);
    }
    return seconds;
  } finally {
    server.kill('SIGINT');
    await ended;
  }
};
