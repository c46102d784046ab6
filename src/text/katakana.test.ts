import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { katakanaSpellings } from './katakana.ts';

describe('katakanaSpellings', () => {
  it.each([
    ['トカエフ', 'Тоқаев'],
    ['ジャパロフ', 'Жапаров'],
    ['ナザルバエフ', 'Назарбаев'],
    ['アスタナ', 'Астана'],
    ['ビシュケク', 'Бишкек'],
    ['タシケント', 'Ташкент'],
    ['ナガサキ', 'Нагасаки'],
    ['ヒロシマ', 'Хиросима'],
    ['ヨリコ', 'Ёрико'],
    ['サマルカンド', 'Самарканд'],
    ['プーチン', 'Путин'],
  ])('%s may be %s', (katakana, name) => {
    expect(katakanaSpellings(katakana).map(fold)).toContain(fold(name));
  });

  it.each(['バス', '日本', 'ひらがな', 'Tokyo', 'Токио', ''])('says nothing of %s', (word) => {
    expect(katakanaSpellings(word)).toEqual([]);
  });
});
