// Bylines without a colon: the word for a writer stands before the name, after it, or only the paper does.
import { findLabel, publicationWords } from './page-vocabulary.ts';

/** No byline of one name is longer, in UTF-16 units. */
const maxByline = 100;

/** Offsets in the line; `paper` is the one written for, with its quotation marks. */
export type Byline = {
  readonly name: string;
  readonly start: number;
  readonly paper?: { readonly text: string; readonly start: number };
};

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}’'ʻʼ‘.-]*`;
const fullName = new RegExp(String.raw`^${capitalised}(?: ?${capitalised}){1,3}$`, 'u');
const ideographicName = /^[\p{Script=Han}\p{Script=Katakana}・ー]{2,12}$/u;

/** Two to four capitalised words. Only beside a word that says so, they are a person's name. */
const isName = (text: string): boolean => text.length <= 60 && fullName.test(text);

const isWriter = (phrase: string): boolean => findLabel(phrase) === 'author';

/** What follows a paper's name: what it is, or what its writer is there; `газеті`, `мухбири`, `газетінің тілшісі`. */
const isRoleAtPaper = (role: string): boolean => {
  const last = role.slice(role.lastIndexOf(' ') + 1);
  return isWriter(role) || (/^\p{Ll}+(?: \p{Ll}+)?$/u.test(role) && (isWriter(last) || publicationWords.has(last)));
};

/**
 * @param line Trimmed.
 * @returns Undefined when the line holds anything but a name, the word for a writer and a paper.
 * @example readByline('Беседовала Анна Петрова') // Анна Петрова
 * @example readByline('Тоҳир Валиев, «Халқ сўзи» мухбири') // Тоҳир Валиев, of «Халқ сўзи»
 */
export const readByline = (line: string): Byline | undefined =>
  line.length > maxByline || /[?!:：]/u.test(line) ? undefined : (readBefore(line, 'author') ?? readAfter(line));

/** `Суретті түсірген Ерлан Асанов`: the same of who took the picture. `Фотограф Айгүл Серік` may be about her. */
export const isPhotoByline = (line: string): boolean => {
  const byline = line.length > maxByline ? undefined : readBefore(line, 'photo');
  return byline !== undefined && line.slice(0, byline.start).trim().includes(' ');
};

/** `Жазған Асан Үсенов`, `Сұхбатты жүргізген – Айгүл Сейіт`. */
const readBefore = (line: string, kind: 'author' | 'photo'): Byline | undefined => {
  const match = /^(\p{L}+(?: \p{Ll}+){0,2}) (?:[–—-] )?(?=\p{Lu})/u.exec(line);
  const [head = '', label = ''] = match ?? [];
  const name = line.slice(head.length).replace(/(?<=\p{L}{3})\.$/u, '');
  return match && findLabel(label) === kind && isName(name) ? { name, start: head.length } : undefined;
};

/** `Ҳасан Усмонов тайёрлади`, `Иван Петров, корреспондент`, `Ж. Омаров, «Сыр бойы»`, `山田太郎 記者`. */
const readAfter = (line: string): Byline | undefined => {
  const words = line.split(' ');
  for (let count = 1; count < Math.min(words.length, 6); count++) {
    const head = words.slice(0, count).join(' ');
    const name = head.replace(/,$/u, '');
    if (!isName(name) && !ideographicName.test(name)) {
      // A word without a capital is in no longer name either.
      if (!/^\p{Lu}/u.test(words[count - 1] ?? '')) return undefined;
      continue;
    }
    const from = head.length + 1;
    const tail = line
      .slice(from)
      .replace(/^[–—-] /u, '')
      .replace(/\.$/u, '');
    if (isWriter(tail)) return { name, start: 0 };
    const [whole = '', paper = ''] = /^([«"“][^«»"“”]{2,40}[»"”])(?: |$)/u.exec(tail) ?? [];
    const role = tail.slice(whole.length);
    if (paper !== '' && head.endsWith(',') && (role === '' || isRoleAtPaper(role)))
      return { name, start: 0, paper: { text: paper, start: line.indexOf(paper, from) } };
  }
  return undefined;
};
