// placeholder until the next commit
export const identifyLanguage = (text: string): { tag: string; script: string; dir: 'ltr' | 'rtl'; margin: number } => {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/\p{Script=Latin}/gu) > count(/\p{Script=Cyrillic}/gu))
    return { tag: 'en', script: 'Latn', dir: 'ltr', margin: 0.2 };
  const tag = /[ўҳ]/.test(text) ? 'uz-Cyrl' : /[ұіәғ]/.test(text) ? 'kk' : /[өүң]/.test(text) ? 'ky' : 'ru';
  return { tag, script: 'Cyrl', dir: 'ltr', margin: 0.5 };
};
