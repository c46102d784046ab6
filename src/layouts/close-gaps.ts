/** Elements in which spaces count: an article's text, and what a browser shows or runs as it stands. */
const edges = /<(\/?)(script|style|pre|textarea|div class="prose"|div)(?=[\s>])|\s+/g;

/** Elements at whose edges browsers drop a line break: those that stand in a line of their own, or show nothing. */
const blocks =
  'html|head|body|meta|link|title|header|main|footer|nav|search|section|article|div|p|h[1-4]|ul|ol|li|dl|dt|dd|details|summary|form|fieldset|table|tr|th|td|cite-panel';
const beforeBlock = new RegExp(`\\n(?=</?(?:${blocks})[\\s>])`, 'g');
const afterBlock = new RegExp(`(</?(?:${blocks})(?:\\s[^<>]*)?>)\\n`, 'g');

/**
 * @returns The page with each run of spaces that has a line break in it cut to that line break, but for an article's
 *   text, scripts and styles, and without it at the edge of a block: `<ul>\n    <li>` is `<ul><li>`. What a reader sees is
 *   the same.
 */
export const closeGaps = (html: string): string => {
  let open: string | undefined;
  const closed = html.replace(edges, (piece, slash?: string, name?: string) => {
    if (name === undefined) return open === undefined && piece.includes('\n') ? '\n' : piece;
    const element = name.split(' ')[0];
    if (open === undefined && !slash && name !== 'div') open = element;
    else if (slash && element === open) open = undefined;
    return piece;
  });
  return closed.replace(beforeBlock, '').replace(afterBlock, '$1');
};
