import { expect, test } from 'vitest';
import { findCues } from './find-cues.ts';
import { splitLines } from './split-lines.ts';

const read = (text: string): { marks: string[]; goOn: string[] } => {
  const { marks, goOn } = findCues(text, splitLines(text));
  return { marks: marks.map((line) => line.text), goOn: goOn.map((line) => line.text) };
};

test('finds the number and the times of each subtitle, and what goes on with its first line', () => {
  expect(read('1\n00:00:01,000 --> 00:00:02,000\nКөлдүн\nтарыхы\n\n2\n00:00:03,000 --> 00:00:04,000\nБүттү.')).toEqual({
    marks: ['1', '00:00:01,000 --> 00:00:02,000', '2', '00:00:03,000 --> 00:00:04,000'],
    goOn: ['тарыхы'],
  });
});

test('leaves what two people say in lines of their own', () => {
  const text =
    'WEBVTT\n\n00:01.000 --> 00:02.000\n- Барасыңбы?\n- Барам.\n\n00:03.000 --> 00:04.000 align:start\nБүттү.';
  expect(read(text).goOn).toEqual([]);
});

test('one subtitle is an example', () => {
  expect(read('Мисал:\n00:00:01,000 --> 00:00:02,000\nСөз').marks).toEqual([]);
});
