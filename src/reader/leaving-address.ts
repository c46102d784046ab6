// The address that a reader takes away: copied, shared, quoted or cited. See design.md, section 7.

/** Where the reader is. */
export type Whereabouts = {
  /**
   * The article's address as the build wrote it (`link[rel=canonical]`), which a reading in another script shares with
   * its original; undefined when the site's address is not known.
   */
  readonly canonical: string | undefined;
  /** The page's address as the browser has it: `location.href`. */
  readonly current: string;
};

/** What the address shall lead to inside the page. */
export type Target = {
  /** A block's anchor without `#`. */
  readonly anchor?: string;
  /** A text fragment: `:~:text=…`. */
  readonly textFragment?: string;
};

/** The page's own address under the site's: a reading lies in another folder, in `kk-latn/` instead of `kk/`. */
const ownAddress = (canonical: string, current: string): string => {
  const [file, folder] = current
    .replace(/[?#].*$/s, '')
    .split('/')
    .reverse();
  const parts = canonical.split('/');
  return folder !== undefined && file === parts.at(-1) ? [...parts.slice(0, -2), folder, file].join('/') : canonical;
};

/**
 * @returns The page's address under the site's when that is known, else the current one if it is http(s), with neither
 *   query nor old fragment; undefined from disk or inside another program, where an address means nothing to anyone else.
 */
export const leavingAddress = (
  { canonical, current }: Whereabouts,
  { anchor = '', textFragment = '' }: Target = {},
): string | undefined => {
  const address =
    canonical !== undefined ? ownAddress(canonical, current) : /^https?:/i.test(current) ? current : undefined;
  if (address === undefined) return undefined;
  const fragment = anchor + textFragment;
  return address.replace(/[?#].*$/s, '') + (fragment && `#${fragment}`);
};
