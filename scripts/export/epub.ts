// IO: the collection as books, in a single pass over its articles. A chapter is made and packed once for all books.
import type { Article } from '../../src/article/article-schema.ts';
import { permalink } from '../../src/article/permalink.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { findLanguage } from '../../src/languages/index.ts';
import { readingsOf } from '../../src/languages/readings.ts';
import type { Progress } from '../progress.ts';
import { readersLanguage } from './collection-name.ts';
import type { ExportedFile, ExportOptions } from './downloads.ts';
import { type Book, closeBook, makePages, openBook } from './epub/book.ts';
import { chapter, chapterPath } from './epub/chapter.ts';
import type { ChapterEntry } from './epub/contents.ts';
import { volumesOf } from './epub/volumes.ts';
import type { PackedFile } from './pack-file.ts';
import { inOrder, startPackers } from './packers.ts';
import { readArticles } from './read-articles.ts';
import type { BuiltSite } from './site.ts';

/** An article as it goes into books. */
type PackedChapter = {
  readonly entry: ChapterEntry;
  readonly dir: 'ltr' | 'rtl';
  readonly letters: ReadonlySet<string>;
  readonly file: PackedFile;
};

const entryOf = (article: Article): ChapterEntry => {
  const { id, title, lang, date, category } = article.frontmatter;
  return { id, path: chapterPath(permalink(article.frontmatter)), title, lang, date, category };
};

/**
 * Writes the books into `folder`.
 * @returns What was written.
 */
export const exportEpub = async (
  site: BuiltSite,
  folder: string,
  progress: Progress,
  { hasLatin }: ExportOptions,
): Promise<ExportedFile[]> => {
  const books: Book[] = [];
  const letters = new Map<string, Set<string>>();
  for (const volume of volumesOf(site, hasLatin)) {
    const key = `${volume.language} ${volume.isLatin}`;
    const shared = letters.get(key) ?? new Set();
    letters.set(key, shared);
    books.push(openBook(site, folder, volume, shared));
  }
  const booksOf = new Map<string, Book[]>();
  for (const book of books) {
    for (const { url } of book.volume.articles) booksOf.set(url, [...(booksOf.get(url) ?? []), book]);
  }
  const packers = startPackers();
  try {
    const packChapter = async (article: Article, cited: Article): Promise<PackedChapter> => {
      const language = findLanguage(readersLanguage(site.collection, article.frontmatter.lang));
      if (!language) throw new Error(`No language frames ${article.frontmatter.lang}.`);
      const text = chapter(article, site.collection, language, cited.frontmatter);
      const file = await packers.pack(new TextEncoder().encode(text), false);
      return { entry: entryOf(article), dir: article.frontmatter.dir, letters: new Set(text), file };
    };
    const pack = async (article: Article) => {
      const [reading] = hasLatin ? readingsOf(article.frontmatter.lang, site.collection.settings.latin) : [];
      return {
        url: permalink(article.frontmatter),
        original: await packChapter(article, article),
        latin: reading && (await packChapter(readArticle(article, reading), article)),
      };
    };
    let done = 0;
    for await (const { url, original, latin } of inOrder(readArticles(site), pack)) {
      for (const book of booksOf.get(url) ?? []) {
        const packed = book.volume.isLatin ? latin : original;
        if (!packed) continue;
        book.zip.add(`book/${packed.entry.path}`, packed.file);
        book.chapters.set(url, packed.entry);
        book.directions.add(packed.dir);
        for (const letter of packed.letters) book.letters.add(letter);
      }
      progress.step(++done, site.articles.length);
    }
  } finally {
    await packers.close();
  }
  const written: ExportedFile[] = [];
  // All pages before the first font, which all volumes of a language share.
  const pages = books.map((book) => ({ book, around: makePages(site, book) }));
  for (const { book, around } of pages) written.push(await closeBook(site, book, around));
  return written;
};
