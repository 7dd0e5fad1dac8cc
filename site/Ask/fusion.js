// Two rankings joined by reciprocal rank: each gives a passage its weight over k + rank.

import { ranked } from './bm25.js';

/** @param rankings lists of {ordinal}, best first  @param weights what each counts for  @param k how little first ranks stand out */
export function fused(rankings, weights, k) {
  const scores = new Map();
  rankings.forEach((ranking, r) => ranking.forEach(({ ordinal }, i) => {
    scores.set(ordinal, (scores.get(ordinal) ?? 0) + weights[r] / (k + i + 1));
  }));
  return ranked(scores);
}
