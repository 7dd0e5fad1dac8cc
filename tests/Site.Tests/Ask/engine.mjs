// Runs the scripts of the ask box on the files of a built site and prints what they make of each line of input.
//
//   node engine.mjs SCRIPTS FILES < questions.json > outcomes.json

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [scripts, files] = process.argv.slice(2);
const fetched = [];
globalThis.fetch = async url => {
  const name = new URL(url).pathname.slice('/ask/'.length);
  fetched.push(name);
  const bytes = await readFile(join(files, name)).catch(() => null);
  return bytes ? new Response(bytes) : new Response('', { status: 404 });
};

const { Engine } = await import(pathToFileURL(join(scripts, 'engine.js')));
let input = '';
for await (const part of process.stdin) input += part;
const given = JSON.parse(input);
const { questions: texts, explain } = Array.isArray(given) ? { questions: given, explain: true } : given;
const engine = await Engine.open('https://example.org/ask/');
const outcomes = [];
for (const text of texts) {
  const { outcome, question, questions, passages } = await engine.ask(text);
  outcomes.push({
    outcome, question: question?.id ?? null, similarity: question?.similarity ?? null, questions: questions.map(({ url }) => url), shown: passages.length,
    ...(explain && await engine.explain(text)),
  });
}
process.stdout.write(JSON.stringify({ outcomes, fetched }));
