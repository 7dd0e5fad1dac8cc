// BM25 over the terms of all passages. What a term in a passage counts for was computed by the build, so that scores are whole
// numbers and every machine ranks alike.
//
// A file of terms: u32 length of the terms; the terms in UTF-8, a line feed between two; then of every term the number of its
// postings, LEB128; of every term its rarity, u16; of every posting the distance to the ordinal before, LEB128; of every posting its impact, u8.

import { IndexError } from './files.js';

/** The terms that have been fetched, and where the others are. */
export class Bm25 {
  #files;
  #shards;
  #loaded = new Map();

  /** @param files the files  @param lexical the manifest's part on terms */
  constructor(files, lexical) {
    [this.#files, this.#shards] = [files, lexical.shards];
  }

  /** All passages that hold one of the terms, best first; equal scores in the order of the passages: [{ordinal, score}]. */
  async search(terms) {
    return scored(await Promise.all(terms.map(term => this.postings(term))));
  }

  /** The passages that hold a term: its rarity, and for each ordinal an impact; undefined for none. */
  async postings(term) {
    const shard = this.shardOf(term);
    return shard < 0 ? undefined : (await this.terms(shard)).get(term);
  }

  /** The number of the file that holds a term if any does; -1 where the term comes before all. */
  shardOf(term) {
    return this.#shards.findLastIndex(({ first }) => first <= term);
  }

  /** The terms that begin so, in order, some at most: one that was typed in part may become any of them. */
  async beginning(prefix, most) {
    const terms = [];
    for (let shard = Math.max(0, this.shardOf(prefix)); shard < this.#shards.length; shard++) {
      const { first } = this.#shards[shard];
      if (first > prefix && !first.startsWith(prefix)) break;
      for (const term of (await this.terms(shard)).keys()) if (term.startsWith(prefix) && terms.length < most) terms.push(term);
      if (terms.length === most) break;
    }
    return terms;
  }

  /** The terms of a file in order, each with its postings. */
  async terms(shard) {
    if (!this.#loaded.has(shard)) this.#loaded.set(shard, read(await this.#files.bytes(this.#shards[shard])));
    return this.#loaded.get(shard);
  }
}

/** The passages of lists of postings, best first. */
export function scored(lists) {
  const scores = new Map();
  for (const { idf, ordinals, impacts } of lists.filter(Boolean)) {
    for (let i = 0; i < ordinals.length; i++) scores.set(ordinals[i], (scores.get(ordinals[i]) ?? 0) + idf * impacts[i]);
  }
  return ranked(scores);
}

/** Scores by passage as a ranking. */
export function ranked(scores) {
  return Array.from(scores, ([ordinal, score]) => ({ ordinal, score })).sort((one, other) => other.score - one.score || one.ordinal - other.ordinal);
}

/** LEB128 numbers, one after the other. */
export class Numbers {
  /** @param bytes holds them  @param at where the next begins */
  constructor(bytes, at) {
    [this.bytes, this.at] = [bytes, at];
  }

  next() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (this.at >= this.bytes.length) throw new IndexError('corrupt', 'A file of terms ends too early.');
      value |= (this.bytes[this.at] & 127) << shift;
      if (this.bytes[this.at++] < 128) return value;
    }
  }
}

function read(buffer) {
  const bytes = new Uint8Array(buffer);
  const names = 4 + new DataView(buffer).getUint32(0, true);
  const terms = new TextDecoder().decode(bytes.subarray(4, names)).split('\n');
  const numbers = new Numbers(bytes, names);
  const lists = terms.map(() => new Int32Array(numbers.next()));
  const impacts = bytes.length - lists.reduce((sum, { length }) => sum + length, 0);
  let [rarity, impact] = [numbers.at, impacts];
  numbers.at += 2 * terms.length;
  const postings = new Map(lists.map((ordinals, i) => {
    for (let posting = 0, ordinal = 0; posting < ordinals.length; posting++) ordinals[posting] = ordinal += numbers.next();
    return [terms[i], { idf: bytes[rarity++] | (bytes[rarity++] << 8), ordinals, impacts: bytes.subarray(impact, impact += ordinals.length) }];
  }));
  if (numbers.at !== impacts) throw new IndexError('corrupt', 'The columns of a file of terms do not fit.');
  return postings;
}
