// What counts as the same letter in search. The only place that changes case.
//
//   any spelling -> plain Cyrillic letters, the same for every language and script
//   Тоқаев  Toqaev  Tokayev  токаев        -> токаев
//   Ўзбекистон  Oʻzbekiston  Özbekiston    -> озбекистон
//   қазақ  qazaq  казак                    -> казак
//
// One key space for all languages costs next to nothing (KazQAD MRR .749 -> .741) and gains every spelling at once.
// Folding comes before stemming, so that a word in Latin letters or from a plain Russian keyboard gets the same key.

/**
 * Letters whose plain twin is what people type without a national keyboard layout, and letters that Latin spellings do
 * not tell apart. й and ы become и because Latin `y` is either; я and ю come apart (иа, иу) as `ya`, `ia` do, which also
 * shows the ending in қоя = қой + а. ў becomes о, as in its cognates (өз, ўз) and in careless Latin (`ozbek`).
 */
const cyrillicFolds: Readonly<Record<string, string>> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', ҳ: 'х', і: 'и', ы: 'и', й: 'и', ў: 'о', ё: 'е',
  э: 'е', ц: 'с', щ: 'шч', ъ: '', ь: '', я: 'иа', ю: 'иу', ї: 'и', є: 'е', ґ: 'г', ӣ: 'и', ӯ: 'у', ҷ: 'ж', җ: 'ж',
  ҙ: 'з', ҫ: 'с', ҡ: 'к', ҥ: 'н',
}; // prettier-ignore

/**
 * Latin spellings of the same sounds, longest first: 1995 and 2026 Uzbek, 2018 and 2021 Kazakh, BGN/PCGN, ISO 9,
 * Turkish, and what people type. An apostrophe keeps two letters apart (Isʼhoq has no sh) and is then dropped.
 */
const latinFolds: Readonly<Record<string, string>> = {
  // йў of йўл; the signs are those that people type
  yoʻ: 'ио', 'yo‘': 'ио', 'yo’': 'ио', "yo'": 'ио', 'yo`': 'ио', yoʼ: 'ио', yö: 'ио', yõ: 'ио', ö: 'о', õ: 'о',
  // ц of loans, which elsewhere may be т and с (айтса)
  tsiy: 'сии', tsia: 'сиа', tsio: 'сио', tsiu: 'сиу',
  dzh: 'ж', ştş: 'шч', şş: 'шч',
  // kıtaphana: two sounds before the word for a house, where elsewhere ph is one
  phana: 'пхана',
  sh: 'ш', ch: 'ч', zh: 'ж', kh: 'х', gh: 'г', ph: 'ф', th: 'т', dj: 'ж', ck: 'к', ye: 'е', yo: 'е', ce: 'се', ci: 'си',
  cy: 'си', qu: 'ку',
  a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о',
  p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'х', y: 'и', z: 'з',
  ı: 'и', ş: 'ш', ș: 'ш', š: 'ш', ç: 'ч', č: 'ч', ž: 'ж', ý: 'у', ǵ: 'г', â: 'иа', û: 'иу', ə: 'а', ŋ: 'н', ß: 'сс', æ: 'а',
  ø: 'о', ŭ: 'о', đ: 'д', ł: 'л', þ: 'т', ð: 'д',
}; // prettier-ignore

/** Kazakh Arabic letters (tote zhazu) and those that only Uyghur has; ە is Kazakh е. Hamza marks are dropped. */
const arabicFolds: Readonly<Record<string, string>> = {
  ا: 'а', آ: 'а', ب: 'б', پ: 'п', ت: 'т', ج: 'ж', چ: 'ч', ح: 'х', خ: 'х', د: 'д', ر: 'р', ز: 'з', ژ: 'ж', س: 'с', ش: 'ш',
  ع: 'г', غ: 'г', ف: 'ф', ق: 'к', ك: 'к', ک: 'к', گ: 'г', ڭ: 'н', ل: 'л', م: 'м', ن: 'н', ه: 'х', ە: 'е', ھ: 'х', ة: 'е',
  و: 'о', ۇ: 'у', ۆ: 'в', ۈ: 'у', ۋ: 'у', ې: 'е', ى: 'и', ي: 'и', ی: 'и', ئ: '', ء: '', ٴ: '',
}; // prettier-ignore

