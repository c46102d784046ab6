import { spawnSync } from 'node:child_process';
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

  it('is misused without a language, or with one whose endings are not described', () => {
    expect(stem('').status).toBe(2);
    expect(stem('', '--lang', 'ja').stderr).toContain('kk, ky and uz');
  });
});
