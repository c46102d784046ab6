import { describe, expect, it } from 'vitest';
import { frontmatterSchema } from '../article/article-schema.ts';
import { slugify } from './slugify.ts';
import { fc } from '../../scripts/test/fast-check.ts';

describe('slugify', () => {
  const headlines: readonly (readonly [title: string, tag: string, slug: string, why: string])[] = [
    ['Жапония елшісі: Токионың рөлі', 'kk', 'zhaponiya-elshisi-tokionyng-roli', 'the table of Kazakh'],
    ['Қазақстанның Сыртқы істер министрі', 'kk', 'qazaqstannyng-syrtqy-ister-ministri', 'қ ғ ң ө ү ұ ә і are letters'],
    ['Борбор Азия–Жапония саммити', 'ky', 'borbor-aziya-japoniya-sammiti', 'ж is j in Kyrgyz; a dash parts words'],
    ['Кыргыз өкмөтү', 'ky', 'kyrgyz-okmotu', 'ө and ү'],
    ['Япония технологияси, Smart city', 'uz-Cyrl', 'yaponiya-texnologiyasi-smart-city', 'names in Latin stay'],
    ['Европа ва объект', 'uz-Cyrl', 'yevropa-va-obyekt', 'е is ye at a word’s start and after ъ'],
    ['Сентябрь, октябрь, бюджет', 'uz-Cyrl', 'sentabr-oktabr-budjet', 'words that the spelling of 1995 shortens'],
    ['Цирк, лекция, милиция', 'uz-Cyrl', 'sirk-leksiya-militsiya', 'ц is ts only after a vowel'],
    ['Исҳоқ, батальон', 'uz-Cyrl', 'ishoq-batalyon', 'сҳ without its mark, ьо as yo'],
    ["Oʻzbekiston, to'g'ri, ma’no", 'uz-Latn', 'ozbekiston-togri-mano', 'marks are letters, however typed'],
    ['Поездка в Ереван: объявлено', 'ru', 'poyezdka-v-yerevan-obyavleno', 'е after a vowel and at a word’s start'],
    ["It's 100% “new” — don't panic", 'en', 'its-100-new-dont-panic', 'contractions stay whole'],
    ['Café Öl ñandú Şehir İstanbul', 'tr', 'cafe-ol-nandu-sehir-istanbul', 'marks fall off'],
    ['Казанда яңа мәктәп', 'tt', 'kazanda-yanga-maktap', 'any-ascii for languages without a table'],
    ['ئۇيغۇر', 'ug', 'yyghwr', 'any-ascii for other scripts'],
    ['', 'kk', '', 'nothing'],
    ['«…» — !', 'kk', '', 'punctuation'],
    ['😀', 'en', '', 'a picture'],
    ['../../etc/passwd', 'en', 'etc-passwd', 'no path'],
    ['Ң'.normalize('NFD'), 'kk', 'ng', 'decomposed letters'],
  ];
  for (const [title, tag, slug, why] of headlines) {
    it(`${title || '(empty)'}: ${why}`, () => {
      if (tag === 'ug') expect(slugify(title, tag)).toMatch(/^[a-z]+$/);
      else expect(slugify(title, tag)).toBe(slug);
    });
  }

  it('ends with a whole word, and cuts only a word that is too long alone', () => {
    const slug = slugify('Жапония елшісі: Токионың стратегиялық жоспарында Қазақстанның рөлі артып келеді', 'kk');
    expect(slug).toBe('zhaponiya-elshisi-tokionyng-strategiyalyq-zhosparynda');
    expect(slugify('а'.repeat(100), 'ru')).toBe('a'.repeat(60));
    expect(slugify('ab cd ef', 'en', 5)).toBe('ab-cd');
  });

  it('gives a slug that the schema accepts, or nothing, for any title in any language', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc.constantFrom('kk', 'ky', 'uz-Cyrl', 'uz-Latn', 'ja', 'xx'),
        (title, tag) => {
          const slug = slugify(title, tag);
          expect(slug.length).toBeLessThanOrEqual(60);
          if (slug !== '') expect(frontmatterSchema.shape.slug.safeParse(slug).success).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  }, 300_000);
});
