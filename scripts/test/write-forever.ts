// A program for the test of output-folder.ts: two threads fill the folder that it is given, until it is told to stop.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { replaceFolder } from '../output-folder.ts';
import { runTasks, threadWork } from '../threads.ts';

const writeForever = threadWork(import.meta.url, (folder: string): void => {
  for (let file = 0; ; file++) {
    const parent = join(folder, String(file >> 4));
    mkdirSync(parent, { recursive: true });
    writeFileSync(join(parent, String(file)), '');
  }
});

if (isMainThread) {
  const [out = ''] = process.argv.slice(2);
  await replaceFolder(out, async (folder) => {
    // As if it were stopped while the folder that was replaced is removed.
    mkdirSync(join(`${folder}-old`, 'kk'), { recursive: true });
    const tasks = ['one', 'other'].map((name) => join(folder, name));
    setInterval(() => {
      if (tasks.every((task) => existsSync(task))) console.log('Both threads write.');
    }, 10);
    await runTasks(writeForever, { context: undefined, tasks, threads: 2 });
    return true;
  });
}
