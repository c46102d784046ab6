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

test('takes a port, or says what one is', () => {
  expect(readPort(undefined)).toBe(4321);
  expect(readPort('0')).toBe(0);
  for (const value of ['', '-1', '65536', '80.5', 'http']) expect(() => readPort(value), value).toThrow(Misuse);
});
