// What both boxes need to build their part of a page. Text becomes text nodes, never markup.

/** An element with properties (aria-* and data-* as attributes) and children: nodes, strings, or nothing. */
export function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined) continue;
    if (name in element && !name.includes('-')) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child || child === 0));
  return element;
}

/** An address of the index as one that this page can follow; undefined for one that is no web address. */
export function address(url, base) {
  const whole = new URL(url, base);
  return /^https?:$/.test(whole.protocol) ? whole.href : undefined;
}

/** Lets the slash key lead into a field, unless somebody is writing elsewhere. */
export function focusOnSlash(field) {
  const listen = event => {
    if (!field.isConnected) return document.removeEventListener('keydown', listen);
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]:not([contenteditable=false])')) return;
    event.preventDefault();
    field.focus();
    field.select();
  };
  document.addEventListener('keydown', listen);
}

/** The value of a name in the address's fragment, which browsers do not send to servers. */
export function inFragment(name) {
  return new URLSearchParams(location.hash.slice(1)).get(name)?.trim() ?? '';
}

/** Brings the boxes' style sheet into a page that has not linked it. */
export function dress() {
  const href = new URL('ask-box.css', import.meta.url).href;
  if ([...document.styleSheets].some(sheet => sheet.href === href)) return;
  if (![...document.querySelectorAll('link')].some(link => link.href === href)) {
    document.head.append(el('link', { rel: 'stylesheet', href }));
  }
}

/** What a visitor reads when the index cannot be used, with the way on that is left. */
export function trouble(error, faq, again) {
  const words = {
    network: 'The index could not be fetched. The connection may be down.',
    corrupt: 'The index of this site is damaged: a file is not what was published. Nothing is answered from it.',
    unsupported: 'This browser cannot run the index.',
    server: 'The index can only be read from a web server, and this page was opened from a folder on disk.',
  };
  return el('div', { className: 'ask-trouble' },
    el('p', {}, words[error.reason] ?? words.unsupported),
    faq && el('p', { className: 'ask-small' }, 'All published answers are on the page of ', el('a', { href: faq }, 'questions and answers'), '.'),
    again && el('p', {}, el('button', { type: 'button', className: 'ask-quiet', onclick: again }, 'Try again')));
}
