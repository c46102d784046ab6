// IO: the site as ZIM files for Kiwix, through zimwriterfs, where that is installed.
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findLanguage } from '../../src/languages/index.ts';
import { translator } from '../../src/i18n/ui-strings.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { Misuse } from '../command-line.ts';
import { sha256OfFile } from '../output/checksums.ts';
import { drawPng } from '../output/draw-png.ts';
import { iconSvg } from '../output/icons.ts';
import type { Progress } from '../progress.ts';
import { collectionTitle, exportFileName, readersLanguage } from './collection-name.ts';
import type { ExportedFile } from './downloads.ts';
import { editionLanguages, languageEdition, wholeEdition } from './language-edition.ts';
import { type Edition, prunePage } from './prune-page.ts';
import { type BuiltSite, fileOf } from './site.ts';
import { readSiteContents } from './site-contents.ts';

/** Kiwix' limits, in characters as readers see them (openZIM metadata). */
const TITLE = 30;
const DESCRIPTION = 80;
/** Name of the picture in the archive. */
const ILLUSTRATION = 'illustration.png';
const ILLUSTRATION_SIZE = 48;

const run = promisify(execFile);

/** @returns The text cut to so many characters, an ellipsis where it was longer. */
export const shorten = (text: string, length: number, tag: string): string => {
  const characters = Array.from(new Intl.Segmenter(tag).segment(text), ({ segment }) => segment);
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
};

/** The ISO 639-3 code that ZIM wants: `kaz`; `und` for a language that is not one of ours. */
const threeLetters = (lang: string): string =>
  findLanguage(lang)?.iso6393 ?? (primaryLanguage(lang).length === 3 ? primaryLanguage(lang) : 'und');

/** The site's files as they are for Kiwix, in a folder of their own. */
const writeEdition = async (site: BuiltSite, edition: Edition, folder: string): Promise<void> => {
  for (const path of edition.parts) {
    const bytes = await readFile(fileOf(site, path));
    const content = path.endsWith('.html') ? prunePage(bytes.toString('utf8'), path, edition) : bytes;
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await writeFile(join(folder, ILLUSTRATION), await drawPng(iconSvg('any'), ILLUSTRATION_SIZE));
};

/** Writes one ZIM file. Not the same bytes every time: zimwriterfs puts a random number into it. */
const writeZim = async (
  site: BuiltSite,
  source: string,
  folder: string,
  language: string | null,
): Promise<ExportedFile> => {
  const { collection } = site;
  const tag = readersLanguage(collection, language ?? '');
  const tags = [...new Set(site.articles.map(({ lang }) => lang))].filter(
    (lang) => language === null || primaryLanguage(lang) === language,
  );
  const title = collectionTitle(collection, tag);
  const publisher = collection.settings.publisher ?? title;
  const count = site.articles.filter(({ lang }) => tags.includes(lang)).length;
  const description = collection.settings.description?.[tag] ?? translator(tag)('front.count', { count });
  const name = exportFileName(collection, language === null ? [] : [language], 'zim');
  const codes = [...new Set(tags.map(threeLetters))].sort().join(',');
  await run('zimwriterfs', [
    '--welcome=index.html',
    `--illustration=${ILLUSTRATION}`,
    `--language=${codes}`,
    `--title=${shorten(title, TITLE, tag)}`,
    `--description=${shorten(description, DESCRIPTION, tag)}`,
    `--creator=${publisher}`,
    `--publisher=${publisher}`,
    `--name=${name.replace(/\.zim$/, '')}_${codes.replaceAll(',', '-')}`,
    `--tags=_ftindex:yes;build:${collection.build}`,
    ...(collection.settings.site === undefined ? [] : [`--source=${collection.settings.site}`]),
    source,
    join(folder, name),
  ]);
  const path = join(folder, name);
  return { form: 'zim', name, language, year: null, bytes: (await stat(path)).size, sha256: await sha256OfFile(path) };
};

/**
 * Writes the ZIM files into `folder`: one of everything, one for each language.
 * @throws {Misuse} Where zimwriterfs is not installed.
 */
export const exportZim = async (site: BuiltSite, folder: string, progress: Progress): Promise<ExportedFile[]> => {
  if (spawnSync('zimwriterfs', ['--version']).error) {
    throw new Misuse(
      'zimwriterfs, which writes ZIM files, is not installed here. Install it (Debian and Ubuntu: "apt-get install zim-tools") and run the command again; the other forms need nothing.',
    );
  }
  const languages = editionLanguages(site);
  const contents = await readSiteContents(site);
  const wanted = languages.length > 1 ? [null, ...languages] : [null];
  const written: ExportedFile[] = [];
  for (const language of wanted) {
    const source = await mkdtemp(join(tmpdir(), 'bulaq-zim-'));
    try {
      const edition = language === null ? wholeEdition(site) : languageEdition(site, contents, language);
      await writeEdition(site, edition, source);
      written.push(await writeZim(site, source, folder, language));
    } finally {
      await rm(source, { recursive: true, force: true });
    }
    progress.step(written.length, wanted.length);
  }
  return written;
};
