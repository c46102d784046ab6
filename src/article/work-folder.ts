/**
 * @returns The folder that the build has prepared for Astro: lists of the articles, and the site's settings. Without a build,
 *   as when an editor or `astro check` asks for types, the last build's.
 */
export const workFolder = (): string => process.env['BULAQ_WORK'] ?? '.bulaq/build';
