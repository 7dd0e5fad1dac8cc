// <ask-box base="/ask/" faq="/faq/">: asks the index of a site, in the visitor's browser.
//
// The question goes to a worker and nowhere else: the field has no name, so that no form could send it, and the link
// that carries a question carries it in the fragment, which browsers keep to themselves.

import { AskClient } from './ask-client.js';
import { dress, el, focusOnSlash, inFragment, trouble } from './dom.js';
import { shown, spoken } from './outcome.js';

const SUGGESTIONS = 6;
const QUIET_MS = 120;
const SLOW_MS = 400;
const LONGEST_QUESTION = 400;
let boxes = 0;
let keeping;

export class AskBox extends HTMLElement {
  #base;
  #faq;
  #client;
  #field;
  #list;
  #status;
  #outcome;
  #options = [];
  #active = -1;
  #typing;
  #asked = 0;
  #suggested = 0;

  connectedCallback() {
    if (this.#field) return;
    dress();
    this.#faq = this.getAttribute('faq');
    if (location.protocol === 'file:') return this.replaceChildren(trouble({ reason: 'server' }, this.#faq));
    this.#base = new URL(this.getAttribute('base') || '.', this.hasAttribute('base') ? document.baseURI : import.meta.url).href;
    this.#client = AskClient.at(this.#base);
    this.#build(`ask-${++boxes}`);
    if (boxes === 1) {
      focusOnSlash(this.#field);
      window.addEventListener('hashchange', () => this.#askFromFragment());
      this.#askFromFragment() || this.#restore();
    }
  }

  #build(id) {
    const label = this.getAttribute('label') || 'Ask this site';
    this.#field = el('input', {
      id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: true, maxLength: LONGEST_QUESTION, enterKeyHint: 'go',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`, 'aria-describedby': `${id}-hint`,
    });
    this.#list = el('ul', { id: `${id}-list`, className: 'ask-list', role: 'listbox', 'aria-label': 'Published questions', hidden: true });
    this.#status = el('p', { className: 'ask-hidden', role: 'status' });
    this.#outcome = el('section', { className: 'ask-outcome', 'aria-label': 'Outcome', hidden: true });
    const form = el('form', { className: 'ask-form' },
      el('label', { htmlFor: id }, label),
      el('div', { className: 'ask-row' },
        el('div', { className: 'ask-combo' }, this.#field, this.#list),
        el('button', { type: 'submit' }, 'Ask')),
      el('p', { id: `${id}-hint`, className: 'ask-small' },
        'Answered in your browser, from the pages of this site alone. What you type is sent nowhere.'));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.ask(this.#field.value);
    });
    this.#field.addEventListener('focus', () => this.#client.open().catch(() => {}), { once: true });
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('keydown', event => this.#pressed(event));
    this.#field.addEventListener('blur', () => this.#fold());
    // The list must not take the focus from the field before a click on it is done.
    this.#list.addEventListener('mousedown', event => event.preventDefault());
    this.#list.addEventListener('click', event => this.#take(this.#options[[...this.#list.children].indexOf(event.target.closest('[role=option]'))]));
    this.replaceChildren(form, this.#status, this.#outcome);
  }

  /** Asks a question and shows the outcome; the promise settles when it is shown. */
  async ask(text) {
    const question = text.trim();
    this.#stopSuggesting();
    if (!question) return this.#field.focus();
    const turn = ++this.#asked;
    this.#field.value = question;
    this.#remember(question);
    const slow = setTimeout(() => turn === this.#asked && this.#wait(), SLOW_MS);
    this.#outcome.setAttribute('aria-busy', 'true');
    let parts, words;
    try {
      const outcome = await this.#client.ask(question);
      [parts, words] = [shown(outcome, this.#base, this.#linkTo(question)), spoken(outcome)];
      this.dispatchEvent(new CustomEvent('ask-outcome', { bubbles: true, detail: outcome }));
    } catch (error) {
      const box = trouble(error, this.#faq, () => this.ask(question));
      [parts, words] = [[box], box.firstChild.textContent];
    }
    clearTimeout(slow);
    if (turn === this.#asked) this.#show(parts, words);
    this.#keep();
  }

  // Once an outcome stands, there is time for it.
  #keep() {
    if (!keeping) keeping = import('./offline.js').then(({ keep }) => keep(this.#base)).catch(() => {});
  }

  #show(parts, words) {
    this.#outcome.replaceChildren(...parts.filter(Boolean));
    this.#outcome.hidden = false;
    this.#outcome.removeAttribute('aria-busy');
    this.#status.textContent = words;
  }

  #wait() {
    this.#show([el('p', { className: 'ask-small' }, 'Fetching the index, once …')], 'Fetching the index.');
    this.#outcome.setAttribute('aria-busy', 'true');
  }

  #stopSuggesting() {
    clearTimeout(this.#typing);
    this.#fold();
    return ++this.#suggested;
  }

  #typed() {
    const turn = this.#stopSuggesting();
    const text = this.#field.value.trim();
    if (text.length < 2) return;
    // A pause in typing is awaited, so that a fast hand does not fill the worker's queue.
    this.#typing = setTimeout(async () => {
      const { items } = await this.#client.suggest(text, SUGGESTIONS).catch(() => ({ items: [] }));
      if (turn === this.#suggested && document.activeElement === this.#field) this.#unfold(items);
    }, QUIET_MS);
  }

  #pressed(event) {
    if (event.isComposing) return;
    const open = !this.#list.hidden;
    if (event.key === 'Escape') {
      if (open) this.#stopSuggesting();
      else this.#field.value = '';
    } else if (event.key === 'ArrowDown' && !open) {
      this.#typed();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.#point(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (open && event.key === 'Enter' && this.#active >= 0) {
      this.#take(this.#options[this.#active]);
    } else {
      return;
    }
    event.preventDefault();
  }

  #unfold(items) {
    this.#options = items;
    this.#active = -1;
    this.#list.replaceChildren(...items.map((item, index) =>
      el('li', { id: `${this.#field.id}-${index}`, role: 'option', 'aria-selected': 'false' }, item.question)));
    this.#list.hidden = items.length === 0;
    this.#field.setAttribute('aria-expanded', String(items.length > 0));
    if (items.length > 0) this.#status.textContent = items.length === 1 ? 'One question suggested.' : `${items.length} questions suggested.`;
  }

  #fold() {
    this.#unfold([]);
    this.#field.removeAttribute('aria-activedescendant');
  }

  // Beyond either end lies the field itself: there no option is active.
  #point(to) {
    const count = this.#options.length;
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = to >= count ? -1 : to < -1 ? count - 1 : to;
    const option = this.#list.children[this.#active];
    if (!option) return this.#field.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', option.id);
  }

  #take(item) {
    if (item) this.ask(item.question);
  }

  #askFromFragment() {
    const question = inFragment('ask').slice(0, LONGEST_QUESTION);
    if (question) this.ask(question);
    return question;
  }

  // Whoever followed a source and comes back finds the outcome again. The address does not say what was asked, unless
  // it came from a link that carries this very question.
  #remember(question) {
    const linked = inFragment('ask');
    history.replaceState({ ...history.state, ask: question }, '', linked && linked !== question ? location.pathname + location.search : '');
  }

  #restore() {
    if (typeof history.state?.ask === 'string') this.ask(history.state.ask);
  }

  #linkTo(question) {
    return `${location.pathname}${location.search}#${new URLSearchParams({ ask: question })}`;
  }
}

customElements.define('ask-box', AskBox);
