import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { loadReader } from './load-reader.ts';

/** What a page at this address listens to, and how many scripts it has loaded by itself. */
const open = (location: string) => {
  const heard: string[] = [];
  let loaded = 0;
  const document = {
    currentScript: { dataset: {} },
    documentElement: { dataset: {} },
    head: { append: () => loaded++ },
    createElement: () => ({}),
    addEventListener: (type: string) => heard.push(type),
  };
  runInNewContext(loadReader, { document, window: {}, location, addEventListener: () => undefined });
  return { heard, loaded };
};

test('a pointer that moves calls for the reader’s script, but not where an answer is awaited', () => {
  expect(open('https://example.org/kk/index.html').heard).toContain('pointermove');
  const { heard } = open('https://example.org/kk/search.html?lang=kk&q=Токио');
  expect(heard).not.toContain('pointermove');
  expect(heard).toEqual(expect.arrayContaining(['scroll', 'focusin', 'click', 'keydown']));
});

test('an address with an anchor or words to mark calls for it at once', () => {
  expect(open('https://example.org/kk/a.html').loaded).toBe(0);
  expect(open('https://example.org/kk/search.html?q=Токио').loaded).toBe(0);
  expect(open('https://example.org/kk/a.html?hl=Токио').loaded).toBe(1);
  expect(open('https://example.org/kk/a.html#p-abc').loaded).toBe(1);
});
