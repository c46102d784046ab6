import { describe, expect, it } from 'vitest';
import { indexKey } from './search-terms.ts';

/** Forms that must meet, and one word each that must not. */
const groups: readonly (readonly [tag: string, forms: string, other: string])[] = [
  ['ru', 'Япония Японии Японию Японией', 'японский'],
  ['ru', 'Россия России Россию Россией', 'рост'],
  ['ru', 'сотрудничество сотрудничества сотрудничеству сотрудничеством', 'сотрудник'],
  ['ru', 'область области областью областям', 'облако'],
  ['ru', 'железная железной железную железные железных', 'железо'],
  ['ru', 'студент студента студентам студентами', 'студия'],
  ['ru', 'Токаев Токаева Токаеву', 'ток'],
  ['en', 'agreement agreements', 'agree'],
  ['en', 'country countries', 'count'],
  ['en', 'price prices', 'princes'],
  ['en', 'virus viruses', 'via'],
  ['en', 'business businesses', 'busy'],
  ['en', 'train trains', 'training'],
];

describe('light endings', () => {
  it.each(groups)('%s: %s have one key, and it is not that of %s', (tag, forms, other) => {
    const keys = new Set(forms.split(' ').map((form) => indexKey(form, tag)));
    expect([...keys]).toHaveLength(1);
    expect(keys).not.toContain(indexKey(other, tag));
  });

  it('leave three letters at least, with a vowel', () => {
    for (const word of ['дом', 'лес', 'мая', 'яма', 'bus', 'is']) {
      expect(indexKey(word, word < 'а' ? 'en' : 'ru')).toMatch(/[аеиоу]/);
    }
  });
});
