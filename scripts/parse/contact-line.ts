// A line that says how somebody is reached: a postal address, telephones, mail and web addresses.

/** No line of an address is longer, in UTF-16 units. */
const maxAddress = 120;

/** A web address alone. */
export const webAddress = /^(?:https?:\/\/|www\.)\S+$/iu;
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const telephone = /\+?\d[\d\s()-]{5,18}\d/gu;

/** `Тел.:`, `Факс`, `E-mail`, `Сайт:`, `Дареги:`: what the line says it is, in any of the languages. */
const contactLabel =
  /(?<!\p{L})(?:тел(?:ефон(?:ы|у|и)?)?|tel(?:efon)?|ұялы|факс|faks|fax|моб|e-?mail|email|эл\.? ?пошта(?:сы)?|эл\.? ?почта|pochta|почта|пошта|веб-?сайт|сайт(?:ы|и)?|sayt|web|site|whatsapp|telegram)(?!\p{L})/giu;

/** `010000, Астана қ., …, 8`: an index of six figures before a place. */
const postalIndex = /^\d{6}, ?\p{Lu}/u;

/** `Абай көшесі, 12/1, 3-қабат`: a street's word, a number, and at the most what part of the house it is. */
const street =
  /(?:(?<=\p{L} )(?:көшесі|көчөсү|кўчаси|ko‘chasi|даңғылы|проспекті|проспектиси|шоҳкўчаси|көш\.|көч\.|даңғ\.|пр\.)|(?<!\p{L})(?:ул\.|пр\.|просп\.|улица|проспект) ?\p{Lu}[\p{L} .-]*?),? ?(?:№ ?)?\d{1,4}(?:[/-]\d{1,3}| ?\p{Lu}(?!\p{L}))?(?:[\s,.]+(?:\d{1,4}(?:-\p{Ll}{2,8})?|үй|уй|uy|кеңсе|офис|ofis|каб|кабинет|кабинети|қабат|кабат|қават|qavat|бөлме|бөлмө|хона|xona))*[\s,.]*$/u;

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
