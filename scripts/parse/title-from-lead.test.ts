import { expect, test } from 'vitest';
import { maxTitle, titleFromLead } from './title-from-lead.ts';

test.each([
  ['Ауылда жаңа мектеп ашылды. Онда екі жүз бала оқиды.', 'Ауылда жаңа мектеп ашылды', 'a short first sentence'],
  [
    'Л. Н. Гумилёв атындағы университетте жиын өтті. Оған студенттер келді.',
    'Л. Н. Гумилёв атындағы университетте жиын өтті',
    'initials end no sentence',
  ],
  ['Мектеп ашыла ма? Билік жауап берді.', 'Мектеп ашыла ма?', 'a question keeps its mark'],
  ['湖の水位が回復した。漁業にも良い影響が出ている。', '湖の水位が回復した', 'Japanese'],
  ['«Біз жеңдік» деді капитан. Команда қуанды.', '«Біз жеңдік» деді капитан', 'a quotation with both marks'],
])('%s', (lead, title) => {
  expect(titleFromLead(lead)).toBe(title);
});

test('takes whole clauses of a long sentence', () => {
  const lead =
    'Президенттин администрациясы кабарлагандай, Садыр Жапаров Жапониянын императору Нарухито менен жолугушууда эки өлкө ортосундагы достук байланыштарды талкуулады.';
  expect(titleFromLead(lead)).toBe('Президенттин администрациясы кабарлагандай');
});

test('cuts between words, and says so, where no clause fits', () => {
  const title = titleFromLead(`Бұл ${'өте '.repeat(40)}ұзақ сөйлем.`);
  expect(title).toMatch(/ өте…$/u);
  expect(title.length).toBeLessThanOrEqual(maxTitle);
});

test('is never empty nor too long', () => {
  for (const lead of ['.', '...', '« »', 'x'.repeat(500), '😀'.repeat(200), 'a '.repeat(300)]) {
    expect(titleFromLead(lead).length).toBeGreaterThan(0);
    expect(titleFromLead(lead).length).toBeLessThanOrEqual(maxTitle);
  }
});
