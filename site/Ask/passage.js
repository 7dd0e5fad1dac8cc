// A passage as it is shown: the words that matched, the sentence to lead to, a snippet.

import { analyze } from './analyzer.js';

// A token of a passage is marked from this share of a perfect match of the question's weightiest word.
const LEAST_STRENGTH = 0.45;
const LONGEST_SNIPPET = 280;
const LONGEST_FRAGMENT = 160;
const WORDS_AT_EACH_END = 6;

/** Where a passage matches a question: by vectors where its tokens line up with the index, and by its words.
 *  @param passage text, context, starts of sentences  @param tokens of context and text  @param query the manifest's part on
 *  questions  @param strengths for each vector of the passage, 0 to 1  @param terms of the question */
export function matched(passage, tokens, { skipped, documentLength }, strengths, terms) {
  const { context, text } = passage;
  const marks = byTerms(text, terms);
  const rows = tokens.ids.map((id, token) => ({ id, token })).slice(0, documentLength - 2).filter(({ id }) => !skipped.includes(id));
  // The encoder frames a passage by a token at either end.
  if (rows.length + 2 === strengths.length) {
    rows.forEach(({ token }, row) => {
      const [start, end] = [tokens.starts[token] - context.length, tokens.ends[token] - context.length];
      if (start >= 0 && strengths[row + 1] >= LEAST_STRENGTH) marks.push([start, end, Math.min(1, strengths[row + 1])]);
    });
  }
  const highlights = joined(marks, text);
  return { highlights, sentence: heaviest(sentencesOf(passage), highlights) };
}

/** Sentences around the one with the most words of the question, with the words marked. */
export function snippet(passage, terms) {
  const sentences = sentencesOf(passage);
  const marks = joined(byTerms(passage.text, terms), passage.text);
  const sentence = heaviest(sentences, marks);
  let { start, end } = sentence;
  for (let next = sentences.indexOf(sentence) + 1; next < sentences.length && sentences[next].end - start <= LONGEST_SNIPPET; next++) end = sentences[next].end;
  const [lead, tail] = [start > 0 ? '… ' : '', end < passage.text.length ? ' …' : ''];
  const highlights = marks.filter(([from, to]) => from >= start && to <= end)
    .map(([from, to, strength]) => [from - start + lead.length, to - start + lead.length, strength]);
  return { text: lead + passage.text.slice(start, end) + tail, highlights, sentence };
}

/** The address that leads to a sentence of a passage and marks it (WICG, text fragments). */
export function fragment({ text, url }, { start, end }) {
  const words = text.slice(start, end).split(/\s+/).filter(Boolean);
  const whole = words.join(' ');
  const directive = whole.length <= LONGEST_FRAGMENT || words.length < 2 * WORDS_AT_EACH_END
    ? escaped(whole)
    : `${escaped(words.slice(0, WORDS_AT_EACH_END).join(' '))},${escaped(words.slice(-WORDS_AT_EACH_END).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

function sentencesOf({ text, sentences }) {
  return sentences.map((start, i) => ({ start, end: (sentences[i + 1] ?? text.length + 1) - 1 }));
}

function heaviest(sentences, marks) {
  const weight = ({ start, end }) => marks.reduce((sum, [from, to, strength]) => sum + (from >= start && to <= end ? strength : 0), 0);
  return sentences.reduce((best, sentence) => (weight(sentence) > weight(best) ? sentence : best));
}

function byTerms(text, terms) {
  const sought = new Set(terms.map(term => term.text));
  return analyze(text).filter(term => sought.has(term.text)).map(({ start, end }) => [start, end, 1]);
}

// Marks without overlaps, widened to whole words; neighbours that touch become one, as strong as the stronger.
function joined(marks, text) {
  const inWord = at => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]);
  const result = [];
  for (let [start, end, strength] of marks.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    while (inWord(start) && inWord(start - 1)) start--;
    while (inWord(end - 1) && inWord(end)) end++;
    const last = result.at(-1);
    if (last && start < last[1]) [last[1], last[2]] = [Math.max(last[1], end), Math.max(last[2], strength)];
    else result.push([start, end, strength]);
  }
  return result;
}

// The hyphen separates a prefix or suffix, and is the one delimiter that ordinary escaping leaves alone.
function escaped(words) {
  return encodeURIComponent(words).replace(/[-!'()*]/g, sign => '%' + sign.charCodeAt(0).toString(16).toUpperCase());
}
