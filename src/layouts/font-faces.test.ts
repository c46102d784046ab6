import { expect, it } from 'vitest';
import { callFonts, fontFaces, fontsFor } from './font-faces.ts';

const latin = { file: 'assets/latin.woff2', unicodeRange: 'U+20-7e,U+a0' };
const kazakh = { file: 'assets/cyrillic-ext.woff2', unicodeRange: 'U+492-493,U+49a-49b' };

it('takes only the fonts that have letters of the page', () => {
  expect(fontsFor([latin, kazakh], 'Tokyo')).toEqual([latin]);
  expect(fontsFor([latin, kazakh], 'қ!')).toEqual([latin, kazakh]);
  expect(fontsFor([latin, kazakh], '東京')).toEqual([]);
  const others = ['U+6771', 'U+1f600-1f64f'].map((unicodeRange) => ({ file: 'assets/others.woff2', unicodeRange }));
  expect(fontsFor(others, '京東京😀😀')).toEqual(others);
});

it('names fonts relative to the page, for the rule and for the early call', () => {
  const link = (to: string): string => `../${to}`;
  expect(fontFaces([latin], link)).toContain('src:url(../assets/latin.woff2);');
  expect(callFonts([latin], link)).toContain('["../assets/latin.woff2"]');
});

it('names the other files too where any letter may come later', () => {
  const link = (to: string): string => to;
  const rules = fontFaces([latin], link, [latin, kazakh]);
  expect(rules).toContain('src:url(assets/latin.woff2);font-weight:400 600;font-display:optional');
  expect(rules).toContain('src:url(assets/cyrillic-ext.woff2);font-weight:400 600;font-display:fallback');
});
