// A static server over what the benchmark needs, with the headers that give pages a fine clock. It
// keeps what was asked for, so that the bytes of a first load can be counted.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.jsonl': 'text/plain; charset=utf-8',
};
/** These let a page measure time in steps of 5 microseconds. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'same-origin' };

/**
 * @param {Record<string, string>} folders by the first part of the address
 * @param {(path: string) => Buffer | string | undefined} made what is in no file
 */
export async function serve(folders, made) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const [, first, ...rest] = path.split('/');
    const headers = { ...ISOLATED, 'Cache-Control': 'no-store', 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' };
    const content = made(path);
    if (content !== undefined) {
      response.writeHead(200, headers).end(content);
      return;
    }
    const file = folders[first] && join(folders[first], ...rest);
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, ISOLATED).end();
      return;
    }
    asked.push(file);
    response.writeHead(200, { ...headers, 'Content-Length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, stop: () => server.close() };
}
