import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './output-folder.ts';

const script = join(projectRoot, 'scripts/release-memory.ts');

/** Holds a hundred megabytes for a moment. @returns How many are held before and after they are given back. */
const measure = (...flags: readonly string[]): number[] => {
  const code = `
    const { releaseMemory } = await import(${JSON.stringify(script)});
    let held = Array.from({ length: 1e6 }, (_, number) => ({ number, text: String(number) }));
    const used = () => Math.round(process.memoryUsage().heapUsed / 1e6);
    const before = used();
    held = held.length;
    releaseMemory();
    console.log(JSON.stringify([before, used()]));`;
  const args = [...flags, '--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as number[];
};

test('what is not used goes back where the collector can be called, and nothing happens where it cannot', () => {
  const [before = 0, after = 0] = measure('--expose-gc');
  expect(after).toBeLessThan(before / 2);
  expect(measure()).toHaveLength(2);
});
