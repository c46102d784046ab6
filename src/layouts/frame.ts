// What surrounds an article or a list: its language, its words, and where the page stands in the site.
import { type Translate, translator } from '../i18n/ui-strings.ts';
import { type InterfaceTag, interfaceTags } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { findReading, readings, type ReadingTag } from '../languages/readings.ts';
import type { CollectionSettings } from '../article/collection-settings.ts';
import { relativeUrl } from '../article/permalink.ts';
import { findWrittenLanguage } from '../text/reading-language.ts';
import { textIn } from '../text/text-in.ts';

/** What a page's own words may be in: a language of the interface, or one in the letters of a reading. */
export type FrameTag = InterfaceTag | ReadingTag;

/** The frame of one page. Components get it whole and ask it for words and links. */
export type Frame = {
  readonly tag: FrameTag;
  /**
   * The language of the interface whose search, lists and pages about the collection the frame leads to: its own, or
   * that of the articles where a reading's letters have no interface.
   */
  readonly home: InterfaceTag;
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
export const frameTag = (lang: string, settings: CollectionSettings): FrameTag => {
  if (isInterfaceTag(lang)) return lang;
  const reading = findReading(lang);
  if (reading) return reading.tag;
  const [first] = orderedInterfaceTags(settings);
  if (first === undefined) throw new Error('The interface has no language.');
  return first;
};

/** @returns The frame of the page at `address` in an interface language, or in a reading's letters. */
export const createFrame = (tag: FrameTag, address: string): Frame => {
  const language = findWrittenLanguage(tag);
  const home = isInterfaceTag(tag) ? tag : findReading(tag)?.of;
  if (!language || !home) throw new Error(`${tag} is not a language of the interface.`);
  return { tag, home, language, t: translator(tag), address, link: (to) => relativeUrl(address, to) };
};

/** Every tag that pages have a frame and a front in. */
export const frameTags: readonly FrameTag[] = [...new Set([...interfaceTags, ...readings.map(({ tag }) => tag)])];

/** @returns The collection's name in a language: its own, else the neutral one. */
export const collectionTitle = ({ title }: CollectionSettings, { tag, t }: Pick<Frame, 'tag' | 't'>): string =>
  textIn(title, tag) ?? t('site.title');
