// Keyword search: words by BM25, phrases in quotation marks word for word, and a last word that is not finished yet.

import { analyze } from './analyzer.js';
import { scored } from './bm25.js';
import { Places, pattern, together } from './search-places.js';
import { stem } from './stemmer.js';

const QUOTED = /["“”]([^"“”]*)(?:["“”]|$)/g;
const LAST_WORD = /(?<!\S)[\p{L}\p{N}]+$/u;
const MOST_COMPLETIONS = 30;
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 5;

// Texts are fetched to look for a phrase, the likeliest first: as many at once as are still wanted, a few at least, and so many in all.
const AT_ONCE = 3;
const MOST_LOOKED_AT = 30;

/** The passages for what was typed: the terms to mark; ordinals, best first; how many there are; whether there may be more.
 *  @param typed what was typed  @param engine what is fetched from: lexical, texts, and the files with the list of places
 *  @param wanted how many ordinals are needed */
export async function found(typed, { lexical, texts, files, places }, wanted) {
  const phrases = [...typed.matchAll(QUOTED)].map(match => ({ text: match[1], terms: analyze(match[1]) })).filter(phrase => words(phrase.text).length > 0);
  const plain = typed.replace(QUOTED, ' ');
  const terms = [...analyze(plain), ...phrases.flatMap(phrase => phrase.terms)];
  const lists = await Promise.all(terms.map(term => lexical.postings(term.text)));
  const completed = await completions(plain, lexical);
  const ranking = scored([...lists, ...await Promise.all(completed.map(term => lexical.postings(term)))]).map(({ ordinal }) => ordinal);
  const marked = [...terms, ...completed.map(text => ({ text }))];
  if (phrases.length === 0) return { terms: marked, passages: ranking, total: ranking.length, more: false };
  const patterns = phrases.map(({ text, terms }) => ({ text, ...pattern(text, terms) }));
  const likely = await placed(patterns, ranking, new Places(files, lexical, places));
  const doubtful = patterns.filter(({ exact }) => !exact).map(({ text }) => words(text));
  if (doubtful.length === 0) return { terms: marked, passages: likely, total: likely.length, more: false };
  const { passages, looked } = await holding(doubtful, likely, texts, wanted);
  return { terms: marked, passages, total: passages.length, more: looked < likely.length };
}

// The passages where the terms of every phrase stand as they do in it. What stands between them, stop words and signs, is not seen
// here; nor is there anything to see where a phrase has one term.
async function placed(patterns, ranking, places) {
  let likely = ranking;
  for (const { parts } of patterns.filter(({ parts }) => parts.length > 1)) {
    const lists = await Promise.all(parts.map(({ term }) => places.of(term)));
    likely = likely.filter(ordinal => together(parts, lists, ordinal));
  }
  return likely;
}

// A last word that no passage holds may become one that begins so. Terms are stems: of "experimen" no more than "experi" is one.
async function completions(plain, lexical) {
  const word = LAST_WORD.exec(plain)?.[0].toLowerCase() ?? '';
  if (word.length < 2) return [];
  for (const { text } of analyze(word)) if (await lexical.postings(text)) return [];
  const begun = await lexical.beginning(word, MOST_COMPLETIONS);
  if (begun.length > 0) return begun;
  for (let length = word.length - 1; length >= Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING); length--) {
    if (await lexical.postings(word.slice(0, length))) return [word.slice(0, length)];
  }
  return [];
}

async function holding(phrases, likely, texts, wanted) {
  const passages = [];
  let looked = 0;
  while (looked < likely.length && passages.length < wanted && looked < MOST_LOOKED_AT) {
    const some = likely.slice(looked, looked + Math.max(AT_ONCE, wanted - passages.length));
    const read = await Promise.all(some.map(ordinal => texts.passage(ordinal)));
    some.forEach((ordinal, i) => phrases.every(phrase => holds(read[i], phrase)) && passages.push(ordinal));
    looked += some.length;
  }
  return { passages, looked };
}

// Stop words count here, and of what signs join, the parts: "late-interaction" stands for "late interaction".
function holds({ context, text }, phrase) {
  return [context, text].some(part => {
    const stems = words(part).map(stem);
    return stems.some((_, first) => phrase.every((word, i) => stems[first + i] === stem(word)));
  });
}

function words(text) {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.toLowerCase());
}
