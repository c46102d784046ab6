import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { interfaceTags } from '../../src/languages/index.ts';
import { openSearchFiles } from './open-search.ts';

const fieldsOf = (text: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (parseXml(text ?? '').root?.children ?? [])
      .filter((child) => child instanceof XmlElement)
      .map(({ name, text: content, attributes }) => [name, attributes['template'] ?? content]),
  );

const title = { kk: '«Орталық Азия + Жапония» диалогы: <жылдар>, сұхбаттар, келісімдер және болашақ' };
const files = new Map(openSearchFiles({ title }, 'https://example.org/a/'));

test('every interface language has a description of its own search', () => {
  expect([...files.keys()]).toEqual(interfaceTags.map((tag) => `${tag.toLowerCase()}/opensearch.xml`));
});

test('names keep to the lengths that the specification allows', () => {
  for (const text of files.values()) {
    const { ShortName = '', LongName = '', Description = '' } = fieldsOf(text);
    expect([...ShortName].length).toBeGreaterThan(0);
    expect([...ShortName].length).toBeLessThanOrEqual(16);
    expect([...LongName].length).toBeLessThanOrEqual(48);
    expect(Description).not.toBe('');
  }
});

test('the address has a place for the words', () => {
  expect(fieldsOf(files.get('kk/opensearch.xml'))).toMatchObject({
    ShortName: '«Орталық Азия…',
    Url: 'https://example.org/a/kk/search.html?q={searchTerms}',
    Language: 'kk',
  });
});
