import { expect, test } from 'vitest';
import { interfaceTags } from '../../src/languages/index.ts';
import { isPlainKey, translator } from '../../src/i18n/ui-strings.ts';
import { headerFields } from './header-piece.ts';
import { removalReasons, repairReasons } from './reasons.ts';

const keys = [
  ...headerFields.map((name) => `field.${name}`),
  ...Object.keys(removalReasons).map((reason) => `removal.${reason}`),
  ...Object.keys(repairReasons).map((reason) => `repair.${reason}`),
];

test.each(interfaceTags)('every field of a header and every reason has its words in %s', (tag) => {
  const t = translator(tag);
  for (const key of keys) {
    expect(isPlainKey(key), key).toBe(true);
    if (isPlainKey(key)) expect(t(key)).toMatch(/\S/u);
  }
});
