import { describe, expect, test } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import type { PageWords } from '../../src/languages/language.ts';
import { neighbours } from '../../src/languages/neighbours.ts';
import { readHeaderLine } from './read-header-line.ts';
import type { RemovalReason } from './reasons.ts';

const read = (line: string, tag = 'kk'): string[] | undefined =>
  readHeaderLine(line, 0, line.length, tag)?.pieces.map((piece) =>
    piece.kind === 'field' ? `${piece.field}=${piece.value}` : `${piece.reason}:${line.slice(piece.start, piece.end)}`,
  );

const pages: readonly (readonly [string, Partial<PageWords>])[] = [
  ...languages.map(({ tag, page }) => [tag, page] as const),
  ...neighbours.flatMap(({ tag, page }) => (page ? [[tag, page] as const] : [])),
];

describe.each(pages)('every phrase of %s is known as what it is', (_tag, page) => {
  const counters: readonly (readonly [keyof PageWords, RemovalReason])[] = [
    ['viewCounters', 'view-counter'],
    ['relativeTimes', 'time'],
    ['readingTimes', 'reading-time'],
    ['comments', 'comments'],
    ['buttons', 'share-button'],
    ['navigation', 'navigation'],
    ['advertisements', 'advertisement'],
    ['copyrights', 'copyright'],
    ['subscriptions', 'subscription'],
  ];
  test.each(counters)('%s', (key, reason) => {
    for (const phrase of page[key] ?? []) {
      const line = phrase.replace('#', '1 234').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
      const pieces = readHeaderLine(line, 0, line.length, 'kk')?.pieces ?? [];
      expect(
        pieces.map((piece) => (piece.kind === 'removed' ? piece.reason : piece.field)),
        line,
      ).toEqual([reason]);
    }
  });

  test('labels', () => {
    for (const [key, name] of [
      ['authorLabels', 'author'],
      ['sourceLabels', 'source'],
      ['photoLabels', 'caption'],
      ['captionLabels', 'caption'],
    ] as const) {
      for (const label of page[key] ?? []) expect(read(`${label}: Айгүл Серік`)?.join(), label).toContain(`${name}=`);
    }
    for (const [key, reason] of [
      ['tagLabels', 'tags'],
      ['readAlsoLabels', 'read-also'],
    ] as const) {
      for (const label of page[key] ?? []) expect(read(`${label}: Айгүл Серік`)?.join(), label).toContain(`${reason}:`);
    }
    for (const label of page.dateLabels ?? [])
      expect(read(`${label}: 20.12.2025`)?.join(), label).toContain('date=2025-12-20');
    for (const label of page.updateLabels ?? [])
      expect(read(`${label}: 20.12.2025`)?.join(), label).toContain('update-date:20.12.2025');
  });
});

describe('a line with several pieces', () => {
  test.each([
    ['Саясат • 13 Тамыз, 2020', ['category=Саясат', 'separator:•', 'date=2020-08-13']],
    ['Коом | 12-март, 2022 | 18:05', ['category=Коом', 'separator:|', 'date=2022-03-12', 'separator:|', 'time:18:05']],
    ['20.12.2025 / Спорт', ['date=2025-12-20', 'separator:/', 'category=Спорт']],
    [
      'Басты бет › Жаңалықтар › Саясат',
      ['navigation:Басты бет', 'separator:›', 'navigation:Жаңалықтар', 'separator:›', 'category=Саясат'],
    ],
    ['Айгүл Серікқызы | 20.12.2025', ['author=Айгүл Серікқызы', 'separator:|', 'date=2025-12-20']],
    [
      'Kazinform • 20.12.2025 • 407 рет көрсетілді',
      ['source=Kazinform', 'separator:•', 'date=2025-12-20', 'separator:•', 'view-counter:407 рет көрсетілді'],
    ],
    ['Facebook Telegram WhatsApp', ['share-button:Facebook Telegram WhatsApp']],
    ['👁 1 284', ['view-counter:👁 1 284']],
    ['#Наурыз #Астана', ['tags:#Наурыз #Астана']],
    ['(Фото: Ақорда)', ['caption=(Фото: Ақорда)']],
    ['By Aidar Bekov and Jane Doe', ['label:By', 'author=Aidar Bekov', 'label:and', 'author=Jane Doe']],
  ])('%s', (line, pieces) => {
    expect(read(line)).toEqual(pieces);
  });
});

describe('the author’s text is left alone', () => {
  test.each([
    'Орталық Азия – Жапония: әріптестік жандана береді',
    'Бейнеролик 407 рет көрсетілді',
    'Автор: бұл сөз мақалада екі рет кездеседі, бірақ авторды білдірмейді.',
    'Фото: ескі, бірақ сапалы фотоаппаратпен түсірілген екен деп жазады олар.',
    '20 желтоқсанда Токиода жиын өтті',
    'Telegram желісі бұғатталды',
    'Экономика мен саясат туралы ой',
    'Жарнама нарығы өсті',
    'By the way, nothing happened.',
    'a | b | c',
  ])('%s', (line) => {
    expect(read(line)).toBeUndefined();
  });
});
