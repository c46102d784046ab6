import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bytesOf, registerName } from '../../src/search/packed-file.ts';
import { contentHash, packEngine, packJson } from './pack-index.ts';

/** Runs a packed file as a page does; bytes are UTF-8. */
const unpack = (script: string | Buffer): unknown => {
  let taken: unknown;
  const register = (content: unknown): void => {
    taken = content;
  };
  runInNewContext(String(script), { [registerName]: register });
  return taken;
};

describe('packEngine', () => {
  it.each([
    ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['what a literal cannot hold', Uint8Array.of(0, 10, 13, 34, 92, 10, 10)],
    ['nothing', new Uint8Array()],
    ['many of one', new Uint8Array(1000).fill(0x83)],
  ])('gives back what searches, and a module of %s', (_, bytes) => {
    const [engine, module] = unpack(packEngine('const engine="қ";', bytes)) as [() => unknown, string];
    expect(engine()).toBe('қ');
    expect([...bytesOf(module)]).toEqual([...bytes]);
  });
});

it('packs JSON with line separators, which end a line in old scripts', () => {
  const value = { text: 'а\u2028б "в" </script>' };
  expect(JSON.stringify(unpack(packJson(value)))).toBe(JSON.stringify(value));
});

it('names content by ten digits that change with it', () => {
  expect(contentHash('а')).toMatch(/^[0-9a-f]{10}$/);
  expect(contentHash('а')).not.toBe(contentHash('б'));
});
