// BM25 over the terms of all passages. What a term in a passage counts for was computed by the build, in 1/115, so that scores are
// whole numbers and every machine ranks alike.
//
// A file of terms: u32 length of the terms; the terms in UTF-8, a line feed between two; then for each term LEB128 number
// of postings, u16 inverse document frequency in 1/4096, and the postings: LEB128 distance to the ordinal before, u8 impact.

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
    const shard = this.#shards.findLastIndex(({ first }) => first <= term);
    return shard < 0 ? undefined : (await this.#shard(shard)).get(term);
  }

  /** The terms that begin so, in order, some at most: one that was typed in part may become any of them. */
  async beginning(prefix, most) {
    const terms = [];
    for (let shard = Math.max(0, this.#shards.findLastIndex(({ first }) => first <= prefix)); shard < this.#shards.length; shard++) {
      const { first } = this.#shards[shard];
      if (first > prefix && !first.startsWith(prefix)) break;
      for (const term of (await this.#shard(shard)).keys()) if (term.startsWith(prefix) && terms.length < most) terms.push(term);
      if (terms.length === most) break;
    }
    return terms;
  }

  async #shard(shard) {
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

function read(buffer) {
  const bytes = new Uint8Array(buffer);
  let at = 4 + new DataView(buffer).getUint32(0, true);
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length) throw new IndexError('corrupt', 'A file of terms ends too early.');
      value |= (bytes[at] & 127) << shift;
      if (bytes[at++] < 128) return value;
    }
  };
  const postings = new Map();
  for (const term of new TextDecoder().decode(bytes.subarray(4, at)).split('\n')) {
    const count = number();
    const idf = bytes[at++] | (bytes[at++] << 8);
    const [ordinals, impacts] = [new Int32Array(count), new Uint8Array(count)];
    for (let i = 0, ordinal = 0; i < count; i++) {
      ordinals[i] = ordinal += number();
      impacts[i] = bytes[at++];
    }
    postings.set(term, { idf, ordinals, impacts });
  }
  return postings;
}
