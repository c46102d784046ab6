import { expect, test } from 'vitest';
import { en } from '../languages/en.ts';
import { languages } from '../languages/index.ts';
import { kk } from '../languages/kk.ts';
import { ru } from '../languages/ru.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import type { Citation } from './citation.ts';
import { citationText } from './citation-part.ts';
import { gost } from './gost.ts';
import { mla } from './mla.ts';

const styles = { gost, apa, chicago, mla };
const accessed = { year: 2026, month: 11, day: 5 };
const cite = (citation: Partial<Citation>): Citation => ({
  id: 'k3m9x2',
  title: '',
  lang: 'en',
  authors: [],
  ...citation,
});

// The examples that the styles' own publishers print.
test.each([
  [
    'GOST R 7.0.5-2008, 10.2: an article of an electronic journal',
    citationText(
      gost(
        cite({
          authors: [{ family: 'Дирина', given: 'А. И.' }],
          title: 'Право военнослужащих Российской Федерации на свободу ассоциаций',
          publication: 'Военное право : сетевой журн. 2007',
          address: 'http://www.voennoepravo.ru/node/2149',
        }),
        ru,
      ),
      { year: 2007, month: 9, day: 19 },
    ),
    'Дирина А. И. Право военнослужащих Российской Федерации на свободу ассоциаций // Военное право : сетевой журн. 2007. URL: http://www.voennoepravo.ru/node/2149 (дата обращения: 19.09.2007).',
  ],
  [
    'APA 7, 10.1: a newspaper article online',
    citationText(
      apa(
        cite({
          authors: [{ family: 'Carey', given: 'B.' }],
          date: '2019-03-22',
          title: 'Can we get better at forgetting?',
          publication: 'The New York Times',
          address: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
        }),
        en,
      ),
    ),
    'Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
  ],
  [
    'Chicago 17, quick guide: a news article online',
    citationText(
      chicago(
        cite({
          authors: [{ family: 'Manjoo', given: 'Farhad' }],
          date: '2017-03-08',
          title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
          publication: 'New York Times',
          address:
            'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
        }),
        en,
      ),
    ),
    'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” New York Times, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  ],
  [
    'MLA 9, quick guide: an article on a website',
    citationText(
      mla(
        cite({
          authors: [{ family: 'Deresiewicz', given: 'William' }],
          date: '2014-12-28',
          title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
          publication: 'The Atlantic',
          address:
            'theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
        }),
        en,
      ),
    ),
    'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” The Atlantic, 28 Dec. 2014, theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
  ],
])('%s', (_, text, published) => {
  expect(text).toBe(published);
});

const news = cite({
  title: 'Орта дәліз: «Каспий» жолы',
  lang: 'kk',
  date: '2025-12-17',
  publication: 'Kazinform',
  archive: 'Жинақ',
  address: 'https://example.org/kk/orta-daliz.html',
  edition: '61f4bb0e',
});

test('a Kazakh article without an author, in a Kazakh interface', () => {
  const texts = Object.entries(styles).map(([name, format]) => [name, citationText(format(news, kk), accessed)]);
  expect(Object.fromEntries(texts)).toEqual({
    gost: 'Орта дәліз: «Каспий» жолы // Kazinform. 2025. 17 желтоқсан. 61f4bb0e редакциясы. URL: https://example.org/kk/orta-daliz.html (қаралған күні: 05.11.2026).',
    apa: 'Орта дәліз: «Каспий» жолы (61f4bb0e редакциясы). (2025, 17 желтоқсан). Kazinform. https://example.org/kk/orta-daliz.html',
    chicago:
      'Kazinform. «Орта дәліз: „Каспий“ жолы». 2025 жылғы 17 желтоқсан, 61f4bb0e редакциясы. Жинақ. https://example.org/kk/orta-daliz.html.',
    mla: '«Орта дәліз: „Каспий“ жолы». Kazinform, 61f4bb0e редакциясы, 2025 жылғы 17 желтоқсан. Жинақ, https://example.org/kk/orta-daliz.html.',
  });
});

test('an article without a date asks for the day of reading instead', () => {
  const { date: _, ...undated } = news;
  expect(citationText(apa(undated, en), accessed)).toContain(
    '(n.d.). Kazinform. Retrieved November 5, 2026, from https://',
  );
  expect(citationText(chicago(undated, en), accessed)).toContain('Accessed November 5, 2026. https://');
  expect(citationText(mla(undated, en), accessed)).toMatch(/\.html\. Accessed 5 Nov\. 2026\.$/);
});

test.each([
  ['gost', 3, 'Бір А., Екі Б., Үш В. Т.'],
  ['gost', 4, 'Т / А. Бір [және т. б.]'],
  ['apa', 2, 'Бір, А., & Екі, Б.'],
  ['chicago', 2, 'Бір, Айгүл, және Болат Екі.'],
  ['chicago', 7, 'Бір, Айгүл, Болат Екі, Ван Үш, және т. б.'],
  ['mla', 2, 'Бір, Айгүл, және Болат Екі.'],
  ['mla', 3, 'Бір, Айгүл, және т. б.'],
] as const)('%s with %i authors', (style, count, start) => {
  const names = ['Бір Айгүл', 'Екі Болат', 'Үш Ван', 'Төрт Гүл', 'Бес Дана', 'Алты Ерке', 'Жеті Жан'];
  const authors = names.slice(0, count).map((name) => {
    const [family = '', given = ''] = name.split(' ');
    return { family, given };
  });
  expect(citationText(styles[style](cite({ title: 'Т', authors }), kk))).toMatch(
    new RegExp(`^${start.replace(/[.[\]/]/g, '\\$&')}`),
  );
});

test('an edition keeps its letters where a sentence begins with it', () => {
  const { date: _, ...undated } = { ...news, edition: 'b2739156' };
  for (const format of Object.values(styles))
    expect(citationText(format(undated, kk))).toContain('b2739156 редакциясы');
  expect(citationText(gost(undated, en))).toContain('. Ed. b2739156.');
});

test('given names of two parts keep their hyphen', () => {
  const authors = [{ family: 'Тоқаев', given: 'Қасым-Жомарт Кемелұлы' }];
  expect(citationText(apa(cite({ title: 'Т', authors }), kk))).toContain('Тоқаев, Қ.-Ж. К. (');
  expect(citationText(gost(cite({ title: 'Т', authors }), kk))).toContain('Тоқаев Қ.-Ж. К. ');
});

test('a name whose parts are not stated is printed as it stands', () => {
  const authors = [{ literal: 'Айгүл Қасымова' }];
  for (const format of Object.values(styles)) {
    expect(citationText(format(cite({ title: 'Т', authors }), kk))).toMatch(/^Айгүл Қасымова\.? /);
  }
});

test('no style doubles a point or leaves a gap, whatever is known, in any language', () => {
  const optional = ['date', 'publication', 'archive', 'address', 'edition'] as const;
  for (const language of languages) {
    for (const title of ['Атау', 'Кім?', '«Кім?»', 'Сөз...', 'U.S.']) {
      for (let known = 0; known < 2 ** optional.length; known++) {
        const citation: Citation = {
          ...cite({ title }),
          ...Object.fromEntries(optional.flatMap((key, bit) => (known & (2 ** bit) ? [[key, news[key]]] : []))),
        };
        for (const format of Object.values(styles)) {
          for (const date of [undefined, accessed]) {
            const text = citationText(format(citation, language), date);
            expect(text).not.toMatch(/ {2}|(?<!\.)\.\.(?!\.)|[?!]\.|,\.|\.,|\( | \)|^\s|\s$|undefined|[{}]/u);
          }
        }
      }
    }
  }
});

test('without an address the permanent id stands for it, and no path', () => {
  const { address: _, ...local } = news;
  for (const format of Object.values(styles)) expect(citationText(format(local, kk))).toContain('[k3m9x2]');
});
