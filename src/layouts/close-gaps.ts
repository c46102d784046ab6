// Templates are indented for people; of what stands between their lines a page needs one line break. Astro's own
// compression would change an article's text as well.

/** Elements in which spaces count, an article's text and what a browser shows or runs as it stands: how they begin, and end. */
const kept = [
  { begin: '<div class="prose"', end: '</div' },
  { begin: '<script', end: '</script' },
  { begin: '<style', end: '</style' },
  { begin: '<pre', end: '</pre' },
  { begin: '<textarea', end: '</textarea' },
] as const;

/** Elements at whose edges browsers drop a line break: those that stand in a line of their own, or show nothing. */
const block =
  '</?(?:html|head|body|meta|link|title|header|main|footer|nav|search|section|article|div|p|h[1-4]|ul|ol|li|dl|dt|dd|details|summary|form|fieldset|table|tr|th|td|cite-panel)';
const blockBegin = new RegExp(`${block}[\\s>]`, 'y');
const blockTag = new RegExp(`${block}(?:\\s[^<>]*)?>`, 'y');

/** As `\s` has it. */
const isSpace = (unit: number): boolean =>
  unit === 32 || (unit > 8 && unit < 14) || (unit > 127 && /\s/.test(String.fromCharCode(unit)));

/** Whether the tag of a block begins at `at`. */
const beginsBlock = (html: string, at: number): boolean => {
  blockBegin.lastIndex = at;
  return html.charAt(at) === '<' && blockBegin.test(html);
};

/** Whether the tag of a block ends before `end`. */
const endsBlock = (html: string, end: number): boolean => {
  let at = end - 1;
  if (html.charAt(at) !== '>') return false;
  do at--;
  while (at >= 0 && html.charAt(at) !== '<' && html.charAt(at) !== '>');
  blockTag.lastIndex = at;
  return html.charAt(at) === '<' && blockTag.test(html) && blockTag.lastIndex === end;
};

/** @returns The next place of `mark` with a space or `>` behind it; the page's end where there is none. */
const findTag = (html: string, mark: string, from: number): number => {
  for (let at = html.indexOf(mark, from); at !== -1; at = html.indexOf(mark, at + 1)) {
    const next = at + mark.length;
    if (html.charAt(next) === '>' || isSpace(html.charCodeAt(next))) return at;
  }
  return html.length;
};

/** @returns Where pieces of the page end, by turns of a template (the second, the fourth …) and of an element in which spaces count. */
const findEdges = (html: string): number[] => {
  const nexts = kept.map(({ begin }) => findTag(html, begin, 0));
  const edges = [0];
  for (let from = 0; from < html.length;) {
    const next = Math.min(...nexts);
    const { end = '' } = kept[nexts.indexOf(next)] ?? {};
    from = findTag(html, end, next);
    edges.push(next, from);
    kept.forEach(({ begin }, index) => {
      if ((nexts[index] ?? 0) < from) nexts[index] = findTag(html, begin, from);
    });
  }
  return edges;
};

/**
 * @returns The page with each run of spaces that has a line break in it cut to that line break, but for an article's
 *   text, scripts and styles, and without it at the edge of a block: `<ul>\n    <li>` is `<ul><li>`. What a reader sees is
 *   the same.
 */
export const closeGaps = (html: string): string => {
  let closed = '';
  let copied = 0;
  findEdges(html).forEach((to, index, edges) => {
    const isKept = index % 2 === 0;
    const from = edges[index - 1] ?? 0;
    for (let at = html.indexOf('\n', from); at !== -1 && at < to; at = html.indexOf('\n', at)) {
      let begin = at++;
      if (!isKept) {
        while (begin > from && isSpace(html.charCodeAt(begin - 1))) begin--;
        while (isSpace(html.charCodeAt(at))) at++;
      }
      closed += html.slice(copied, begin);
      if (!endsBlock(html, begin) && !beginsBlock(html, at)) closed += '\n';
      copied = at;
    }
  });
  return closed + html.slice(copied);
};
