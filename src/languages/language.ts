// What a language must say about itself. Data, no algorithms: those are in src/text/ and scripts/parse/.

/** How a language writes dates, and what it calls the languages of the interface. */
export type Formatting = {
  /** Month names as they stand alone, January first: heads of lists, and `{month}` in a pattern. */
  readonly months: readonly string[];
  /** Month names in the form that `{monthOf}` takes; where a language has no such form, the same again. */
  readonly monthsOf: readonly string[];
  /** A whole date: `{year}`, `{day}` and `{month}` or `{monthOf}`, as a newspaper prints it. */
  readonly date: string;
  /** A date whose year is known from the head of the list. */
  readonly dayMonth: string;
  /** Names of languages by tag, and of Uzbek whatever its script, as they stand in a list; other tags are left to `Intl.DisplayNames`. */
  readonly languageNames: Readonly<Record<string, string>>;
};

/** How a language words a bibliography. In a date pattern also `{shortMonth}`, and `{month}`, `{monthOf}` as in `Formatting`. */
export type Citing = {
  /** Opening and closing mark of a quotation in running text: `«`, `»`. */
  readonly quotationMarks: readonly [open: string, close: string];
  /** Whether a full stop or comma stands inside the closing mark, as American usage has it. */
  readonly isPointInsideQuotation: boolean;
  /** Months as bibliographies shorten them, in the form that follows a day; the whole name where none is usual. */
  readonly shortMonths: readonly string[];
  /** The date of an article in each style; a style's own order of the parts where the language has no rule of its own. */
  readonly dates: { readonly gost: string; readonly apa: string; readonly chicago: string; readonly mla: string };
  /** Stands for an unknown date in APA: `n.d.`. */
  readonly undated: string;
  /** Between the last two of several authors: `and`. */
  readonly and: string;
  /** Instead of the authors after the first: `et al.`. */
  readonly andOthers: string;
  /** Which edition of the text is cited: `ed. {edition}`. */
  readonly edition: string;
  /** The reader's own access date in GOST, in figures: `дата обращения: {day}.{month}.{year}`. */
  readonly accessedInFigures: string;
  /** The access date of an undated article in MLA and Chicago, `{date}` in the style's own pattern: `Accessed {date}`. */
  readonly accessed: string;
  /** The same before the address in APA: `Retrieved {date}, from`. */
  readonly retrieved: string;
  /** What link previews call the language: always with a country, `kk_KZ`. */
  readonly openGraphLocale: string;
};

/** One language of the interface. Every field is required unless it says otherwise, so that none can be forgotten. */
export type Language = {
  /** BCP 47 tag; Uzbek always carries its script. */
  readonly tag: string;
  /** The language's name in itself, as its speakers write it at the head of a list: `қазақша`. */
  readonly endonym: string;
  /** ISO 15924. */
  readonly script: 'Cyrl' | 'Latn' | 'Arab' | 'Jpan';
  readonly dir: 'ltr' | 'rtl';
  /** ISO 639-3, as ZIM wants it: `kaz`. */
  readonly iso6393: string;
  /** Hue of the edge of the language's mark, in degrees of OKLCH. Colour never says anything alone: the tag stands beside it. */
  readonly markHue: number;
  readonly formatting: Formatting;
  readonly citing: Citing;
  /** How a headline is spelled in an address. */
  readonly slug: SlugSpelling;
  /** How an article in the language is recognised. */
  readonly recognition: RecognitionCues;
  /** How the language writes dates. */
  readonly dates: DateWords;
  /** What its web pages put around an article. */
  readonly page: PageWords;
  /** What its running text has that could be taken for something else. */
  readonly text: TextWords;
  /** What its newspapers, documents and letters print around an article. */
  readonly print: PrintWords;
  /** How it writes dates of the Hijri calendar. */
  readonly hijri: HijriWords;
  /** What mending letters of another script has to know. */
  readonly foreignWords: ForeignWords;
};

/** What tells the language from others in its script, beside the letter pairs in letter-pairs.ts. */
export type RecognitionCues = {
  /** Function words and other words that every text has, lower case, separated by spaces. Empty where the script decides. */
  readonly words: string;
};

/** A headline in plain ASCII letters. Works on lower-case words. */
export type SlugSpelling = {
  /** Spelling rules that look at neighbours, applied to each word in this order, before the letters. Linear patterns only. */
  readonly rules: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Letter by letter; `''` is a letter that is not written. Empty where the script is Latin or has no table of ours (any-ascii reads it). */
  readonly letters: Readonly<Record<string, string>>;
};

