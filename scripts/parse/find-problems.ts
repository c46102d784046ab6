// What an editor should look at in a seed that could be parsed.
import { doubtfulMargin } from '../../src/text/identify-language.ts';
import { quote, type Problem, type Rule } from '../problem.ts';
import type { SeedFile } from '../read-seeds.ts';
import type { SeedLanguage } from './choose-language.ts';
import type { HeaderPiece } from './header-piece.ts';
import type { PreparedText } from './prepare-text.ts';

type Advice = Pick<Problem, 'message' | 'hint'>;

/**
 * @param pieces Of the header, with offsets in the prepared text.
 * @returns Warnings: of the language, of dates in the order of the text, of characters.
 */
export const findProblems = (
  seed: Pick<SeedFile, 'path' | 'text'>,
  { text, toSource, language, repairs }: Pick<PreparedText, 'text' | 'toSource' | 'language' | 'repairs'>,
  pieces: readonly HeaderPiece[],
): Problem[] => {
  const warn = (rule: Rule, found: string, offset: number | undefined, advice: Advice): Problem => ({
    rule,
    severity: 'warning',
    file: seed.path,
    ...(offset === undefined ? {} : { line: seed.text.slice(0, offset).split(/\r\n?|\n/u).length }),
    found,
    ...advice,
  });
  const problems: Problem[] = [];
  if (language.margin < doubtfulMargin)
    problems.push(warn('language-uncertain', language.tag, undefined, describeLanguage(language)));
  for (const piece of pieces) {
    if (piece.kind === 'field' || (piece.reason !== 'impossible-date' && piece.reason !== 'ambiguous-date')) continue;
    const found = text.slice(piece.start, piece.end);
    const [offset] = toSource(piece.start, piece.end);
    problems.push(
      piece.reason === 'impossible-date'
        ? warn('date-impossible', found, offset, describeImpossible(found))
        : warn('date-ambiguous', found, offset, describeAmbiguous(found)),
    );
  }
  const turned = repairs.filter(({ reason }) => reason === 'direction-control');
  const [first] = turned;
  if (first) {
    const codes = new Set(turned.map(({ from }) => `U+${from.charCodeAt(0).toString(16).toUpperCase()}`));
    const found = [...codes].join(', ');
    problems.push(warn('direction-control', found, first.at[0], describeTurned(found)));
  }
  return problems;
};

const describeImpossible = (found: string): Advice => ({
  message: `${quote(found)} is not a date of the calendar, so it cannot place the article in order.`,
  hint: 'Correct the day, or state the date in a sidecar beside the file: "date: 2025-12-20".',
});

const describeAmbiguous = (found: string): Advice => ({
  message: `${quote(found)} can be read as day and month or as month and day, so it was not used.`,
  hint: 'State the date in a sidecar beside the file: "date: 2025-12-20".',
});

const describeTurned = (codes: string): Advice => ({
  message: `The text held ${codes}, which can show letters in another order than they are written; the characters were taken out.`,
  hint: 'Read the passage once more, and make sure that it says what its author meant.',
});

/** A text without words (`und`) is in no language that could be named. */
const describeLanguage = ({ tag }: SeedLanguage): Advice => {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return {
    message:
      tag === 'und'
        ? 'The text has too few words to tell its language by, so it stands among those of no language.'
        : `The text looks like ${name} ("${tag}"), but nearly as much like another language, so it may stand in the wrong place.`,
    hint: `State it in a sidecar beside the file: "lang: ${tag === 'und' ? 'kk' : tag}", or put the file into a folder named after its language.`,
  };
};
