// Where in the passages the terms stand: files beside those of the terms, which only a phrase needs.

import { Numbers } from './bm25.js';

const WORDS = /[\p{L}\p{N}]+/gu;

/** The places of terms. */
export class Places {
  #files;
  #lexical;
  #list;
  #loaded = new Map();

  /** @param files the files  @param lexical the terms  @param list the file that lists the files of places */
  constructor(files, lexical, list) {
    [this.#files, this.#lexical, this.#list] = [files, lexical, list];
  }

  /** For each passage that holds a term, by ordinal, its places: numbers of words, ascending. */
  async of(term) {
    const shard = this.#lexical.shardOf(term);
    if (shard < 0) return new Map();
    if (!this.#loaded.has(shard)) this.#loaded.set(shard, this.#read(shard));
    return (await this.#loaded.get(shard)).get(term) ?? new Map();
  }

  async #read(shard) {
    const [terms, files] = await Promise.all([this.#lexical.terms(shard), this.#files.json(this.#list)]);
    const numbers = new Numbers(new Uint8Array(await this.#files.bytes(files[shard])), 0);
    const places = new Map();
    for (const [term, { ordinals }] of terms) places.set(term, new Map(Array.from(ordinals, ordinal => [ordinal, read(numbers)])));
    return places;
  }
}

function read(numbers) {
  const places = [];
  for (let place = 0, number = 0; !(number & 1);) {
    number = numbers.next();
    places.push(place += number >> 1);
  }
  return places;
}

/** What a phrase asks of places: its terms, each so many words after the phrase's beginning; exact says that nothing else is asked.
 *  @param text the phrase  @param terms its terms, as the analyzer finds them */
export function pattern(text, terms) {
  const words = Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
  // Of what is joined, the parts: "late-interaction" stands for "late interaction".
  const parts = terms.filter((term, i) => !terms.some((other, j) => i !== j && within(other, term) && (!within(term, other) || j > i)));
  return {
    parts: parts.map(({ text, start }) => ({ term: text, offset: words.findIndex(word => start < word.end) })),
    exact: parts.length === words.length && parts.every(({ start, end }, i) => start === words[i].start && end === words[i].end),
  };
}

function within(inner, outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether all parts of a phrase stand in a passage, each at its distance.
 *  @param parts of a pattern  @param lists of each part the places in all passages  @param ordinal the passage */
export function together(parts, lists, ordinal) {
  const places = lists.map(list => list.get(ordinal) ?? []);
  return places[0].some(first => parts.every(({ offset }, i) => places[i].includes(first - parts[0].offset + offset)));
}
