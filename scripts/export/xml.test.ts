import { expect, test } from 'vitest';
import { element, serializeXml, xmlDocument } from './xml.ts';

test.each([
  ['text cannot become markup', element('p', {}, '<b> & ]]>'), '<p>&lt;b&gt; &amp; ]]&gt;</p>'],
  [
    'attributes keep quotation marks and line feeds',
    element('a', { title: '"x"\n', href: undefined }),
    '<a title="&quot;x&quot;&#10;"/>',
  ],
  [
    'what XML cannot write becomes a mark for it',
    element('p', {}, 'a\u0000b\ud800c\uffff𐐀'),
    '<p>a\ufffdb\ufffdc\ufffd𐐀</p>',
  ],
])('%s', (_name, node, expected) => {
  expect(serializeXml(node)).toBe(expected);
});

test('a document says its encoding', () => {
  expect(xmlDocument(element('html'), 'html')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html/>\n',
  );
});
