// npm run dev: the site while it is being written. A change in a seed shows in the browser at once.
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { dev as serveWithAstro } from 'astro';
import { readArguments, runCommand } from './command-line.ts';
import { prepareSite } from './prepare-site.ts';
import { projectRoot } from './output-folder.ts';
import { printProblems } from './problem.ts';
import { writeWorkFolder } from './work-folder.ts';

/** Editors write a file in several steps; this long after the last of them it is whole. */
const SETTLE_MS = 50;
