import { describe, expect, it } from 'vitest';
import { byteWriter } from '../../src/search/byte-writer.ts';
import { type Cbor, readCbor } from './read-cbor.ts';

describe('readCbor', () => {
  it.each<[string, number[], Cbor]>([
    ['a small number', [0x17], 23],
    ['a number of one byte', [0x18, 0xff], 255],
    ['a number of two bytes', [0x19, 0x01, 0x00], 256],
    ['a number of four bytes', [0x1a, 0x00, 0x01, 0x00, 0x00], 65_536],
    ['a negative number', [0x38, 0x18], -25],
    ['text', [0x62, 0xd2, 0x9b], 'қ'],
    ['a list in a list', [0x82, 0x01, 0x81, 0x61, 0x61], [1, ['a']]],
    ['nothing', [0xf6], null],
  ])('reads %s', (_, bytes, value) => {
    expect(readCbor(Uint8Array.from(bytes))).toEqual({ value, end: bytes.length });
  });

  it.each([0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1])('reads back %i as the build writes it', (number) => {
    const writer = byteWriter();
    writer.head(4, 2);
    writer.head(0, number);
    writer.head(3, 6);
    writer.ascii('jahajx');
    expect(readCbor(writer.bytes()).value).toEqual([number, 'jahajx']);
  });

  it('refuses maps, which Pagefind does not write', () => {
    expect(() => readCbor(Uint8Array.of(0xa0))).toThrow('does not write');
  });
});
