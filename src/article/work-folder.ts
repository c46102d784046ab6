/**
 * @returns The folder that the build has prepared for Astro: the MDX pages and two files about them. Without a build,
 *   as when an editor or `astro check` asks for types, the last build's.
 */
export const workFolder = (): string => process.env['BULAQ_WORK'] ?? '.bulaq/build';
