// --site, as the commands take it.
import { Misuse } from './command-line.ts';

/**
 * @returns The site's address with a slash at its end.
 * @throws {Misuse} When the text is no address of the web, or has a query or fragment.
 */
export const readSiteUrl = (site: string): string => {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Misuse(
      `--site "${site}" is not the address of a site. Expected something like https://example.org/archive/`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
};
