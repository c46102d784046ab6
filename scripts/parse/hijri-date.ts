// A date of the Hijri calendar, as papers of Muslims set it above a title: `1446 һижри, 12 Рабиғул-әууәл`.
// Its day depends on when the moon was seen, so it is known as a date and not turned into one of ours.

/** The months as Kazakh, Kyrgyz, Uzbek in both scripts, Russian and Arabic papers write them. */
const months = `
  мұхаррам мухаррам мухаррем muharram محرم сафар safar صفر
  раби рабиғ рабиул рабиғул рабиус робиул robiul rabi rabiul rabius ربيع
  рабиғул-әууәл рабиул-аввал рабиулаввал робиулаввал рабиул-ахир рабиус-соний рабиус-сани rabiulavval rabiul-avval
  жумада жұмада джумада жумадул жумодул жумадилаввал жумодилаввал жумодиссоний jumada jumodul jumadilavval جمادى
  раджаб ражаб ережеп rajab رجب шағбан шаъбон шаабан шабан sha’bon shabon شعبان рамазан рамазон рамадан ramazon ramadan رمضان
  шәууәл шаввол шавваль шаввал shavvol شوال зулқағда зулқаъда зуль-каада зулкада zulqa’da ذو
  зулхижжа зулҳижжа зуль-хиджа зул-хижжа zulhijja`;

/** The second words of months' names. */
const monthParts =
  'әууәл аввал авваль ахир ақыр соний сани avval oxir soniy الأول الآخر الثاني الأولى الآخرة القعدة الحجة';

/** What says that a year is of this calendar. */
const years = 'һижри хижри хиджри ҳижрий һижра хижра хиджра һ ҳ х hijriy hijri hijra h هـ ه هجري هجرية';

/** What may stand beside them and says nothing more. */
const fillers =
  'йил йили йилнинг йилги жыл жылы жылғы жылдын год года г yil yili yilning ай айы айынын ойи oyi куни күні күнү kuni';

const wordsOf = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.trim().split(/\s+/u)));
const calendarWords = wordsOf(months, years);
const knownWords = wordsOf(months, monthParts, years, fillers);

/** No such date is longer, in UTF-16 units. */
const maxLength = 60;

/**
 * @param line Trimmed.
 * @returns Whether the line is nothing but a year of the calendar, which lies between 1000 and 1499, with its name or a month.
 * @example isHijriDate('5 Рамазон 1447') // true
 * @example isHijriDate('Рамазон ойи') // false
 */
export const isHijriDate = (line: string): boolean => {
  if (line.length > maxLength || !/[1١][0-4٠-٤][\d٠-٩]{2}/u.test(line)) return false;
  const words = line.toLowerCase().match(/[^\s\d٠-٩,./()–—]+|[\d٠-٩]+/gu) ?? [];
  const folded = words
    .map((word) => word.replace(/^-+|-+$/gu, '').replace(/['ʻ‘ʼ]/gu, '’'))
    .filter((word) => word !== '');
  const isNumber = (word: string): boolean => /^[\d٠-٩]{1,4}$/u.test(word);
  return (
    folded.some((word) => calendarWords.has(word)) && folded.every((word) => isNumber(word) || knownWords.has(word))
  );
};
