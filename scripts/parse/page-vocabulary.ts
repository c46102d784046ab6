// The words that web pages put around articles, of all languages together: a Kazakh page may carry Russian buttons.
import { languages } from '../../src/languages/index.ts';
import type { PageWords } from '../../src/languages/language.ts';
import { neighbours } from '../../src/languages/neighbours.ts';
import type { RemovalReason } from './reasons.ts';
import { textPattern } from './word-patterns.ts';

const pages: readonly Partial<PageWords>[] = [
  ...languages.map(({ page }) => page),
  ...neighbours.flatMap(({ page }) => (page ? [page] : [])),
];

const collect = (key: keyof PageWords): readonly string[] => pages.flatMap((page) => page[key] ?? []).map(foldPhrase);

/** Longest first, so that `автор фото` is found before `автор`. */
const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length);

/** What a label says of the words after it. */
export type LabelKind =
  | 'date'
  | 'update'
  | 'title'
  | 'category'
  | 'author'
  | 'editor'
  | 'photo'
  | 'caption'
  | 'source'
  | 'sender'
  | 'recipient'
  | 'tags'
  | 'read-also';

/** A line is asked about by several rules, one soon after the other. */
const foldedPhrases = new Map<string, string>();
const rememberedPhrases = 500;

/**
 * A phrase as the tables are asked for it: lower-case, one kind of apostrophe, `#` for a number (with its thousands),
 * no colon, no pictures, single spaces.
 * @example foldPhrase('👁 Көрүүлөр: 1 234') // 'көрүүлөр #'
 */
export function foldPhrase(text: string): string {
  const known = foldedPhrases.get(text);
  if (known !== undefined) return known;
  const folded = plainWords.test(text) ? text.toLowerCase() : foldAny(text);
  if (foldedPhrases.size === rememberedPhrases) foldedPhrases.clear();
  foldedPhrases.set(text, folded);
  return folded;
}

/** A phrase that needs nothing but small letters: a name, a title, most of what is asked. */
const plainWords = /^[A-Za-z\u0400-\u0481\u048A-\u052F]+(?: [A-Za-z\u0400-\u0481\u048A-\u052F]+)*$/;

/** `1 234`, `2,5 мың.`: a number with all that belongs to it. */
const number = new RegExp(
  String.raw`[\d#](?:[\d.,]*\d)?(?: \d{3})*(?: ?(?:${textPattern('thousands')})(?![\p{L}\p{M}]))?\.?`,
  'gu',
);

function foldAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['`´‘’ʻʼ]/gu, '’')
    .replace(number, ' # ')
    .replace(/[\p{Extended_Pictographic}\uFE0F:：«»"“”()[\]【】|•·→↑↓←▶►!~.。…]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const phrases = (keys: readonly (readonly [keyof PageWords, RemovalReason])[]): ReadonlyMap<string, RemovalReason> =>
  new Map(
    keys.flatMap(([key, reason]) =>
      collect(key)
        .flatMap((phrase) => (key === 'viewCounters' ? [phrase, turnCounter(phrase)] : [phrase]))
        .map((phrase) => [phrase, reason] as const),
    ),
  );

/** `қаралым #` as `# қаралым`, and the other way round: pages put the number before or after. */
const turnCounter = (phrase: string): string =>
  phrase.endsWith(' #') ? `# ${phrase.slice(0, -2)}` : phrase.startsWith('# ') ? `${phrase.slice(2)} #` : phrase;

/** Whole lines, as `foldPhrase` gives them, and why they are not part of the article. */
export const boilerplate = phrases([
  ['navigation', 'navigation'],
  ['advertisements', 'advertisement'],
  ['buttons', 'share-button'],
  ['comments', 'comments'],
  ['relativeTimes', 'time'],
  ['readingTimes', 'reading-time'],
  ['viewCounters', 'view-counter'],
]);

/** How whole lines begin that are not part of the article, whatever follows. */
export const openings: ReadonlyMap<RemovalReason, readonly string[]> = new Map([
  ['copyright', longestFirst(collect('copyrights'))],
  ['subscription', longestFirst(collect('subscriptions'))],
]);

/** `Пікірлер (2)`: comments stand below it. */
export const isCommentHeading = (line: string): boolean =>
  line.length <= 40 && boilerplate.get(foldPhrase(line)) === 'comments';

/** Names of networks, which stand in rows of buttons, and joining words between them. */
export const networks: ReadonlySet<string> = new Set(
  (
    'facebook fb twitter x telegram tg whatsapp vk vkontakte вконтакте вк instagram youtube tiktok threads linkedin viber ok ' +
    'odnoklassniki одноклассники pinterest reddit tumblr email e-mail mail line skype messenger rss livejournal lj dzen дзен ' +
    'hatena pocket bluesky mastodon weibo wechat телеграм телеграмм фейсбук твиттер инстаграм ютуб ватсап вотсап'
  ).split(' '),
);

export const sections: ReadonlySet<string> = new Set(collect('sections'));

/** Between two names, for a pattern: `және|мен`. */
export const joiningWords: string = longestFirst(collect('joiningWords')).join('|');

/** In a wiki's brackets, for a pattern: `өңдеу|править`. */
export const editLinks: string = longestFirst(collect('editLinks')).join('|');

/** How words begin in a notice on cookies, for patterns: `сайт|sayt`, `пайдалан|использ`. */
export const siteWords: string = longestFirst(collect('siteWords')).join('|');
export const useWords: string = longestFirst(collect('useWords')).join('|');

const sectionPair = new RegExp(String.raw`^(\S+)(?:,| &| (?:${joiningWords})) (\S+)$`, 'u');

/** Whether a line is a section's name and nothing else, or two that a joining word or a comma makes one: `Жамият ва қонун`. */
export const isSectionName = (line: string): boolean => {
  if (line.length > 60) return false;
  const phrase = foldPhrase(line);
  if (sections.has(phrase)) return true;
  const [, first = '', second = ''] = sectionPair.exec(phrase) ?? [];
  return sections.has(first) && sections.has(second);
};

/** What papers, journals and stations end their names with: `газеті`. */
export const publicationWords: ReadonlySet<string> = new Set(collect('publications'));

export const homeWords: ReadonlySet<string> = new Set(collect('navigation'));

const menuNames: ReadonlySet<string> = new Set([...sections, ...homeWords, ...collect('menuWords')]);

/** @param phrase As `foldPhrase` gives it. */
export const isMenuName = (phrase: string): boolean => menuNames.has(phrase);

/** The single words of what sections and pages are called: no person is named so. */
const menuParts: ReadonlySet<string> = new Set([...menuNames].flatMap((name) => name.split(' ')));

export const isMenuWord = (word: string): boolean => menuParts.has(foldPhrase(word));

/** Whether any label of an editor stands in a line; asked first, because few lines have one. */
export const editorWords = new RegExp(
  longestFirst(collect('editorLabels'))
    .map((label) => label.replaceAll(' ', String.raw`\s+`))
    .join('|'),
  'iu',
);

/** Label, folded, to what it says; of several the one that stands first here. */
const labels: ReadonlyMap<string, LabelKind> = new Map(
  (
    [
      ['title', 'titleLabels'],
      ['date', 'dateLabels'],
      ['update', 'updateLabels'],
      ['category', 'categoryLabels'],
      ['caption', 'captionLabels'],
      ['photo', 'photoLabels'],
      ['editor', 'editorLabels'],
      ['author', 'authorLabels'],
      ['source', 'sourceLabels'],
      ['sender', 'senderLabels'],
      ['recipient', 'recipientLabels'],
      ['tags', 'tagLabels'],
      ['read-also', 'readAlsoLabels'],
    ] as const
  )
    .toReversed()
    .flatMap(([kind, key]) => collect(key).map((label) => [label, kind] as const)),
);

export const questionLabels: ReadonlySet<string> = new Set(collect('questionLabels'));
export const answerLabels: ReadonlySet<string> = new Set(collect('answerLabels'));

export const noteLabels: ReadonlySet<string> = new Set(collect('noteLabels'));

export const salutations: ReadonlySet<string> = new Set(collect('salutations'));
export const divisions: ReadonlySet<string> = new Set(collect('divisions'));
export const documents: ReadonlySet<string> = new Set(collect('documents'));
export const subjectWords: ReadonlySet<string> = new Set(collect('subjectWords'));
/** Whether a phrase ends as a school's or an office's name does: `Қазақ ұлттық университеті`, `… баспасөз қызметі`. */
export const isInstitution = (phrase: string): boolean => {
  const last = phrase.lastIndexOf(' ');
  if (last < 0 || phrase.length > 120) return false;
  const word = foldPhrase(phrase.slice(last));
  if (institutions.has(word)) return true;
  if (!institutionEnds.has(word)) return false;
  const before = phrase.lastIndexOf(' ', last - 1);
  return institutions.has(foldPhrase(phrase.slice(before + 1)));
};

const institutions: ReadonlySet<string> = new Set(collect('institutions'));
/** The last words of those that are two: `баспасөз қызметі`. */
const institutionEnds: ReadonlySet<string> = new Set(
  [...institutions].flatMap((name) => (name.includes(' ') ? [name.slice(name.lastIndexOf(' ') + 1)] : [])),
);
export const genres: ReadonlySet<string> = new Set(collect('genres'));
export const placeKinds: readonly string[] = collect('placeKinds');
export const pageLabels: readonly string[] = longestFirst(collect('pageLabels'));
export const labelsWithoutColon: readonly string[] = longestFirst(collect('labelsWithoutColon'));

/** Whether a phrase is a place's name with what kind of place it is: `Өскемен қаласы`, `Бишкек ш`. */
export const isPlaceName = (phrase: string): boolean =>
  phrase.length <= 40 &&
  /^\p{Lu}\S* \p{Ll}+$/u.test(phrase) &&
  placeKinds.includes(foldPhrase(phrase.slice(phrase.indexOf(' '))));

/** `Бишкек ш.` is Bishkek; `Бишкек шаары` stays as it is written out. */
export const withoutPlaceKind = (place: string): string => place.replace(/ \p{Ll}{1,2}\.$/u, '');

/** `г. Алматы`. */
const placeBehindKind = new RegExp(
  String.raw`^(?:${collect('placeKindsBefore').join('|')})\. ?(\p{Lu}[\p{L}-]+)$`,
  'u',
);

/** @returns The place, without an abbreviation of what kind it is; undefined when the words are not surely one. */
export const readPlace = (text: string): string | undefined => {
  if (text.length > 40) return undefined;
  const place = text.replace(/,$/u, '');
  if (isPlaceName(place.replace(/\.$/u, ''))) return withoutPlaceKind(place);
  return placeBehindKind.exec(place)?.[1];
};

/** Words before or after a date that say nothing more: weekdays are known from the calendar. */
export const timeWords: ReadonlySet<string> = new Set(
  [...languages, ...neighbours].flatMap(({ dates }) => (dates === undefined ? [] : dates.timeWords)),
);

/** Which kind of label a phrase is: `Фото авторы` is `photo`. */
export const findLabel = (phrase: string): LabelKind | undefined =>
  phrase.length > 60 ? undefined : labels.get(foldPhrase(phrase));
