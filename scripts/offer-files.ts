// IO. Which files of an earlier site can be taken: it is looked at while the seeds are read.
import { type EarlierSite, endOffer, isLarge } from './earlier/earlier-site.ts';
import { fillTwin } from './earlier/twin.ts';
import { type EarlyThread, runTasks, type ThreadWork, threadWork } from './threads.ts';

/** Gives the files of an earlier site second names. */
export const offerAside: ThreadWork<EarlierSite, undefined, boolean> = threadWork(
  import.meta.url,
  (_: undefined, earlier: EarlierSite): boolean => fillTwin(earlier),
);

/**
 * Gives the files of the earlier site second names, of which those are found that the build takes: `awaitOffer` says when
 * they are there, and what this returns, when the twin holds nothing else. Aside if it takes long: much of it is waiting
 * for the disk's lists of names.
 * @param early A thread for it, if one was started before.
 * @returns Whether any of its files has got a name, which sets their time: where the site stays, it is to be remembered again.
 */
export const offerFiles = async (earlier: EarlierSite, early?: EarlyThread): Promise<boolean> => {
  const threads = isLarge(earlier) ? 1 : 0;
  try {
    const [isNew = false] = await runTasks(offerAside, { context: earlier, tasks: [undefined], threads, early });
    return isNew;
  } finally {
    // Nobody waits for what has gone wrong.
    endOffer(earlier);
  }
};
