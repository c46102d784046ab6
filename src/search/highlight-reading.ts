// IO: the same on the page of a reading: the words are those of the original, and stand in the text in other letters.
import { findReading } from '../languages/readings.ts';
import { transliterate } from '../text/transliterate.ts';
import { markWords } from './mark-words.ts';

markWords((words, lang) => {
  const reading = findReading(lang);
  return reading ? `${words} ${transliterate(words, reading.spelling)}` : words;
});
