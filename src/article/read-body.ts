// The finished HTML of an article's body in another script: a reading costs no second conversion and no second file.
import type { Reading } from '../languages/readings.ts';
import { transliterateText, transliterateUnits } from '../text/transliterate-text.ts';

/** As scripts/mdx/render-body.ts writes it: a tag, in which a quoted value may have any sign, or text. */
const tagOrText = /<(?:[^>"]|"[^"]*")*>|[^<]+/g;
/** With the language of the block, where it is not the article's. */
const blockTag = /^<\w+ id="[^"]*"(?: lang="([^"]*)")?/;
const marker = /(?<= data-marker=")[^"]*/;

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const entities = Object.fromEntries(Object.entries(signs).map(([entity, sign]) => [sign, entity]));

/** An apostrophe may be a letter of a word, so words are read as they are, not as HTML has them. */
const readEscaped = (html: string, escaped: RegExp, { spelling }: Pick<Reading, 'spelling'>): string => {
  if (!html.includes('&')) return transliterateText(html, spelling);
  const text = html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity);
  return transliterateText(text, spelling).replace(escaped, (sign) => entities[sign] ?? sign);
};

/** Where a text must be told from markup: a block in another language, an apostrophe, which may be a letter of a word. */
const mixed = / lang="|&#39;/;

/** Each text in a body by itself. */
const readPieces = (body: string, reading: Pick<Reading, 'of' | 'spelling'>): string => {
  let isOwn = true;
  return body.replace(tagOrText, (piece) => {
    if (!piece.startsWith('<')) return isOwn ? readEscaped(piece, /[&<>"']/g, reading) : piece;
    // Half of all tags end an element.
    if (piece.startsWith('</')) return piece;
    const block = blockTag.exec(piece);
    if (block) isOwn = (block[1] ?? reading.of) === reading.of;
    return isOwn ? piece.replace(marker, (text) => readEscaped(text, /[&"]/g, reading)) : piece;
  });
};

/**
 * @param body - The HTML of an article's blocks, as its page has it.
 * @returns The same in the reading's letters: anchors and elements as they were, marks and text converted, a block in
 *   another language left alone.
 */
export const readBody = (body: string, reading: Pick<Reading, 'of' | 'spelling'>): string =>
  // Markup is in letters that no reading changes, and no word is on both sides of a part of it.
  (mixed.test(body) ? undefined : transliterateUnits(body, reading.spelling)) ?? readPieces(body, reading);
