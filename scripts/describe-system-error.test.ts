import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSystemError } from './describe-system-error.ts';

const catchError = (work: () => unknown): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
};

test('says in words why a file cannot be written', () => {
  expect(describeSystemError(catchError(() => readFileSync('/no/such/file')))).toBe('its folder does not exist');
  expect(describeSystemError(catchError(() => writeFileSync(tmpdir(), '')))).toBe('a folder of that name is there');
  expect(describeSystemError(catchError(() => writeFileSync(join(tmpdir(), 'x'.repeat(300)), '')))).toBe(
    'its name is too long',
  );
});

test('names the code of what it does not know, and nothing of programs', () => {
  expect(describeSystemError(Object.assign(new Error('EWEIRD: syscall'), { code: 'EWEIRD' }))).toBe(
    'the computer refused it (EWEIRD)',
  );
  expect(describeSystemError('?')).toBe('the computer refused it');
});
