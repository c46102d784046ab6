// A block's text -> a few characters by which it is known again after a small correction.
import { anchorText } from './assign-anchors.ts';
import { digestBase32 } from './base32.ts';

/** Triples of letters kept: the smallest by hash, so that two texts that share most triples share most of these. */
const kept = 16;

/** Characters a triple is written with: base 36, 46,656 values. */
const width = 3;

/**
 * What the ledger keeps of a block: ten characters that stand for its letters and digits exactly, a colon, and the hashes of
 * up to 16 of its letter triples (a bottom-k sketch; Cohen and Kaplan 2007). 59 characters at most, whatever the text's length.
 */
export const sketchBlock = (text: string): string => {
  const units = [...anchorText(text)];
  const triples = new Set<number>();
  for (let index = 0; index + 2 < units.length || index === 0; index++) {
    triples.add(hashTriple(units.slice(index, index + 3).join('')));
  }
  const smallest = [...triples].toSorted((a, b) => a - b).slice(0, kept);
  return `${exactKey(text)}:${smallest.map((triple) => triple.toString(36).padStart(width, '0')).join('')}`;
};

/** The sketch's first part, which is all that an unchanged block needs. */
export const exactKey = (text: string): string => digestBase32(anchorText(text), 10);

/** @returns The exact key of the block that a sketch was made of. */
export const exactKeyOf = (sketch: string): string => sketch.slice(0, 10);

/** FNV-1a, folded to the values that three digits hold. */
const hashTriple = (triple: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < triple.length; index++) value = Math.imul(value ^ triple.charCodeAt(index), 0x01000193);
  return ((value ^ (value >>> 15)) >>> 0) % 36 ** width;
};

/** @returns The estimated share of letter triples that two blocks have in common, 0 to 1. */
export const similarityOf = (a: string, b: string): number => {
  if (exactKeyOf(a) === exactKeyOf(b)) return 1;
  const ofA = readTriples(a);
  const ofB = readTriples(b);
  const union = [...new Set([...ofA, ...ofB])].toSorted().slice(0, kept);
  return union.filter((triple) => ofA.has(triple) && ofB.has(triple)).length / Math.max(1, union.length);
};

const readTriples = (sketch: string): ReadonlySet<string> => new Set(sketch.slice(11).match(/.{3}/g) ?? []);
