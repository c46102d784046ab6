// Lines of a chat, as WhatsApp and Telegram save it: `[12.03.2024, 14:05:33] Айгүл: Сәлем!`.

const day = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`;
const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?`;
/** `[12.03.2024, 14:05:33] `, `12.03.2024, 14:05 - `: when a message was sent, before its words. */
const stamp = new RegExp(String.raw`^(?:\[${day},? ${time}\] |${day},? ${time} [-–] )(?=\S)`, 'u');
/** `Айгерим, [05.03.2024 14:22]`: who sent the message below, and when. */
const head = new RegExp(String.raw`^[^[\]]{1,60}, \[${day},? ${time}\]$`, 'u');
const sender = /^[^:]{1,40}: (?=\S)/u;

/** Whether a line begins with the day and time of a message. */
export const isMessage = (line: string): boolean => /^[[\d]/.test(line) && stamp.test(line.slice(0, 40));

/** Whether a line is the head of a message that stands below it. */
export const isMessageHead = (line: string): boolean => line.length <= 100 && line.endsWith(']') && head.test(line);

/**
 * @returns What a line of a chat says; empty for what no person has said: `Messages and calls are end-to-end encrypted.`;
 * the line itself when it is of no chat.
 * @example wordsOfMessage('[12.03.2024, 14:05:33] Айгүл: Сәлем!') // 'Сәлем!'
 */
export const wordsOfMessage = (line: string): string => {
  if (!isMessage(line)) return line;
  const said = line.replace(stamp, '');
  return sender.test(said) ? said.replace(sender, '') : '';
};