/** How dates are read. Words are lower-case. Month and weekday names come from CLDR (through `Intl`); here is what CLDR lacks. */
export type DateWords = {
  /** Further names of the months, January first: other spellings and cases that no ending below makes. May be empty. */
  readonly monthNames: readonly (readonly string[])[];
  /** Endings that a month's name takes in running text, `''` left out: `да` in `желтоқсанда`. */
  readonly monthEndings: readonly string[];
  /** Words that follow (or, in some languages, precede) a year: `жылғы`, `йил`, `г`. */
  readonly yearWords: readonly string[];
  /** Words and endings that follow a day's number or a whole date: `күні`, `куни`, `th`. */
  readonly dayWords: readonly string[];
  /** Words beside a time of day, and those that stand for a date there: `сағат`, `бүгін`. */
  readonly timeWords: readonly string[];
  /** The order of `03/04/2025`. Where readers do not agree (`unclear`), such a date is reported and not used. */
  readonly numericOrder: 'day-first' | 'unclear';
};

/**
 * What web pages put around an article, so that it can be told from the text. All lower-case, without colon. In
 * counters `#` stands for a number. A label is followed by a colon, or by what it names.
 */
export type PageWords = {
  /** Before the date of publication: `жарияланды`. */
  readonly dateLabels: readonly string[];
  /** Before the date of a later change: `жаңартылды`. */
  readonly updateLabels: readonly string[];
  /** Before a title: `тақырып`. */
  readonly titleLabels: readonly string[];
  /** Before a category: `бөлім`. */
  readonly categoryLabels: readonly string[];
  /** Before a writer's name: `автор`. */
  readonly authorLabels: readonly string[];
  /** Before the name of someone who worked on the text and did not write it: `редактор`. */
  readonly editorLabels: readonly string[];
  /** Before a photographer's or agency's name: `фото`. */
  readonly photoLabels: readonly string[];
  /** Before what a picture shows: `суретте`. */
  readonly captionLabels: readonly string[];
  /** Before the paper or site an article was taken from: `дереккөз`. */
  readonly sourceLabels: readonly string[];
  /** Last words in the names of papers, journals, agencies and stations: `газеті`. */
  readonly publications: readonly string[];
  /** Before tags: `тегтер`. */
  readonly tagLabels: readonly string[];
  /** Before links to other articles: `тағы оқыңыз`. */
  readonly readAlsoLabels: readonly string[];
  /** How often a page was read: `# рет көрсетілді`. */
  readonly viewCounters: readonly string[];
  /** How long ago the page appeared, which says nothing once it is saved: `# сағат бұрын`. */
  readonly relativeTimes: readonly string[];
  /** How long reading takes: `# мин оқу үшін`. */
  readonly readingTimes: readonly string[];
  /** Comments, their number, and invitations to write one: `пікірлер #`. */
  readonly comments: readonly string[];
  /** Share, print, copy, rate: `бөлісу`. */
  readonly buttons: readonly string[];
  /** The page's own links: `басты бет`. */
  readonly navigation: readonly string[];
  /** What stands in a site's menu beside names of sections, and means nothing by itself: `байланыс`. */
  readonly menuWords: readonly string[];
  /** How a line on the page's rights begins: `барлық құқықтар қорғалған`. */
  readonly copyrights: readonly string[];
  /** How an invitation to subscribe, follow or report an error begins, or ends where it names a network: `телеграм арнамызға жазылыңыз`. */
  readonly subscriptions: readonly string[];
  /** An advertisement's label: `жарнама`. */
  readonly advertisements: readonly string[];
  /** Names of sections, as a newspaper heads them: `саясат`. */
  readonly sections: readonly string[];
  /** Before an interviewer's words: `сұрақ`. */
  readonly questionLabels: readonly string[];
  /** Before the answer: `жауап`. */
  readonly answerLabels: readonly string[];
  /** What a letter begins with, before whom it is to: `құрметті`. Empty where an article never begins so. */
  readonly salutations: readonly string[];
  /** The parts of a law, numbered before or after the word: `бап`. Empty where numbers are written into the word. */
  readonly divisions: readonly string[];
  /** What laws and decrees are called in their headings, alone and as whose they are: `заң`, `заңы`. */
  readonly documents: readonly string[];
  /** Behind a place's name, what kind of place it is: `қаласы`, `қ`. Empty where nothing of the kind follows a name. */
  readonly placeKinds: readonly string[];
  /** Before a place's name, the same, shortened, without a full stop: `г`. */
  readonly placeKindsBefore: readonly string[];
  /** Last words in the names of schools and offices: `университеті`. */
  readonly institutions: readonly string[];
  /** What is given at such a place, beside its title: `дәріс`. */
  readonly genres: readonly string[];
  /** Before who sent a letter by mail: `кімнен`. */
  readonly senderLabels: readonly string[];
  /** Before whom it was sent to: `кімге`. */
  readonly recipientLabels: readonly string[];
  /** Before a note of the editors', which may stand above a title: `редакциядан`. */
  readonly noteLabels: readonly string[];
  /** Of the labels, those that may stand before a name without a colon: `автор`. */
  readonly labelsWithoutColon: readonly string[];
  /** Between two names, of people or of sections: `және`. Empty where nothing stands there with blanks around it. */
  readonly joiningWords: readonly string[];
  /** Before or behind the number of a printed page: `бет`. */
  readonly pageLabels: readonly string[];
  /** What the line ends or begins with that says what a law is about: `туралы`. */
  readonly subjectWords: readonly string[];
  /** Behind a heading of a wiki, in brackets, what leads to its source: `өңдеу`. */
  readonly editLinks: readonly string[];
  /** How words for the site itself begin, in its notice on cookies: `сайт`. */
  readonly siteWords: readonly string[];
  /** How the words begin there that say what becomes of cookies: `пайдалан`. */
  readonly useWords: readonly string[];
};

