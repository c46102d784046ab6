// The only place that spells an address. All are relative to the site's root, with `/`.

/** A tag as it stands in a path: `uz-Cyrl` is `uz-cyrl`. */
export const pathTag = (tag: string): string => tag.toLowerCase();

/** An article's address, for example `kk/orta-daliz.html`. */
export const permalink = ({ lang, slug }: { readonly lang: string; readonly slug: string }): string =>
  `${pathTag(lang)}/${slug}.html`;

/** The permanent short address that leads to an article: `a/k3m9x2.html`. */
export const shortPermalink = (id: string): string => `a/${id}.html`;
