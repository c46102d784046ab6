import { describe, expect, it } from 'vitest';
import type { Article } from './article-schema.ts';
import { applyLedger, findLedgerChanges, updateLedger, type Unnamed } from './ledger.ts';
import { emptyLedger, formatLedger, ledgerSchema, type Ledger } from './ledger-schema.ts';
import { fc } from '../../scripts/test/fast-check.ts';

const paragraphs = [
  'Токиода Орталық Азия мен Жапония саммиті өтті.',
  'Саммитке бес елдің президенті қатысты.',
  'Тараптар Токио декларациясын қабылдады.',
  'Келесі кездесу екі жылдан кейін өтеді.',
];
const create = (changes: Partial<Unnamed> = {}): Unnamed => ({
  seed: 'kk/0412.txt',
  sha256: '1'.repeat(64),
  title: 'Токио саммиті',
  lang: 'kk',
  texts: paragraphs,
  ...changes,
});
/** The article that is published for each. */
const publish = (articles: readonly Unnamed[], ledger?: Ledger): Article[] =>
  applyLedger(ledger, articles).named.map(({ id, slug, anchors }, index) => {
    const { seed, title, lang, sha256, texts } = articles[index] ?? create();
    return {
      frontmatter: {
        id,
        title,
        titleFrom: 'seed',
        lang,
        dir: 'ltr',
        slug,
        words: 1,
        readingMinutes: 1,
        seed,
        seedSha256: sha256,
      },
      blocks: texts.map((text, block) => ({ type: 'paragraph', text, anchor: anchors[block] ?? '', at: [0, 0] })),
    };
  });
const record = (articles: readonly Unnamed[], ledger?: Ledger): Ledger =>
  updateLedger(ledger, publish(articles, ledger));
const nameOne = (ledger: Ledger | undefined, article: Unnamed) => {
  const [named] = applyLedger(ledger, [article]).named;
  if (named === undefined) throw new Error('One article in, one out');
  return named;
};
const edited = { sha256: '2'.repeat(64) };

describe('an anchor', () => {
  const ledger = record([create()]);
  const [a, b, c, d] = nameOne(undefined, create()).anchors;
  const anchorsOf = (texts: string[]) => nameOne(ledger, create({ ...edited, texts })).anchors;
  const [first = '', second = '', third = '', fourth = ''] = paragraphs;

  it('stays when blocks are added before, between and behind', () => {
    const now = anchorsOf(['Жаңа сөз.', first, 'Тағы бір сөз.', second, third, fourth, 'Соңы.']);
    expect([now[1], now[3], now[4], now[5]]).toEqual([a, b, c, d]);
    expect(new Set(now).size).toBe(7);
  });

  it('stays when other blocks are removed', () => {
    expect(anchorsOf([first, fourth])).toEqual([a, d]);
  });

  it('stays when blocks change places', () => {
    expect(anchorsOf([fourth, second, first, third])).toEqual([d, b, a, c]);
  });

  it('stays when a misprint in its block is corrected', () => {
    expect(anchorsOf([first, second.replace('президенті', 'президентi'), third, fourth])).toEqual([a, b, c, d]);
    expect(anchorsOf([first, 'Саммитке бес елдің басшысы қатысты.', third, fourth])).toEqual([a, b, c, d]);
  });

  it('stays when its block is corrected and moved at once', () => {
    expect(anchorsOf([second.replace('қатысты', 'қатысқан'), first, third, fourth])).toEqual([b, a, c, d]);
  });

  it('goes with the larger part when a block is split', () => {
    const now = anchorsOf([first, second, 'Тараптар', 'Токио декларациясын қабылдады.', fourth]);
    expect([now[0], now[1], now[3], now[4]]).toEqual([a, b, c, d]);
  });

  it('is not given to another block when its own is gone, and comes back with it', () => {
    const without = record([create({ ...edited, texts: [first, second, fourth] })], ledger);
    expect(Object.keys(without.articles[0]?.retired ?? {})).toEqual([c]);
    const added = create({ texts: [first, second, 'Мүлдем басқа бөлік осы жерге жазылды.', fourth] });
    expect(nameOne(without, added).anchors[2]).not.toBe(c);
    expect(nameOne(without, create()).anchors).toEqual([a, b, c, d]);
  });

  it('of a repeated text is its own', () => {
    const repeated = create({ texts: [first, '* * *', second, '* * *'] });
    const { anchors } = nameOne(undefined, repeated);
    expect(anchors[3]).toBe(`${anchors[1]}-2`);
    expect(nameOne(record([repeated]), repeated).anchors).toEqual(anchors);
  });
});

