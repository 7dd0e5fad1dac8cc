// Porter2, snowballstem.org/algorithms/english/stemmer.html, as of October 2025. Steps and regions have the names of
// that page; a y that counts as a consonant is a capital while the word is worked on.

const EXCEPTIONS = new Map((
  'skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli '
  + 'singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes').split(' ').map(pair => pair.split(':')));
const FINISHED = 'inning outing canning herring earring evening proceed exceed succeed'.split(' ');
const BEGINNINGS = /^(?:commun|univers|gener|arsen|later|emerg|organ|inter|past)/;

// Longest first: a step takes the longest suffix that the word ends in, and only then looks at its conditions.
const STEP2 = pairs(
  'ization:ize ational:ate fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less ogist:og entli:ent ation:ate '
  + 'alism:al aliti:al ousli:ous iviti:ive fulli:ful enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble ogi:og li:');
const STEP3 = pairs('ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:');
const STEP4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic'.split(' ');

/** The stem of a lower-case word; a word of one or two letters is its own. */
export function stem(word) {
  if (word.length <= 2) return word;
  if (EXCEPTIONS.has(word)) return EXCEPTIONS.get(word);
  word = marked(word.startsWith("'") ? word.slice(1) : word);
  const r1 = BEGINNINGS.exec(word)?.[0].length ?? regionAfter(word, 0);
  const r2 = regionAfter(word, r1);
  word = step1a(word.replace(/'s'$|'s$|'$/, ''));
  if (!FINISHED.includes(word)) word = step5(step4(step3(step2(step1c(step1b(word, r1)), r1), r1, r2), r2), r1, r2);
  return word.replaceAll('Y', 'y');
}

function marked(word) {
  const letters = [...word];
  letters.forEach((letter, i) => {
    if (letter === 'y' && (i === 0 || isVowel(letters[i - 1]))) letters[i] = 'Y';
  });
  return letters.join('');
}

function regionAfter(word, start) {
  for (let i = start + 1; i < word.length; i++) if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
  return word.length;
}

function step1a(word) {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^us]s$|^s$/.test(word) && word.length > 2 && hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function step1b(word, r1) {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? word.slice(0, eed.index) + 'ee' : word;
  const suffix = /(?:ingly|edly|ing|ed)$/.exec(word)?.[0];
  if (!suffix || !hasVowel(word.slice(0, -suffix.length))) return word;
  word = word.slice(0, -suffix.length);
  if (suffix === 'ing' && word.length === 2 && word[1] === 'y' && !isVowel(word[0])) return word[0] + 'ie';
  if (/(?:at|bl|iz)$/.test(word)) return word + 'e';
  if (/([bdfgmnprt])\1$/.test(word)) return word.length === 3 && /^[aeo]/.test(word) ? word : word.slice(0, -1);
  return r1 >= word.length && endsShort(word) ? word + 'e' : word;
}

function step1c(word) {
  return word.length > 2 && /y$/i.test(word) && !isVowel(word.at(-2)) ? word.slice(0, -1) + 'i' : word;
}

function step2(word, r1) {
  const [suffix, replacement] = STEP2.find(([ending]) => word.endsWith(ending)) ?? [];
  if (suffix === undefined) return word;
  const base = word.slice(0, -suffix.length);
  const applies = base.length >= r1 && (suffix === 'ogi' ? base.endsWith('l') : suffix === 'li' ? /[cdeghkmnrt]$/.test(base) : true);
  return applies ? base + replacement : word;
}

function step3(word, r1, r2) {
  const [suffix, replacement] = STEP3.find(([ending]) => word.endsWith(ending)) ?? [];
  if (suffix === undefined || word.length - suffix.length < (suffix === 'ative' ? r2 : r1)) return word;
  return word.slice(0, -suffix.length) + replacement;
}

function step4(word, r2) {
  const suffix = STEP4.find(ending => word.endsWith(ending));
  if (suffix === undefined || word.length - suffix.length < r2) return word;
  const base = word.slice(0, -suffix.length);
  return suffix !== 'ion' || /[st]$/.test(base) ? base : word;
}

function step5(word, r1, r2) {
  const base = word.slice(0, -1);
  if (word.endsWith('e') && (base.length >= r2 || (base.length >= r1 && !endsShort(base)))) return base;
  return word.endsWith('ll') && base.length >= r2 ? base : word;
}

// "past" counts as short by name, for the sake of paste.
function endsShort(word) {
  if (word.endsWith('past')) return true;
  if (word.length === 2) return isVowel(word[0]) && !isVowel(word[1]);
  return word.length > 2 && !isVowel(word.at(-3)) && isVowel(word.at(-2)) && !isVowel(word.at(-1)) && !/[wxY]$/.test(word);
}

function hasVowel(word) {
  return /[aeiouy]/.test(word);
}

function isVowel(letter) {
  return letter !== undefined && 'aeiouy'.includes(letter);
}

function pairs(text) {
  return text.split(' ').map(pair => pair.split(':'));
}
