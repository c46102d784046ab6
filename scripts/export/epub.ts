// IO: the collection as books, in a single pass over its articles. A chapter is made and packed once for all books.
import type { Article } from '../../src/article/article-schema.ts';
import { permalink } from '../../src/article/permalink.ts';
import { findLanguage } from '../../src/languages/index.ts';
import type { Progress } from '../progress.ts';
import { readersLanguage } from './collection-name.ts';
import type { ExportedFile } from './downloads.ts';
import { type Book, closeBook, openBook } from './epub/book.ts';
import { chapter, chapterPath } from './epub/chapter.ts';
import type { ChapterEntry } from './epub/contents.ts';
import { volumesOf } from './epub/volumes.ts';
import { inOrder, startPackers } from './packers.ts';
import { readArticles } from './read-articles.ts';
import type { BuiltSite } from './site.ts';

const entryOf = (article: Article): ChapterEntry => {
  const { id, title, lang, date, category } = article.frontmatter;
  return { id, path: chapterPath(permalink(article.frontmatter)), title, lang, date, category };
};

/**
 * Writes the books into `folder`.
 * @returns What was written.
 */
export const exportEpub = async (site: BuiltSite, folder: string, progress: Progress): Promise<ExportedFile[]> => {
  const books: Book[] = [];
  for (const volume of volumesOf(site)) books.push(await openBook(site, folder, volume));
  const booksOf = new Map<string, Book[]>();
  for (const book of books) {
    for (const { url } of book.volume.articles) booksOf.set(url, [...(booksOf.get(url) ?? []), book]);
  }
  const packers = startPackers();
  try {
    const pack = async (article: Article) => {
      const language = findLanguage(readersLanguage(site.collection, article.frontmatter.lang));
      if (!language) throw new Error(`No language frames ${article.frontmatter.lang}.`);
      const text = chapter(article, site.collection, language);
      return { article, letters: new Set(text), file: await packers.pack(new TextEncoder().encode(text), false) };
    };
    let done = 0;
    for await (const { article, letters, file } of inOrder(readArticles(site), pack)) {
      const url = permalink(article.frontmatter);
      const path = chapterPath(url);
      for (const book of booksOf.get(url) ?? []) {
        await book.zip.add(`book/${path}`, file);
        book.chapters.set(path, entryOf(article));
        book.directions.add(article.frontmatter.dir);
        for (const letter of letters) book.letters.add(letter);
      }
      progress.step(++done, site.articles.length);
    }
  } finally {
    await packers.close();
  }
  const written: ExportedFile[] = [];
  for (const book of books) written.push(await closeBook(site, book));
  return written;
};