describe('an article', () => {
  const ledger = record([create()]);
  const { id, slug, url } = nameOne(undefined, create());

  it('keeps its id and address when the file is renamed', () => {
    expect(nameOne(ledger, create({ seed: 'kk/tokyo.txt' }))).toMatchObject({ id, slug });
  });

  it('keeps them when text and headline are edited', () => {
    const now = create({ ...edited, title: 'Токиодағы саммит', texts: [...paragraphs, 'Қосымша.'] });
    expect(nameOne(ledger, now)).toMatchObject({ id, slug, formerUrls: [] });
  });

  it('keeps them when it is renamed and edited at once', () => {
    const now = create({ ...edited, seed: 'b.txt', texts: paragraphs.slice(1) });
    expect(nameOne(ledger, now)).toMatchObject({ id, slug });
  });

  it('keeps them when another takes its file name', () => {
    const other = create({
      sha256: '3'.repeat(64),
      title: 'Басқа',
      texts: ['Ауа райы.', 'Ертең жаңбыр жауады.', 'Жел соғады.'],
    });
    const { named } = applyLedger(ledger, [other, create({ seed: 'kk/0413.txt' })]);
    expect(named[1]).toMatchObject({ id, slug });
    expect(named[0]?.id).not.toBe(id);
  });

  it('takes a new address from its sidecar, and the old one leads to it', () => {
    expect(nameOne(ledger, create({ slug: 'tokyo-2025' }))).toMatchObject({
      id,
      slug: 'tokyo-2025',
      formerUrls: [url],
    });
  });

  it('moves to the address of another language, and the old one leads to it', () => {
    expect(nameOne(ledger, create({ lang: 'ky' }))).toMatchObject({
      id,
      url: url.replace('kk/', 'ky/'),
      formerUrls: [url],
    });
  });

  it('leaves its id and addresses to nobody when it is gone', () => {
    const other = create({ sha256: '3'.repeat(64), texts: ['Мүлдем басқа.', 'Екінші.', 'Үшінші.'] });
    const named = nameOne(record([], ledger), other);
    expect(named.id).not.toBe(id);
    expect(named.slug).not.toBe(slug);
  });
});

describe('the ledger', () => {
  it('is the same bytes in any order of articles, and again after reading it back', () => {
    const other = create({ seed: 'a.txt', sha256: '4'.repeat(64), title: 'Басқа', texts: ['Бір.', 'Екі.'] });
    const text = formatLedger(record([create(), other]));
    expect(formatLedger(record([other, create()]))).toBe(text);
    expect(formatLedger(ledgerSchema.parse(JSON.parse(text)))).toBe(text);
    expect(formatLedger(record([create(), other], ledgerSchema.parse(JSON.parse(text))))).toBe(text);
  });

  it('says what would change', () => {
    const ledger = record([create()]);
    const changesOf = (article: Unnamed) =>
      findLedgerChanges(ledger, record([article], ledger)).map(({ what }) => what);
    expect(changesOf(create())).toEqual([]);
    expect(changesOf(create({ seed: 'b.txt' }))).toEqual(['renamed']);
    expect(changesOf(create({ slug: 'b' }))).toEqual(['moved']);
    expect(changesOf(create({ texts: paragraphs.slice(1) }))).toEqual(['blocks']);
    expect(changesOf(create(edited))).toEqual(['text']);
    expect(findLedgerChanges(undefined, ledger)).toMatchObject([{ what: 'new' }]);
    expect(findLedgerChanges(ledger, ledger)).toEqual([]);
    expect(record([], emptyLedger)).toEqual(emptyLedger);
  });

  it('names any collection the same in any order, with and without itself', () => {
    const word = fc.constantFrom('Саммит', 'Токио', 'декларация', '*', 'Жаңа мектеп ашылды', '日本', '');
    const article = fc.record({
      title: word,
      lang: fc.constantFrom('kk', 'uz-Cyrl', 'uz-Latn'),
      texts: fc.array(word, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 6 }), fc.nat(), (drafts, seed) => {
        const articles = drafts.map((draft, index) =>
          create({ ...draft, seed: `${index}.txt`, sha256: String(index).repeat(64) }),
        );
        const shuffled = articles.toSorted(
          (a, b) => ((a.seed.charCodeAt(0) * 7 + seed) % 11) - ((b.seed.charCodeAt(0) * 7 + seed) % 11),
        );
        const { named, clashes } = applyLedger(undefined, articles);
        const bySeed = (list: typeof named) => list.toSorted((a, b) => (a.seed < b.seed ? -1 : 1));
        expect(bySeed(applyLedger(undefined, shuffled).named)).toEqual(bySeed(named));
        expect(applyLedger(record(articles), articles).named).toEqual(named);
        expect(clashes).toEqual([]);
        expect(new Set(named.map(({ id }) => id)).size).toBe(articles.length);
        for (const { slug, anchors } of named) {
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(new Set(anchors).size).toBe(anchors.length);
        }
      }),
      { numRuns: 300 },
    );
  }, 300_000);
});

it('asks for texts only where anchors are promised', () => {
  const { texts: _texts, ...rest } = create();
  const article: Unnamed = {
    ...rest,
    anchors: ['abcde'],
    get texts(): readonly string[] {
      throw new Error('The texts were asked for.');
    },
  };
  expect(applyLedger(undefined, [article]).named[0]?.anchors).toEqual(['abcde']);
});
