// Finds the turns of an interview among the lines of a body, and tells them from direct speech.
import { readMark } from './line-marks.ts';
import { answerLabels, foldPhrase, questionLabels } from './page-vocabulary.ts';
import { endsWithQuestion } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** What a line is in a conversation, with the mark that its text goes without. */
export type Turn = { readonly type: 'question' | 'answer' | 'quote'; readonly marker: string };

/**
 * Turns whose marks are dashes, or which only questions mark.
 * @param lines The body's lines that belong to no list, verse or table.
 * @returns By line. Lines that are no turn are absent: a paragraph that goes on with an answer stays a paragraph.
 */
export const findTurns = (lines: readonly Line[]): ReadonlyMap<Line, Turn> => {
  const dashed = lines.flatMap((line) => {
    const mark = readMark(line.text);
    return mark?.kind === 'dash' ? [{ line, marker: mark.text, isQuestion: endsWithQuestion(line.text) }] : [];
  });
  const asked = markUnmarkedQuestions(lines, dashed);
  if (asked) return asked;
  const turns = new Map<Line, Turn>();
  const questions = dashed.filter(({ isQuestion }) => isQuestion).length;
  const isInterview =
    questions >= 2 &&
    questions * 3 >= dashed.length &&
    dashed.filter(({ line }) => hasReportingClause(line.text)).length * 3 < dashed.length;
  if (!isInterview) {
    for (const { line, marker } of dashed) turns.set(line, { type: 'quote', marker });
    return turns;
  }
  if (questions === dashed.length) return markUnmarkedAnswers(lines, dashed);
  const isAlternating = countAlternating(dashed) * 4 >= dashed.length * 3;
  dashed.forEach(({ line, marker, isQuestion }, index) => {
    const isQuestionTurn = isAlternating ? index % 2 === 0 : isQuestion;
    turns.set(line, { type: isQuestionTurn ? 'question' : 'answer', marker });
  });
  return turns;
};

type Dashed = { readonly line: Line; readonly marker: string; readonly isQuestion: boolean };

/** Only answers carry a dash: each stands right below its question, which has none. Undefined where that is not so. */
const markUnmarkedQuestions = (
  lines: readonly Line[],
  dashed: readonly Dashed[],
): ReadonlyMap<Line, Turn> | undefined => {
  if (dashed.length < 2 || dashed.some(({ isQuestion }) => isQuestion)) return undefined;
  const turns = new Map<Line, Turn>(dashed.map(({ line, marker }) => [line, { type: 'answer', marker }]));
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && turns.get(next)?.type === 'answer' && endsWithQuestion(line.text) && !turns.has(line))
      turns.set(line, { type: 'question', marker: '' });
  });
  return turns.size === dashed.length * 2 ? turns : undefined;
};

/** How many turns are what strict alternation, beginning with a question, expects of them. */
const countAlternating = (dashed: readonly Dashed[]): number =>
  dashed.filter(({ isQuestion }, index) => isQuestion === (index % 2 === 0)).length;

/** Only questions carry a dash: the paragraph after one is its answer. */
const markUnmarkedAnswers = (lines: readonly Line[], dashed: readonly Dashed[]): ReadonlyMap<Line, Turn> => {
  const turns = new Map<Line, Turn>(dashed.map(({ line, marker }) => [line, { type: 'question', marker }]));
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && turns.get(before)?.type === 'question' && !turns.has(line))
      turns.set(line, { type: 'answer', marker: '' });
  });
  return turns;
};

