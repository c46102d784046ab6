// Text that was decoded wrongly before it came here and saved again: valid UTF-8 that no one can read.
import { tableOf } from './single-byte.ts';

/**
 * Cyrillic letters are two bytes in UTF-8, and the first of them is D0 to D3 hex: read as windows-1251 such text is full of
 * Р, С, Т and У before letters and signs, read as Latin-1 or windows-1252 of Ð, Ñ, Ò and Ó.
 */
const traces =
  /[РСТУ][\u0080-\u00bf\u0400-\u040f\u0450-\u045f\u0490\u0491\u2010-\u2122]|[ÐÑÒÓ][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2010-\u2122]/g;

/**
 * @returns What the text should have said, as far as it can be told, when it is UTF-8 that was read as windows-1251 or
 * windows-1252: `РџСЂРёРІРµС‚` is `Привет`. Undefined for a text that is as it was written.
 */
export const recogniseGarbled = (text: string): string | undefined => {
  const head = text.slice(0, 500);
  const found = head.match(traces)?.length ?? 0;
  if (found < 4) return undefined;
  // Two characters stand for one, so half of the characters above ASCII would begin a trace.
  const letters = head.match(/[^\x00-\x7f]/g)?.length ?? 0;
  if (found * 3 < letters) return undefined;
  const sample = text.slice(0, 2000);
  return undoCyrillic(sample) ?? undoWestern(sample);
};

const undoCyrillic = (sample: string): string | undefined => {
  const table = tableOf('windows-1251');
  const bytes = Uint8Array.from(sample, (character) => {
    const byte = table.indexOf(character.charCodeAt(0));
    return byte < 0 ? 0xff : byte;
  });
  return readWhole(bytes);
};

const undoWestern = (sample: string): string | undefined =>
  readWhole(Uint8Array.from(sample, (character) => Math.min(0xff, character.charCodeAt(0))));

/** The bytes as UTF-8, if most of them are; what is not shows as �. */
const readWhole = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder().decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return lost * 5 < text.length && /\p{Script=Cyrillic}/u.test(text) ? text : undefined;
};
