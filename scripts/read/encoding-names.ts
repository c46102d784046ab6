// The encodings a seed may have, by the names that reports and sidecars use.

/** In the order in which equals are preferred. */
export const encodingNames = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'kz-1048',
  'pt154',
  'koi8-r',
  'koi8-u',
  'ibm866',
] as const;
export type EncodingName = (typeof encodingNames)[number];
