// Files out of a saved pack, without unpacking it: the directory is read once, then only what is asked for.
// Source: PKWARE APPNOTE 6.3.10, 4.3. Packs are ours: no zip64, no comment, no encryption.

type Entry = { readonly offset: number; readonly packedBytes: number; readonly isDeflated: boolean };

/** Where each file of a pack lies in it. */
export type Directory = ReadonlyMap<string, Entry>;

const END_BYTES = 22;
const LOCAL_HEADER_BYTES = 30;

const view = async (pack: Blob, start: number, end: number): Promise<DataView> =>
  new DataView(await pack.slice(start, end).arrayBuffer());

/** Reads the directory at a pack's end. Throws when it is not there. */
export const readDirectory = async (pack: Blob): Promise<Directory> => {
  const end = await view(pack, pack.size - END_BYTES, pack.size);
  if (end.byteLength < END_BYTES || end.getUint32(0, true) !== 0x06054b50) throw new Error('A saved pack is damaged.');
  const size = end.getUint32(12, true);
  const start = end.getUint32(16, true);
  const bytes = await view(pack, start, start + size);
  const names = new TextDecoder();
  const entries = new Map<string, Entry>();
  for (let at = 0; at < size;) {
    const nameBytes = bytes.getUint16(at + 28, true);
    entries.set(names.decode(new Uint8Array(bytes.buffer, at + 46, nameBytes)), {
      offset: bytes.getUint32(at + 42, true),
      packedBytes: bytes.getUint32(at + 20, true),
      isDeflated: bytes.getUint16(at + 10, true) !== 0,
    });
    at += 46 + nameBytes + bytes.getUint16(at + 30, true) + bytes.getUint16(at + 32, true);
  }
  return entries;
};

/** @returns The content of a file of the pack, as a stream; undefined when the pack has no such file. */
export const readEntry = async (
  pack: Blob,
  directory: Directory,
  path: string,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | undefined> => {
  const entry = directory.get(path);
  if (!entry) return undefined;
  const header = await view(pack, entry.offset, entry.offset + LOCAL_HEADER_BYTES);
  const start = entry.offset + LOCAL_HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const content = pack.slice(start, start + entry.packedBytes).stream();
  return entry.isDeflated ? content.pipeThrough(new DecompressionStream('deflate-raw')) : content;
};
