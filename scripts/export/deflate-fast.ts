// Raw DEFLATE in half the time of zlib's quickest levels, for what every build packs: the same bytes on every machine.
// zlib looks at several places for the longest repetition; here it is one place.
import { findRepeats, PIECE, STRETCH, takePiece } from './deflate/find-repeats.ts';
import { writeBlock } from './deflate/write-block.ts';

/** @returns The compressed bytes, without a header or a sum. */
export const deflateFast = (bytes: Uint8Array): Uint8Array => {
  const blocks: Uint8Array[] = [];
  let begin = 0;
  do {
    const piece = bytes.subarray(begin, begin + PIECE);
    takePiece(piece);
    begin += piece.byteLength;
    let at = 0;
    do {
      const end = Math.min(at + STRETCH, piece.byteLength);
      blocks.push(writeBlock(findRepeats(at, end), begin === bytes.byteLength && end === piece.byteLength));
      at = end;
    } while (at < piece.byteLength);
  } while (begin < bytes.byteLength);
  const [only] = blocks;
  return only && blocks.length === 1 ? only : Buffer.concat(blocks);
};
