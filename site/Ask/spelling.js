// Slips of the pen, mended by the words of the site: a word that neither the site nor the vocabulary knows becomes the one word of the
// site that it is nearest to.

// A word between blanks and signs; longer ones are no slips. Short words are near to too many others, unless two letters changed places.
const WORD = /(?<=^|[\s"'(])[A-Za-z]{4,30}(?=$|[\s"'),.:;?!])/g;
const ENOUGH = 6;
const LONG = 9;

export class Spelling {
  #own;
  #words;
  #stem;
  #stems;

  /** @param {string[]} words the site's own, in lower case  @param stem two words with the same stem are one */
  constructor(words, stem) {
    this.#words = [...new Set(words)].filter(word => /^[a-z]{4,30}$/.test(word)).sort();
    this.#own = new Set(this.#words);
    this.#stem = stem;
    this.#stems = new Set(this.#words.map(stem));
  }

  /** Words of a text that may be slips: the site does not use them. */
  doubtful(text) {
    return [...new Set((text.match(WORD) ?? []).map(word => word.toLowerCase()))].filter(word => !this.#own.has(word));
  }

  /** The text with its slips mended. @param isWord whether the vocabulary knows a word */
  mended(text, isWord) {
    return text.replace(WORD, written => {
      const word = written.toLowerCase();
      return this.#own.has(word) || isWord(word) ? written : this.#nearest(word) ?? written;
    });
  }

  // First letters are seldom wrong. Where several words are as near, nobody knows which was meant.
  // What has the stem of a word of the site, or begins with it, is another form of it and no slip.
  #nearest(word) {
    if (this.#stems.has(this.#stem(word))) return undefined;
    let [least, found] = [word.length < LONG ? 1 : 2, []];
    for (const other of this.#words) {
      if (other[0] !== word[0] || Math.abs(other.length - word.length) > least) continue;
      if (word.startsWith(other) || other.startsWith(word) || (word.length < ENOUGH && !isSwap(word, other))) continue;
      const edits = distance(word, other);
      if (edits > least) continue;
      if (edits < least) [least, found] = [edits, []];
      found.push(other);
    }
    return found.length > 0 && new Set(found.map(this.#stem)).size === 1 ? found[0] : undefined;
  }
}

function isSwap(one, other) {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

// Letters left out, put in, exchanged, or two neighbours swapped (optimal string alignment).
function distance(one, other) {
  let [before, last, row] = [[], [], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[other.length];
}
