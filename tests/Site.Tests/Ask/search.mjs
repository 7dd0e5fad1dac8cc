// Searches the files of a built site, each time as a visitor who was never there, and prints what was found and what was fetched.
//
//   node search.mjs SCRIPTS FILES < searches.json > results.json

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [scripts, files] = process.argv.slice(2);
let fetched = [];
globalThis.fetch = async url => {
  const name = new URL(url).pathname.slice('/ask/'.length);
  fetched.push(name);
  const bytes = await readFile(join(files, name)).catch(() => null);
  return bytes ? new Response(bytes) : new Response('', { status: 404 });
};

const { Engine } = await import(pathToFileURL(join(scripts, 'engine.js')));
let input = '';
for await (const part of process.stdin) input += part;
const results = [];
for (const text of JSON.parse(input)) {
  fetched = [];
  const engine = await Engine.open('https://example.org/ask/', true);
  const { total, more, items } = await engine.search(text, 10, 0);
  results.push({ total, more, fetched, items });
}
process.stdout.write(JSON.stringify(results));
