// A line that says how somebody is reached: a postal address, telephones, mail and web addresses.
import { looseLabelPattern, printPattern, printPatternsAround } from './word-patterns.ts';

/** No line of an address is longer, in UTF-16 units. */
const maxAddress = 120;

/** A web address alone. */
export const webAddress = /^(?:https?:\/\/|www\.)\S+$/iu;
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const telephone = /\+?\d[\d\s()-]{5,18}\d/gu;

/** `Тел.:`, `Факс`, `E-mail`, `Сайт:`: what the line says it is, in any of the languages. */
const contactLabel = new RegExp(
  String.raw`(?<!\p{L})(?:${looseLabelPattern('contactLabels')}|whatsapp|telegram)(?!\p{L})`,
  'giu',
);

/** `010000, Астана қ., …, 8`: an index of six figures before a place. */
const postalIndex = /^\d{6}, ?\p{Lu}/u;

/** `Абай көшесі, 12/1, 3-қабат`: a street's word, a number, and at the most what part of the house it is. */
const streets = printPatternsAround('streets');
const street = new RegExp(
  String.raw`(?:(?<=\p{L} )(?:${streets.after})|(?<!\p{L})(?:${streets.before}) ?\p{Lu}[\p{L} .-]*?)` +
    String.raw`,? ?(?:№ ?)?\d{1,4}(?:[/-]\d{1,3}| ?\p{Lu}(?!\p{L}))?` +
    String.raw`(?:[\s,.]+(?:\d{1,4}(?:-\p{Ll}{2,8})?|${printPattern('rooms')}))*[\s,.]*$`,
  'u',
);

/** @returns Whether nothing but telephones, mail and web addresses with their labels is in a line. */
export const isContact = (text: string): boolean => {
  if (!/[\d@]|www|:\/\//iu.test(text) || text.includes('№')) return false;
  const rest = text
    .replace(mailAddress, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/giu, ' ')
    .replace(telephone, ' ');
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest.replace(contactLabel, ' '));
};

/** Whether a line is nothing but an address. */
export const isAddress = (text: string): boolean =>
  text.length <= maxAddress &&
  /\d|@|www/iu.test(text) &&
  (isContact(text) || postalIndex.test(text) || street.test(text));
