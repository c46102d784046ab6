import { expect, test } from 'vitest';
import { leavingAddress } from './leaving-address.ts';

const canonical = 'https://example.org/archive/kk/orta-daliz.html';

test('the known address of the site wins over where the page was opened', () => {
  expect(leavingAddress({ canonical, current: 'http://127.0.0.1:4321/kk/orta-daliz.html' })).toBe(canonical);
  expect(leavingAddress({ canonical, current: 'file:///home/reader/kk/orta-daliz.html' })).toBe(canonical);
});

test('a reading has an address of its own, in its own folder', () => {
  const reading = 'https://example.org/archive/kk-latn/orta-daliz.html';
  const current = 'file:///home/reader/kk-latn/orta-daliz.html?hl=%D0%B6#p-abc123';
  expect(leavingAddress({ canonical, current }, { anchor: 'p-k3m9x2' })).toBe(`${reading}#p-k3m9x2`);
});

test('without one the current address is taken, without its query and old fragment', () => {
  const current = 'https://host.example/kk/a.html?hl=жол&x=1#p-old111';
  expect(leavingAddress({ canonical: undefined, current })).toBe('https://host.example/kk/a.html');
  expect(leavingAddress({ canonical: undefined, current }, { anchor: 'p-abc123' })).toBe(
    'https://host.example/kk/a.html#p-abc123',
  );
});

test('a text fragment follows the anchor, or stands alone', () => {
  const textFragment = ':~:text=%D0%B6%D0%BE%D0%BB';
  expect(leavingAddress({ canonical, current: '' }, { anchor: 'p-abc123', textFragment })).toBe(
    `${canonical}#p-abc123${textFragment}`,
  );
  expect(leavingAddress({ canonical, current: '' }, { textFragment })).toBe(`${canonical}#${textFragment}`);
});

test.each(['file:///C:/Users/reader/kk/a.html', 'about:srcdoc', 'blob:null/1', 'chrome-extension://x/A/kk/a.html'])(
  'no address leaves from %s',
  (current) => {
    expect(leavingAddress({ canonical: undefined, current }, { anchor: 'p-abc123' })).toBeUndefined();
  },
);
