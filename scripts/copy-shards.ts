// IO. What shards have made becomes part of the site that joins them: their files are copied, and entered in its register.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walkFiles } from './output/checksums.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { openRegister, type RegisterPlan } from './output/site-register.ts';
import { isShardContent } from './shards.ts';
import { runTasks, type ThreadWork, threadsFor, threadWork } from './threads.ts';

type CopyContext = {
  /** The site that joins the shards. */
  readonly outDir: string;
  readonly register?: RegisterPlan | undefined;
};

/** Files that are copied together. */
type CopyTask = { readonly name: string; readonly shard: string; readonly paths: readonly string[] };

/** So many go to a thread at once. */
const mostFiles = 2000;

/** Fewer than these, and threads take longer to start than they save. */
const fewestForThreads = 1000;

/** Copies files of a shard. */
const copyFiles: ThreadWork<CopyContext, CopyTask, undefined> = threadWork(
  import.meta.url,
  ({ name, shard, paths }: CopyTask, { outDir, register: plan }: CopyContext): undefined => {
    const register = openRegister(plan, name);
    const write = openSiteFolder(outDir, { register });
    for (const path of paths) write([path, readFileSync(join(shard, ...path.split('/')))]);
    register.close();
  },
);

/** @param shards - Their folders. */
export const copyShards = async (shards: readonly string[], { outDir, register }: CopyContext): Promise<void> => {
  const tasks = shards.flatMap((shard, number) => {
    const paths = [...walkFiles(shard)].filter(isShardContent);
    return Array.from({ length: Math.ceil(paths.length / mostFiles) }, (_, part): CopyTask => {
      const first = part * mostFiles;
      return { name: `shard-${number}-${part}`, shard, paths: paths.slice(first, first + mostFiles) };
    });
  });
  const files = tasks.reduce((sum, { paths }) => sum + paths.length, 0);
  await runTasks(copyFiles, { context: { outDir, register }, tasks, threads: threadsFor(files, fewestForThreads) });
};
