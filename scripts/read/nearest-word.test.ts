import { expect, it } from 'vitest';
import { nearestWord } from './nearest-word.ts';

const words = ['title', 'lang', 'date', 'translationOf', 'slug', 'id'];

it('finds the word that was meant', () => {
  for (const [typed, meant] of [
    ['tittle', 'title'],
    ['titel', 'title'],
    ['Title', 'title'],
    ['translationof', 'translationOf'],
    ['tranlationsOf', 'translationOf'],
    ['dat', 'date'],
    ['ids', 'id'],
  ] as const) {
    expect(nearestWord(typed, words)).toBe(meant);
  }
});

it('finds none where none is near', () => {
  for (const typed of ['', 'tags', 'published', 'x'.repeat(1000)]) expect(nearestWord(typed, words)).toBeUndefined();
});
