// The words of the interface. A page takes one translator, for its own language, and asks it by key.
import type { InterfaceTag } from '../languages/index.ts';
import { findReading, type ReadingTag } from '../languages/readings.ts';
import { uzToLatin } from '../languages/transliteration/uz-latn.ts';
import { transliterateAll } from '../text/transliterate-all.ts';
import { type UiKey, type UiKeyNote, uiKeys } from './ui-keys.ts';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import kk from './kk.json' with { type: 'json' };
import ky from './ky.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uzCyrl from './uz-Cyrl.json' with { type: 'json' };

/** One form for each plural category of the language: Russian has `one`, `few`, `many` and `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

type Notes = typeof uiKeys;
type PluralKey = { [K in UiKey]: Notes[K] extends { plural: true } ? K : never }[UiKey];

/** All strings of one language. A key that is missing or unknown is a type error. */
export type UiTable = { readonly [K in UiKey]: K extends PluralKey ? PluralForms : string };

/** What `t` wants beside the key: nothing, or exactly the values that the key's note names. */
type Values<K extends UiKey> = Notes[K] extends { values: readonly (infer Name extends string)[] }
  ? [values: Readonly<Record<Name, string | number>>]
  : [];

/** @returns The string of a key in one language, its values put in: `t('front.count', { count: 5 })` is `5 мақала`. */
export type Translate = <K extends UiKey>(key: K, ...values: Values<K>) => string;

const tables: Readonly<Record<InterfaceTag, UiTable>> = {
  kk,
  ky,
  'uz-Cyrl': uzCyrl,
  'uz-Latn': transliterateAll(uzCyrl, uzToLatin),
  en,
  ru,
  ja,
};

const isInterfaceTag = (tag: string): tag is InterfaceTag => Object.hasOwn(tables, tag);

/** Of the readings whose script no interface has, made when one is asked for. */
const readingTables = new Map<ReadingTag, UiTable>();

const tableOf = (tag: InterfaceTag | ReadingTag): UiTable => {
  if (isInterfaceTag(tag)) return tables[tag];
  const known = readingTables.get(tag);
  if (known) return known;
  const reading = findReading(tag);
  if (!reading) throw new Error(`The interface has no words in ${tag}.`);
  const table = transliterateAll(tables[reading.of], reading.spelling);
  readingTables.set(tag, table);
  return table;
};

const createTranslator = (tag: InterfaceTag | ReadingTag): Translate => {
  const table = tableOf(tag);
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const chooseForm = (forms: PluralForms, count: unknown): string =>
    forms[plurals.select(Number(count))] ?? forms.other ?? '';
  return (key, ...[values]) => {
    const entry: string | PluralForms = table[key];
    if (values === undefined && typeof entry === 'string') return entry;
    const named: Readonly<Record<string, string | number>> = values ?? {};
    const text = typeof entry === 'string' ? entry : chooseForm(entry, named['count']);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = named[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
};

/** Made once a language: the rules of its plurals take longer to load than a page to render. */
const translators = new Map<InterfaceTag | ReadingTag, Translate>();

/** @returns The translator of an interface language, or of one in the script of a reading. */
export const translator = (tag: InterfaceTag | ReadingTag): Translate => {
  const translate = translators.get(tag) ?? createTranslator(tag);
  translators.set(tag, translate);
  return translate;
};

/** The tables themselves, for the tests that hold all languages to the same keys, values and plural forms. */
export const uiTables = tables;

/** A key whose string names no values. */
export type PlainKey = { [K in UiKey]: Notes[K] extends { values: readonly string[] } ? never : K }[UiKey];

/** @returns Whether a key that was put together from parts is a string of the interface without values. */
export const isPlainKey = (key: string): key is PlainKey => {
  const notes: Readonly<Record<string, UiKeyNote>> = uiKeys;
  return Object.hasOwn(notes, key) && notes[key]?.values === undefined;
};
