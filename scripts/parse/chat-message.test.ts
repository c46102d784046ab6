import { expect, test } from 'vitest';
import { isMessage, isMessageHead, wordsOfMessage } from './chat-message.ts';

test.each([
  ['[12.03.2024, 14:05:33] Айгүл: Сәлем!', 'Сәлем!'],
  ['12/3/24, 2:05 PM - Bekzod: Qachon?', 'Qachon?'],
  ['12.03.2024, 14:05 - Messages are encrypted.', ''],
  ['Айгүл: Сәлем!', 'Айгүл: Сәлем!'],
  ['12.03.2024 күні жиналыс өтті.', '12.03.2024 күні жиналыс өтті.'],
])('of %s a person has said %j', (line, words) => expect(wordsOfMessage(line)).toBe(words));

test('a day without a time begins no message', () => {
  expect(isMessage('12.03.2024 - Қалада жиналыс өтті')).toBe(false);
  expect(isMessage('[1] Қараңыз: Қозыбаев М.')).toBe(false);
});

test('the head of a message names who sent it and when', () => {
  expect(isMessageHead('Айгерим, [05.03.2024 14:22]')).toBe(true);
  expect(isMessageHead('Айгерим [2]')).toBe(false);
});
