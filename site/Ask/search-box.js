// <search-box base="/ask/" faq="/faq/">: plain keyword search over the same index. What is sought stands in the
// fragment of the address, as #q=words&page=2, so that a search can be linked to and no server learns of it.

import { AskClient } from './ask-client.js';
import { address, dress, el, focusOnSlash, inFragment, trouble } from './dom.js';
import { marked } from './marking.js';

const PAGE = 10;
const LONGEST_QUERY = 400;

export class SearchBox extends HTMLElement {
  #base;
  #faq;
  #client;
  #field;
  #status;
  #results;
  #turn = 0;

  connectedCallback() {
    if (this.#field) return;
    dress();
    this.#faq = this.getAttribute('faq');
    if (location.protocol === 'file:') return this.replaceChildren(trouble({ reason: 'server' }, this.#faq));
    this.#base = new URL(this.getAttribute('base') || '.', this.hasAttribute('base') ? document.baseURI : import.meta.url).href;
    this.#client = AskClient.at(this.#base);
    this.#build();
    focusOnSlash(this.#field);
    window.addEventListener('hashchange', () => this.#fromFragment());
    this.#fromFragment();
  }

  #build() {
    this.#field = el('input', { id: 'search-field', type: 'search', 'aria-describedby': 'search-hint', autocomplete: 'off', maxLength: LONGEST_QUERY, enterKeyHint: 'search' });
    this.#status = el('p', { className: 'ask-small', role: 'status' });
    this.#results = el('div', { className: 'ask-results' });
    const form = el('form', { className: 'ask-form', role: 'search' },
      el('label', { htmlFor: 'search-field' }, this.getAttribute('label') || 'Search this site'),
      el('div', { className: 'ask-row' }, this.#field, el('button', { type: 'submit' }, 'Search')),
      el('p', { id: 'search-hint', className: 'ask-small' }, 'Words in quotation marks must stand together. A last word may be unfinished.'));
    form.addEventListener('submit', event => {
      event.preventDefault();
      const query = this.#field.value.trim();
      if (query && inFragment('q') === query && this.#page() === 1) this.#search(query, 1);
      else if (query) location.hash = linkTo(query, 1);
    });
    this.#field.addEventListener('focus', () => this.#client.open(true).catch(() => {}), { once: true });
    this.replaceChildren(form, this.#status, this.#results);
  }

  #page() {
    return Math.max(1, Number.parseInt(inFragment('page'), 10) || 1);
  }

  #fromFragment() {
    const query = inFragment('q').slice(0, LONGEST_QUERY);
    if (query) this.#search(query, this.#page());
  }

  async #search(query, page) {
    const turn = ++this.#turn;
    this.#field.value = query;
    this.#status.textContent = 'Searching …';
    let parts, words;
    try {
      const { total, more, items } = await this.#client.search(query, PAGE, (page - 1) * PAGE);
      parts = items.length > 0 ? [this.#list(items, page), paging(query, page, total, more)] : [];
      words = counted(total, page, items.length, more);
    } catch (error) {
      [parts, words] = [[trouble(error, this.#faq, () => this.#search(query, page))], ''];
    }
    if (turn !== this.#turn) return;
    this.#results.replaceChildren(...parts.filter(Boolean));
    this.#status.textContent = words || this.#results.querySelector('p').textContent;
    this.#status.classList.toggle('ask-hidden', !words);
    if (page > 1) this.#status.scrollIntoView({ block: 'nearest' });
  }

  #list(items, page) {
    return el('ol', { className: 'ask-passages', start: (page - 1) * PAGE + 1 }, items.map(({ title, section, url, snippet, highlights }) =>
      el('li', {},
        el('a', { href: address(url, this.#base) }, section ? `${title}: ${section}` : title),
        el('p', {}, marked(snippet, highlights)))));
  }
}

function counted(total, page, shown, more) {
  if (total === 0) return 'No passage has these words.';
  const count = more ? `At least ${total}` : total;
  if (shown === 0) return `There are ${total} passages with these words, but none on this page of results.`;
  const first = (page - 1) * PAGE + 1;
  return total === 1 && !more ? 'One passage.' : `${count} passages${total > PAGE ? `; ${first} to ${first + shown - 1} are shown` : ''}.`;
}

function paging(query, page, total, more) {
  const pages = Math.ceil(total / PAGE);
  return (pages > 1 || more) && el('nav', { className: 'ask-paging', 'aria-label': 'Pages of results' },
    page > 1 && el('a', { href: '#' + linkTo(query, page - 1), rel: 'prev' }, 'Previous'),
    el('span', {}, more ? `Page ${page}` : `Page ${page} of ${pages}`),
    page < pages && el('a', { href: '#' + linkTo(query, page + 1), rel: 'next' }, 'Next'));
}

function linkTo(query, page) {
  return new URLSearchParams(page > 1 ? { q: query, page } : { q: query }).toString();
}

customElements.define('search-box', SearchBox);
