// A page for an edition that lacks part of the site: what leads nowhere is taken out, all else stays as it is,
// byte for byte. The parser says where elements lie in the source; only those places are cut.
import { DomUtils, parseDocument } from 'htmlparser2';
import { posix } from 'node:path';

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** What the edition has, and what the page is to say about it. Data alone, so that threads can be told. */
export type Edition = {
  /** The files of the edition; paths from the site's root. */
  readonly parts: ReadonlySet<string>;
  /** The articles of the site: an entry of a list goes when its article is not here. */
  readonly articles: ReadonlySet<string>;
  /** Whether it has all articles: then it says what only the whole site can say (`data-whole`: counts). */
  readonly isWhole: boolean;
  /** Pages without this text lack nothing, and are not looked into. */
  readonly onlyPagesWith?: string;
  /** Attributes to drop wherever they stand: `data-app`. */
  readonly dropped: readonly string[];
  /** Attributes to add to elements that carry another one: `data-search` gets `data-only="kk"`. */
  readonly added: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A piece of the source to replace: UTF-16 offsets, the end exclusive. */
type Cut = { readonly start: number; readonly end: number; readonly by: string };

/** Attributes that name a file. */
const LINKS = ['href', 'src', 'action', 'poster', 'data'] as const;

/** @returns The path from the root that a link on `page` names; undefined for another site, a fragment, or data. */
const targetOf = (page: string, link: string): string | undefined => {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^#|^\?|^$/i.test(link)) return undefined;
  const file = link.replace(/[?#].*$/s, '');
  try {
    return posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(file)));
  } catch {
    return undefined;
  }
};

const linkTargets = (element: Element, page: string): string[] =>
  LINKS.flatMap((name) => {
    const value = element.attribs[name];
    const target = value === undefined ? undefined : targetOf(page, value);
    return target === undefined ? [] : [target];
  });

/** The elements right below another one. */
const elementsIn = (parent: Document | Element): Element[] =>
  parent.children.filter((child): child is Element => 'attribs' in child);

const anchorsIn = (element: Element): Element[] => DomUtils.findAll(({ name }) => name === 'a', element.children);

/** @returns The files that a page's links lead to, as paths from the root. */
export const linksOf = (html: string, page: string): string[] =>
  DomUtils.findAll(({ name }) => name === 'a', parseDocument(html).children).flatMap((anchor) =>
    linkTargets(anchor, page),
  );

/** Lists, and what may stand around them with a heading and nothing else. */
const HOLDERS = new Set(['ul', 'ol', 'section', 'nav', 'aside', 'details', 'div']);
const HEADINGS = /^(?:h[1-6]|summary)$/;

/** Decides element by element, from the leaves up, what goes. */
const findRemoved = (document: Document, page: string, { parts, articles, isWhole }: Edition): ReadonlySet<Element> => {
  const removed = new Set<Element>();
  const isGone = (element: Element): boolean => linkTargets(element, page).some((path) => !parts.has(path));

  /** An entry goes when it is about an absent article, or when nothing it links to is here. */
  const isDeadEntry = (entry: Element): boolean => {
    const dead = anchorsIn(entry).filter(isGone);
    if (dead.some((anchor) => linkTargets(anchor, page).some((path) => articles.has(path)))) return true;
    return dead.length > 0 && dead.length === anchorsIn(entry).length;
  };
  const visit = (element: Element): void => {
    if (element.name === 'li' && isDeadEntry(element)) {
      removed.add(element);
      return;
    }
    if (
      (!isWhole && 'data-whole' in element.attribs) ||
      (element.name !== 'a' && element.name !== 'html' && isGone(element))
    ) {
      removed.add(element);
      return;
    }
    const children = elementsIn(element);
    // A line that is nothing but a dead link, `Read offline`, says nothing any more.
    const [only] = children;
    const isLine = element.name === 'p' && children.length === 1 && only?.name === 'a';
    if (isLine && isGone(only) && DomUtils.textContent(element).trim() === DomUtils.textContent(only).trim()) {
      removed.add(element);
      return;
    }
    for (const child of children) visit(child);
    if (!HOLDERS.has(element.name) || !children.some((child) => removed.has(child))) return;
    dropLonelyHeadings(children);
    const left = children.filter((child) => !removed.has(child) && !HEADINGS.test(child.name));
    const ownText = element.children.some((child) => child.type === 'text' && child.data.trim() !== '');
    if (left.length === 0 && !ownText) removed.add(element);
  };
  /** A heading whose list is gone, and that is followed by nothing but the next heading, goes too. */
  const dropLonelyHeadings = (children: readonly Element[]): void => {
    // From the end, so that what follows is decided.
    let next: Element | undefined;
    let following: Element | undefined;
    for (const child of children.toReversed()) {
      const hasLostItsList = next !== undefined && removed.has(next);
      const isLast = following === undefined || HEADINGS.test(following.name);
      if (HEADINGS.test(child.name) && hasLostItsList && isLast) removed.add(child);
      next = child;
      if (!removed.has(child)) following = child;
    }
  };
  for (const element of elementsIn(document)) visit(element);
  return removed;
};

const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const startTag = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => (value === '' ? key : `${key}="${escapeAttribute(value)}"`))].join(' ')}>`;

/** The element's start tag with attributes dropped and added, or undefined when it stays as it is. */
const changedTag = (element: Element, { dropped, added }: Edition): string | undefined => {
  const extra = Object.entries(added).filter(([marker]) => marker in element.attribs);
  if (extra.length === 0 && !dropped.some((name) => name in element.attribs)) return undefined;
  const kept = Object.entries(element.attribs).filter(([name]) => !dropped.includes(name));
  return startTag(element.name, Object.assign(Object.fromEntries(kept), ...extra.map(([, attributes]) => attributes)));
};

/** Where the start tag ends: at the first `>` outside quotation marks. */
const startTagEnd = (source: string, start: number): number => {
  let quote = '';
  for (let at = start; at < source.length; at++) {
    const character = source[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return source.length;
};

/** The cuts for one element and, when it stays, for what is in it. */
const cutsOf = (
  element: Element,
  source: string,
  page: string,
  edition: Edition,
  removed: ReadonlySet<Element>,
): Cut[] => {
  const start = element.startIndex ?? 0;
  const end = (element.endIndex ?? start) + 1;
  if (removed.has(element)) return [{ start, end, by: '' }];
  const inner = elementsIn(element).flatMap((child) => cutsOf(child, source, page, edition, removed));
  const openEnd = startTagEnd(source, start);
  if (element.name === 'a' && linkTargets(element, page).some((path) => !edition.parts.has(path))) {
    const closeStart = source.lastIndexOf('</', end - 1);
    return [{ start, end: openEnd, by: '' }, ...inner, { start: closeStart, end, by: '' }];
  }
  const tag = changedTag(element, edition);
  return tag === undefined ? inner : [{ start, end: openEnd, by: tag }, ...inner];
};

/**
 * Takes out of a page what leads to files that are not in the edition: entries of lists, links (their text stays),
 * scripts, pictures and forms; and, from a part of the site, what only the whole can say. Lists and sections that are empty then go with their headings.
 * @param page The page's path from the site's root.
 */
export const prunePage = (html: string, page: string, edition: Edition): string => {
  if (edition.onlyPagesWith !== undefined && !html.includes(edition.onlyPagesWith)) return html;
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const removed = findRemoved(document, page, edition);
  const cuts = elementsIn(document).flatMap((element) => cutsOf(element, html, page, edition, removed));
  let result = '';
  let at = 0;
  for (const { start, end, by } of cuts) {
    result += html.slice(at, start) + by;
    at = end;
  }
  return result + html.slice(at);
};
