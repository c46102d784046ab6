// The 8-bit encodings of Cyrillic: one byte, one character.
import iconv from 'iconv-lite';

/**
 * In the order in which equals are preferred. KZ-1048 (also RK1048) is windows-1251 with Kazakh letters, PT154 has those of
 * all Cyrillic alphabets of Central Asia, KOI8-U is KOI8-R with Ukrainian ones. IBM866 is that of
 * MS-DOS; only Russian, and Kyrgyz or Kazakh without their own letters, can be in it.
 */
export const singleByteNames = ['windows-1251', 'kz-1048', 'pt154', 'koi8-r', 'koi8-u', 'ibm866'] as const;
export type SingleByteName = (typeof singleByteNames)[number];

/** Names of the tables in iconv-lite (sources there: the Unicode Consortium's and IANA's mapping files). */
const tableNames = {
  'windows-1251': 'windows1251',
  'kz-1048': 'rk1048',
  pt154: 'pt154',
  'koi8-r': 'koi8r',
  'koi8-u': 'koi8u',
  ibm866: 'cp866',
} satisfies Record<SingleByteName, string>;

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const tables = new Map<SingleByteName, Uint16Array>();

/** @returns The UTF-16 unit for each byte; U+FFFD for a byte that the encoding does not use. */
export const tableOf = (name: SingleByteName): Uint16Array => {
  const known = tables.get(name);
  if (known) return known;
  const decoded = iconv.decode(everyByte, tableNames[name]);
  const table = Uint16Array.from({ length: 256 }, (_, byte) => decoded.charCodeAt(byte));
  tables.set(name, table);
  return table;
};

/** Decodes without judging: a byte that the encoding does not use becomes U+FFFD. */
export const decodeSingleByte = (bytes: Uint8Array, name: SingleByteName): string => {
  const table = tableOf(name);
  const units = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) units[index] = table[bytes[index] ?? 0] ?? 0xfffd;
  return Buffer.from(units.buffer).toString('utf16le');
};
