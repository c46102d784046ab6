// What must hold for every page of the built site, whatever it shows.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, inject, test } from 'vitest';
import { reportSchema } from '../../src/article/report-schema.ts';
import { findAll, readPages, textOf, type BuiltPage, type Element } from './pages.ts';

const dist = inject('dist');
let pages: BuiltPage[];
beforeAll(async () => {
  pages = await readPages(dist);
});

/** The text of a page's block as the report has it: an item a list item, or the text of the element. */
const blockTexts = (element: Element): string[] =>
  element.name === 'ol' || element.name === 'ul'
    ? findAll(element, ({ name }) => name === 'li').map(textOf)
    : [textOf(element)];

test("the text of every article's page is the report's blocks, in order", () => {
  const report = reportSchema.parse(JSON.parse(readFileSync(join(dist, 'report.json'), 'utf8')));
  const published = report.seeds.filter(({ status }) => status === 'published');
  expect(published.length).toBeGreaterThan(0);
  for (const entry of published) {
    const page = pages.find(({ path }) => path === entry.url);
    const article = page && findAll(page.document, ({ attribs }) => 'data-article' in attribs)[0];
    if (!article) throw new Error(`${entry.seed} has no page ${entry.url}`);
    const blocks = findAll(article, ({ attribs }) => /^p-/.test(attribs['id'] ?? ''));
    expect(blocks.map(({ attribs }) => attribs['id'])).toEqual(entry.blocks.map(({ anchor }) => anchor));
    expect(blocks.flatMap(blockTexts)).toEqual(
      entry.blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text])),
    );
  }
});

test('every link is relative, names a file that is there, and an anchor that is there', () => {
  const ids = new Map(
    pages.map(({ path, document }) => [
      path,
      new Set(findAll(document, ({ attribs }) => 'id' in attribs).map(({ attribs }) => attribs['id'])),
    ]),
  );
  for (const { path, document } of pages) {
    for (const { name, attribs } of findAll(document, () => true)) {
      for (const key of ['href', 'src', 'action', 'poster', 'data-root']) {
        const value = attribs[key];
        if (value === undefined || value.startsWith('data:') || value.startsWith('mailto:')) continue;
        // A link to another site (the original of an article, say) is for the reader to follow; nothing is loaded from it.
        if (name === 'a' && /^https?:/.test(value)) continue;
        expect(value, `${path} <${name} ${key}>`).not.toMatch(/^(\/|[a-z]+:)/i);
        const [file = '', hash = ''] = value.replace(/\?[^#]*/, '').split('#');
        const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(file)));
        if (key !== 'data-root')
          expect(existsSync(join(dist, target)) && !target.endsWith('/'), `${path} links to ${value}`).toBe(true);
        if (hash !== '' && target.endsWith('.html'))
          expect(ids.get(target)?.has(decodeURIComponent(hash)), `${path} links to ${value}`).toBe(true);
      }
    }
  }
});

test('every page says its language and direction, has one first heading, and no id twice', () => {
  for (const { path, document } of pages) {
    const html = findAll(document, ({ name }) => name === 'html')[0];
    expect(html?.attribs['lang'], path).toMatch(/^[a-z]{2,3}(-|$)/);
    const ids = findAll(document, ({ attribs }) => 'id' in attribs).map(({ attribs }) => attribs['id']);
    expect(ids.length, path).toBe(new Set(ids).size);
    const levels = findAll(document, ({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1).length, path).toBe(1);
    levels.forEach((level, index) =>
      expect(level - (levels[index - 1] ?? 0), `${path} heading ${index + 1}`).toBeLessThanOrEqual(1),
    );
  }
});

test('a list under a year or a month does not name it again', () => {
  for (const { path, document } of pages) {
    const headings = findAll(document, ({ name }) => /^h[1-6]$/.test(name)).map(textOf);
    const [title] = headings;
    if (/^[^/]+\/(?:year|month)\//.test(path)) expect(headings.slice(1), path).not.toContain(title);
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // How it is written, not what it means: Astro's serialiser decides.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'no-raw-characters': 'off',
      // Titles are sentences in these languages.
      'long-title': 'off',
    },
  });
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html, path);
    for (const { messages } of report.results) {
      for (const { line, column, ruleId, message } of messages)
        faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(faults).toEqual([]);
});
