import { expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

test.each([
  ['https://example.org', 'kk/a.html', 'https://example.org/kk/a.html'],
  ['https://example.org/archive', 'kk/a.html', 'https://example.org/archive/kk/a.html'],
  ['https://example.org/archive//', 'kk/index.html', 'https://example.org/archive/kk/'],
  ['https://example.org/archive/', 'index.html', 'https://example.org/archive/'],
  ['https://example.org/', 'kk/not-index.html', 'https://example.org/kk/not-index.html'],
])('%s and %s make %s', (site, path, address) => {
  expect(siteAddress(site, path)).toBe(address);
});
