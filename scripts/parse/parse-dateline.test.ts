import { describe, expect, test } from 'vitest';
import { parseDateline } from './parse-dateline.ts';

const read = (text: string, tag = 'kk'): readonly (string | undefined)[] => {
  const dateline = parseDateline(text, 0, text.length, tag);
  if (!dateline) return [];
  const value = (name: string): string | undefined =>
    dateline.pieces
      .map((piece) => (piece.kind === 'field' && piece.field === name ? piece.value : undefined))
      .find((found) => found !== undefined);
  return [value('place'), value('date'), value('agency'), text.slice(dateline.bodyStart)];
};

describe('a dateline is read', () => {
  test.each([
    ['АСТАНА. KAZINFORM — Бүгін жиын өтті.', 'АСТАНА', undefined, 'KAZINFORM', 'Бүгін жиын өтті.'],
    ['ASTANA. Kazinform – Бугун йиғилиш бўлди.', 'ASTANA', undefined, 'Kazinform', 'Бугун йиғилиш бўлди.'],
    ['АСТАНА. 13 тамыз. ҚазАқпарат – Бүгін жиын өтті.', 'АСТАНА', '13 тамыз', 'ҚазАқпарат', 'Бүгін жиын өтті.'],
    ['НҰР-СҰЛТАН. ҚазАқпарат - Бүгін жиын өтті.', 'НҰР-СҰЛТАН', undefined, 'ҚазАқпарат', 'Бүгін жиын өтті.'],
    ['Астана, 20 желтоқсан – ҚазАқпарат. Бүгін жиын өтті.', 'Астана', '20 желтоқсан', 'ҚазАқпарат', 'Бүгін жиын өтті.'],
    ['Бишкек, 3-апрель. /Кабар/. Бүгүн жыйын өттү.', 'Бишкек', '3-апрель', 'Кабар', 'Бүгүн жыйын өттү.'],
    ['БИШКЕК, 18-дек — Sputnik. Бүгүн жыйын өттү.', 'БИШКЕК', '18-дек', 'Sputnik', 'Бүгүн жыйын өттү.'],
    ['Бишкек (АКИпресс) - Бүгүн жыйын өттү.', 'Бишкек', undefined, 'АКИпресс', 'Бүгүн жыйын өттү.'],
    ['TASHKENT (UzA) – Bugun yig‘ilish bo‘ldi.', 'TASHKENT', undefined, 'UzA', 'Bugun yig‘ilish bo‘ldi.'],
    ['ТОШКЕНТ, 20 дек — UzA. Бугун йиғилиш бўлди.', 'ТОШКЕНТ', '20 дек', 'UzA', 'Бугун йиғилиш бўлди.'],
    ['ТОШКЕНТ, 20 декабрь. /ЎзА/. Бугун йиғилиш бўлди.', 'ТОШКЕНТ', '20 декабрь', 'ЎзА', 'Бугун йиғилиш бўлди.'],
    ['Астана, ҚазАқпарат. Бүгін жиын өтті.', 'Астана', undefined, 'ҚазАқпарат', 'Бүгін жиын өтті.'],
    ['ӨСКЕМЕН. KAZINFORM. Бүгін жиын өтті.', 'ӨСКЕМЕН', undefined, 'KAZINFORM', 'Бүгін жиын өтті.'],
    ['(Астана, Kazinform) Бүгін жиын өтті.', 'Астана', undefined, 'Kazinform', 'Бүгін жиын өтті.'],
    ['ОШ. “Азаттык” — Бүгүн жыйын өттү.', 'ОШ', undefined, 'Азаттык', 'Бүгүн жыйын өттү.'],
    ['АСТАНА – BAQ.KZ. Кеше жиын өтті.', 'АСТАНА', undefined, 'BAQ.KZ', 'Кеше жиын өтті.'],
    ['Tashkent, Uzbekistan – A meeting was held.', 'Tashkent, Uzbekistan', undefined, undefined, 'A meeting was held.'],
    ['(AFP) – A meeting was held.', undefined, undefined, 'AFP', 'A meeting was held.'],
    ['АЛМАТЫ – Бүгін жиын өтті.', 'АЛМАТЫ', undefined, undefined, 'Бүгін жиын өтті.'],
    [
      'МОСКВА, 20 дек – РИА Новости. Сегодня прошло заседание.',
      'МОСКВА',
      '20 дек',
      'РИА Новости',
      'Сегодня прошло заседание.',
    ],
    [
      'Душанбе. 20 декабря. ИНТЕРФАКС - Сегодня прошло заседание.',
      'Душанбе',
      '20 декабря',
      'ИНТЕРФАКС',
      'Сегодня прошло заседание.',
    ],
    [
      'МОСКВА, 20 декабря. /ТАСС/. Сегодня прошло заседание.',
      'МОСКВА',
      '20 декабря',
      'ТАСС',
      'Сегодня прошло заседание.',
    ],
    ['TOKYO, Dec. 20 (Xinhua) -- A meeting was held.', 'TOKYO', 'Dec. 20', 'Xinhua', 'A meeting was held.'],
    ['LONDON (AP) — A meeting was held.', 'LONDON', undefined, 'AP', 'A meeting was held.'],
    [
      'ALMATY, Kazakhstan (Reuters) - A meeting was held.',
      'ALMATY, Kazakhstan',
      undefined,
      'Reuters',
      'A meeting was held.',
    ],
    ['NEW YORK – A meeting was held.', 'NEW YORK', undefined, undefined, 'A meeting was held.'],
    [
      'КАЗАН, 5 гыйнвар, Татар-информ. Бүген утырыш булды.',
      'КАЗАН',
      '5 гыйнвар',
      'Татар-информ',
      'Бүген утырыш булды.',
    ],
    [
      'КАЗАН, 14 гыйнвар, "Татар-информ". Бүген утырыш булды.',
      'КАЗАН',
      '14 гыйнвар',
      'Татар-информ',
      'Бүген утырыш булды.',
    ],
    ['Bakı, 20 dekabr, AZƏRTAC. Bu gün iclas keçirilib.', 'Bakı', '20 dekabr', 'AZƏRTAC', 'Bu gün iclas keçirilib.'],
    ['ANKARA (AA) - Toplantı yapıldı.', 'ANKARA', undefined, 'AA', 'Toplantı yapıldı.'],
    ['【東京＝共同】会談した。', '東京', undefined, '共同', '会談した。'],
    ['【ワシントン時事】会談した。', 'ワシントン', undefined, '時事', '会談した。'],
    ['［東京　２０日　ロイター］ - 会談した。', '東京', undefined, 'ロイター', '会談した。'],
    ['（東京 共同）会談した。', '東京', undefined, '共同', '会談した。'],
  ])('%s', (text, place, date, agency, body) => {
    expect(read(text, /[ぁ-ん]/u.test(text) ? 'ja' : 'kk')).toEqual([place, date, agency, body]);
  });
});

