// The languages of the interface, one line each. The type InterfaceTag comes from this list.
import { en } from './en.ts';
import { ja } from './ja.ts';
import { kk } from './kk.ts';
import { ky } from './ky.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';
import { uzCyrl } from './uz-Cyrl.ts';
import { uzLatn } from './uz-Latn.ts';

const list = [kk, ky, uzCyrl, uzLatn, en, ru, ja] as const;

export const languages: readonly Language[] = list;
export type InterfaceTag = (typeof list)[number]['tag'];
export const interfaceTags: readonly InterfaceTag[] = list.map((language) => language.tag);

const byTag: ReadonlyMap<string, Language> = new Map(list.map((language) => [language.tag, language]));

/** @returns The language with exactly this tag, or undefined when it is not one of the interface. */
export const findLanguage = (tag: string): Language | undefined => byTag.get(tag);
