// npm run pictures: takes the committed pictures of pages anew, for whoever has changed how they look and has looked at them.
import { readFile, rm, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments, runCommand } from './command-line.ts';
import { projectRoot } from './output-folder.ts';
import { listShots, picturesFolder, takePicture } from './pictures/take-pictures.ts';
import { isOwnChromium, launchChromium } from './test/chromium.ts';

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run pictures --',
    purpose: 'Takes the pictures that the tests compare pages with. Look at them before they are committed.',
    options: { dist: { type: 'string', value: 'DIR', help: 'The site, built from seeds/ (default: dist).' } },
  });
  if (!(await isOwnChromium())) {
    console.error('Only the browser that npm brings takes these pictures, on Linux: another draws letters otherwise.');
    return 1;
  }
  const dist = resolve(values.dist ?? join(projectRoot, 'dist'));
  const { articles } = JSON.parse(await readFile(join(dist, 'catalog.json'), 'utf8'));
  await rm(picturesFolder, { recursive: true, force: true });
  await mkdir(picturesFolder, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const shot of listShots(articles)) {
      const png = await takePicture(browser, `${pathToFileURL(dist).href}/`, shot);
      await writeFile(join(picturesFolder, `${shot.name}.png`), png);
      console.log(`${shot.name} ${(png.byteLength / 1000).toFixed(0)} KB`);
    }
  } finally {
    await browser.close();
  }
  return 0;
});
