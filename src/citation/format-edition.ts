import type { Citing } from '../languages/language.ts';
import type { Citation } from './citation.ts';

/** @returns Which edition of the text is cited, `ed. 61f4bb0e` in English; `''` when that is not known. */
export const editionText = ({ edition }: Citation, citing: Citing): string =>
  edition === undefined ? '' : citing.edition.replace('{edition}', edition);
