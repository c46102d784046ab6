// IO: the last files of a site, which speak of all the others: what it is, its app, what can be saved, the checksums.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CollectionSettings } from '../../src/article/collection-settings.ts';
import { sectionPermalink } from '../../src/article/permalink.ts';
import { type InterfaceTag, interfaceTags } from '../../src/languages/index.ts';
import { LIST_PATH, type ListedFile, type OfflineList } from '../../src/offline/offline-list.ts';
import type { EarlierSite } from '../earlier/earlier-site.ts';
import type { SiteRecorder } from '../earlier/record-site.ts';
import type { AppProgram } from './app-program.ts';
import { COLLECTION_FILE, type CollectionFile, startBuildId } from './collection-file.ts';
import { findEarlierPacks } from './earlier-packs.ts';
import { webManifest } from './manifest.ts';
import { type DatedArticle, OFFLINE_LIMITS, type OfflineLimits, PACK_FOLDER } from './offline-list.ts';
import { readSite } from './read-site.ts';
import { describeFile, type SiteFile } from './site-files.ts';
import type { WrittenPack } from './write-packs.ts';
import { startSums } from './write-sums.ts';

/** What the caller knows of the collection. */
export type FinishedSite = {
  readonly settings: CollectionSettings;
  /** The address it is built for; undefined when it may lie anywhere. */
  readonly siteUrl: string | undefined;
  readonly articles: readonly DatedArticle[];
  /** The site before this one, of which files were taken. */
  readonly earlier?: EarlierSite | undefined;
  /** Is told of all files that were not taken of it. */
  readonly recorder?: SiteRecorder | undefined;
  /** The folder of its register: see site-register.ts. */
  readonly register?: string | undefined;
  /** What `packSearch` has given, where it was asked. */
  readonly searchPacks?: readonly WrittenPack[] | undefined;
  /** What `makeAppProgram` gives: may have been begun before. */
  readonly program: Promise<AppProgram>;
};

const WORKER_FILE = 'sw.js';

/** As it stands in an address. */
const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
const listed = ({ path, sha256 }: SiteFile): ListedFile => [encodePath(path), sha256.slice(0, 16)];

const write = async (folder: string, path: string, content: string | Uint8Array): Promise<SiteFile> => {
  const file = join(folder, ...path.split('/'));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return describeFile(folder, path);
};

/** The worker's code begins with the name of the build and the sum of the list. */
const workerScript = (script: string, list: string): string => {
  const listSum = createHash('sha256').update(list).digest('hex').slice(0, 16);
  const id = createHash('sha256').update(script).update(list).digest('hex').slice(0, 10);
  return `const bulaqBuild=${JSON.stringify({ id, listSum })};\n${script}`;
};

/** The newest of the dates; null where there is none. */
const newestDate = (articles: readonly DatedArticle[]): string | null =>
  articles.reduce<string | null>((newest, { date }) => (date !== null && date > (newest ?? '') ? date : newest), null);

/**
 * Writes what speaks of all other files of the site in `folder`: collection.json, manifest.webmanifest with its icons,
 * offline.json with sw.js and the packs, and SHA256SUMS.
 */
export const finishSite = async (
  folder: string,
  { settings, siteUrl, articles, earlier, recorder, register, searchPacks, program }: FinishedSite,
  limits: OfflineLimits = OFFLINE_LIMITS,
): Promise<void> => {
  const tags: readonly InterfaceTag[] = settings.interface ?? interfaceTags;
  const { icons, worker } = await program;
  for (const { path, png } of icons) await write(folder, path, png);
  await write(folder, 'manifest.webmanifest', `${JSON.stringify(webManifest(settings, tags, icons), null, 1)}\n`);
  const sums = startSums(folder, [COLLECTION_FILE, LIST_PATH, `${PACK_FOLDER}/`, WORKER_FILE]);
  const id = startBuildId();
  const earlierPacks = findEarlierPacks(folder, earlier);
  const site = { folder, articles, register, earlier, earlierPacks, searchPacks };
  const { shell, rest, packs, bytes } = await readSite(site, limits, (file, isTaken) => {
    sums.add(file);
    id.add(file);
    if (!isTaken) recorder?.add(file);
  });
  const build = id.finish();
  const collection: CollectionFile = {
    build,
    articles: articles.length,
    languages: [...new Set(articles.map(({ lang }) => lang))].sort(),
    newest: newestDate(articles),
    settings: { ...settings, ...(siteUrl === undefined ? {} : { site: siteUrl }) },
  };
  const known = new Set(shell.map(({ path }) => path));
  const list: OfflineList = {
    build,
    isAutomatic: rest.length > 0 && bytes <= limits.automaticBytes,
    bytes,
    offlinePages: [...new Set([...tags, ...interfaceTags])]
      .map((tag) => sectionPermalink(tag, 'saved'))
      .filter((path) => known.has(path)),
    shell: shell.map(listed),
    files: rest.map(listed),
    packs: packs.map(({ pack }) => pack),
  };
  const listText = JSON.stringify(list);
  const last = [
    await write(folder, COLLECTION_FILE, `${JSON.stringify(collection, null, 1)}\n`),
    await write(folder, LIST_PATH, listText),
    await write(folder, WORKER_FILE, workerScript(worker, listText)),
    ...packs.map(({ file }) => file),
  ];
  sums.finish(last);
  recorder?.addLast(last);
};