const apostrophes = /['’‘`´ʹʺʻʼ′]/g;
const invisibles = /[-\u2010-\u2015\u2212\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const latinUnits = new RegExp(
  Object.keys(latinFolds)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const combiningMarks = /\p{M}+/gu;

/**
 * Folds a word to plain lower-case Cyrillic letters; digits and other scripts stay. Folding twice equals folding once.
 *
 * @param word As it stands in a text, any case and script.
 * @returns The folded word; '' when nothing but signs was given.
 * @example fold('Toʻqayev') // 'токаев'
 */
export function fold(word: string): string {
  const number = romanNumber(word);
  if (number > 0) return `${number}р`;
  return (foldCyrillic(word) ?? foldAny(word)).replaceAll('дж', 'ж');
}

/** By UTF-16 unit, what the letters of `cyrillicFolds` and the plain ones become, small or capital. */
const unitFolds = Array.from({ length: 0x500 }, (): string | undefined => undefined);
for (const small of [...'абвгдежзиклмнопрстуфхчш', ...Object.keys(cyrillicFolds)]) {
  for (const letter of [small, small.toUpperCase()]) unitFolds[letter.charCodeAt(0)] = cyrillicFolds[small] ?? small;
}

/** Two letters that are one sound. */
const shortIAndO = /[йЙ][оО]/;

/** A short way for most words of a collection. @returns undefined for a word that `foldAny` is needed for. */
function foldCyrillic(word: string): string | undefined {
  if (shortIAndO.test(word)) return undefined;
  let folded = '';
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const unit = code < unitFolds.length ? unitFolds[code] : undefined;
    if (unit === undefined) return undefined;
    folded += unit;
  }
  return folded;
}

function foldAny(word: string): string {
  let folded = '';
  for (const letter of readScripts(word).replaceAll('йо', 'ё')) folded += cyrillicFolds[letter] ?? letter;
  return folded;
}

const romanPattern = /^[IVXІХivxіх]{2,6}$/;
const romanOrder = /^(X{0,3})(IX|IV|V?I{0,3})$/;
const romanOnes: readonly string[] = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/**
 * Centuries and congresses: folded letter by letter, XI and XIII would be one, since й, ы and і are. More than one letter, Latin
 * or Cyrillic ones that look alike (ХІІІ ғасыр). The key is `13р`, not `13`: days and years are so many that they would drown the centuries.
 *
 * @returns 1 to 39, 0 for any other word.
 */
function romanNumber(word: string): number {
  if (!romanPattern.test(word)) return 0;
  const [, tens, ones] = romanOrder.exec(word.toUpperCase().replaceAll('І', 'I').replaceAll('Х', 'X')) ?? [];
  return tens === undefined || ones === undefined ? 0 : tens.length * 10 + romanOnes.indexOf(ones);
}

/** Any case and script -> lower-case Cyrillic; what is in neither table stays. */
function readScripts(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase().replace(invisibles, '').normalize('NFC');
  let text = '';
  for (const letter of lower) text += letter in cyrillicFolds || letter in latinFolds ? letter : stripMarks(letter);
  text = text.replace(latinUnits, (unit) => latinFolds[unit] ?? unit).replace(apostrophes, '');
  let cyrillic = '';
  for (const letter of text) cyrillic += arabicFolds[letter] ?? letter;
  return cyrillic;
}

const stripMarks = (letter: string): string =>
  letter < '\u0080' ? letter : letter.normalize('NFD').replace(combiningMarks, '');
