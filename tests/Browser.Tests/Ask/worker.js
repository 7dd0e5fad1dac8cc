// Speaks the worker's protocol over a handful of fixed texts, so that every state of the boxes can be seen. The question
// decides the outcome: "delay" is answered, "clock" comes near, "broken" fails, everything else is not available.

const published = [
  { id: 'tidewater-delay', question: 'How much did the median delay of Tidewater fall at 20,000 messages a second?', url: '/portfolio/faq/tidewater-delay/' },
  { id: 'schools', question: 'Which school did Ada Brook attend?', url: '/portfolio/faq/schools/' },
];
const asked = published.map(({ question, url }) => ({ text: question, url }));
const clocks = 'Jo Fell says that a cheap crystal loses half a second a day. A clock that loses half a second a day is wrong by three minutes at the end of a year.';
const passages = [
  { title: 'Notes on a conversation with Jo Fell about clocks', section: 'Drift', url: '/portfolio/notes/on-clocks/#drift-000442', text: clocks, highlights: words(clocks, [['clock', 1], ['crystal', 0.6], ['second', 0.4], ['day', 0.1]]) },
  { title: 'Notes on a conversation with Jo Fell about clocks', section: 'Ordering', url: '/portfolio/notes/on-clocks/#ordering-010243:~:text=Fell%20trusts%20counters%20more%20than%20clocks.', text: 'Fell trusts counters more than clocks.', highlights: [[31, 37, 0.9]] },
  { title: 'Measuring first', section: '', url: '/portfolio/themes/measuring-first/', text: 'A change that was not measured is an opinion.', highlights: [] },
];
const answer = {
  sentences: [
    { text: 'The median delay fell from 1240 to 900 microseconds when the index moved to memory.', mode: 'quoted', source: { title: 'Tidewater: Measurements', url: '/portfolio/projects/tidewater/#measurements', quote: 'The median delay fell from 1240 to 900 microseconds when the index moved to memory.' } },
    { text: 'Jo Fell trusts counters over clocks.', mode: 'rewritten', source: { title: 'Notes on clocks: Ordering', url: '/portfolio/notes/on-clocks/#ordering-010243', quote: 'Fell trusts counters more than clocks.' } },
  ],
};

self.onmessage = ({ data }) => {
  const reply = message => postMessage({ id: data.id, ...message });
  if (data.type === 'open') reply({ type: 'ready', questions: published.length, passages: passages.length });
  else if (data.text.includes('broken')) reply({ type: 'error', reason: 'corrupt', message: 'A shard is not what was published.' });
  else if (data.type === 'suggest') reply({ type: 'suggestions', items: published.filter(item => has(item.question, data.text)).slice(0, data.limit) });
  else if (data.type === 'ask') reply({ type: 'outcome', ...outcome(data.text) });
  else if (data.type === 'search') reply({ type: 'results', ...results(data) });
};

function outcome(text) {
  if (has(text, 'delay')) return { outcome: 'answered', question: { id: 'tidewater-delay', text: asked[0].text, url: asked[0].url, similarity: 0.97 }, answer, passages: [], questions: [] };
  if (has(text, 'clokc')) return { ...outcome('clock'), read: text.replace('clokc', 'clock') };
  if (has(text, 'clock')) return { outcome: 'near', question: null, answer: null, passages, questions: asked };
  if (has(text, 'school')) return { outcome: 'none', question: { id: 'schools', ...asked[1], similarity: 0.99 }, answer: null, passages: [], questions: asked.slice(0, 1) };
  return { outcome: 'none', question: null, answer: null, passages: [], questions: [] };
}

// Twenty-three results for every word that the clocks have, so that there are three pages of them.
function results({ text, limit, offset }) {
  const total = has(clocks, text) ? 23 : 0;
  const items = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => ({
    title: `Result ${offset + index + 1}`, section: 'Drift', url: passages[0].url, snippet: clocks, highlights: words(clocks, [[text, 1]]),
  }));
  return { total, items };
}

function has(text, part) {
  return text.toLowerCase().includes(part.toLowerCase());
}

function words(text, wanted) {
  return wanted.flatMap(([word, strength]) => [...text.matchAll(new RegExp(`\\b${word}`, 'gi'))].map(match => [match.index, match.index + word.length, strength]));
}
