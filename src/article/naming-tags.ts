/** Languages in which collections may name things: those of the interface, and Turkish. */
export const namingTags = ['kk', 'ky', 'uz-Cyrl', 'uz-Latn', 'ru', 'en', 'ja', 'tr'] as const;
