// Prints what the scripts of the ask box make of texts: tokens with their places under the whole vocabulary, and terms.
//
//   node texts.mjs SCRIPTS FILES < texts.json > readings.json

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [scripts, folder] = process.argv.slice(2);
const script = name => import(pathToFileURL(join(scripts, name)));
const [{ WordPiece }, { analyze }] = [await script('wordpiece.js'), await script('analyzer.js')];
const json = async name => JSON.parse(await readFile(join(folder, name), 'utf8'));
const manifest = await json('manifest.json');
const words = await json(manifest.query.words.path);
const [own, whole] = [new WordPiece(words), new WordPiece(words)];
whole.complete(await readFile(join(folder, manifest.query.vocabulary.path), 'utf8'));

let input = '';
for await (const part of process.stdin) input += part;
process.stdout.write(JSON.stringify(JSON.parse(input).map(text => {
  const { ids, starts, ends } = whole.tokenize(text);
  return { ids, starts, ends, own: own.tokenize(text).ids, terms: analyze(text).map(term => term.text), places: analyze(text).flatMap(term => [term.start, term.end]) };
})));
