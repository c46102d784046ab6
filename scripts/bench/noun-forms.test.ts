import { expect, it } from 'vitest';
import { inflectGlossary } from './noun-forms.ts';

const forms = new Set(inflectGlossary().flatMap(({ lang, paradigms }) => paradigms.flatMap((p) => p.forms.map((form) => `${lang} ${form}`)))); // prettier-ignore

it.each([
  ['kk', 'президенттің', 'a voiceless end'],
  ['kk', 'үкіметінде', 'front vowels'],
  ['kk', 'министрлігіне', 'к becomes г before a vowel'],
  ['kk', 'партиясынан', 'an open end'],
  ['kk', 'азаматтарда', 'a plural'],
  ['ky', 'өкмөтүнүн', 'rounded vowels'],
  ['ky', 'министрлигинин', 'к becomes г before a vowel'],
  ['ky', 'жарандардын', 'a nasal end'],
  ['uz', 'ҳукуматининг', 'no vowel harmony'],
  ['uz', 'вазирликка', 'га after к'],
])('writes the %s form %s (%s)', (lang, form) => {
  expect(forms.has(`${lang} ${form}`)).toBe(true);
});
