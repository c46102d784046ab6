import type { Link, Node } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { llmsFile } from './llms-txt.ts';
import { HOSTILE_TITLE, testArticle } from './test-article.ts';

const nodesOf = (node: Node): Node[] => [
  node,
  ...('children' in node && Array.isArray(node.children) ? node.children.flatMap(nodesOf) : []),
];
const isLink = (node: Node): node is Link => node.type === 'link';
const linksOf = (text: string): Link[] => nodesOf(unified().use(remarkParse).parse(text)).filter(isLink);
const textOf = (node: Node): string =>
  nodesOf(node)
    .map((part) => ('value' in part ? String(part.value) : ''))
    .join('');

const articles = [
  testArticle('old', { date: '2020-08-13' }),
  testArticle('new', { date: '2025-12-17', title: HOSTILE_TITLE, source: { name: 'Kazinform' } }),
  testArticle('kyrgyz', { lang: 'ky', title: 'Жаңылык' }),
];
const settings = { title: { kk: 'Жинақ' }, description: { kk: 'Не туралы.' } };
const textWith = (siteUrl: string | undefined): string => String(llmsFile(articles, settings, siteUrl).make());

test('the file has a title, what it is about, and a section for each language', () => {
  const text = textWith(undefined);
  expect(text).toMatch(/^# Жинақ\n\n> Не туралы\.\n\n/);
  expect(text.match(/^## .*$/gm)).toEqual(['## Catalogue', '## қазақша', '## кыргызча']);
  expect(text).toContain(': 2025-12-17, Kazinform\n');
});

test('links are relative, or absolute where the site’s address is known', () => {
  const urls = (siteUrl: string | undefined) => linksOf(textWith(siteUrl)).map(({ url }) => url);
  const relative = ['catalog.json', 'catalog.csv', 'report.json', 'kk/new.txt', 'kk/old.txt', 'ky/kyrgyz.txt'];
  expect(urls(undefined)).toEqual(relative);
  expect(urls('https://example.org/a/')).toEqual(relative.map((path) => `https://example.org/a/${path}`));
});

test('a hostile title stays the text of its link', () => {
  const [link] = linksOf(textWith(undefined)).filter(({ url }) => url === 'kk/new.txt');
  expect(link && textOf(link)).toBe(HOSTILE_TITLE);
});

test('it is made anew when what it says of an article is another, and only then', () => {
  const inputsOf = (all: typeof articles): string | undefined => llmsFile(all, settings, undefined).inputs;
  const [old, ...others] = articles;
  if (!old) throw new Error('There are articles.');
  const longer = { ...old, frontmatter: { ...old.frontmatter, words: 1000 } };
  const named = { ...old, frontmatter: { ...old.frontmatter, title: 'Басқа' } };
  expect(inputsOf([longer, ...others])).toBe(inputsOf(articles));
  expect(inputsOf([named, ...others])).not.toBe(inputsOf(articles));
});
