// IO: marks the words of `?hl=` on an article's page. A classic script that the reader's script loads only where the address
// asks for it; the words are the very forms that stand in the text, so nothing of the languages is needed here.
import { markWords } from './mark-words.ts';

markWords((words) => words);
