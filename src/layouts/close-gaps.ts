// Templates are indented for people; of what stands between their lines a page needs one line break. Astro's own
// compression would change an article's text as well.

/** Begins an element in which spaces count: an article's text, and what a browser shows or runs as it stands. */
const keptTag = /<(?:(div) class="prose"|(script|style|pre|textarea))(?=[\s>])/g;

/** Elements at whose edges browsers drop a line break: those that stand in a line of their own, or show nothing. */
const blocks: ReadonlySet<string> = new Set([
  ...['html', 'head', 'body', 'meta', 'link', 'title', 'header', 'main', 'footer', 'nav', 'search', 'section'],
  ...['article', 'div', 'p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['form', 'fieldset', 'table', 'tr', 'th', 'td', 'cite-panel'],
]);

const LESS = '<'.charCodeAt(0);
const GREATER = '>'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);

/** As `\s` has it. */
const isSpace = (unit: number): boolean =>
  unit === 32 || (unit > 8 && unit < 14) || (unit > 127 && /\s/.test(String.fromCharCode(unit)));

/** Whether the name of a tag may end before the sign. */
const endsName = (unit: number): boolean => unit === GREATER || isSpace(unit);

/** Whether the tag of a block begins at `at`. */
const beginsBlock = (html: string, at: number): boolean => {
  if (html.charCodeAt(at) !== LESS) return false;
  const begin = html.charCodeAt(at + 1) === SLASH ? at + 2 : at + 1;
  let end = begin;
  while (end < html.length && !endsName(html.charCodeAt(end))) end++;
  return end < html.length && blocks.has(html.slice(begin, end));
};

/** Whether the tag of a block ends before `end`. */
const endsBlock = (html: string, end: number): boolean => {
  let at = end - 1;
  if (html.charCodeAt(at) !== GREATER) return false;
  let unit: number;
  do unit = html.charCodeAt(--at);
  while (at >= 0 && unit !== LESS && unit !== GREATER);
  return beginsBlock(html, at);
};

/** @returns The next place of `mark` with a space or `>` behind it; the page's end where there is none. */
const findTag = (html: string, mark: string, from: number): number => {
  for (let at = html.indexOf(mark, from); at !== -1; at = html.indexOf(mark, at + 1)) {
    if (endsName(html.charCodeAt(at + mark.length))) return at;
  }
  return html.length;
};

type Stretch = { readonly begin: number; readonly end: number };

/** @returns Where the next element in which spaces count begins, and where its end tag does. */
const findKept = (html: string, from: number): Stretch => {
  keptTag.lastIndex = from;
  const found = keptTag.exec(html);
  if (!found) return { begin: Infinity, end: Infinity };
  const name = found[1] ?? found[2] ?? '';
  return { begin: found.index, end: findTag(html, `</${name}`, found.index) };
};

/**
 * @returns The page with each run of spaces that has a line break in it cut to that line break, but for an article's
 *   text, scripts and styles, and without it at the edge of a block: `<ul>\n    <li>` is `<ul><li>`. What a reader sees is
 *   the same.
 */
export const closeGaps = (html: string): string => {
  let closed = '';
  let copied = 0;
  let kept = findKept(html, 0);
  for (let at = html.indexOf('\n'); at !== -1; at = html.indexOf('\n', at)) {
    while (kept.end <= at) kept = findKept(html, kept.end);
    let begin = at++;
    if (begin < kept.begin) {
      while (begin > copied && isSpace(html.charCodeAt(begin - 1))) begin--;
      while (isSpace(html.charCodeAt(at))) at++;
    }
    closed += html.slice(copied, begin);
    if (!endsBlock(html, begin) && !beginsBlock(html, at)) closed += '\n';
    copied = at;
  }
  return closed + html.slice(copied);
};
