import { expect, test } from 'vitest';
import { bareAbbreviation, smallAbbreviation } from './abbreviations.ts';
import { indexKey, queryReadings } from './search-terms.ts';

test.each([
  ['АКШнын', 'АКШ'],
  ['КМШдагы', 'КМШ'],
  ['БҰҰ', 'БҰҰ'],
  ['AQSHning', 'AQSH'],
  ['Астана', 'Астана'],
  ['АСтана', 'АСтана'],
  ['YouTube', 'YouTube'],
  ['тмдның', 'тмдның'],
])('%s without endings is %s', (word, bare) => {
  expect(bareAbbreviation(word)).toBe(bare);
});

test.each([
  ['акшнин', 'акш'],
  ['бмтнинг', 'бмт'],
  ['сссрда', 'ссср'],
  ['кала', undefined],
  ['халик', undefined],
])('%s without capitals may be %s', (folded, abbreviation) => {
  expect(smallAbbreviation(folded)).toBe(abbreviation);
});

test('texts and queries find an abbreviation in any form', () => {
  for (const form of ['АКШнын', 'АКШга', 'АКШлык']) expect(indexKey(form, 'ky')).toBe(indexKey('АКШ', 'ky'));
  expect(queryReadings('ТМДның')[0]?.key).toBe(indexKey('ТМД', 'kk'));
  expect(queryReadings('акшнын').map(({ key }) => key)).toContain(indexKey('АКШ', 'ky'));
});
