// Keyboards on which the Cyrillic letters of the region are typed: what each key gives, in the order of the rows.
// Sources: Windows kbdru, kbdkaz (also RST KazSSR 903-90) and kbdkyr; xkeyboard-config symbols/ru, kz, kg, uz (the last by
// the Uzbek standard). The Kyrgyz one is the Russian one, with ү, ң, ө on у, н, о together with AltGr, which gives nothing
// where a Latin keyboard is on.

/** The keys of an American keyboard, and what they give with Shift. */
export const latinKeys = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
export const latinShifted = '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?';

/** Each letter or sign stands where `latinKeys` has its key; a reader's own comes before rarer ones. */
export const cyrillicKeyboards: readonly string[] = [
  'ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.',
  '("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№',
  'ё1234567890ғҳйцукенгшўзхъфқвапролджэячсмитьбю.',
];