/** `…, — деди у`, `", - дейт Эсенгул`: someone else reports the words, so it is no interview. */
const hasReportingClause = (text: string): boolean =>
  /[,!?.…"”»]\s*[—–-]\s+(?:\p{Ll}|\p{Lu}\p{Ll}+ \p{Ll})/u.test(text.slice(-160));

/** UTF-16 units of the longest name below and its colon; most lines have no colon so early. */
const longestLabel = 2 * 41 + 1;

/** `Жүргізуші. Қашан ашылады?`, `Б. Тілепов. Ертең кешке.`, `Savol. …`: a full stop in place of the colon. */
const stoppedLabel = /^((?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}\p{M}’ʻ‘-]{2,30})(\.\s+)(?=[\p{Lu}\p{N}«“"])/u;

/** `1-сұрақ: …`, `2. Савол. …`. */
const numberedLabel = /^\d{1,3}\s?[-.)]\s?(\p{L}{3,20})([:：.]\s*)(?=\S)/u;

const nameLabel = /^([\p{Lu}\p{Lo}«“][\p{L}\p{M}\p{N} .’ʻ«»“”()・-]{0,40}?)([:：]\s*)(?=[^\s/])/u;

/**
 * `Журналист: …`, `А. Әбенов: …`, `Сұрақ: …`: two speakers at least, one of whom asks.
 * @returns By line; empty when the text is no such interview.
 */
export const findNamedTurns = (lines: readonly Line[]): ReadonlyMap<Line, Turn> => {
  const spoken = lines.flatMap((line) => {
    const head = line.text.slice(0, longestLabel);
    const match =
      (/[:：]/u.test(head) ? nameLabel.exec(line.text) : null) ?? stoppedLabel.exec(head) ?? numberedLabel.exec(head);
    const [marker = '', label = ''] = match ?? [];
    return match && isSpeaker(label) && marker.length < line.text.length
      ? [{ line, marker, label: foldPhrase(label) }]
      : [];
  });
  const full = [...new Set(spoken.map(({ label }) => label))].filter((label) => / \S{3,}$/u.test(label));
  const turns = spoken.map((turn) => ({
    ...turn,
    label: full.find((other) => isSamePerson(turn.label, other)) ?? turn.label,
  }));
  const counts = new Map<string, { turns: number; questions: number }>();
  for (const { line, label } of turns) {
    const count = counts.get(label) ?? { turns: 0, questions: 0 };
    counts.set(label, { turns: count.turns + 1, questions: count.questions + (endsWithQuestion(line.text) ? 1 : 0) });
  }
  const speakers = [...counts].filter(
    ([label, count]) => count.turns > 1 || questionLabels.has(label) || answerLabels.has(label),
  );
  const asks = ([label, { turns: all, questions }]: (typeof speakers)[number]): boolean =>
    questionLabels.has(label) || (questions * 2 > all && !answerLabels.has(label));
  const askers = new Set(speakers.filter(asks).map(([label]) => label));
  const isInterview = speakers.length >= 2 && askers.size > 0 && askers.size < speakers.length;
  if (!isInterview) return new Map();
  const known = new Set(speakers.map(([label]) => label));
  // `E.Shomurodov: …` goes on with what `Eldor Shomurodov: …` began.
  const answerers = [...known].filter((label) => !askers.has(label) && label.includes(' '));
  for (const label of counts.keys()) if (answerers.some((other) => isSamePerson(label, other))) known.add(label);
  return new Map(
    turns
      .filter(({ label }) => known.has(label))
      .map(({ line, marker, label }) => [line, { type: askers.has(label) ? 'question' : 'answer', marker }]),
  );
};

/** `АСАНОВ Б.К.`, `ТӨРАГА`, `Б. К.`: a speaker of a record of a meeting. */
const recordedSpeaker = /^(?:\p{Lu}[\p{Lu}\p{M}’ʻ-]+|(?:\p{Lu}\.\s?){1,2}|\s)+$/u;

/**
 * What is said in a record of a meeting, where several speak and none asks more than the others.
 * @returns Lines that begin with a speaker in capitals or initials, when there are two at the least.
 */
export const findSpeeches = (lines: readonly Line[]): ReadonlySet<Line> => {
  const speeches = lines.filter(({ text }) => {
    const label = text.slice(0, longestLabel).includes(':') ? nameLabel.exec(text)?.[1] : undefined;
    return label !== undefined && recordedSpeaker.test(label);
  });
  return new Set(speeches.length > 1 ? speeches : []);
};

/**
 * `E.Shomurodov`, `Shomurodov` and `Б.М.` go on with what a full name began.
 * @param full First and family name, perhaps behind what the speaker is: `журналист бермет маликова`.
 */
const isSamePerson = (label: string, full: string): boolean => {
  const [first = '', family = ''] = full.split(' ').slice(-2);
  const short = label.replace(/\s/gu, '');
  return (
    label === family || short === `${first.charAt(0)}${family}` || short === `${first.charAt(0)}${family.charAt(0)}`
  );
};

const isSpeaker = (label: string): boolean => {
  const folded = foldPhrase(label);
  if (questionLabels.has(folded) || answerLabels.has(folded)) return true;
  const words = label.split(/\s+/u);
  return words.length <= 4 && words.every((word) => /^[\p{Lu}\p{Lo}«"“(]/u.test(word));
};
