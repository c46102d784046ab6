import { expect, test } from 'vitest';
import { findRecognised } from './find-recognised.ts';

test.each([
  ['ky', '', 'ky', 'a tag as it is'],
  ['UZ-CYRL', 'matn', 'uz-Cyrl', 'a tag with its script, in any case, whatever the text'],
  ['uz', 'Ўзбекистон', 'uz-Cyrl', 'the script of the text'],
  ['uz', 'Oʻzbekiston', 'uz-Latn', 'the script of the text'],
  ['kk', 'Qazaqstan', 'kk-Latn', 'most letters are Latin'],
  ['kk', 'Қазақстан Reuters', 'kk', 'most letters are Cyrillic'],
  ['kk', '2025', 'kk', 'no letters: the usual script'],
  ['kk', 'قازاقستان', 'kk-Arab', 'most letters are Arabic'],
  ['news', 'Жаңалық', undefined, 'no language'],
])('%s with %j is %s: %s', (name, text, tag, _why) => {
  expect(findRecognised(name, text)).toBe(tag);
});
