// Keyword search: words by BM25, phrases in quotation marks word for word, and a last word that is not finished yet.

import { analyze } from './analyzer.js';
import { scored } from './bm25.js';
import { stem } from './stemmer.js';

const QUOTED = /["“”]([^"“”]*)(?:["“”]|$)/g;
const LAST_WORD = /(?<!\S)[\p{L}\p{N}]+$/u;
const MOST_COMPLETIONS = 30;
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 5;

// Texts are fetched to look for a phrase, the likeliest first: so many at once, and as many in all.
const AT_ONCE = 10;
const MOST_LOOKED_AT = 60;

/** The passages for what was typed: the terms to mark; ordinals, best first; how many there are; whether there may be more.
 *  @param typed what was typed  @param lexical the terms  @param texts the passages  @param wanted how many ordinals are needed */
export async function found(typed, lexical, texts, wanted) {
  const phrases = [...typed.matchAll(QUOTED)].map(match => words(match[1])).filter(phrase => phrase.length > 0);
  const plain = typed.replace(QUOTED, ' ');
  const inPhrases = analyze(phrases.map(phrase => phrase.join(' ')).join(' . ')).filter(term => term.text.length > 1);
  const terms = [...analyze(plain), ...inPhrases];
  const lists = await Promise.all(terms.map(term => lexical.postings(term.text)));
  const completed = await completions(plain, lexical);
  const ranking = scored([...lists, ...await Promise.all(completed.map(term => lexical.postings(term)))]);
  const marked = [...terms, ...completed.map(text => ({ text }))];
  if (phrases.length === 0) return { terms: marked, passages: ranking.map(({ ordinal }) => ordinal), total: ranking.length, more: false };
  const needed = await Promise.all(inPhrases.map(async term => new Set((await lexical.postings(term.text))?.ordinals)));
  const likely = ranking.map(({ ordinal }) => ordinal).filter(ordinal => needed.every(ordinals => ordinals.has(ordinal)));
  const { passages, looked } = await holding(phrases, likely, texts, wanted);
  return { terms: marked, passages, total: passages.length, more: looked < likely.length };
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
  while (looked < likely.length && passages.length <= wanted && looked < MOST_LOOKED_AT) {
    const some = likely.slice(looked, looked + AT_ONCE);
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
