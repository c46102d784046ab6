import { expect, test } from 'vitest';
import { countWords } from './test/count-words.ts';
import { runTasks, startEarly, threadsFor } from './threads.ts';

const texts = Array.from({ length: 20 }, (_, length) => 'сөз '.repeat(length));

test.each([0, 1, 3])('results come in the order of the tasks, in %i threads', async (threads) => {
  const seen: number[] = [];
  const tasks = { context: { separator: ' ' }, tasks: texts, threads, onResult: (words: number) => seen.push(words) };
  expect(await runTasks(countWords, tasks)).toEqual(texts.map((_, length) => length));
  expect(seen.toSorted((a, b) => a - b)).toEqual(texts.map((_, length) => length));
});

test.each([0, 2])('an error is thrown where the work was asked for, in %i threads', async (threads) => {
  const tasks = { context: { separator: ' ' }, tasks: ['a b', 'fail'], threads };
  await expect(runTasks(countWords, tasks)).rejects.toThrow('This text fails.');
});

test('few things are done without threads', () => {
  expect(threadsFor(4, 5)).toBe(0);
  expect(threadsFor(5, 5)).toBeGreaterThan(0);
});

test.each([1, 2])('a thread that was started before does a part of the work, in %i threads', async (threads) => {
  const early = startEarly(countWords);
  const run = (): Promise<number[]> =>
    runTasks(countWords, { context: { separator: ' ' }, tasks: texts, threads, early });
  expect(await run()).toEqual(texts.map((_, length) => length));
  expect(early.take()).toBeUndefined();
  expect(await run()).toEqual(texts.map((_, length) => length));
});
