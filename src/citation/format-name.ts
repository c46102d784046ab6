// Names as bibliographies print them.
import type { Name } from './citation.ts';

/** @returns The first letters of the given names: `Қасым-Жомарт Кемелұлы` is `Қ.-Ж. К.`. */
export const initials = (given: string): string =>
  given
    .split(/\s+/u)
    .map((name) =>
      name
        .split('-')
        .flatMap((part) => [...part].slice(0, 1))
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .join(' ');

/** @returns Family name first: `Тоқаев, Қасым-Жомарт`; a name whose parts are not known as it stands. */
export const familyFirst = (name: Name): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** @returns Given name first: `Қасым-Жомарт Тоқаев`. */
export const givenFirst = (name: Name): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);
