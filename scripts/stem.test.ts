import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('./stem.ts', import.meta.url));
const stem = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });

describe('npm run -s stem', () => {
  it('writes a key for every line, in order, empty lines too', () => {
    const { stdout, status } = stem('кітаптарымызда\r\n\nqazaqstannyñ\n', '--lang', 'kk');
    expect(stdout).toBe('китап\n\nказакстан\n');
    expect(status).toBe(0);
  });

  it('takes Uzbek in either script', () => {
    expect(stem('ҳамкорлиги\n', '--lang', 'uz-Cyrl').stdout).toBe(stem('hamkorligi\n', '--lang', 'uz-Latn').stdout);
  });

  it('ends without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, [script, '--lang', 'kk']);
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    // It reads no more than it can write.
    child.stdin.on('error', () => undefined).end('кітап\n'.repeat(200_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said).toBe('');
  });

  it('is misused without a language, or with one whose endings are not described', () => {
    expect(stem('').status).toBe(2);
    expect(stem('', '--lang', 'ja').stderr).toContain('kk, ky and uz');
  });
});
