/** Elements in which spaces count: an article's text, and what a browser shows or runs as it stands. */
const edges = /<(\/?)(script|style|pre|textarea|div class="prose"|div)(?=[\s>])|\s+/g;

/**
 * @returns The page with each run of spaces that has a line break in it cut to that line break, but for an article's
 *   text, scripts and styles: `<ul>\n    <li>` is `<ul>\n<li>`. What a reader sees is the same.
 */
export const closeGaps = (html: string): string => {
  let open: string | undefined;
  return html.replace(edges, (piece, slash?: string, name?: string) => {
    if (name === undefined) return open === undefined && piece.includes('\n') ? '\n' : piece;
    const element = name.split(' ')[0];
    if (open === undefined && !slash && name !== 'div') open = element;
    else if (slash && element === open) open = undefined;
    return piece;
  });
};
