// The language of a seed: stated by an editor, by its folder, or told from the text.
import { findLanguage } from '../../src/languages/index.ts';
import { findRecognised } from '../../src/text/find-recognised.ts';
import { identifyLanguage } from '../../src/text/identify-language.ts';
import type { SeedFile } from '../read-seeds.ts';

/** BCP 47 tag, direction, and how clear it was: 1 when it was stated. */
export type SeedLanguage = { readonly tag: string; readonly dir: 'ltr' | 'rtl'; readonly margin: number };

/** `lang: kk` on a line of its own among the first lines. */
const languageLine = /^[ \t]*(?:lang|language)[ \t]*[:：][ \t]*([a-z]{2,3}(?:-[a-z]{4})?)[ \t]*$/imu;

/** @param stated What the text's front matter says, if it does. */
export const chooseLanguage = (
  seed: Pick<SeedFile, 'sidecar' | 'folderTag'>,
  text: string,
  stated: string | undefined,
): SeedLanguage => {
  const line = languageLine.exec(text.slice(0, 600))?.[1];
  const tag =
    seed.sidecar?.lang ?? stated ?? (line === undefined ? undefined : findRecognised(line, text)) ?? seed.folderTag;
  if (tag !== undefined) return { tag, dir: directionOf(tag), margin: 1 };
  const found = identifyLanguage(withoutSpeech(withoutMarkup(text)));
  return { tag: found.tag, dir: found.dir, margin: found.margin };
};

/** Code, tags and addresses are in no language, and a text about them may hold more of them than of words. */
const withoutMarkup = (text: string): string =>
  /[<{&`]|:\/\//u.test(text)
    ? text
        .replace(/<[^<>]{1,300}>/gu, ' ')
        .replace(/\S+/gu, (token) => (/[<>{}=;$`\\_[\]&#|]|:\/\/|\(['")]/u.test(token) ? ' ' : token))
    : text;

/** Less text says too little about a language, when the rest of it may say more; in UTF-16 units. */
const enoughText = 100;

/**
 * What an author says without the words of others: a report in Kyrgyz may quote more Russian than it has words of its own.
 * The whole text where little is left.
 */
const withoutSpeech = (text: string): string => {
  const own = text
    .replace(/\n[-–—―] [^\n]*/g, '\n')
    .replace(/«[^«»]{20,2000}»|“[^“”]{20,2000}”|"[^"\n]{20,2000}"/g, ' ');
  return own.length >= enoughText && own.length * 5 >= text.length ? own : text;
};

/** Scripts that run from right to left, by ISO 15924, and languages whose usual script does. */
const rightToLeft = /^(?:ar|fa|he|ps|sd|ug|ur|yi|dv|ckb)(?:$|-)(?!Latn|Cyrl)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:$|-)/u;

const directionOf = (tag: string): 'ltr' | 'rtl' => findLanguage(tag)?.dir ?? (rightToLeft.test(tag) ? 'rtl' : 'ltr');
