import { describe, expect, it } from 'vitest';
import { frontmatterSchema } from './article-schema.ts';
import { assignAnchors } from './assign-anchors.ts';
import { assignIds, reservedSlugs, type Identity } from './assign-ids.ts';
import { fc } from '../../scripts/test/fast-check.ts';

const create = (seed: string, changes: Partial<Identity> = {}): Identity => ({
  seed,
  title: 'Саммит',
  lang: 'kk',
  ...changes,
});
const slugsOf = (articles: readonly Identity[]) => assignIds(articles).assigned.map(({ slug }) => slug);

describe('assignIds', () => {
  it('makes the id of the path, so that no edit of the text changes it', () => {
    const [before] = assignIds([create('kk/a.txt')]).assigned;
    const [after] = assignIds([create('kk/a.txt', { title: 'Басқа', date: '2025-01-01' }), create('b.txt')]).assigned;
    expect(before?.id).toMatch(/^[0-9a-z]{8}$/);
    expect(after?.id).toBe(before?.id);
  });

  it('leaves a title to the oldest article, and puts the id behind it in the others', () => {
    const articles = [
      create('a.txt'),
      create('b.txt', { date: '2025-12-20' }),
      create('c.txt', { date: '2024-01-01' }),
    ];
    const { assigned } = assignIds(articles);
    expect(assigned.map(({ slug, id }) => slug.replace(id, 'ID'))).toEqual(['sammit-ID', 'sammit-ID', 'sammit']);
  });

  it('keeps slugs apart in all scripts of one language, and not in two languages', () => {
    const [cyrillic, latin] = slugsOf([
      create('a.txt', { lang: 'uz-Cyrl', date: '2020-01-01' }),
      create('b.txt', { lang: 'uz-Latn', title: 'Sammit' }),
    ]);
    expect(cyrillic).toBe('sammit');
    expect(latin).not.toBe('sammit');
    expect(slugsOf([create('a.txt'), create('b.txt', { lang: 'ky' })])).toEqual(['sammit', 'sammit']);
  });

  it('gives no article the address of a page of ours or the name of a device', () => {
    for (const title of ['Index', 'Search', 'About', 'CON', 'lpt1', 'Names']) {
      const [slug = ''] = slugsOf([create('a.txt', { title, lang: 'en' })]);
      expect(reservedSlugs.has(slug)).toBe(false);
      expect(slug.startsWith(`${title.toLowerCase()}-`)).toBe(true);
    }
  });

  it('gives no page the id of a device', () => {
    const { assigned, clashes } = assignIds([create('a.txt', { id: 'con' })]);
    expect(assigned[0]?.id).toMatch(/^[0-9a-z]{8}$/);
    expect(clashes).toEqual([{ kind: 'id', value: 'con', seed: 'a.txt', heldBy: undefined }]);
  });

  it('takes the id where no title can be spelled', () => {
    const [article] = assignIds([create('a.txt', { title: '…' })]).assigned;
    expect(article?.slug).toBe(article?.id);
  });

  it('keeps what a sidecar states, and names two that state the same', () => {
    const articles = [create('a.txt', { slug: 'tokyo', id: 'x1' }), create('b.txt', { slug: 'tokyo', id: 'x1' })];
    const { assigned, clashes } = assignIds(articles);
    expect(assigned[0]).toEqual({ seed: 'a.txt', id: 'x1', slug: 'tokyo' });
    expect(clashes).toEqual([
      { kind: 'id', value: 'x1', seed: 'b.txt', heldBy: 'a.txt' },
      { kind: 'slug', value: 'tokyo', seed: 'b.txt', heldBy: 'a.txt' },
    ]);
    expect(assigned[1]?.id).not.toBe('x1');
  });

  it('cuts a long title so that the id fits', () => {
    const title = 'Өте ұзақ тақырып '.repeat(6);
    for (const slug of slugsOf([create('a.txt', { title }), create('b.txt', { title })]))
      expect(slug.length).toBeLessThanOrEqual(60);
  });

  it('is unique, valid and independent of order for any titles', () => {
    const draft = fc.record({
      title: fc.oneof(fc.constantFrom('Саммит', 'index', '…', 'Sammit'), fc.string({ unit: 'binary', maxLength: 12 })),
      lang: fc.constantFrom('kk', 'uz-Cyrl', 'uz-Latn', 'ja'),
      date: fc.constantFrom(undefined, '2025-12-20', '2024-01-01'),
      slug: fc.constantFrom(undefined, undefined, undefined, 'sammit', 'index'),
    });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 8 }), (drafts) => {
        const articles = drafts.map((article, index) => create(`${index}.txt`, article));
        const { assigned } = assignIds(articles);
        expect(assignIds(articles.toReversed()).assigned.toReversed()).toEqual(assigned);
        expect(new Set(assigned.map(({ id }) => id)).size).toBe(articles.length);
        const addresses = assigned.map(({ slug }, index) => `${articles[index]?.lang.split('-')[0] ?? ''}/${slug}`);
        expect(new Set(addresses).size).toBe(articles.length);
        for (const { id, slug } of assigned) {
          expect(frontmatterSchema.shape.slug.safeParse(slug).success).toBe(true);
          expect(frontmatterSchema.shape.id.safeParse(id).success).toBe(true);
          expect(reservedSlugs.has(slug)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  }, 300_000);
});

describe('assignAnchors', () => {
  it('does not move for punctuation, spaces, case and composition', () => {
    const [anchor] = assignAnchors(['«Токио декларациясы» қабылданды']);
    expect(anchor).toMatch(/^p-[0-9a-z]{6}$/);
    for (const text of [
      '"Токио  декларациясы" қабылданды.',
      'ТОКИО ДЕКЛАРАЦИЯСЫ ҚАБЫЛДАНДЫ',
      '«Токио декларациясы» қабылданды'.normalize('NFD'),
    ]) {
      expect(assignAnchors([text])).toEqual([anchor]);
    }
  });

  it('numbers what is repeated, and tells marks apart', () => {
    const [first = '', second = '', third = '', other = ''] = assignAnchors(['* * *', '* * *', '* * *', '—']);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
    expect(other).not.toBe(first);
  });
});
