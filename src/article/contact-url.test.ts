import { expect, it } from 'vitest';
import { contactUrl } from './contact-url.ts';

it('leads to a mail or web address, and nowhere else', () => {
  expect(contactUrl('archive@example.org')).toBe('mailto:archive@example.org');
  for (const address of ['mailto:archive@example.org', 'https://example.org/жазу']) {
    expect(contactUrl(address)).toBe(address);
  }
  for (const other of ['Алматы, Абай даңғылы 1', '@bulaq', 'javascript:alert(1)', 'javascript:a@b.c', undefined]) {
    expect(contactUrl(other)).toBeUndefined();
  }
});
