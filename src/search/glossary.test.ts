import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { type Concept, glossaryTags, type GlossaryTag } from './concept-table.ts';
import { glossary } from './glossary.ts';
import { worldNames } from './world-names.ts';

/** Letters a word of each language is written with; hyphens and spaces besides. */
const alphabets: Readonly<Record<GlossaryTag, RegExp>> = {
  kk: /^[а-яёәғқңөұүһі -]+$/,
  ky: /^[а-яёңөү -]+$/,
  'uz-Cyrl': /^[а-яёғқўҳ -]+$/,
  ru: /^[а-яё -]+$/,
  en: /^[a-z -]+$/,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  tr: /^[abcçdefgğhıijklmnoöprsştuüvyzâîû -]+$/,
};

/** Words that a language itself uses for two concepts. */
const homonyms = new Map([['мир', 'Russian for peace and for world']]);

const nameOf = (concept: Concept): string => concept.en.join(', ');
const words = [...glossary, ...worldNames].flatMap((concept) =>
  glossaryTags.flatMap((tag) => concept[tag].map((word) => ({ concept, tag, word }))),
);

describe('the glossary and the names', () => {
  it('hold at least 600 concepts and 70 names, each with a word in every language but Turkish', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(600);
    expect(worldNames.length).toBeGreaterThanOrEqual(70);
    for (const concept of [...glossary, ...worldNames])
      for (const tag of glossaryTags)
        if (tag !== 'tr') expect(concept[tag].length, `${nameOf(concept)}: ${tag}`).toBeGreaterThan(0);
  });

  it('has Turkish words for nine concepts in ten', () => {
    const withTurkish = glossary.filter(({ tr }) => tr.length > 0);
    expect(withTurkish.length / glossary.length).toBeGreaterThan(0.9);
  });

  it.each(glossaryTags)('writes %s in lower case with the letters of the language, one space at a time', (tag) => {
    const odd = words.filter(
      (entry) => entry.tag === tag && (!alphabets[tag].test(entry.word) || / {2}/.test(entry.word)),
    );
    expect(odd.map(({ word }) => word)).toEqual([]);
  });

  it('names a word once in its cell', () => {
    for (const concept of glossary)
      for (const tag of glossaryTags)
        expect(concept[tag], `${nameOf(concept)}: ${tag}`).toEqual([...new Set(concept[tag])]);
  });

  it('leads from no word to two concepts, whatever the language and however it is spelled', () => {
    const conceptsByKey = new Map<string, Set<Concept>>();
    for (const { concept, word } of words) {
      const key = fold(word);
      conceptsByKey.set(key, (conceptsByKey.get(key) ?? new Set()).add(concept));
    }
    const ambiguous = [...conceptsByKey].filter(([key, concepts]) => concepts.size > 1 && !homonyms.has(key));
    expect(ambiguous.map(([key, concepts]) => `${key}: ${[...concepts].map(nameOf).join(' / ')}`)).toEqual([]);
  });
});
