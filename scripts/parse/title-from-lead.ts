// A title for an article without one: the first whole clause of its text.

/** Longest title made from a lead, in UTF-16 units. */
export const maxTitle = 90;

/** Marks after which a sentence, or at least a clause, is whole. */
const sentenceEnd = /[.!?…。！？؟۔]+[»"”)]*(?=\s|$)|[。！？]+[」』)]*/gu;
const clauseEnd = /[,;:،؛、，；：](?=\s|$)|[、，；：]|\s[—–-](?=\s)/gu;

/**
 * @param lead The first block's text, not empty.
 * @returns The first sentence without its full stop, or as many of its clauses as fit; where not even one does, whole words
 * and an ellipsis. Never empty, at most 90 units.
 * @example titleFromLead('Президенттин администрациясы кабарлагандай, Садыр Жапаров …')
 */
export const titleFromLead = (lead: string): string => {
  const head = lead.slice(0, 2000).replace(/\s+/gu, ' ').trim();
  const sentence = firstSentence(head);
  if (sentence.length <= maxTitle) return trimTitle(sentence) || sentence || lead.slice(0, maxTitle);
  const ends = [...sentence.slice(0, maxTitle + 2).matchAll(clauseEnd)]
    .map(({ index }) => index)
    .filter((end) => end <= maxTitle);
  const end = ends.at(-1);
  if (end !== undefined && end >= 15) return trimTitle(sentence.slice(0, end));
  return cutAtWord(sentence);
};

const firstSentence = (text: string): string => {
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const before = text.slice(0, match.index);
    // `Л. Н. Гумилёв`, `2025 ж.`, `АСТАНА.`: too short to be a sentence.
    if (match[0].startsWith('.') && (/(?:^|[\s.])\p{L}{1,2}$/u.test(before) || before.length < 12)) continue;
    if (match[0].startsWith('.') && /^\s*\p{Ll}/u.test(text.slice(end))) continue;
    return text.slice(0, end);
  }
  return text;
};

/** Without a full stop at the end, and without a quotation mark whose partner was left behind. */
const trimTitle = (text: string): string => {
  const bare = text.replace(/[.。:：;,]+$/u, '').trim();
  const isUnpaired = (open: string, close: string): boolean => bare.startsWith(open) && !bare.slice(1).includes(close);
  return isUnpaired('«', '»') || isUnpaired('"', '"') || isUnpaired('“', '”') ? bare.slice(1).trim() : bare;
};

const cutAtWord = (text: string): string => {
  const head = text.slice(0, maxTitle - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > maxTitle / 3 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/[\s,;:—–-]+$/u, '')}…`;
};
