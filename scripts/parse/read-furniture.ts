// What pages put around articles and what says nothing of them: counters, buttons, rights, invitations.
import type { HeaderLine } from './header-line.ts';
import { removed, type HeaderPiece } from './header-piece.ts';
import { isHijriDate } from './hijri-date.ts';
import { isLanguageSwitch } from './language-switch.ts';
import { boilerplate, findLabel, foldPhrase, networks, openings } from './page-vocabulary.ts';
import { hasCaptionLabel } from './read-caption.ts';
import type { RemovalReason } from './reasons.ts';

/** No phrase of the vocabulary is longer. */
const maxPhrase = 80;

/**
 * @param own The line, or a part of one between separators; it stands from `start` to `end`.
 * @returns It as removed, with the reason; undefined when it says something of the article.
 */
export const readFurniture = (own: string, start: number, end: number): HeaderLine | undefined => {
  // Known phrases are short, and known openings stand at the head.
  const folded = foldPhrase(own.slice(0, maxPhrase));
  const reason = own.length <= maxPhrase ? boilerplate.get(folded) : undefined;
  if (reason) return { pieces: [removed(reason, start, end)], isSure: /\d/u.test(own) };
  if (isRelativeTime(own)) return { pieces: [removed('time', start, end)], isSure: true };
  const counter = readIconCounter(own);
  if (counter) return { pieces: [removed(counter, start, end)], isSure: true };
  const counters = readCounterRow(own, start);
  if (counters) return { pieces: counters, isSure: true };
  // The age from which a page is to be read.
  if (/^\d{1,2}\+$/u.test(own)) return { pieces: [removed('navigation', start, end)], isSure: false };
  if (isHijriDate(own)) return { pieces: [removed('other-calendar', start, end)], isSure: false };
  if (isLanguageSwitch(own)) return { pieces: [removed('navigation', start, end)], isSure: false };
  if (isNetworkRow(own)) return { pieces: [removed('share-button', start, end)], isSure: /\s/u.test(own) };
  if (/^#[^\s#]+(?:[\s,;]+#[^\s#]+)*[.,;]?$/u.test(own)) return { pieces: [removed('tags', start, end)], isSure: true };
  if (isCopyright(own, folded) && !hasCaptionLabel(own))
    return { pieces: [removed('copyright', start, end)], isSure: /^\s*(?:©|\(c\))/iu.test(own) };
  const isInvitation = (opening: string): boolean =>
    folded.startsWith(opening) || (folded.endsWith(opening) && namesNetwork(own));
  if (openings.get('subscription')?.some(isInvitation) === true)
    return { pieces: [removed('subscription', start, end)], isSure: namesNetwork(own) };
  return mailHeader.test(own) ? { pieces: [removed('label', start, end)], isSure: true } : undefined;
};

/** What only programs read at the head of a letter: `Content-Type: text/plain`. */
const mailHeader =
  /^(?:Content-[A-Z][a-z]+|MIME-Version|Message-I[Dd]|In-Reply-To|Reply-To|Return-Path|X-[A-Z][\w-]*): \S/u;

/** No invitation that names a network is longer, in UTF-16 units. */
const maxInvitation = 100;

/** Whether a short line that ends no sentence speaks of a network: nobody writes an invitation there as a part of an article. */
export const namesNetwork = (own: string): boolean =>
  own.length <= maxInvitation &&
  !/\.$/u.test(own) &&
  /telegram|телеграм|instagram|инстаграм|whatsapp|ватсап|facebook|фейсбук|youtube|ютуб|tiktok|viber/iu.test(own);

/** What a number is beside a picture instead of a word: `👁 1 284`. */
const icons: readonly (readonly [RegExp, RemovalReason])[] = [
  [/[👁👀📈📊🔎]/u, 'view-counter'],
  [/[💬🗨🗯]/u, 'comments'],
  [/[⏱⏰🕐-🕧⌛⏳📖]/u, 'reading-time'],
  [/[❤♥👍👎🔥⭐🔗📤🖨]/u, 'share-button'],
];

const readIconCounter = (own: string): RemovalReason | undefined =>
  own.length <= 30 && /^[\p{Extended_Pictographic}\uFE0F\s]+[\d\s.,]*[kmкм]?$/iu.test(own)
    ? icons.find(([icon]) => icon.test(own))?.[1]
    : undefined;

/** `👁 1.2K ❤️ 87 💬 14`. */
const readCounterRow = (own: string, start: number): readonly HeaderPiece[] | undefined => {
  // Pictures stand far behind letters in Unicode.
  if (own.length > 60 || !/[\u2300-\u2BFF\uD83C-\uD83E]/.test(own)) return undefined;
  const parts = [...own.matchAll(/\p{Extended_Pictographic}[\uFE0F\s]*\d[\d.,]*\s*[kmкм]?(?!\p{L})\s*/giu)];
  if (parts.length < 2 || parts.map(([part]) => part).join('') !== own) return undefined;
  const reasons = parts.map(([part]) => readIconCounter(part.trim()));
  return reasons.some((reason) => reason !== undefined)
    ? parts.map(([part], index) =>
        removed(
          reasons[index] ?? 'share-button',
          start + (parts[index]?.index ?? 0),
          start + (parts[index]?.index ?? 0) + part.trimEnd().length,
        ),
      )
    : undefined;
};

/** `Updated 2 hours ago`: a date's label and a time that tells no date. */
const isRelativeTime = (own: string): boolean => {
  if (own.length > 60 || !/\d/u.test(own)) return false;
  const label = /^\p{L}+[:\s]+/u.exec(own)?.[0];
  const kind = label === undefined ? undefined : findLabel(label.replace(/[:\s]+$/u, ''));
  return (
    (kind === 'date' || kind === 'update') && boilerplate.get(foldPhrase(own.slice(label?.length ?? 0))) === 'time'
  );
};

/** Also with an ending of case: `Facebook-те бөлісу`. */
const isNetwork = (word: string): boolean =>
  networks.has(word) || (word.includes('-') && networks.has(word.replace(/-\p{L}{2,4}$/u, '')));

/** `Facebook Telegram`, `Бөлісу: Facebook, Telegram`. */
const isNetworkRow = (own: string): boolean => {
  if (own.length > 160) return false;
  const colon = /^([^:：]{2,40})[:：]\s*(?=\S)/u.exec(own);
  const hasLabel = colon?.[1] !== undefined && boilerplate.get(foldPhrase(colon[1])) === 'share-button';
  const words = (hasLabel ? own.slice(colon[0].length) : own)
    .toLowerCase()
    .split(/[\s,|/•·]+/u)
    .filter((word) => word !== '');
  return (
    words.some((word) => isNetwork(word) && (word.length > 1 || hasLabel)) &&
    words.every((word) => isNetwork(word) || boilerplate.get(foldPhrase(word)) === 'share-button')
  );
};

const isCopyright = (own: string, folded: string): boolean =>
  /^\s*(?:©|\(c\)\s|ⓒ|copyright\b)/iu.test(own) ||
  openings.get('copyright')?.some((opening) => folded.startsWith(opening)) === true;
