/** @returns The language without script and region: `uz` for `uz-Cyrl`, `uz-latn-2026`. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0] ?? tag;
