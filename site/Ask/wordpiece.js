// BERT's WordPiece: words cut at white space and punctuation, each into the longest entries that spell it.

import { isBlank, isIdeograph, isPunctuation, isRemoved, lower, stripped } from './unicode.js';

const LONGEST_WORD = 100;

/**
 * The tokenizer over a part of the vocabulary, or over all of it.
 *
 * A part holds every piece of the words that the build listed. Such a word is cut as by the whole vocabulary: the
 * longest entry at each place is among its pieces, thus in the part, and the part has no entry that the whole lacks. A
 * word that is an entry is its own only piece. Of any other word the part knows nothing, and says so.
 */
export class WordPiece {
  #entries = new Map();
  #whole = false;
  #listed;
  #unknown;

  /** @param {{tokens: string, ids: number[], compounds: string, unknown: number}} words entries, blank between them;
   *  their ids, each less the one before; the listed words of several pieces; the id of what cannot be spelled */
  constructor({ tokens, ids, compounds, unknown }) {
    let id = 0;
    tokens.split(' ').forEach((token, i) => this.#entries.set(token, (id += ids[i])));
    this.#listed = new Set(compounds.split(' '));
    this.#unknown = unknown;
  }

  /** Takes the whole vocabulary, a line for every id. */
  complete(vocabulary) {
    this.#entries = new Map();
    vocabulary.split('\n').forEach((entry, id) => entry && this.#entries.set(entry, id));
    this.#whole = true;
  }

  /** Whether a word in lower case is an entry. */
  knows(word) {
    return this.#entries.has(word);
  }

  /** The tokens of a text without those that frame it: ids, and places in UTF-16 code units. An id is -1 where a part
   *  of the vocabulary does not tell. */
  tokenize(text) {
    const tokens = { ids: [], starts: [], ends: [] };
    for (const word of words(normalized(text))) this.#append(word, tokens);
    return tokens;
  }

  #append(word, tokens) {
    const before = tokens.ids.length;
    const spelled = word.map(part => part.c).join('');
    const add = (id, first, last) => {
      tokens.ids.push(id);
      tokens.starts.push(word[first].start);
      tokens.ends.push(word[last].end);
    };
    if (!this.#whole && !this.#entries.has(spelled) && !this.#listed.has(spelled)) return add(-1, 0, word.length - 1);
    let first = 0;
    for (let at = 0; first < word.length && word.length <= LONGEST_WORD;) {
      let last = word.length;
      let end = spelled.length;
      let id;
      while (last > first && (id = this.#entries.get((first ? '##' : '') + spelled.slice(at, end))) === undefined) end -= word[--last].c.length;
      if (last === first) break;
      add(id, first, last - 1);
      [first, at] = [last, end];
    }
    if (first === word.length) return;
    for (const list of [tokens.ids, tokens.starts, tokens.ends]) list.length = before;
    add(this.#unknown, 0, word.length - 1);
  }
}

// The code points that are left of a text, each with the stretch of the text that it stands for.
function normalized(text) {
  const parts = [];
  for (let start = 0, end; start < text.length; start = end) {
    const c = String.fromCodePoint(text.codePointAt(start));
    end = start + c.length;
    if ((c >= '\ud800' && c <= '\udfff' && c.length === 1) || isRemoved(c)) continue;
    const apart = isIdeograph(c);
    if (apart) parts.push({ c: ' ', start, end: start });
    for (const base of isBlank(c) ? ' ' : stripped(c)) {
      for (const small of base === '\u0130' ? 'i\u0307' : lower(base)) parts.push({ c: small, start, end });
    }
    if (apart) parts.push({ c: ' ', start: end, end });
  }
  return parts;
}

function* words(parts) {
  let word = [];
  for (const part of parts) {
    const blank = isBlank(part.c);
    if (!blank && !isPunctuation(part.c)) {
      word.push(part);
      continue;
    }
    if (word.length) yield word;
    if (!blank) yield [part];
    word = [];
  }
  if (word.length) yield word;
}
