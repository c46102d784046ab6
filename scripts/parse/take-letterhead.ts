// What stands above a title and is neither its own nor the page's: a letter's address, a note of the editors'.
import type { FrameState } from './frame-state.ts';
import { field, removed } from './header-piece.ts';
import { foldPhrase, noteLabels } from './page-vocabulary.ts';
import type { Line } from './split-lines.ts';

/** No line of an address is longer, in UTF-16 units; nor has one more lines. */
const maxAddress = 120;
const mostLines = 8;

const webAddress = /^(?:https?:\/\/|www\.)\S+$/iu;
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const telephone = /\+?\d[\d\s()-]{5,18}\d/gu;
/** `Тел.:`, `Факс`, `E-mail`, `Сайт:`, `Дареги:`: what the line says it is, in any of the languages. */
const contactLabel =
  /(?<!\p{L})(?:тел(?:ефон(?:ы|у|и)?)?|tel(?:efon)?|ұялы|факс|faks|fax|моб|e-?mail|email|эл\.? ?пошта(?:сы)?|эл\.? ?почта|pochta|почта|пошта|веб-?сайт|сайт(?:ы|и)?|sayt|web|site|whatsapp|telegram)(?!\p{L})/giu;
/** `010000, Астана қ., …, 8`: an index of six figures before a place. */
const postalIndex = /^\d{6}, ?\p{Lu}/u;
/** `Абай көшесі, 12/1, 3-қабат`: a street's word, a number, and at the most what part of the house it is. */
const street =
  /(?:(?<=\p{L} )(?:көшесі|көчөсү|кўчаси|ko‘chasi|даңғылы|проспекті|проспектиси|шоҳкўчаси|көш\.|көч\.|даңғ\.|пр\.)|(?<!\p{L})(?:ул\.|пр\.|просп\.|улица|проспект) ?\p{Lu}[\p{L} .-]*?),? ?(?:№ ?)?\d{1,4}(?:[/-]\d{1,3}| ?\p{Lu}(?!\p{L}))?(?:[\s,.]+(?:\d{1,3}-?)? ?(?:үй|уй|uy|кеңсе|офис|ofis|каб|кабинет|кабинети|қабат|кабат|қават|qavat|бөлме|бөлмө|хона|xona)?[\s.]*\d{0,4})*$/u;

/** @returns Whether nothing but telephones, mail and web addresses with their labels is in a line. */
export const isContact = (text: string): boolean => {
  if (!/[\d@]|www|:\/\//iu.test(text) || text.includes('№')) return false;
  const rest = text
    .replace(mailAddress, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/giu, ' ')
    .replace(telephone, ' ');
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest.replace(contactLabel, ' '));
};

const isAddressLine = ({ text }: Line): boolean =>
  text.length <= maxAddress && (isContact(text) || postalIndex.test(text) || street.test(text));

/** @returns Whether the next lines were the address of who sends a letter or a press release, above the title. */
export const takeAddress = (state: FrameState): boolean => {
  let end = state.first;
  while (end < state.first + mostLines && isAddressAt(state, end)) end++;
  const lines = state.lines.slice(state.first, end);
  // A web address alone is where the article was taken from.
  if (lines.every(({ text }) => webAddress.test(text)) || !state.hasTitleAfter(end)) return false;
  for (const line of lines) state.take([removed('address', line.start, line.end)]);
  return true;
};

const isAddressAt = (state: FrameState, index: number): boolean => {
  const line = state.line(index);
  return line !== undefined && isAddressLine(line);
};

/** `https://kun.uz/news/2024/03/05/…` alone above the title: where the article was taken from. */
export const takeWebAddress = (state: FrameState, { text, start, end }: Line): boolean => {
  if (!webAddress.test(text) || text.length > 500 || !state.hasTitleAfter(state.first + 1)) return false;
  state.take(state.has('source') ? [removed('address', start, end)] : [field('source', text, start, end)]);
  return true;
};

/** No note of the editors' above a title is longer, in UTF-16 units. */
const maxNote = 1200;

/** `Редакциядан: …`, `От редакции. …`: what the editors say before the title stays the first paragraph of the text. */
export const takeNote = (state: FrameState, line: Line): boolean => {
  const label = /^[([]?(\p{L}[\p{L}’'ʻ‘ ]{5,30}?)\s*[:.!—–]/u.exec(line.text.slice(0, 40))?.[1];
  if (label === undefined || !noteLabels.has(foldPhrase(label)) || line.text.length > maxNote) return false;
  // The label may stand alone in the line above.
  const isLabelOnly = line.text.length <= label.length + 2;
  const count = isLabelOnly ? 2 : 1;
  if (!state.hasTitleAfter(state.first + count)) return false;
  state.notes.push(...state.lines.slice(state.first, state.first + count));
  state.first += count;
  return true;
};
