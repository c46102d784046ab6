import { expect, it } from 'vitest';
import { costIn, findScriptModel, scoreText } from './language-model.ts';
import { fc } from '../../scripts/test/fast-check.ts';

const model = findScriptModel('Cyrl');
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'абвгғдеёжіқңөұүһҳўыэюя -’Aé1'), maxLength: 2000 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

it('counts for all languages at once what each costs alone', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { steps, scores } = scoreText(model, text.toLowerCase());
      for (const { tag, bitsPerStep } of scores) {
        const alone = costIn(model, text.toLowerCase(), tag);
        expect(alone.steps).toBe(steps);
        if (steps > 0) expect(bitsPerStep, tag).toBe(alone.bitsPerStep);
      }
    }),
  );
});

it('counts each listed word for the languages that list it, and for no others', () => {
  for (const [word, listed] of model.words) {
    if (!/^\p{Script=Cyrillic}+$/u.test(word)) continue;
    const bare = scoreText({ ...model, words: new Map() }, word).scores;
    scoreText(model, word).scores.forEach(({ tag, bits }, language) => {
      const more = bits - (bare[language]?.bits ?? 0);
      if (listed.includes(language)) expect(more, `${word} in ${tag}`).toBeGreaterThan(1);
      else expect(more, `${word} in ${tag}`).toBe(0);
    });
  }
});
