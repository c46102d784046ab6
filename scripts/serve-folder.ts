// A folder as a plain static host serves it; for `npm run preview` and the browser tests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Media type by file name extension, text always with its encoding. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.bib': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mdx': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export type Server = { readonly url: string; close(): Promise<void> };

/**
 * Serves `folder` on the loopback address.
 * @param prefix The path the site lies under, `/any/sub path` for example; nothing is served outside it.
 * @param port 0 for any free one.
 * @param onRequest Hears the path of every request.
 * @param isCompressed Whether text is sent in brotli, as good hosts do; for measuring.
 * @returns The address of the site's root, ending in `/`.
 */
export const serveFolder = async (
  folder: string,
  { prefix = '', port = 0, onRequest = (_path: string): void => {}, isCompressed = false } = {},
): Promise<Server> => {
  const read = async (path: string): Promise<{ status: number; type: string; body: Uint8Array }> => {
    try {
      return {
        status: 200,
        type: mediaTypes[extname(path)] ?? 'application/octet-stream',
        body: await readFile(join(folder, path)),
      };
    } catch {
      const body = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
      return { status: 404, type: 'text/html; charset=utf-8', body };
    }
  };
  const server = createServer((request, response) => {
    void (async () => {
      let path = '';
      try {
        path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
        onRequest(path);
      } catch {
        response.writeHead(400).end();
        return;
      }
      // `normalize` on an absolute path cannot climb above its root.
      const inside = path.startsWith(`${prefix}/`) ? normalize(path.slice(prefix.length)) : '/\0';
      const { status, type, body } = await read(inside.endsWith('/') ? `${inside}index.html` : inside);
      const headers = { 'content-type': type };
      if (isCompressed && /text|json|xml|svg/.test(type)) {
        const packed = brotliCompressSync(body);
        response
          .writeHead(status, { ...headers, 'content-length': packed.byteLength, 'content-encoding': 'br' })
          .end(packed);
      } else response.writeHead(status, { ...headers, 'content-length': body.byteLength }).end(body);
    })();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${encodeURI(prefix)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