describe('a dateline says what kind of place it is', () => {
  test.each([
    ['Toshkent sh., 2024-yil 10-may. Bugun yigʻilish boʻldi.', 'uz-Latn', 'Toshkent sh.', '2024-05-10'],
    ['Алматы қ., 3 наурыз. /ҚазАқпарат/. Бүгін жиын өтті.', 'kk', 'Алматы қ.', '3 наурыз'],
    ['ТОШКЕНТ ш., 5 май — Бугун йиғилиш бўлди.', 'uz-Cyrl', 'ТОШКЕНТ ш.', '5 май'],
    ['Бишкек шаары, 2023-жылдын 14-июлу. Бүгүн жыйын өттү.', 'ky', 'Бишкек шаары', '2023-07-14'],
  ])('%s', (text, tag, place, date) => {
    expect(read(text, tag).slice(0, 2)).toEqual([place, date]);
  });
});

describe('a sentence is no dateline', () => {
  test.each([
    'Астана – елдің бас қаласы.',
    'Астана қаласы – еліміздің бас қаласы.',
    'АСТАНА – жасыл қала.',
    'НАТО – Ресей кеңесі шегерілді.',
    'АҚШ – Қытай келіссөзі басталды.',
    'Бүгін – Наурыз мейрамы.',
    'Қазақстан. Біздің Отанымыз.',
    'Тоқаев (Президент) бүгін сөз сөйледі.',
    'Алматы (бұрынғы Верный) – үлкен қала.',
    'Токио, Осака және Киото – Жапонияның ірі қалалары.',
    'Жапония мен Қазақстан – әріптес елдер.',
    'ЮНЕСКО – Біріккен Ұлттар Ұйымының мекемесі.',
    'Мария, 20 лет. Студентка из Алматы.',
    'Президент Тоқаев – елдің басшысы.',
    'COVID-19 – Жаңа вирус.',
    '20 желтоқсанда Токиода жиын өтті.',
    '"АЛМАТЫ – менің қалам" деді ол.',
    'In 2020 – the first year – nothing happened.',
    'Germany - Japan talks begin.',
    'ЎЗБЕКИСТОН – ЯПОНИЯ: ЯНГИ БОСҚИЧ',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
