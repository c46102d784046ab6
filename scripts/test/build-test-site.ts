// Before the tests: one real build of the project's own seeds, which all whole-site tests look at.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../output-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site of the project's own seeds. */
    dist: string;
  }
}

export const setup = (project: TestProject): void => {
  const dist = join(projectRoot, '.bulaq', 'test', 'dist');
  execFileSync(process.execPath, [join(projectRoot, 'scripts', 'build.ts'), '--out', dist], { stdio: 'inherit' });
  project.provide('dist', dist);
};
