// Other ways to read the letters of a query word, where one spelling stands for several sounds. Texts don't need this:
// their words are read by fold() alone, and a query reaches them through one of these.
import { fold } from './fold.ts';

/** A folded word and how likely it is meant, below 1. */
export type FoldVariant = { readonly folded: string; readonly weight: number };

type Rule = { readonly when: RegExp; readonly to: string; readonly weight: number };

const rules: readonly Rule[] = [
  // жаңа, spelled zhanga in plain ASCII; fold() reads ng as нг, as in Uzbek
  { when: /ng(?=[^g]|$)/giu, to: 'ң', weight: 0.8 },
  { when: /ng(?=gh?)/giu, to: 'ң', weight: 0.8 },
  // Kazakhstan, казах: х where the language itself has қ
  { when: /kh|х/giu, to: 'к', weight: 0.6 },
  // expo, Alex
  { when: /x/giu, to: 'кс', weight: 0.6 },
  // qalaw (everyday Kazakh); Kawaguchi is fold()'s reading
  { when: /w/giu, to: 'у', weight: 0.6 },
  // Tokaýev, where ý is й and not у as in the Kazakh of 2018
  { when: /ý/giu, to: 'y', weight: 0.6 },
  // Cumhurbaşkanı, Azerbaycan (Turkish); centr
  { when: /c(?!h)/giu, to: 'ж', weight: 0.4 },
  // узбек, typed for ўзбек: ў stands in first syllables
  { when: /у/iu, to: 'ў', weight: 0.5 },
  { when: /u/iu, to: 'ў', weight: 0.4 },
  // yoq, typed for yoʻq (йўқ); sotsial; Schmidt
  { when: /yo/giu, to: 'iо', weight: 0.6 },
  { when: /ts/giu, to: 'ц', weight: 0.6 },
  { when: /sch/giu, to: 'ш', weight: 0.6 },
  // Hiroshima: Хиросима; Takaichi: Такаити
  { when: /sh(?=i)/giu, to: 's', weight: 0.4 },
  { when: /ch(?=i)/giu, to: 't', weight: 0.4 },
  // Иидзима: Ииджима
  { when: /дз/giu, to: 'дж', weight: 0.5 },
  // Тлеуберди: Тілеуберді; no word of these languages begins so
  { when: /^[тt](?=[лl])/iu, to: 'ті', weight: 0.6 },
  // ashana, Ashat: асхана, Асхат, as the Kazakh of 2021 has no sh of its own
  { when: /sh(?=an|at)/giu, to: 'сх', weight: 0.5 },
  // элем, typed for әлем
  { when: /э/giu, to: 'ә', weight: 0.4 },
  // Uyghur, where ە is ә and ۆ is ө
  { when: /ە/gu, to: 'ә', weight: 0.8 },
  { when: /ۆ/gu, to: 'ө', weight: 0.8 },
];

/**
 * @returns Each other reading once, without the one of fold() itself; '' never.
 * @example foldVariants('Kazakhstan') // [{ folded: 'казакстан', weight: 0.6 }]
 */
export function foldVariants(word: string): readonly FoldVariant[] {
  const usual = fold(word);
  const variants = new Map<string, number>();
  const composed = word.normalize('NFC');
  for (const { when, to, weight } of rules) {
    const folded = fold(composed.replace(when, to));
    if (folded !== usual && folded !== '' && (variants.get(folded) ?? 0) < weight) variants.set(folded, weight);
  }
  return [...variants].map(([folded, weight]) => ({ folded, weight }));
}
