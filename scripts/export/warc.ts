// IO: the site as a web archive (WACZ) that replayweb.page and the programs of web archives open.
import { extname, join } from 'node:path';
import { siteAddress } from '../../src/article/site-address.ts';
import { Misuse } from '../command-line.ts';
import type { Progress } from '../progress.ts';
import { mediaTypes } from '../serve-folder.ts';
import { collectionTitle, exportFileName, readersLanguage } from './collection-name.ts';
import type { ExportedFile, ExportOptions } from './downloads.ts';
import { packFile, type PackedFile } from './pack-file.ts';
import { inOrder, startPackers } from './packers.ts';
import { type BuiltSite, fileOf } from './site.ts';
import { captureIndex } from './warc/capture-index.ts';
import { type ArchivedPage, dataPackage, packageDigest, pageList, type Resource } from './warc/data-package.ts';
import type { Capture } from './warc/warc-record.ts';
import { createWarcWriter, type WarcWriter } from './warc/warc-writer.ts';
import { createZip } from './zip-writer.ts';

/** Nobody has fetched the pages: the newest article dates them, or, where none is dated, the oldest date a zip can carry. */
const UNDATED = '1980-01-01';

const SOFTWARE = 'Bulaq';

/** A file of the site under one of its addresses. */
type CapturedFile = Capture & { readonly path: string };

/** Every file under its address, and the page of a folder under both of its own: `kk/` and `kk/index.html`. */
function* capturesOf(site: BuiltSite, siteUrl: string, time: string): Generator<CapturedFile> {
  for (const path of site.paths) {
    // As the pages' links have it: src/article/permalink.ts.
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const mediaType = mediaTypes[extname(path)] ?? 'application/octet-stream';
    const short = siteAddress(siteUrl, encoded);
    const full = `${siteAddress(siteUrl, '')}${encoded}`;
    for (const url of new Set([short, full])) yield { path, url, time, mediaType };
  }
}

const packText = (text: string): PackedFile => packFile(new TextEncoder().encode(text));

/** Writes a record of every address, many being made at once. */
const addRecords = async (
  site: BuiltSite,
  captures: readonly CapturedFile[],
  writer: WarcWriter,
  progress: Progress,
): Promise<void> => {
  const packers = startPackers();
  const pack = ({ path, ...capture }: CapturedFile) => packers.packRecords({ file: fileOf(site, path), capture });
  try {
    let done = 0;
    for await (const records of inOrder(captures, pack)) {
      for (const record of records) await writer.add(record);
      progress.step(++done, captures.length);
    }
  } finally {
    await packers.close();
  }
};

const pagesOf = (site: BuiltSite, siteUrl: string, title: string): ArchivedPage[] => [
  { id: 'index', url: siteAddress(siteUrl, 'index.html'), title },
  ...site.articles.map(({ id, url, title: headline, lang }) => ({
    id,
    url: siteAddress(siteUrl, url),
    title: headline,
    lang,
  })),
];

/**
 * Writes the archive into `folder`.
 * @throws {Misuse} When the site's address is not known.
 */
export const exportWarc = async (
  site: BuiltSite,
  folder: string,
  progress: Progress,
  options: ExportOptions,
): Promise<ExportedFile[]> => {
  const { collection } = site;
  const address = options.siteUrl ?? collection.settings.site;
  if (address === undefined) {
    throw new Misuse(
      'A web archive keeps every page under its address, and this site was built without one. Name it with --site https://example.org/archive/ here, or when you build.',
    );
  }
  // As browsers write it: names of other alphabets in ASCII.
  const siteUrl = new URL(address).href;
  const tag = readersLanguage(collection, '');
  const title = collectionTitle(collection, tag);
  const time = `${collection.newest ?? UNDATED}T00:00:00Z`;
  const name = exportFileName(collection, [], 'wacz');
  const zip = createZip(join(folder, name));
  const resources: Resource[] = [];
  const addResource = async (path: string, file: PackedFile): Promise<void> => {
    zip.add(path, file);
    resources.push({ path, size: file.size, sha256: file.sha256 });
  };
  const writer = createWarcWriter((file, data) => addResource(`archive/${file}`, packFile(data, true)), time, {
    software: SOFTWARE,
    format: 'WARC File Format 1.1',
    conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    description: `Made from the files of edition ${collection.build}, not fetched; dated by its newest article.`,
    isPartOf: siteUrl,
  });
  await addRecords(site, [...capturesOf(site, siteUrl, time)], writer, progress);
  await addResource('indexes/index.cdxj', packText(captureIndex(await writer.close())));
  await addResource('pages/pages.jsonl', packText(pageList(pagesOf(site, siteUrl, title), time)));
  const about = dataPackage(
    {
      title,
      description: collection.settings.description?.[tag],
      time,
      mainPageUrl: siteAddress(siteUrl, 'index.html'),
      build: collection.build,
      software: SOFTWARE,
    },
    resources,
  );
  zip.add('datapackage.json', packText(about));
  zip.add('datapackage-digest.json', packText(packageDigest(about)));
  const { bytes, sha256 } = zip.close();
  return [{ form: 'warc', name, language: null, year: null, bytes, sha256 }];
};
