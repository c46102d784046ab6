// A slip in the ending of a word, after which none of it is taken off: адамдтрдын, for адамдардын.
import { morphologies } from '../languages/morphologies.ts';
import { fold } from '../text/fold.ts';
import { keyOfFoldedWord, wholeKey } from '../text/search-terms.ts';
import { trust, type Variant } from './interpret-word.ts';
import { encodeKey } from './key-code.ts';
import { isKnownForm, type Vocabulary } from './word-readings.ts';

/** Letters of the stem and of the ending, at least: words of other languages would be read so by chance. */
const fewest = { stem: 4, ending: 5 };
/** Letters that all stems begin with that are looked at. */
const sharedLetters = 3;
/** Folded letters that endings are made of. */
const endingLetters = 'абгдеиклмнопрстуч';

/** @returns What is meant where the text has one slip: a letter too many, too few or wrong, or two swapped. */
const withoutSlip = (text: string): Set<string> => {
  const all = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    all.add(before + after.slice(1));
    all.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of endingLetters) all.add(before + letter + after).add(before + letter + after.slice(1));
  }
  return all;
};

/** @returns The longest stem of which the word would be a form, but for one slip in its ending. For a word that nothing has. */
export const slippedEnding = async (word: string, vocabulary: Vocabulary): Promise<Variant[]> => {
  if (await isKnownForm(word, vocabulary)) return [];
  const folded = fold(word);
  const sharing = await vocabulary.lexicon.sharing(encodeKey(wholeKey(word)), sharedLetters);
  const held = new Set(sharing.map(({ key }) => key));
  for (let end = folded.length - fewest.ending; end >= fewest.stem; end--) {
    const stem = folded.slice(0, end);
    const key = wholeKey(stem);
    if (!held.has(encodeKey(key))) continue;
    for (const ending of withoutSlip(folded.slice(end)))
      for (const language of morphologies.keys())
        if (keyOfFoldedWord(stem + ending, language) === key)
          return [{ keys: [encodeKey(key)], weight: trust.slip, by: 'slip' }];
  }
  return [];
};
