// What no reader sees, made harmless: line ends, odd spaces, invisible and control characters, Unicode form.
import { applyEdits, joinMaps, sameOffsets, type Edit, type OffsetMap } from './edit-text.ts';
import type { Repair } from './reasons.ts';

export type CleanText = {
  readonly text: string;
  /** From a range in `text` to the range in the decoded seed. */
  readonly toSource: OffsetMap;
  /** Every change, with ranges in the decoded seed; of line ends the first only. */
  readonly repairs: readonly Repair[];
};

/**
 * What is looked at, in the order of the alternatives. The first keeps an invisible character where it means something:
 * the joiners of emoji and of Arabic and Indic writing, direction marks beside right-to-left letters, and flags' tags.
 * The second is a word that a soft hyphen has divided at the end of a line.
 */
const candidates = new RegExp(
  [
    String.raw`(?<kept>(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{InIndic}])[\u200C\u200D\u180E]|(?<=\u{1F3F4})[\u{E0020}-\u{E007F}]+)`,
    String.raw`(?<divided>\u00AD[ \t]{0,8}\r?\n[ \t]{0,8}(?=\p{Ll}))`,
    String.raw`(?<lineEnd>\r\n?|[\u000B\u000C\u2028\u2029])`,
    String.raw`(?<space>[\u00A0\u1680\u2000-\u200A\u202F\u205F])`,
    String.raw`(?<direction>[\u202A-\u202E\u2066-\u2069])`,
    String.raw`(?<mark>[\u200E\u200F\u061C])`,
    String.raw`(?<invisible>[\u00AD\u180E\u200B-\u200D\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}])`,
    String.raw`(?<control>[\u0000-\u0008\u000E-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}])`,
    String.raw`(?<broken>\p{Surrogate})`,
  ]
    .join('|')
    .replace(
      String.raw`\p{InIndic}`,
      String.raw`\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Sinhala}`,
    ),
  'gu',
);

/** Any of the candidates, asked first: most texts have none, and this is read ten times faster. */
const suspects =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u00A0\u00AD\u061C\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFF]/;

/**
 * Any character but those of most texts here, which nothing is to be done to: Latin and Cyrillic letters in one
 * piece, and the usual signs. Asked first of all; Japanese, say, is looked at more closely.
 */
const unusual =
  /[^\t\n -~\u00A1-\u00AC\u00AE-\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2116]/;

/** The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and of those that joined them later. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A letter and the marks after it, in Korean also the vowel and final signs: what NFC may join is never split by it. Or a
 * character that NFC has another for, or never has in one piece; source: CompositionExclusions.txt of Unicode.
 */
const clusters =
  /[^\p{M}\u1160-\u11FF][\p{M}\u1160-\u11FF]+|[\u0340-\u0374\u037E\u0387\u0958-\u095F\u09DC-\u09DF\u0A33-\u0A5E\u0B5C\u0B5D\u0F43-\u0F69\u1F71-\u1FFD\u2000\u2001\u2126\u212A\u212B\u2329\u232A\u2ADC\uF900-\uFAFF\uFB1D-\uFB4E\u{1D15E}-\u{1D1C0}\u{2F800}-\u{2FA1D}]|^[\p{M}\u1160-\u11FF]+/gu;

/**
 * @param text The decoded seed.
 * @returns The text as every later step sees it: lines end in `\n`, spaces are ordinary ones (a tab and the wide
 * space of Chinese and Japanese stay), nothing is invisible, and the Unicode form is NFC.
 * @example cleanText('мә\u00adде\u200Bниет\r\n').text // 'мәдениет\n'
 */
export const cleanText = (text: string): CleanText => {
  if (!unusual.test(text)) return { text, toSource: sameOffsets, repairs: [] };
  const visible = removeInvisible(text);
  const composed = compose(visible.text);
  return {
    text: composed.text,
    toSource: joinMaps(composed.toSource, visible.toSource),
    repairs: [
      ...visible.repairs,
      ...composed.repairs.map(({ from, to, at, reason }) => ({ from, to, at: visible.toSource(...at), reason })),
    ],
  };
};

type Change = { readonly text: string; readonly toSource: OffsetMap; readonly repairs: readonly Repair[] };

const removeInvisible = (text: string): Change => {
  if (!suspects.test(text)) return { text, toSource: sameOffsets, repairs: [] };
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  let hasLineEnding = false;
  const hasRightToLeft = rightToLeft.test(text);
  for (const match of text.matchAll(candidates)) {
    const groups = match.groups ?? {};
    const [from] = match;
    const start = match.index;
    const end = start + from.length;
    if (groups['kept'] !== undefined || (groups['mark'] !== undefined && hasRightToLeft)) continue;
    if (groups['lineEnd'] !== undefined) {
      edits.push({ start, end, to: '\n' });
      // One stands for all: a file of Windows has as many as it has lines.
      const isFirst: boolean = from.startsWith('\r') && /\S/u.test(text.charAt(start - 1)) && !hasLineEnding;
      hasLineEnding ||= isFirst;
      if (isFirst) repairs.push({ from, to: '\n', at: [start, end], reason: 'line-ending' });
      continue;
    }
    const { to, reason } = describeChange(groups);
    edits.push({ start, end, to });
    repairs.push({ from, to, at: [start, end], reason });
  }
  return { ...applyEdits(text, edits), repairs };
};

const describeChange = (groups: Readonly<Record<string, string | undefined>>): Pick<Repair, 'to' | 'reason'> => {
  if (groups['divided'] !== undefined) return { to: '', reason: 'soft-hyphen' };
  if (groups['space'] !== undefined) return { to: ' ', reason: 'no-break-space' };
  if (groups['direction'] !== undefined) return { to: '', reason: 'direction-control' };
  if (groups['control'] !== undefined) {
    // U+0085 is a line end in name only; it shows nothing, so it is recorded as the others are.
    return { to: groups['control'] === '\u0085' ? '\n' : '', reason: 'control-character' };
  }
  if (groups['broken'] !== undefined) return { to: '\uFFFD', reason: 'broken-character' };
  return { to: '', reason: groups['invisible'] === '\u00AD' ? 'soft-hyphen' : 'invisible-character' };
};

const compose = (text: string): Change => {
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  if (text.normalize('NFC') !== text) {
    for (const match of text.matchAll(clusters)) {
      const [from] = match;
      const to = from.normalize('NFC');
      if (to === from) continue;
      const start = match.index;
      edits.push({ start, end: start + from.length, to });
      repairs.push({ from, to, at: [start, start + from.length], reason: 'unicode-form' });
    }
  }
  return { ...applyEdits(text, edits), repairs };
};
