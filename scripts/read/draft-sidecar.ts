// What was recognised in a seed -> a sidecar for an editor to correct. Pure.
import { Document, isMap, isScalar } from 'yaml';
import type { Frontmatter } from '../../src/article/article-schema.ts';

/** Where titles and dates are found, in words. */
const origins: Readonly<Record<string, string>> = {
  seed: 'from the first lines',
  lead: 'made from the first sentence: the text has no title of its own',
  header: 'from the head of the file',
  line: 'from a line of its own',
  caption: 'from the photo caption',
  dateline: 'from the first paragraph',
  sidecar: 'stated by an editor',
};

const head = `What this article is, as far as it could be told from its text. What stands here wins over the text.
Correct what is wrong. A line that you remove, or that begins with #, leaves the matter to the text.`;

/** Keys that are never told from a text, with an example. Each must be a key of the sidecar's schema. */
const examples: readonly (readonly [key: string, example: string, why: string])[] = [
  ['category', 'Саясат', 'the section it stood in'],
  ['date', '2025-12-20', 'when it was published'],
  ['authors', '[А. Аманов, B. Bekova]', 'who wrote it'],
  ['caption', '…', "what the article's photo shows"],
  ['description', '…', 'one sentence for search engines and lists'],
  ['summary', '{ en: "…", ru: "…" }', 'two or three sentences in other languages'],
  ['source', '{ name: Kazinform, url: "https://example.org/0412" }', 'who published it first'],
  ['rights', '© Kazinform', 'whose it is'],
  ['translationOf', 'ru/0412.txt', 'the article that this one translates'],
  ['duplicateOf', 'kk/0411.txt', 'the article that this one repeats on purpose'],
  ['encoding', 'windows-1251', 'how the file is to be read, if its letters come out wrong'],
];

/**
 * @param langMargin How clear the language was, 0 to 1; 1 when it was stated.
 * @returns The text of the sidecar: YAML with comments, ending in a line feed.
 */
export const draftSidecar = (frontmatter: Frontmatter, langMargin: number): string => {
  const { title, titleFrom, lang, date, dateFrom, category, authors, dateline, caption, source, slug, id } =
    frontmatter;
  const document = new Document({ title, lang, date, category, authors, dateline, caption, source });
  document.commentBefore = comment(head);
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const remarks: Record<string, string | undefined> = {
    title: origins[titleFrom],
    lang: langMargin === 1 ? 'stated' : `told from the text; margin ${langMargin.toFixed(2)} of 1`,
    date: dateFrom && origins[dateFrom],
  };
  for (const pair of pairs) {
    if (!isScalar(pair.key) || !isScalar(pair.value)) continue;
    const remark = remarks[String(pair.key.value)];
    if (remark !== undefined) pair.value.comment = ` ${remark}`;
  }
  const stated = new Set(pairs.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
  const rest = [
    ['slug', slug, 'the last part of its address'] as const,
    ['id', id, 'its permanent id'] as const,
    ...examples.filter(([key]) => !stated.has(key)),
  ];
  return `${document.toString({ lineWidth: 100 })}\n${rest.map(([key, value, why]) => `# ${key}: ${value}  # ${why}\n`).join('')}`;
};

const comment = (text: string): string => text.replace(/^/gm, ' ');
