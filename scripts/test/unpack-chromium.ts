// A program for chromium.ts: unpacks the browser that npm brings. Its package puts it into the system's temporary folder,
// which the one who starts this names in TMPDIR.
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { projectRoot } from '../output-folder.ts';

for (const part of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
  await inflate(join(projectRoot, 'node_modules', '@sparticuz', 'chromium', 'bin', part));
}
