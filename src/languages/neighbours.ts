// Languages that articles may be in and the interface is not: what their pages put around an article.
import type { DateWords, HijriWords, PageWords, PrintWords, TextWords } from './language.ts';
import { ar } from './neighbours/ar.ts';
import { az } from './neighbours/az.ts';
import { ba } from './neighbours/ba.ts';
import { kaa } from './neighbours/kaa.ts';
import { kkLatn } from './neighbours/kk-latn.ts';
import { mn } from './neighbours/mn.ts';
import { tg } from './neighbours/tg.ts';
import { tk } from './neighbours/tk.ts';
import { tr } from './neighbours/tr.ts';
import { tt } from './neighbours/tt.ts';
import { ug } from './neighbours/ug.ts';
import { uk } from './neighbours/uk.ts';

/** A language whose pages we can read the headers of. What is not known of it is left out. */
export type Neighbour = {
  readonly tag: string;
  readonly dates?: DateWords;
  readonly page?: Partial<PageWords>;
  readonly text?: Partial<TextWords>;
  readonly print?: Partial<PrintWords>;
  readonly hijri?: HijriWords;
};

/** Words that one shares with another, as Karakalpak does with Kazakh and Uzbek, are listed once: all are looked for at once. */
export const neighbours: readonly Neighbour[] = [kkLatn, tt, ba, tr, az, tg, tk, ug, uk, kaa, mn, ar];
