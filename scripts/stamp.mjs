// The package says what it was built from and with: `package.json` carries a stamp over the sources
// and the versions of the tools.
//
//   node scripts/stamp.mjs write OUT TOOL…     after a build
//   node scripts/stamp.mjs print               what is over the sources: saved collections carry it
//   node scripts/stamp.mjs check COMMITTED BUILT    is the committed package what the sources build?
//
// Where both were built with the same tools, they must be equal byte for byte. Other tools make
// other bytes; then the stamp over the sources decides.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file that a build reads, in a fixed order. */
function sources() {
  const files = ['Cargo.toml', 'Cargo.lock', 'package-lock.json', 'scripts/env.sh', 'scripts/build-pkg.sh', 'scripts/split-wasm.mjs', 'scripts/stamp.mjs', 'LICENSE-MIT', 'LICENSE-APACHE'];
  for (const folder of ['src', 'engine', 'examples']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length));
    }
  }
  return files.sort();
}

function stamp() {
  const hash = createHash('sha256');
  for (const file of sources()) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The files of a folder and of those in it, by name. */
const list = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .sort();
const read = (folder, file) => readFileSync(join(folder, file));
const manifest = (folder) => JSON.parse(read(folder, 'package.json').toString());

function write(out, tools) {
  const { version, description, license } = JSON.parse(readFileSync(join(root, 'engine/package.json'), 'utf8'));
  const files = list(out).filter((file) => file !== 'package.json');
  const content = {
    name: 'khabar', version, description, license,
    type: 'module', main: 'khabar.js', types: 'khabar.d.ts', sideEffects: false, files,
    built: { sources: stamp(), with: tools },
  };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
}

function check(committed, built) {
  const fail = (why) => {
    console.error(`The committed ${committed}/ is not what the sources build: ${why}\nRun 'make pkg' and commit the result.`);
    process.exit(1);
  };
  const [old, fresh] = [manifest(committed), manifest(built)];
  if (old.built.sources !== fresh.built.sources) fail('the sources have changed since.');
  const files = list(committed);
  if (files.join() !== list(built).join()) fail('it has other files.');
  if (JSON.stringify(old.built.with) !== JSON.stringify(fresh.built.with)) {
    console.log(`${committed}/ was built from these sources with other tools (${old.built.with.join(', ')}); its stamp is right.`);
    return;
  }
  const other = files.find((file) => !read(committed, file).equals(read(built, file)));
  if (other) fail(`${other} differs.`);
  console.log(`${committed}/ is what the sources build, byte for byte (${files.length} files).`);
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'write') write(rest[0], rest.slice(1));
else if (command === 'check') check(rest[0], rest[1]);
else if (command === 'print') console.log(stamp());
else throw new Error('usage: stamp.mjs write OUT TOOL… | check COMMITTED BUILT | print');
