// What a WACZ file says of itself: its pages, its files with their sums.
// Source: WACZ 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { FileSums } from '../pack-file.ts';

/** A page to begin from. */
export type ArchivedPage = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly lang?: string;
};

/** A file of the archive. */
export type Resource = Pick<FileSums, 'size' | 'sha256'> & { readonly path: string };

export type PackageDescription = {
  readonly title: string;
  readonly description: string | undefined;
  /** When the pages were as they are here: `2025-12-20T00:00:00Z`. */
  readonly time: string;
  /** Where a reader begins. */
  readonly mainPageUrl: string;
  readonly build: string;
  readonly software: string;
};

/** @returns The list of pages, a JSON object a line. */
export const pageList = (pages: readonly ArchivedPage[], time: string): string =>
  [
    { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
    ...pages.map(({ id, url, title, lang }) => ({ id, url, ts: time, title, ...(lang === undefined ? {} : { lang }) })),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

/** @returns datapackage.json. */
export const dataPackage = (about: PackageDescription, resources: readonly Resource[]): string =>
  `${JSON.stringify(
    {
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: about.title,
      description: about.description,
      version: about.build,
      created: about.time,
      software: about.software,
      mainPageUrl: about.mainPageUrl,
      mainPageDate: about.time,
      resources: resources.map(({ path, size, sha256 }) => ({
        name: posix.basename(path),
        path,
        hash: `sha256:${sha256}`,
        bytes: size,
      })),
    },
    null,
    1,
  )}\n`;

/** @returns datapackage-digest.json: it vouches for datapackage.json, and so for everything. */
export const packageDigest = (dataPackageText: string): string =>
  `${JSON.stringify({
    path: 'datapackage.json',
    hash: `sha256:${createHash('sha256').update(dataPackageText).digest('hex')}`,
  })}\n`;
