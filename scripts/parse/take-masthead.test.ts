import { expect, test } from 'vitest';
import { makeSeed } from './make-seed.ts';
import { parseSeed, type ParsedSeed } from './parse-seed.ts';

const lead = 'Ауданымыздың шаруашылықтарында көктемгі егіс басталды. Механизаторлар екі ауысыммен жұмыс істеуде.';
const parse = (...lines: readonly string[]): ParsedSeed | undefined => {
  const result = parseSeed(makeSeed([...lines, lead].join('\n')));
  return result.ok ? result.parsed : undefined;
};

test.each([
  [['Барлық елдердің пролетарлары, бірігіңдер!', 'Еңбек туы', '1977 жыл, 12 сәуір']],
  [['ЕҢБЕК ТУЫ', 'Аудандық партия комитетінің органы', '№ 45 (5678) ● Сейсенбі, 12 сәуір 1977 жыл ● Бағасы 2 тиын']],
  [['№ 45 (5678), 12 сәуір 1977 жыл', '«Еңбек туы»', 'Аудандық газет']],
])('the name and the day of a paper stand in its masthead: %j', (lines) => {
  const parsed = parse(...lines, 'Егіс науқаны басталды');
  expect(parsed?.title).toBe('Егіс науқаны басталды');
  expect(parsed?.source?.toLowerCase()).toBe('еңбек туы');
  expect(parsed?.date).toBe('1977-04-12');
});

test.each([
  [['Министрдің бұйрығы', '№ 45 12 сәуір 1977 жыл'], 'a decree has one number'],
  [['Пролетариат туралы ойлар'], 'no line of an issue'],
])('%j is no masthead: %s', (lines) => expect(parse(...lines, 'Егіс науқаны басталды')?.source).toBeUndefined());
