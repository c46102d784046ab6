// IO. What is made of the program alone, kept for later builds by the same program.
import { join } from 'node:path';
import { type ContentCache, openContentCache } from './content-cache.ts';
import { projectRoot } from './output-folder.ts';
import { keepLatest, rememberedFolder } from './remembered-folder.ts';
import { digestProgram } from './program-files.ts';

/** States of the program whose parts stay. */
const rememberedPrograms = 3;

/** @returns The folder that the parts of the program, as it is now, lie in. It is there. */
export const programFolder = (): string => {
  const home = join(projectRoot, '.bulaq', 'programs');
  keepLatest(home, rememberedPrograms);
  return rememberedFolder(home, digestProgram());
};

/** @param folder - As `programFolder` gives it. */
export const openProgramCache = (folder: string): ContentCache => openContentCache('parts', process.version, folder);
