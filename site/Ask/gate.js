// Whether a question is a published one: docs/ask-files.md has the rule, src/AnswerEngine/Browser/Recognition.cs the same in the build.

import { mean, similarities } from './table.js';

// Questions that are compared in full; the others are not near enough to matter.
const CANDIDATES = 8;
const OTHER_KIND = 0.02;

// A question that is as like to two published ones is a part of both, and neither.
const MARGIN = 0.02;
const QUANTITIES = new Set(['many', 'much', 'long', 'large', 'big', 'often', 'old', 'far', 'fast', 'tall', 'high', 'few']);
const POLAR = new Set(['is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have', 'had']);
const KINDS = new Map([...['who', 'when', 'where', 'why', 'how', 'which', 'what'].map(kind => [kind, kind]), ['whom', 'who'], ['whose', 'who']]);
const STRICT = new Set(['quantity', 'polar', 'who', 'when', 'where']);

/** The published questions, ready to be compared.
 *  @param questions each with question, and with wordings and sentences as {text, query, terms} */
export function prepared(questions) {
  const frequency = new Map();
  const published = questions.map(({ question, wordings, sentences }) => {
    const terms = new Set([...wordings, ...sentences].flatMap(text => text.terms.map(term => term.text)));
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    return {
      question, wordings: wordings.map(({ query }) => query), sentences: sentences.map(({ query }) => query), terms,
      figures: wordings.map(({ terms }) => figures(terms)), kinds: new Set(wordings.flatMap(({ text }) => kindsOf(text))),
    };
  });
  return { published, rarity: term => 1 / Math.sqrt(1 + (frequency.get(term) ?? 0)) };
}

/** The published questions that come nearest to a question, most alike first; of equals, the first: each with its likeness, at most 1. */
export function compared({ text, query, terms }, { published, rarity }) {
  const kind = kindsOf(lastSentence(text))[0];
  const held = new Set(terms.map(term => term.text));
  return published
    .map(candidate => ({ candidate, pairs: candidate.wordings.map(wording => pair(query, wording)) }))
    .map(compared => ({ ...compared, nearest: compared.pairs.reduce((best, { forth, back }) => Math.max(best, (mean(forth, query.weights) + back) / 2), -1) }))
    .sort((one, other) => other.nearest - one.nearest)
    .slice(0, CANDIDATES)
    .map(({ candidate, pairs, nearest }) => {
      const covered = pairs.map(({ forth }) => forth).concat(candidate.sentences.map(sentence => similarities(query, sentence).forth))
        .reduce((best, forth) => best.map((value, i) => Math.max(value, forth[i])));
      const back = pairs.reduce((sum, { back }) => sum + back, 0) / pairs.length;
      let [found, total] = [0, 0];
      for (const term of held) {
        const weight = rarity(term);
        total += weight;
        if (candidate.terms.has(term)) found += weight;
      }
      const shares = !kind || candidate.kinds.has(kind);
      const likeness = (10 * nearest + 5 * back + 5 * mean(covered, query.weights) + 3 * (total > 0 ? found / total : 0)) / 23 - (shares ? 0 : OTHER_KIND);
      return { question: candidate.question, figures: candidate.figures, askable: shares || !STRICT.has(kind), likeness };
    })
    .sort((one, other) => other.likeness - one.likeness);
}

/** The most alike question that is near enough to be the same: it must ask for the same kind of thing, with the same figures. */
export function recognised(candidates, terms, least) {
  const own = figures(terms);
  const match = candidates.find(({ likeness, askable, figures }) => likeness >= least && askable
    && figures.some(other => other.size === own.size && [...own].every(term => other.has(term))));
  const rival = candidates.find(candidate => candidate !== match);
  return match && rival && match.likeness - rival.likeness < MARGIN ? undefined : match;
}

function pair(query, wording) {
  const { forth, back } = similarities(query, wording);
  return { forth, back: mean(back, wording.weights) };
}

function figures(terms) {
  return new Set(terms.map(term => term.text).filter(term => /[0-9]/.test(term)));
}

// What is asked for, in the order of the words; letters of other alphabets ask nothing that is known here.
function kindsOf(text) {
  const words = (text.match(/[A-Za-z']+/g) ?? []).map(word => word.toLowerCase());
  const kinds = words.map((word, i) => (word === 'how' && QUANTITIES.has(words[i + 1]) ? 'quantity' : KINDS.get(word))).filter(Boolean);
  return POLAR.has(words[0]) ? ['polar', ...kinds] : kinds;
}

// A question may follow on a sentence that only leads to it.
function lastSentence(text) {
  return text.split(/[.?!]+ +/).filter(part => /[A-Za-z]/.test(part)).at(-1) ?? '';
}
