// A file from the network, held to its sum: what a half-finished deployment mixes up is never saved.

/** The host has another file than the list says: a newer build, or a deployment that is not finished. */
export class WrongFile extends Error {}

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @returns The first 16 hex digits of the SHA-256. */
export const sumOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);

/** All bytes of a response; `onBytes` hears of every piece as it arrives. */
const readAll = async (response: Response, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    pieces.push(part.value);
    onBytes(part.value.byteLength);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
};

/**
 * Fetches a file, past the browser's own cache where that may be out of date.
 * @returns A response made anew: one that was redirected could not be given to a page.
 * @throws {WrongFile} When it is not the file that the sum stands for; other errors when the network fails.
 */
export const fetchFile = async (
  url: string,
  sum: string,
  { signal, onBytes = () => {} }: { readonly signal?: AbortSignal; readonly onBytes?: (bytes: number) => void } = {},
): Promise<Response> => {
  const response = await fetch(url, { cache: 'no-cache', ...(signal ? { signal } : {}) });
  if (response.status >= 500 || response.status === 429) throw new Error(`${url}: ${response.status}`);
  if (!response.ok) throw new WrongFile(`${url}: ${response.status}`);
  const bytes = await readAll(response, onBytes);
  if ((await sumOf(bytes)) !== sum) throw new WrongFile(`${url} is not the file of this build.`);
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type, 'content-length': String(bytes.byteLength) } });
};

/** How many files are fetched at once: more gains nothing and hinders the page. */
const AT_ONCE = 6;

/** Runs `work` on every item, several at a time; stops at the first fault. */
export const forEachAtOnce = async <Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const queue = items[Symbol.iterator]();
  let hasFailed = false;
  const run = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && !hasFailed; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
};
