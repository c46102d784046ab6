import { describe, expect, it } from 'vitest';
import { interfaceTags } from '../languages/index.ts';
import { type UiKey, type UiKeyNote, uiKeys } from './ui-keys.ts';
import { translator, uiTables } from './ui-strings.ts';

const keys = Object.keys(uiKeys).sort();
const isKey = (key: string): key is UiKey => key in uiKeys;
const namedValues = (text: string): string[] =>
  Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '').sort();

describe.each(interfaceTags)('the interface in %s', (tag) => {
  const table = uiTables[tag];

  it('has every string and no other', () => {
    expect(Object.keys(table).sort()).toEqual(keys);
  });

  it('has one form for each plural category of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const entry of Object.values(table)) {
      if (typeof entry !== 'string') expect(Object.keys(entry).sort()).toEqual([...pluralCategories].sort());
    }
  });

  it('names the values that the note asks for, in every form', () => {
    for (const key of keys.filter(isKey)) {
      const note: UiKeyNote = uiKeys[key];
      const entry = table[key];
      for (const text of typeof entry === 'string' ? [entry] : Object.values(entry)) {
        expect(namedValues(text), `${key}: ${text}`).toEqual([...(note.values ?? [])].sort());
      }
    }
  });

  it('has no empty string, no space at an end and no straight quotation mark', () => {
    for (const entry of Object.values(table)) {
      for (const text of typeof entry === 'string' ? [entry] : Object.values(entry)) {
        expect(text).toMatch(/^\S(.*\S)?$/u);
        expect(text).not.toMatch(/["']/);
      }
    }
  });
});

describe('translator', () => {
  it('chooses the plural form by the rules of the language', () => {
    const t = translator('ru');
    expect([1, 2, 5, 21].map((count) => t('front.count', { count }))).toEqual([
      '1 статья',
      '2 статьи',
      '5 статей',
      '21 статья',
    ]);
  });

  it('groups digits as the language does', () => {
    expect(translator('kk')('front.count', { count: 12345 })).toBe('12\u00a0345 мақала');
    expect(translator('en')('front.count', { count: 12345 })).toBe('12,345 articles');
  });
});

describe('the interface in Uzbek Latin', () => {
  it('is the Cyrillic one in the other script, values and all', () => {
    const t = translator('uz-Latn');
    expect(t('front.count', { count: 5 })).toBe('5 ta maqola');
    expect(t('nav.languages')).toBe('Tillar');
  });

  it('has no Cyrillic letter left', () => {
    for (const entry of Object.values(uiTables['uz-Latn'])) {
      for (const text of typeof entry === 'string' ? [entry] : Object.values(entry)) {
        expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });
});
