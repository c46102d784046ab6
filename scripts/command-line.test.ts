import { afterEach, expect, test, vi } from 'vitest';
import { Misuse, readArguments, readPort, runCommand } from './command-line.ts';

const command = {
  name: 'npm run pour --',
  purpose: 'Pours.',
  options: {
    from: { type: 'string', value: 'DIR', help: 'Where from.' },
    slowly: { type: 'boolean', help: 'Take care.' },
  },
} as const;

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('reads options with and without a value', () => {
  expect(readArguments(command, ['--from', 'well', '--slowly']).values).toEqual({ from: 'well', slowly: true });
});

test.each([[['--fron', 'well']], [['--from']], [['well']]])('says what is wrong with %j and shows the help', (argv) => {
  expect(() => readArguments(command, argv)).toThrow(Misuse);
  expect(() => readArguments(command, argv)).toThrow('Usage: npm run pour -- [OPTION …]');
});

test.each([
  [['--fron', 'well'], 'There is no option --fron. Did you mean --from?'],
  [['-q'], 'There is no option -q.'],
  [['--from'], '--from must be followed by a value: --from DIR.'],
  [['--from', '--slowly'], '--from must be followed by a value: --from DIR.'],
  [['--slowly=yes'], '--slowly stands alone; it was given the value "yes".'],
])('says in its own words what is wrong with %j', (argv, sentence) => {
  expect(() => readArguments(command, argv)).toThrow(sentence);
});

test('takes a value that begins with a hyphen behind an equals sign', () => {
  expect(readArguments(command, ['--from=-well']).values).toEqual({ from: '-well' });
});

test('takes what begins with one hyphen as an operand, where there are operands', () => {
  const search = { ...command, operands: ['QUERY'] };
  expect(readArguments(search, ['-Каспий форум', '--slowly'])).toEqual({
    values: expect.objectContaining({ slowly: true }),
    operands: ['-Каспий форум'],
  });
  expect(() => readArguments(search, ['a', '-b'])).toThrow('Expected QUERY behind the command, found "a -b".');
});

test('exits with 2 on misuse, with the number of the command otherwise', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await runCommand(async () => {
    throw new Misuse('No such well.');
  });
  expect(process.exitCode).toBe(2);
  expect(print).toHaveBeenCalledWith('No such well.');
  await runCommand(async () => 1);
  expect(process.exitCode).toBe(1);
});

test('says without a stack what the disk refuses, and keeps the stack of our own faults', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const refuse = (error: object) => runCommand(() => Promise.reject(Object.assign(new Error('refused'), error)));
  await refuse({ code: 'ENOSPC' });
  expect(process.exitCode).toBe(1);
  expect(print).toHaveBeenCalledWith(
    expect.stringMatching(/^A file could not be read or written: the disk is full\. Mend that/),
  );
  await refuse({ code: 'EROFS', path: '/cdrom/site' });
  expect(print).toHaveBeenCalledWith(
    expect.stringMatching(/^\/cdrom\/site could not be read or written: the disk can only/),
  );
  await expect(refuse({ code: 'ENOENT', path: 'a-file-of-the-program.ts' })).rejects.toThrow('refused');
});

test('takes a port, or says what one is', () => {
  expect(readPort(undefined)).toBe(4321);
  expect(readPort('0')).toBe(0);
  for (const value of ['', '-1', '65536', '80.5', 'http']) expect(() => readPort(value), value).toThrow(Misuse);
});
