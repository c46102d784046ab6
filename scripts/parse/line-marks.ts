// What a line may begin with: the dash of a speaker, the mark or number of a list's item.
import { textWords } from './word-patterns.ts';

/** A mark with the space after it, and what it is. */
export type LineMark = { readonly kind: 'dash' | 'bullet' | 'number'; readonly text: string; readonly value: number };

const dash = /^(?:[—―]{2}\s*|(?:--|[-–—―−‒])(?:\s+|(?=[«"“„]?\p{Lu})))/u;
const bullet =
  /^[•·●○◦▪▫■□‣⁃∙➤►▶✓✔✅❌✖✗✘☑☐➕➖🔹🔸🔷🔶➔→★☆♦❖◆◇*+・↑^]\uFE0F?\s+|^\*{2,3}\s+|^[•●○◦▪▫■□‣⁃➤►✓✔✅❌☑➔★☆♦❖◆◇・]\uFE0F?(?=[^\s\uFE0F])/u;
const number =
  /^(?:(\d)\uFE0F?\u20E3\s*|(\d{1,3})(?:[.)](?:\s+|(?=[\p{Lu}«"“]))|\s?[）．、]\s*)|\((\d{1,3})\)\s*|（(\d{1,3})）\s*|\[(\d{1,3})\]\s*|([①-⑳])\s*|(\p{Ll})\)\s+)/u;

/** @returns The mark that the line begins with, when something follows it. */
export const readMark = (line: string): LineMark | undefined => {
  const head = line.slice(0, 12);
  const dashed = dash.exec(head);
  if (dashed && dashed[0].length < line.length)
    return { kind: 'dash', text: line.slice(0, dashed[0].length), value: 0 };
  const bulleted = bullet.exec(head);
  if (bulleted && bulleted[0].length < line.length) return { kind: 'bullet', text: bulleted[0], value: 0 };
  const numbered = number.exec(head);
  if (!numbered || numbered[0].length >= line.length) return undefined;
  const [text, keycap, plain, round, wide, square, circled, letter] = numbered;
  const digits = keycap ?? plain ?? round ?? wide ?? square;
  if (digits !== undefined) return { kind: 'number', text, value: Number(digits) };
  if (circled !== undefined) return { kind: 'number', text, value: circled.charCodeAt(0) - 0x245f };
  return { kind: 'number', text, value: letterValue(letter ?? '') };
};

/** Letters that every alphabet of their script counts alike, from the first. */
const plainLetters = ['абвгдежзиклмнопрстуфхцчшщэюя', 'abcdefghijklmnopqrstuvwxyz'];

/** а) and a) are 1, б) and b) are 2 …; 0 for a letter that only some alphabets have. */
const letterValue = (letter: string): number => Math.max(...plainLetters.map((letters) => letters.indexOf(letter))) + 1;

const alphabets = [...plainLetters, ...textWords('alphabets')];

/** Whether a list may count from one letter to the other: `а)` to `б)`, and in Kazakh to `ә)`. */
export const isNextLetter = (before: string, next: string): boolean =>
  alphabets.some((letters) => letters.includes(before) && letters.indexOf(next) === letters.indexOf(before) + 1);
