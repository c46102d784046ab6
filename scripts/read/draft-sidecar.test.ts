import { describe, expect, it } from 'vitest';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { draftSidecar } from './draft-sidecar.ts';
import { readYaml } from './read-yaml.ts';
import { sidecarSchema } from './sidecar.ts';
import { fc } from '../test/fast-check.ts';

const frontmatter: Frontmatter = {
  id: 'k3m9x2aa',
  title: 'Саммит: "Орталық Азия" #1',
  titleFrom: 'lead',
  lang: 'kk',
  dir: 'ltr',
  date: '2025-12-20',
  dateFrom: 'caption',
  dateline: { place: 'АСТАНА', agency: 'KAZINFORM' },
  slug: 'sammit',
  words: 1,
  readingMinutes: 1,
  seed: 'a.txt',
  seedSha256: '0'.repeat(64),
};
const read = (text: string) => readYaml(text, 'a.yaml', sidecarSchema, Object.keys(sidecarSchema.shape));

describe('draftSidecar', () => {
  it('states what was recognised, says where it is from, and can be read back', () => {
    const text = draftSidecar(frontmatter, 0.42);
    expect(read(text)).toEqual({
      ok: true,
      value: { title: frontmatter.title, lang: 'kk', date: '2025-12-20', dateline: frontmatter.dateline },
    });
    expect(text).toContain('made from the first sentence');
    expect(text).toContain('margin 0.42 of 1');
    expect(text).toContain('# slug: sammit');
    expect(text).not.toContain('# date:');
  });

  it('offers only keys and values that a sidecar can have', () => {
    const offered = draftSidecar(frontmatter, 1)
      .split('\n')
      .filter((line) => /^# [a-zA-Z]+: /.test(line))
      .map((line) => line.slice(2));
    expect(offered.length).toBeGreaterThan(8);
    for (const line of offered) expect(read(line)).toMatchObject({ ok: true });
  });

  it('can be read back whatever the title and the names are', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(line, line, (title, author) => {
        expect(read(draftSidecar({ ...frontmatter, title, authors: [author] }, 0.5))).toMatchObject({
          ok: true,
          value: { title, authors: [author] },
        });
      }),
      { numRuns: 500 },
    );
  }, 300_000);
});
