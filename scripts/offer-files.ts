// IO. Which files of an earlier site can be taken: it is looked at while the seeds are read.
import { type EarlierSite, isLarge } from './earlier/earlier-site.ts';
import { fillTwin } from './earlier/twin.ts';
import { runTasks, type ThreadWork, threadWork } from './threads.ts';
import { rememberAgain } from './unchanged-build.ts';

const offerAside: ThreadWork<EarlierSite, undefined, undefined> = threadWork(
  import.meta.url,
  (_: undefined, earlier: EarlierSite): undefined => {
    if (fillTwin(earlier)) rememberAgain(earlier);
  },
);

/**
 * Gives the files of the earlier site second names, of which those are found that the build takes. Aside if it takes long:
 * much of it is waiting for the disk's lists of names.
 */
export const offerFiles = async (earlier: EarlierSite): Promise<void> => {
  await runTasks(offerAside, { context: earlier, tasks: [undefined], threads: isLarge(earlier) ? 1 : 0 });
};
