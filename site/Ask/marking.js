// Words that matched, shown where they stand, and addresses that lead to them.

import { el } from './dom.js';

const LONGEST_FRAGMENT = 160;
const WORDS_AT_EACH_END = 6;

/** Text with matched words in mark elements, whose class m1 to m4 says how strong the match is.
 *  @param {[number, number, number][]} highlights start, end (UTF-16 units) and strength (0 to 1) */
export function marked(text, highlights = []) {
  const parts = [];
  let at = 0;
  for (const [start, end, strength] of sorted(highlights, text.length)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), el('mark', { className: `m${Math.min(4, 1 + Math.floor(4 * strength))}` }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** The part of a long text that holds most of the matches: whole sentences, with their highlights moved along. */
export function excerpt(text, highlights = [], longest = 420) {
  if (text.length <= longest) return { text, highlights };
  const sentences = sentencesOf(text);
  let best = { weight: -1 };
  for (let first = 0; first < sentences.length; first++) {
    let last = first;
    while (last + 1 < sentences.length && sentences[last + 1].end - sentences[first].start <= longest) last++;
    const [start, end] = [sentences[first].start, sentences[last].end];
    const weight = highlights.reduce((sum, [from, to, strength]) => sum + (from >= start && to <= end ? strength : 0), 0);
    if (weight > best.weight) best = { weight, start, end };
  }
  const lead = best.start > 0 ? '… ' : '';
  const moved = highlights
    .filter(([from, to]) => from >= best.start && to <= best.end)
    .map(([from, to, strength]) => [from - best.start + lead.length, to - best.start + lead.length, strength]);
  return { text: lead + text.slice(best.start, best.end) + (best.end < text.length ? ' …' : ''), highlights: moved };
}

/** The address that scrolls a browser to words on a page and marks them (WICG, text fragments). */
export function toWords(url, words) {
  const all = words.split(/\s+/).filter(Boolean);
  if (!url || all.length === 0 || url.includes(':~:')) return url;
  const whole = all.join(' ');
  const directive = whole.length <= LONGEST_FRAGMENT || all.length < 2 * WORDS_AT_EACH_END
    ? escaped(whole)
    : `${escaped(all.slice(0, WORDS_AT_EACH_END).join(' '))},${escaped(all.slice(-WORDS_AT_EACH_END).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

// The hyphen separates a prefix or suffix, and is the one delimiter that ordinary escaping leaves alone.
function escaped(words) {
  return encodeURIComponent(words).replace(/[-!'()*]/g, sign => '%' + sign.charCodeAt(0).toString(16).toUpperCase());
}

function sorted(highlights, length) {
  return highlights.filter(([start, end]) => start >= 0 && start < end && end <= length).sort((one, other) => one[0] - other[0]);
}

function sentencesOf(text) {
  return [...text.matchAll(/\S[^\n]*?(?:[.!?]["”’)\]]*(?=\s)|(?=\n)|$)/g)].map(match => ({ start: match.index, end: match.index + match[0].length }));
}
