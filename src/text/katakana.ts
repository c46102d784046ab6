// A foreign name in katakana -> how Cyrillic texts may spell it. By the Hepburn table, read in Cyrillic letters; then without
// the vowels that Japanese puts between and after consonants (トカエフ: to-ka-e-fu, Тоқаев).

/** Syllables in a, i, u, e, o, then the consonant; `・` for a syllable that there is not. */
const rows: readonly (readonly [syllables: string, consonant: string])[] = [
  ['アイウエオ', ''], ['カキクケコ', 'к'], ['ガギグゲゴ', 'г'], ['サシスセソ', 'с'], ['ザジズゼゾ', 'з'], ['タチツテト', 'т'],
  ['ダヂヅデド', 'д'], ['ナニヌネノ', 'н'], ['ハヒフヘホ', 'х'], ['バビブベボ', 'б'], ['パピプペポ', 'п'], ['マミムメモ', 'м'],
  ['ラリルレロ', 'р'], ['ワ・・・ヲ', 'в'], ['・・ヴ・・', 'в'],
]; // prettier-ignore
const vowels = [...'аиуео'];

const syllables = new Map([
  ...rows.flatMap(([row, consonant]) =>
    [...row].map((kana, i): [string, string] => [kana, consonant + (vowels[i] ?? '')]),
  ),
  ...Object.entries({ シ: 'ши', ジ: 'жи', チ: 'чи', ツ: 'цу', フ: 'фу', ヤ: 'я', ユ: 'ю', ヨ: 'ё', ン: 'н' }),
]);

/** Small signs, which take the place of the vowel before them: キュ кю, ファ фа, シャ ша. */
const small: Readonly<Record<string, string>> = {
  ャ: 'я', ュ: 'ю', ョ: 'ё', ァ: 'а', ィ: 'и', ゥ: 'у', ェ: 'е', ォ: 'о',
}; // prettier-ignore
const afterHissing: Readonly<Record<string, string>> = { я: 'а', ю: 'у', ё: 'о' };

const isKatakana = /^[\p{Script=Katakana}ー]{3,}$/u;
const consonant = 'бвгджзклмнпрстфхцчш';
const addedVowel = new RegExp(
  `(?<=[${consonant}])у(?=[${consonant}]|$)|(?<=.[тд])о(?=[${consonant}]|$)|(?<=[шжч])и(?=[${consonant}])`,
  'g',
);

const spell = (word: string): string => {
  let text = '';
  for (const kana of word) {
    const glide = small[kana];
    if (glide === undefined) text += syllables.get(kana) ?? '';
    else {
      const before = text.slice(0, -1);
      text = before + (/[шжч]$/.test(before) ? (afterHissing[glide] ?? glide) : glide);
    }
  }
  return text;
};

/**
 * @returns The likeliest spellings, the surest first; none for a word that is not all katakana, or shorter than three signs,
 * of which too many would be some other word.
 * @example katakanaSpellings('トカエフ') // ['токаефу', 'токаев', …]
 */
export const katakanaSpellings = (word: string): readonly string[] => {
  if (!isKatakana.test(word)) return [];
  const spelled = spell(word);
  const bare = spelled.replace(addedVowel, '').replace(/ф$/, 'в');
  // ラ行 stands for р and л; シ is си in the usual Cyrillic spelling of Japanese names.
  const all = [
    spelled,
    bare,
    bare.replaceAll('р', 'л'),
    spelled.replaceAll('ши', 'си'),
    spelled.replaceAll('чи', 'ти'),
  ];
  return [...new Set(all)].filter(Boolean);
};
