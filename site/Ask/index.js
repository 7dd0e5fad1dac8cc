// The 2-bit index: passages found by centroids, the best of them scored exactly.

import { ranked } from './bm25.js';
import { IndexError } from './files.js';

const HEAD = 0x48584950;
const BODY = 0x42584950;

/** The vectors of all passages, as docs/index-format.md describes them. */
export class PassageIndex {
  #dim;
  #stride;
  #bits;
  #levels;
  #centroids;
  #codes;
  #vectors;
  #first;
  #scale;
  #scratch;

  /** Fetches head and bodies. @param files the files  @param index the manifest's part on the index */
  static async open(files, index) {
    const [head, ...bodies] = await Promise.all([index.head, ...index.bodies].map(file => files.bytes(file)));
    return new PassageIndex(head, bodies);
  }

  constructor(head, bodies) {
    const view = new DataView(head);
    require(head.byteLength >= 64 && view.getUint32(0, true) === HEAD && view.getUint32(56, true) === head.byteLength, 'The head of the index is damaged.');
    if (view.getUint32(4, true) !== 1) throw new IndexError('unsupported', `The index has version ${view.getUint32(4, true)}; this script reads 1.`);
    const field = at => view.getUint32(at, true);
    const [dim, bits, passages, tokens, count] = [8, 12, 16, 20, 24].map(field);
    [this.#dim, this.#bits, this.#stride] = [dim, bits, field(32)];
    this.#levels = new Float32Array(head.slice(field(40), field(40) + 4 * 2 ** bits));
    this.#centroids = Float64Array.from(new Uint16Array(head, field(52), count * dim), half);
    const lengths = new Uint16Array(head, field(48), passages);
    this.#first = new Int32Array(passages + 1);
    for (let i = 0; i < passages; i++) this.#first[i + 1] = this.#first[i] + lengths[i];
    require(this.#first[passages] === tokens, 'The index has another number of tokens than its passages.');
    this.#join(bodies, tokens, field(28));
    this.#scale = this.#inverseLengths(tokens);
    this.#scratch = new Float64Array(lengths.reduce((longest, length) => Math.max(longest, length), 0));
  }

  /** The best passages for a question: best first; equal scores in the order of the passages. Scores are normalised, -1 to 1.
   *  @param query as the table encodes it  @param limit passages that are scored exactly */
  search(query, limit) {
    if (query.count === 0) return [];
    const centroids = this.#centroidDots(query);
    const best = this.#nearest(query, centroids, limit);
    const sums = new Float64Array(best.length);
    const table = new Float32Array(this.#stride * 256);
    for (let token = 0; token < query.count; token++) {
      this.#fill(table, query, token);
      const weight = query.weights[token] / Math.sqrt(query.squares[token]);
      best.forEach((passage, i) => (sums[i] += weight * this.#max(passage, centroids[token], table)));
    }
    const total = query.weights.reduce((sum, weight) => sum + weight, 0);
    return ranked(best.map((passage, i) => [passage, sums[i] / total]));
  }

  /** For every token of a passage its largest weighted similarity to one of the question's: [tokens], 0 to 1, where 1
   *  is a perfect match of the question's weightiest token. */
  strengths(query, passage) {
    const strengths = new Float64Array(this.#first[passage + 1] - this.#first[passage]);
    const heaviest = Math.max(...query.weights);
    const table = new Float32Array(this.#stride * 256);
    const centroids = this.#centroidDots(query);
    for (let token = 0; token < query.count; token++) {
      this.#fill(table, query, token);
      const weight = query.weights[token] / heaviest / Math.sqrt(query.squares[token]);
      this.#dots(passage, centroids[token], table).forEach((dot, i) => (strengths[i] = Math.max(strengths[i], weight * dot)));
    }
    return strengths;
  }

  #join(bodies, tokens, codeBytes) {
    this.#codes = new (codeBytes === 1 ? Uint8Array : Uint16Array)(tokens);
    this.#vectors = new Uint8Array(tokens * this.#stride);
    let at = 0;
    for (const body of bodies) {
      const view = new DataView(body);
      const count = view.getUint32(24, true);
      const vectors = view.getUint32(40, true);
      require(view.getUint32(0, true) === BODY && view.getUint32(20, true) === at && vectors + count * this.#stride <= body.byteLength, 'A body of the index is damaged.');
      this.#codes.set(codeBytes === 1 ? new Uint8Array(body, 64, count) : new Uint16Array(body, 64, count), at);
      this.#vectors.set(new Uint8Array(body, vectors, count * this.#stride), at * this.#stride);
      at += count;
    }
    require(at === tokens, 'A body of the index is missing.');
  }

  // A vector is centroid plus residual, divided by its length, which is computed once.
  #inverseLengths(tokens) {
    const [dim, bits, stride] = [this.#dim, this.#bits, this.#stride];
    const [levels, centroids, codes, vectors] = [this.#levels, this.#centroids, this.#codes, this.#vectors];
    const scale = new Float32Array(tokens);
    const mask = 2 ** bits - 1;
    for (let token = 0; token < tokens; token++) {
      let square = 0;
      const from = codes[token] * dim;
      for (let d = 0; d < dim; d++) {
        const bit = d * bits;
        const value = centroids[from + d] + levels[(vectors[token * stride + (bit >> 3)] >> (bit & 7)) & mask];
        square += value * value;
      }
      scale[token] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
    return scale;
  }

  #centroidDots(query) {
    return Array.from({ length: query.count }, (_, token) => {
      const dots = new Float64Array(this.#centroids.length / this.#dim);
      for (let c = 0; c < dots.length; c++) {
        let dot = 0;
        for (let d = 0; d < this.#dim; d++) dot += query.values[token * this.#dim + d] * this.#centroids[c * this.#dim + d];
        dots[c] = dot;
      }
      return dots;
    });
  }

  // The passages whose tokens' centroids are most like the question's tokens, in the order of the passages.
  #nearest(query, centroids, limit) {
    const first = this.#first;
    const codes = this.#codes;
    const passages = first.length - 1;
    if (passages <= limit) return Array.from({ length: passages }, (_, i) => i);
    const scores = new Float64Array(passages);
    for (let token = 0; token < query.count; token++) {
      const weight = query.weights[token] / Math.sqrt(query.squares[token]);
      const dots = centroids[token];
      for (let passage = 0; passage < passages; passage++) {
        let best = -Infinity;
        for (let i = first[passage]; i < first[passage + 1]; i++) {
          const dot = dots[codes[i]];
          if (dot > best) best = dot;
        }
        if (best > -Infinity) scores[passage] += weight * best;
      }
    }
    return ranked(scores.entries()).slice(0, limit).map(({ ordinal }) => ordinal).sort((one, other) => one - other);
  }

  // What every byte of a vector adds to the dot product with a token of the question.
  #fill(table, query, token) {
    const perByte = 8 / this.#bits;
    const mask = 2 ** this.#bits - 1;
    for (let byte = 0; byte < this.#stride; byte++) {
      for (let value = 0; value < 256; value++) {
        let dot = 0;
        for (let i = 0; i < perByte && byte * perByte + i < this.#dim; i++) {
          dot += query.values[token * this.#dim + byte * perByte + i] * this.#levels[(value >> (i * this.#bits)) & mask];
        }
        table[byte * 256 + value] = dot;
      }
    }
  }

  #max(passage, centroids, table) {
    let best = -Infinity;
    for (const dot of this.#dots(passage, centroids, table)) if (dot > best) best = dot;
    return best > -Infinity ? best : 0;
  }

  // The dot products of a token of the question with all tokens of a passage. All the time of a search is spent here.
  #dots(passage, centroids, table) {
    const vectors = this.#vectors;
    const codes = this.#codes;
    const scale = this.#scale;
    const stride = this.#stride;
    const first = this.#first[passage];
    const last = this.#first[passage + 1];
    const dots = this.#scratch.subarray(0, last - first);
    let at = first * stride;
    for (let token = first; token < last; token++) {
      let dot = centroids[codes[token]];
      for (let place = 0; place < stride; place++) dot += table[(place << 8) | vectors[at++]];
      dots[token - first] = dot * scale[token];
    }
    return dots;
  }
}

function half(bits) {
  const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -14 * (fraction / 1024));
}

function require(condition, message) {
  if (!condition) throw new IndexError('corrupt', message);
}
