// Files that are no text at all, whatever their name says.

/** Beginnings of files that people save or rename as .txt by mistake, with what they are. */
const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP file, or a Word or OpenDocument text', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a compressed file', [0x1f, 0x8b, 0x08]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** @returns What kind of file it is, as the end of a sentence ("a PDF document"), or undefined when no known signature begins it. */
export const recogniseBinary = (bytes: Uint8Array): string | undefined =>
  signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];

/**
 * Whether so many of the characters are control characters that this is no text. A few are dirt, which conversion removes
 * and reports; NUL is in no text at all.
 */
export const hasTooManyControls = (text: string): boolean => {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 65_536);
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0;
  return controls > 8 && controls * 20 > sample.length;
};

/** Whether a quarter of the bytes or more are control characters, however few there are. */
export const isMostlyControls = (bytes: Uint8Array): boolean => {
  const length = Math.min(bytes.length, 1024);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
  }
  return controls * 4 >= length;
};
