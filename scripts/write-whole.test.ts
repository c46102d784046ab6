import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

const home = mkdtempSync(join(tmpdir(), 'bulaq-whole-'));
const file = join(home, 'file');
afterAll(() => rmSync(home, { recursive: true }));

test('a file is as it was until the new one is whole', () => {
  writeFileSync(file, 'бір');
  writeWhole(file, (descriptor) => {
    writeFileSync(descriptor, 'екі');
    // Another who writes it meanwhile, in a thread of this process maybe.
    writeWhole(file, (other) => writeFileSync(other, 'үш'));
    expect(readFileSync(file, 'utf8')).toBe('үш');
  });
  expect(readFileSync(file, 'utf8')).toBe('екі');
  expect(readdirSync(home)).toEqual(['file']);
});

test('what goes wrong leaves the file, and nothing beside it', () => {
  writeFileSync(file, 'бір');
  const failing = (descriptor: number): void => {
    writeFileSync(descriptor, 'half');
    throw new Error('the disk is full');
  };
  expect(() => writeWhole(file, failing)).toThrow('the disk is full');
  expect(() => writeWhole(join(home, 'none', 'file'), () => undefined)).toThrow('ENOENT');
  expect(readFileSync(file, 'utf8')).toBe('бір');
  expect(readdirSync(home)).toEqual(['file']);
});
