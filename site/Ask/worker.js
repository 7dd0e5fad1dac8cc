// The engine behind messages, off the page's own thread.

import { Engine } from './engine.js';
import { IndexError } from './files.js';

let engine;
let latest;

const replies = {
  async open({ base, searching }) {
    engine = await Engine.open(base, searching);
    return { type: 'ready', ...engine.size };
  },
  // Only the newest text matters: whoever types does not wait for suggestions to what was deleted.
  async suggest({ id, text, limit }) {
    latest = id;
    await new Promise(resolve => setTimeout(resolve));
    return { type: 'suggestions', items: id === latest ? await engine.suggest(text, limit) : [] };
  },
  async ask({ text }) {
    return { type: 'outcome', ...(await engine.ask(text)) };
  },
  async search({ text, limit, offset }) {
    return { type: 'results', ...(await engine.search(text, limit, offset)) };
  },
};

onmessage = async ({ data }) => {
  const { id, type } = data;
  try {
    if (type !== 'open' && !engine) throw new IndexError('unsupported', 'No index is open.');
    postMessage({ id, ...(await replies[type](data)) });
  } catch (error) {
    // What a whole index cannot cause, a damaged one did.
    const reason = error instanceof IndexError ? error.reason : error instanceof RangeError || error instanceof TypeError ? 'corrupt' : 'unsupported';
    postMessage({ id, type: 'error', reason, message: error.message });
  }
};
