// The static query table: a vector and a weight for every token, so that a question needs no model.
//
// A file of rows: the weights of all its rows, u16 in units of 1/4096; then row after row a nibble a dimension, the first in the
// low half of a byte, less 8. A vector is its row divided by the row's length.

import { IndexError } from './files.js';

/** The rows that have been fetched, and where the others are. */
export class QueryTable {
  #files;
  #query;
  #dim;
  #rows = new Map();

  /** @param files the files  @param query the manifest's part on questions  @param dim length of a vector */
  constructor(files, query, dim) {
    [this.#files, this.#query, this.#dim] = [files, query, dim];
  }

  /** Takes the rows of the site's own tokens. */
  async open(ids) {
    this.#take(await this.#files.bytes(this.#query.rows), ids);
  }

  /** Fetches the rows of these tokens that are not here yet, with their neighbours. */
  async fetch(ids) {
    const { perShard, shards, rowCount } = this.#query;
    const missing = new Set(ids.filter(id => !this.#rows.has(id)).map(id => Math.floor(id / perShard)));
    await Promise.all([...missing].map(async shard => {
      const first = shard * perShard;
      const count = Math.min(perShard, rowCount - first);
      this.#take(await this.#files.bytes(shards[shard]), Array.from({ length: count }, (_, i) => first + i));
    }));
  }

  /** The vectors of tokens whose rows are here: whole numbers, row after row; squared lengths; weights. */
  encode(ids) {
    const values = new Int8Array(ids.length * this.#dim);
    const rows = ids.map(id => this.#rows.get(id));
    rows.forEach((row, i) => values.set(row.values, i * this.#dim));
    return { ids, dim: this.#dim, count: ids.length, values, squares: rows.map(row => row.square), weights: rows.map(row => row.weight) };
  }

  #take(buffer, ids) {
    const half = this.#dim / 2;
    if (buffer.byteLength !== ids.length * (2 + half)) throw new IndexError('corrupt', 'A file of rows has the wrong length.');
    const view = new DataView(buffer);
    ids.forEach((id, row) => {
      const values = new Int8Array(this.#dim);
      let square = 0;
      for (let i = 0; i < half; i++) {
        const byte = view.getUint8(2 * ids.length + row * half + i);
        const [low, high] = [(byte & 15) - 8, (byte >> 4) - 8];
        [values[2 * i], values[2 * i + 1]] = [low, high];
        square += low * low + high * high;
      }
      this.#rows.set(id, { values, square, weight: view.getUint16(2 * row, true) });
    });
  }
}

/** For each token of either text its largest cosine to a token of the other, in order; -1 where the other has none. */
export function similarities(one, other) {
  const [forth, back] = [new Float64Array(one.count).fill(-1), new Float64Array(other.count).fill(-1)];
  for (let i = 0; i < one.count; i++) {
    for (let j = 0; j < other.count; j++) {
      const similarity = cosine(one, i, other, j);
      if (similarity > forth[i]) forth[i] = similarity;
      if (similarity > back[j]) back[j] = similarity;
    }
  }
  return { forth, back };
}

/** The weighted mean of values, in order. */
export function mean(values, weights) {
  let [sum, total] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return total > 0 ? sum / total : 0;
}

function cosine(one, i, other, j) {
  let dot = 0;
  for (let d = 0, p = i * one.dim, q = j * other.dim; d < one.dim; d++) dot += one.values[p + d] * other.values[q + d];
  return dot / Math.sqrt(one.squares[i] * other.squares[j]);
}
