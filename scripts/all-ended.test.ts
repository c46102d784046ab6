import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { allEnded } from './all-ended.ts';

it('gives every result in the order of the work', async () => {
  expect(await allEnded([setTimeout(5, 'slow'), Promise.resolve(1), 'no promise'])).toEqual(['slow', 1, 'no promise']);
});

it('throws when all have ended, not when the first one fails', async () => {
  let hasEnded = false;
  const writing = setTimeout(20).then(() => (hasEnded = true));
  await expect(allEnded([Promise.reject(new Error('the disk is full')), writing])).rejects.toThrow('the disk is full');
  expect(hasEnded).toBe(true);
});
