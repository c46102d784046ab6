// Started by render-pages.ts for a share of the pages, with the task as JSON.
import { renderShare, type RenderTask } from './render-pages.ts';

const [task = ''] = process.argv.slice(2);
await renderShare(JSON.parse(task) as RenderTask); // what renderPages has written
