// Whether a question is a published one.

import { symmetric } from './table.js';

/** A published question in one of its wordings, ready to be compared. */
export function wording(question, query, terms) {
  return { question, query, figures: figures(terms) };
}

/** The wordings by likeness to a question, most alike first; of equals, the first. */
export function compared(query, wordings) {
  return wordings.map(other => ({ ...other, likeness: symmetric(query, other.query) })).sort((one, other) => other.likeness - one.likeness);
}

/** The most alike wording that is near enough to be the same question: its figures must be the same as well. */
export function recognised(likeness, terms, least) {
  const own = figures(terms);
  return likeness.find(({ likeness, figures }) => likeness >= least && figures.size === own.size && [...own].every(term => figures.has(term)));
}

function figures(terms) {
  return new Set(terms.map(term => term.text).filter(term => /[0-9]/.test(term)));
}
