// --site, as the commands take it.
import { readSiteAddress } from '../src/article/site-address.ts';
import { Misuse } from './command-line.ts';

/**
 * @returns The site's address with a slash at its end.
 * @throws {Misuse} When the text is no address of a site.
 */
export const readSiteUrl = (site: string): string => {
  const address = readSiteAddress(site);
  if (address !== undefined) return address;
  throw new Misuse(
    `--site "${site}" is not the address of a site. Expected something like https://example.org/archive/`,
  );
};
