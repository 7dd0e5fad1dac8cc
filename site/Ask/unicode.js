// Code points as the tokenizer and the analyzer of the build see them, whatever Unicode version this browser knows.

// Marks, formats and punctuation that Unicode 9 to 17 assigned, which BERT's tokenizer takes for ordinary characters:
// distances between runs, and after a point the length of a run less one, in base 36.
const LATER = runs('17h dc 43.1 6.8 17.o 7v.1 3c 3o.5 2e 4v 1k 1n d 3g 1n.1 1x 8p k 1tt j4.f 1.e 3.b 2r.1 1a.2 hj.5 37s.c 3.b o27 49 1m js5.3 1u.5 8t.2 z 16.1 1.3 1z.a 5.4 15.7 6f 3.1 26 b 76 33 3 6y 3k.5 e 2 2 2.1 2.1 9.1 2e.7 3.2 2 5.4 b.1 2.1 ea.c 25 ae.8 2.2 74.1 2 5.3 3y.3 3.1 5 2 v.9 15.5 3.c a.5 3.2 1b.c 2.4 2.4 2m.9 2f.7 3e 27.6 2.5 2 2.4 17.1 x.l 3.6 2.1 2.1 3f.5 4 2.1 2.6 2 21.1 4 2 9o.1 3.1 8.1 1h.4 6 2.d b 4l 35e.1 u6.g 7.e 8uh.b 4.2 2f2.2 88.3 51 43 2 isc.19 3.m 3ay.6 2.g 3.6 2.1 2.4 2t 4h.6 ag 1q.3 e5.3 73.1 g 6c 3 8.1 6 gf.6 k.1');

// Code points that got a decomposition after Unicode 14; the build leaves them whole.
const WHOLE = /[\u{105c9}\u{105e4}\u{11383}\u{11385}\u{1138e}\u{11391}\u{113c5}\u{113c7}\u{113c8}\u{16121}-\u{16128}\u{16d68}-\u{16d6a}]/u;

const MARK = /\p{Mn}/u;
const REMOVED = /[\p{Cc}\p{Cf}\p{Co}\ufffd]/u;
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
const BLANK = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u;

/** White space. */
export const isBlank = c => BLANK.test(c);

/** An ideograph, which is a word of its own. */
export const isIdeograph = c => c >= '\u3400' && IDEOGRAPH.test(c);

/** What is dropped from a text before it is cut into words. */
export const isRemoved = c => c !== '\t' && c !== '\n' && c !== '\r' && REMOVED.test(c) && !isLater(c);

/** A sign that is a word of its own. */
export const isPunctuation = c => PUNCTUATION.test(c) && !isLater(c);

/** The code point without accents: canonically decomposed, nonspacing marks left out. */
export function stripped(c) {
  if (c < '\x80') return c;
  const parts = WHOLE.test(c) ? c : c.normalize('NFD');
  if (parts !== c) return [...parts].filter(part => !MARK.test(part)).join('');
  return MARK.test(c) && !isLater(c) ? '' : c;
}

/** The code point in lower case by its simple mapping, which never depends on its neighbours. */
export function lower(c) {
  if (c === '\u0130') return c;
  const small = c.toLowerCase();
  return small.length === c.length ? small : c;
}

function isLater(c) {
  const code = c.codePointAt(0);
  return code >= LATER[0][0] && LATER.some(([first, last]) => first <= code && code <= last);
}

function runs(text) {
  let at = 0;
  return text.split(' ').map(run => {
    const [distance, length = '0'] = run.split('.');
    const first = at + parseInt(distance, 36);
    at = first + parseInt(length, 36);
    return [first, at];
  });
}
