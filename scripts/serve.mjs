#!/usr/bin/env node
// Serves the page on this machine: node scripts/serve.mjs [--articles FOLDER] [--port N] [--root FOLDER]
//
// scripts/serve.py does the same with Python, for machines without node; tests hold the two alike.
// With --articles, the page opens on the text files of that folder, under its own manifest.json or
// one made on the fly. Nothing is copied, and only this machine can connect.
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const MOUNT = '/collection/';
const PORTS = 20;
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8', '.json': 'application/json', '.png': 'image/png',
};

const { values: options } = parseArgs({ options: {
  articles: { type: 'string' },
  port: { type: 'string', default: '8000' },
  root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
} });

/** A manifest of the text files in a folder and the folders below it. */
function manifest(folder) {
  const files = (place) => readdirSync(join(folder, place), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = place ? `${place}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return files(path);
    return /\.txt$/i.test(entry.name) ? [path] : [];
  });
  const articles = files('').sort().map((file) => ({ id: file, file: file.split('/').map(encodeURIComponent).join('/') }));
  return JSON.stringify({ khabar: 1, title: basename(resolve(folder)), articles }, null, 2);
}

/** The file that a path means, or null where it leads out of the folder or to nothing. */
function locate(path) {
  const [root, below] = articles && path.startsWith(MOUNT) ? [articles, path.slice(MOUNT.length)] : [resolve(options.root), path];
  let file = resolve(root, `./${below}`);
  if (file !== root && !file.startsWith(root + sep)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  return existsSync(file) ? file : null;
}

function handle(request, response) {
  const send = (status, type, body) => response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body);
  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return send(400, 'text/plain', 'This is no address.');
  }
  if (articles && path === `${MOUNT}manifest.json` && !existsSync(join(articles, 'manifest.json'))) {
    return send(200, TYPES['.json'], manifest(articles));
  }
  const file = path.includes('\0') ? null : locate(path);
  if (!file) return send(404, 'text/plain', 'There is no such file.');
  if (file.endsWith('index.html') && !path.endsWith('/') && !path.endsWith('index.html')) {
    return response.writeHead(301, { Location: `${path}/` }).end();
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Length': statSync(file).size, 'Cache-Control': 'no-cache' });
  return createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

if (options.articles && !(existsSync(options.articles) && statSync(options.articles).isDirectory())) {
  console.error(`There is no folder ${options.articles}.`);
  process.exit(1);
}
const articles = options.articles && resolve(options.articles);
const server = createServer(handle);
let port = Number(options.port);
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || ++port >= Number(options.port) + PORTS) throw error;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => {
  const query = articles ? `?collection=${MOUNT}manifest.json` : '';
  console.log(`Khabar is at http://localhost:${port}/www/${query}  (stop with Ctrl-C)`);
});
server.listen(port, '127.0.0.1');
