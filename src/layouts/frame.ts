// What surrounds an article or a list: its language, its words, and where the page stands in the site.
import { type Translate, translator } from '../i18n/ui-strings.ts';
import { findLanguage, type InterfaceTag, interfaceTags } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import type { CollectionSettings } from '../article/collection-settings.ts';
import { relativeUrl } from '../article/permalink.ts';

/** The frame of one page. Components get it whole and ask it for words and links. */
export type Frame = {
  readonly tag: InterfaceTag;
  readonly language: Language;
  readonly t: Translate;
  /** The page's own address, relative to the site's root. */
  readonly address: string;
  /** @returns The link from this page to an address. */
  readonly link: (to: string) => string;
};

const isInterfaceTag = (tag: string): tag is InterfaceTag => interfaceTags.some((known) => known === tag);

/** @returns The interface's languages, those that the collection names first. */
export const orderedInterfaceTags = ({ interface: preferred = [] }: CollectionSettings): readonly InterfaceTag[] => [
  ...new Set([...preferred, ...interfaceTags]),
];

/** @returns The language that frames an article: its own, or the collection's first where the interface does not have it. */
export const frameTag = (lang: string, settings: CollectionSettings): InterfaceTag => {
  if (isInterfaceTag(lang)) return lang;
  const [first] = orderedInterfaceTags(settings);
  if (first === undefined) throw new Error('The interface has no language.');
  return first;
};

/** @returns The frame of the page at `address` in an interface language. */
export const createFrame = (tag: InterfaceTag, address: string): Frame => {
  const language = findLanguage(tag);
  if (!language) throw new Error(`${tag} is not a language of the interface.`);
  return { tag, language, t: translator(tag), address, link: (to) => relativeUrl(address, to) };
};

/** @returns The collection's name in a language: its own, else the neutral one. */
export const collectionTitle = ({ title }: CollectionSettings, { tag, t }: Pick<Frame, 'tag' | 't'>): string =>
  title?.[tag] ?? t('site.title');
