// Text -> which scripts it is written in.
import { scriptLanguages } from '../languages/recognition.ts';

/** ISO 15924 code -> letters. Han is counted apart from kana: `Hani` and `Jpan`. */
export type ScriptCounts = ReadonlyMap<string, number>;

/**
 * Counts letters by script. Cyrillic, Latin and Arabic letters are found by their ranges, in one pass; the patterns of
 * other scripts run only where a letter is none of these.
 */
export const countScripts = (text: string): ScriptCounts => {
  let latin = 0;
  let cyrillic = 0;
  let arabic = 0;
  let hasOthers = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) latin++;
    } else if (code >= 0x400 && code <= 0x52f) cyrillic++;
    else if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) latin++;
    else if (code >= 0x1e00 && code <= 0x1eff) latin++;
    else if (code >= 0x620 && code <= 0x6ff) arabic++;
    else if ((code >= 0x370 && code < 0x2000) || code > 0x2c00) hasOthers = true;
  }
  const counts = new Map([
    ['Latn', latin],
    ['Cyrl', cyrillic],
    ['Arab', arabic],
  ]);
  if (hasOthers) {
    for (const { script, pattern } of scriptLanguages) counts.set(script, text.match(pattern)?.length ?? 0);
  }
  return counts;
};
