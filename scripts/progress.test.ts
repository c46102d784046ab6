import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

const run = (isTTY: boolean): string => {
  // A stream that says whether it is a terminal is all of WriteStream that progress looks at.
  const stream = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
  const progress = createProgress(stream);
  progress.stage('Reading');
  progress.step(1, 2);
  progress.step(2, 2);
  progress.stage('Writing');
  progress.finish('Done.');
  return (stream as unknown as PassThrough).read().toString();
};

test('prints one plain line a stage where nobody watches', () => {
  expect(run(false)).toMatch(/^Reading 2 \(\d+\.\d s\)\nWriting \(\d+\.\d s\)\nDone\. \(\d+\.\d s\)\n$/);
});
