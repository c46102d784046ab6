// Names that have to be unique, made of what they name: the same in every run.
import { createHash } from 'node:crypto';

/** @returns A UUID (version 8: a digest, RFC 9562) for the text, as a URN: `urn:uuid:2cf24dba-5fb0-830e-a6e8-…`. */
export const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
