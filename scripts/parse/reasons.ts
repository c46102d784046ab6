// Why something was taken out of an article's text, or changed in it: every reason the report can give, in one table.
import type { Range } from '../../src/article/article-schema.ts';

/** Why a piece of the seed is not in the article. Each is permanent, so that it can be searched for. */
export const removalReasons = {
  separator: 'A mark between two pieces of the header: `•`, `|`, the dash after a dateline.',
  label: 'A word that names what follows: `date`, `Автор:`; a paper’s number, price and motto.',
  'front-matter': 'The fences and keys of YAML front matter.',
  'repeated-title': 'The title again.',
  'repeated-header': 'A date, category or author that stands in the header already.',
  'view-counter': 'How often the page was read: `407 рет көрсетілді`.',
  'reading-time': 'How long reading takes: `2 мин оқу үшін`.',
  time: 'A time of day beside the date.',
  comments: 'The number of comments, or an invitation to comment.',
  'share-button': 'Buttons that share, print, copy or rate.',
  tags: 'Tags and keywords.',
  'read-also': 'Links to other articles.',
  editor: 'Who worked on the text and did not write it: `Editing by …`.',
  copyright: 'Whose the page is.',
  subscription: 'An invitation to subscribe or to report an error.',
  navigation: 'The page’s own links: home, back, menu, and what else stands among its buttons.',
  advertisement: 'An advertisement’s label.',
  'update-date': 'The date of a later change, beside the date of the article.',
  'impossible-date': 'A date no calendar has; a warning says so.',
  'ambiguous-date': 'A date that can be read in two ways; a warning says so.',
  'other-calendar': 'A date of the Hijri calendar, beside or in place of the date of the article.',
  address: 'A postal address, telephone numbers, mail and web addresses above the title: whose the letter is.',
  'page-number': 'The number or running head of a printed page.',
  'subtitle-time': 'The number and the times of a subtitle.',
  'invisible-characters': 'A line of characters that show nothing.',
} as const;
export type RemovalReason = keyof typeof removalReasons;

/** Why a piece of text differs from the seed's. */
export const repairReasons = {
  'line-ending': 'Lines that end as on Windows or on old Macs. The first is listed, and stands for all.',
  'soft-hyphen': 'A place where a line might have been divided.',
  'no-break-space': 'A space of unusual kind, now an ordinary one.',
  'direction-control': 'A character that turns the direction of writing and can make a text look like another.',
  'invisible-character': 'A character that shows nothing.',
  'control-character': 'A character that steers devices and shows nothing.',
  'broken-character': 'Half a character, now shown as `\uFFFD`.',
  'unicode-form': 'A letter with a separate mark, now one character (Unicode NFC).',
  markup: 'A mark of bold, italic, a heading or a quotation, as Markdown and Telegram write it.',
  'page-number': 'The end of a printed page inside a sentence, now a space.',
  'subtitle-time': 'The end of a subtitle inside a sentence, now a space.',
  'line-end-hyphen': 'A word divided at the end of a line, whole again.',
  'mixed-script': 'A letter of another script that looks like the right one.',
  'letter-for-digit': 'The letter O in place of the digit: `2O24`.',
  'roman-numeral': 'A Roman numeral written in letters of another script.',
} as const;
export type RepairReason = keyof typeof repairReasons;

/** A piece taken out: its text as the seed has it, and where. */
export type Removal = { readonly text: string; readonly at: Range; readonly reason: RemovalReason };

/** A change: what the seed has, what the article has, and where in the seed. */
export type Repair = {
  readonly from: string;
  readonly to: string;
  readonly at: readonly [number, number];
  readonly reason: RepairReason;
};
