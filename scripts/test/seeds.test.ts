// The articles of the first collection are kept as they were received.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../output-folder.ts';

const received = {
  '000_384557bc255645d8.txt': '75823656c64884ee8e86b15f468364a6976e1b5b2317669653e94054bc018215',
  '001_d124424e03fa971d.txt': 'b273915638dad14c103aaf54a76aeaca7b747eb1897e90afba95ef7fd94350a9',
  '002_61f4bb0efaa20b93.txt': '376ca58ede4f41aec7e718848805860db32d47869bc14378e3f55b60028c21b7',
  '003_2a22ae72c3245a82.txt': '12d58f5c91a2e19b029d02d461f345acc2d60b147646b0547e1e34fe79ad11fb',
  '004_4a01a04ffea240c7.txt': '0d46e5bc76b1b0968ef03cca5aad8afbb1e96a433a2066545ad0f38a185c6c61',
};

test.each(Object.entries(received))('%s is what it was when it was received', (name, sha256) => {
  const bytes = readFileSync(join(projectRoot, 'seeds', name));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});
