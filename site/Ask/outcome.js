// An outcome as a visitor sees it, hears it, and takes it along.

import { address, el } from './dom.js';
import { excerpt, marked, toWords } from './marking.js';

const NO_PROOF = 'No proven answer is available.';
const NOT_AVAILABLE = 'This information is not available.';

/** What a screen reader says of an outcome. */
export function spoken(outcome) {
  const read = outcome.read ? `Read as: ${outcome.read} ` : '';
  return read + said(outcome);
}

function said(outcome) {
  if (outcome.outcome === 'answered') return `Answered. ${outcome.answer.sentences.map(sentence => sentence.text).join(' ')}`;
  if (outcome.outcome === 'none') return NOT_AVAILABLE;
  const count = outcome.passages.length;
  return `${NO_PROOF} ${count === 1 ? 'One passage comes' : `${count} passages come`} near.`;
}

/** The elements of an outcome.
 *  @param outcome the worker's reply  @param base what its addresses are relative to  @param link an address that asks again */
export function shown(outcome, base, link) {
  const parts = outcome.outcome === 'answered' ? answered : outcome.outcome === 'near' ? near : none;
  return [
    outcome.read && el('p', { className: 'ask-small' }, 'Read as: ', el('q', {}, outcome.read)),
    ...parts(outcome, base, link),
  ];
}

/** An answer as plain text, with a number for every sentence's source. */
export function withSources({ question, answer }, base) {
  const sources = answer.sentences.map(({ mode, source }, index) =>
    `[${index + 1}] ${mode} from ${source.title}: “${source.quote}” ${address(source.url, base)}`);
  return [
    question.text, '',
    answer.sentences.map((sentence, index) => `${sentence.text} [${index + 1}]`).join(' '), '',
    ...sources, '',
    address(question.url, base),
  ].join('\n');
}

function answered(outcome, base, link) {
  const { question, answer } = outcome;
  return [
    el('p', { className: 'ask-label' }, 'Published question that matches'),
    el('h2', {}, el('a', { href: address(question.url, base) }, question.text)),
    el('div', { className: 'ask-sentences' }, answer.sentences.map(sentence => proven(sentence, base))),
    el('p', { className: 'ask-actions' },
      copyButton('Copy with sources', () => withSources(outcome, base)),
      el('a', { href: address(question.url, base) }, 'What was checked'),
      el('a', { href: link }, 'Link to this question')),
  ];
}

function proven({ text, mode, source }, base) {
  const href = toWords(address(source.url, base), source.quote);
  return el('div', { className: `ask-sentence ${mode}` },
    el('p', { className: 'ask-words' }, text),
    el('p', { className: 'ask-small' },
      el('span', { className: 'ask-mode' }, mode === 'rewritten' ? 'Rewritten' : 'Quoted'), ' from ', el('a', { href }, source.title)),
    mode === 'rewritten' && el('blockquote', {}, el('p', {}, source.quote)));
}

function near(outcome, base, link) {
  return [
    el('h2', {}, NO_PROOF),
    el('p', { className: 'ask-lead' }, 'The passages that come nearest:'),
    el('ol', { className: 'ask-passages' }, outcome.passages.map(passage => nearest(passage, base))),
    outcome.questions.length > 0 && questions('Nearest published questions', outcome.questions, base),
    el('p', { className: 'ask-actions' }, el('a', { href: link }, 'Link to this question')),
  ];
}

function none(outcome, base, link) {
  return [
    el('h2', {}, NOT_AVAILABLE),
    outcome.question && questions('Published question that matches', [outcome.question], base),
    el('p', { className: 'ask-actions' }, el('a', { href: link }, 'Link to this question')),
  ];
}

function nearest({ title, section, url, text, highlights }, base) {
  const part = excerpt(text, highlights);
  return el('li', {},
    el('a', { href: address(url, base) }, section ? `${title}: ${section}` : title),
    el('p', {}, marked(part.text, part.highlights)));
}

function questions(label, listed, base) {
  return el('div', { className: 'ask-nearest' },
    el('p', { className: 'ask-label' }, label),
    el('ul', {}, listed.map(({ text, url }) => el('li', {}, el('a', { href: address(url, base) }, text)))));
}

function copyButton(words, text) {
  const button = el('button', { type: 'button', className: 'ask-quiet' }, words);
  button.onclick = async () => {
    button.textContent = await copied(text()) ? 'Copied' : 'Copying is not allowed here';
    setTimeout(() => button.textContent = words, 2000);
  };
  return button;
}

// Pages without TLS have no asynchronous clipboard; the old way needs a selection, so the text stands for a moment.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const area = el('textarea', { value: text, className: 'ask-hidden' });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    focused?.focus();
    return done;
  }
}
