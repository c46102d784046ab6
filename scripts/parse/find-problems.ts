// What an editor should look at in a seed that could be parsed.
import { doubtfulMargin } from '../../src/text/identify-language.ts';
import { quote, type Problem } from '../problem.ts';
import type { SeedFile } from '../read-seeds.ts';
import type { SeedLanguage } from './choose-language.ts';
import type { OffsetMap } from './edit-text.ts';
import type { HeaderPiece } from './header-piece.ts';
import type { Repair } from './reasons.ts';

/**
 * @param text The parsed text, which the pieces' offsets are in; `toSource` leads from it to the seed.
 * @returns Warnings, in the order of the text.
 */
export const findProblems = (
  seed: Pick<SeedFile, 'path' | 'text'>,
  language: SeedLanguage,
  pieces: readonly HeaderPiece[],
  text: string,
  toSource: OffsetMap,
  repairs: readonly Repair[],
): Problem[] => {
  const file = seed.path;
  const lineAt = (offset: number): number => seed.text.slice(0, offset).split(/\r\n?|\n/u).length;
  const problems: Problem[] = [];
  if (language.margin < doubtfulMargin) {
    problems.push({
      rule: 'language-uncertain',
      severity: 'warning',
      file,
      found: language.tag,
      ...describe(language),
    });
  }
  for (const piece of pieces) {
    if (piece.kind === 'field' || (piece.reason !== 'impossible-date' && piece.reason !== 'ambiguous-date')) continue;
    const found = text.slice(piece.start, piece.end);
    const line = lineAt(toSource(piece.start, piece.end)[0]);
    problems.push(
      piece.reason === 'impossible-date'
        ? {
            rule: 'date-impossible',
            severity: 'warning',
            file,
            line,
            found,
            message: `${quote(found)} is not a date of the calendar, so it cannot place the article in order.`,
            hint: 'Correct the day, or state the date in a sidecar beside the file: "date: 2025-12-20".',
          }
        : {
            rule: 'date-ambiguous',
            severity: 'warning',
            file,
            line,
            found,
            message: `${quote(found)} can be read as day and month or as month and day, so it was not used.`,
            hint: 'State the date in a sidecar beside the file: "date: 2025-12-20".',
          },
    );
  }
  const turned = repairs.filter(({ reason }) => reason === 'direction-control');
  const first = turned[0];
  if (first) {
    const codes = [...new Set(turned.map(({ from }) => `U+${from.charCodeAt(0).toString(16).toUpperCase()}`))].join(
      ', ',
    );
    problems.push({
      rule: 'direction-control',
      severity: 'warning',
      file,
      line: lineAt(first.at[0]),
      found: codes,
      message: `The text held ${codes}, which can show letters in another order than they are written; the characters were taken out.`,
      hint: 'Read the passage once more, and make sure that it says what its author meant.',
    });
  }
  return problems;
};

/** A text without words (`und`) is in no language that could be named. */
const describe = ({ tag }: SeedLanguage): Pick<Problem, 'message' | 'hint'> => {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return {
    message:
      tag === 'und'
        ? 'The text has too few words to tell its language by, so it stands among those of no language.'
        : `The text looks like ${name} ("${tag}"), but nearly as much like another language, so it may stand in the wrong place.`,
    hint: `State it in a sidecar beside the file: "lang: ${tag === 'und' ? 'kk' : tag}", or put the file into a folder named after its language.`,
  };
};
