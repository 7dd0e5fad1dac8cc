// The terms that a text is found by: words stemmed, stop words left out, numbers written one way, what technical prose
// joins kept whole and in parts. The same as in the build, term for term.

import { stem } from './stemmer.js';
import { lower, stripped } from './unicode.js';

const STOP_WORDS = new Set((
  "a about above after again against all also am an and any are as at be because been before being below "
  + "between both but by can can't cannot could did do does doing down during each few for from further had "
  + "has have having he her here hers herself him himself his how i if in into is it its itself just may me "
  + "might more most must my myself no nor not now of off on once only or other our ours ourselves out over "
  + "own same shall shan't she should so some such than that the their theirs them themselves then there "
  + "these they this those through to too under until up us very was we were what when where which while who "
  + "whom whose why will with won't would you your yours yourself yourselves").split(' '));

// Runs of letters and digits, joined by single signs. Surrogates are no letters to the build, and are blanked below.
const CHUNKS = /(?:(?<![\p{L}\p{N}\p{M}])\.(?=\p{Nd}))?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[_.@'’\-‐‑]|(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd})))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:%|(?<=(?<![\p{L}\p{Mn}\p{Nd}\p{Pc}\u200c\u200d])\p{L})(?:\+\+|#))?/gu;
const NUMBER = /^\.?[0-9][0-9,.]*(?:[eE]-?[0-9]+)?%?$/;
const CONTRACTION = /(?:'[sS]|[nN]'[tT]|'(?:[lL]{2}|[rR][eE]|[vV][eE]|[dD]|[mM]|[tT]))$/;
const PASCAL_CASE = /^(?:\p{Lu}\p{Ll}{2,}){2,}$/u;

/** The terms of a text with their places, in its order, repetitions included: [{text, start, end}]. */
export function analyze(text) {
  const terms = [];
  for (const { 0: written, index } of text.replace(/[\ud800-\udfff]/g, '\ue000').matchAll(CHUNKS)) chunk(written, index, terms);
  return terms;
}

function chunk(written, start, terms) {
  const end = start + written.length;
  if (NUMBER.test(written)) return numbers(small(written), start, end, terms);
  const plain = written.replaceAll('’', "'").replace(/[‐‑]/g, '-');
  if (STOP_WORDS.has(small(plain))) return;
  const base = plain.replace(CONTRACTION, '');
  const parts = [...base.matchAll(PASCAL_CASE.test(base) ? /\p{Lu}\p{Ll}+/gu : /[^_.@'-]+/g)];
  if (parts.length === 1) return word(folded(base), start, end, terms);
  terms.push({ text: folded(base), start, end });
  for (const { 0: part, index } of parts) {
    if (part.length === 1 && /\p{L}/u.test(part)) continue;
    const [from, to, text] = [start + index, start + index + part.length, folded(part)];
    if (NUMBER.test(text)) numbers(text, from, to, terms);
    else word(text, from, to, terms);
  }
}

function word(text, start, end, terms) {
  if (!STOP_WORDS.has(text)) terms.push({ text: /^[a-z]*$/i.test(text) ? stem(text) : text, start, end });
}

function numbers(written, start, end, terms) {
  const number = written.replaceAll(',', '').replace(/^\./, '0.');
  terms.push({ text: number, start, end });
  if (number.endsWith('%')) terms.push({ text: number.slice(0, -1), start, end });
}

const small = text => Array.from(text, lower).join('');
const folded = text => small(Array.from(text, stripped).join(''));