/** What running text has that could be taken for something else. All lower-case. */
export type TextWords = {
  /** Words whose full stop ends no sentence, without it; single letters are known: `ж.б`. */
  readonly abbreviations: readonly string[];
  /** Last letters that only family names and patronymics have: `ұлы`. Empty where any word may end so. */
  readonly nameEndings: readonly string[];
  /** Behind a number, what makes it larger: `мың`. */
  readonly thousands: readonly string[];
  /** How a word ends that says whose something is: `ның`. */
  readonly genitives: readonly string[];
  /** The alphabet, by which lists count: `а)`, `ә)`. More than one where usage differs; empty where lists have no letters. */
  readonly alphabets: readonly string[];
};

/**
 * What newspapers, documents and letters print around an article, so that it can be told from the text. All lower-case.
 * Where a phrase has a `#`, it stands for the year, number or name that the words are said of. Empty where the language's
 * papers have nothing of the kind.
 */
export type PrintWords = {
  /** How words for a newspaper or a journal begin: `газет`. */
  readonly papers: readonly string[];
  /** How a word begins that only the motto of a masthead has: `пролетар`. */
  readonly mottoes: readonly string[];
  /** What a paper is of those that it names: `органы`. */
  readonly organs: readonly string[];
  /** Behind an issue's number and a hyphen: `сан` in `12-сан`. */
  readonly issueWords: readonly string[];
  /** Behind a document's number and a hyphen: `сон` in `612-сон`. */
  readonly numberWords: readonly string[];
  /** Before a price: `бағасы`. */
  readonly priceLabels: readonly string[];
  /** Since which year a paper has appeared: `# шығады` in `1919 жылдан шығады`. */
  readonly foundings: readonly string[];
  /** Before or behind how many years it has appeared: `год издания`. */
  readonly ageLabels: readonly string[];
  /** Before a telephone number, a mail or web address; a hyphen, and a full stop with the blank behind it, may be missing: `эл. пошта`. */
  readonly contactLabels: readonly string[];
  /** What a street's name stands beside, in the case of a running text: `# көшесі`. */
  readonly streets: readonly string[];
  /** Behind a house's number, what part of it is meant: `қабат`. */
  readonly rooms: readonly string[];
  /** Alone above a document's title, how it came into force: `бекітемін`. */
  readonly stamps: readonly string[];
  /** Alone above a title, the number of what belongs to a document; behind the word it may be missing: `# қосымша`. */
  readonly appendices: readonly string[];
  /** Between a person's name and the school that is named after them: `атындағы`. */
  readonly namedAfter: readonly string[];
  /** How the line begins that says to which of a paper's writers one writes: `corresponding`. */
  readonly correspondents: readonly string[];
  /** What a scheme of libraries is called, before a subject's number; papers print it in capitals: `әож`. */
  readonly classifications: readonly string[];
  /** Where an archive keeps a paper, from the largest part to the smallest, a full stop left out: `# қор`. */
  readonly fonds: readonly string[];
  /** `# тізбе` */
  readonly inventories: readonly string[];
  /** `# іс` */
  readonly files: readonly string[];
  /** `# парақ` */
  readonly leaves: readonly string[];
};

/** Words of the Hijri calendar, lower-case, with `’` for any apostrophe; each a run without blanks. Empty where papers do not use it. */
export type HijriWords = {
  /** Names of the months, or the first word of those that are two. */
  readonly months: readonly string[];
  /** The second words, and the word for a month: `әууәл`, `айы`. */
  readonly monthParts: readonly string[];
  /** What says that a year is of this calendar: `һижри`. */
  readonly years: readonly string[];
};

/** Foreign names and numerals inside the language's own text: what they look like there when nothing is wrong. */
export type ForeignWords = {
  /** Endings in the language's own script that a name in another script takes: `тің` in `MEXT-тің`, `нын` in `KOICAнын`. */
  readonly endings: readonly string[];
  /** Words in capitals that are Latin although every letter of theirs has a Cyrillic twin: `IT`. */
  readonly latinAcronyms: readonly string[];
  /** How the words begin that follow a century's Roman numeral: `ғасыр`. */
  readonly centuryWords: readonly string[];
};
