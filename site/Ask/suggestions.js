// Published questions that begin to match while somebody types. Words alone, so that nothing has to be fetched.

// Share of what was typed, by length, that a question must hold.
const LEAST_SHARE = 0.6;

/** @param text what was typed so far  @param published the questions  @param limit most to return */
export function suggestions(text, published, limit) {
  const typed = words(text);
  const length = typed.reduce((sum, word) => sum + word.length, 0);
  if (length === 0) return [];
  return published
    .map(question => ({ question, share: Math.max(...[question.text, ...question.paraphrases].map(wording => share(typed, wording, text))) / length }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share)
    .slice(0, limit)
    .map(({ question: { id, text, url } }) => ({ id, question: text, url }));
}

// A wording that begins as the text does comes before others with the same words; the last word may be unfinished.
function share(typed, wording, text) {
  const held = words(wording);
  const found = typed.filter((word, i) => held.some(other => other === word || (i === typed.length - 1 && other.startsWith(word)) || sameStem(word, other)));
  const begins = wording.toLowerCase().startsWith(text.trim().toLowerCase());
  return found.reduce((sum, word) => sum + word.length, 0) + (begins ? 1 : 0);
}

// Long words whose ends alone differ: project, projects.
function sameStem(word, other) {
  const common = Math.max(4, Math.min(word.length, other.length) - 2);
  return Math.abs(word.length - other.length) <= 3 && word.slice(0, common) === other.slice(0, common) && word.length >= 4;
}

function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
