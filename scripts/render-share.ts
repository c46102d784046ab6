// Started by render-pages.ts for a share of the pages: work folder, site's folder, part, parts.
import { renderShare } from './render-pages.ts';

const [workFolder = '', outDir = '', part, parts] = process.argv.slice(2);
await renderShare(workFolder, outDir, { part: Number(part), parts: Number(parts) });
