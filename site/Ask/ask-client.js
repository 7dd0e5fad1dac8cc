// The page's end of the worker: a message goes out, a promise waits for the reply with the same id.

/** Why the worker could not answer: reason is 'network', 'corrupt' or 'unsupported'. */
export class AskError extends Error {
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** One worker and one index; shared by all boxes of a page that name the same folder. */
export class AskClient {
  static #shared = new Map();
  #base;
  #worker;
  #opening;
  #waiting = new Map();
  #last = 0;

  /** @param {string} base address of the folder that holds the index, with a slash at the end. */
  static at(base) {
    if (!this.#shared.has(base)) this.#shared.set(base, new AskClient(base));
    return this.#shared.get(base);
  }

  constructor(base) {
    this.#base = base;
  }

  /** Starts the worker and fetches what a first answer needs, once; after a failure the next call tries again.
   *  @param {boolean} searching only what a search needs */
  open(searching = false) {
    this.#opening ??= this.#start(searching).catch(error => {
      this.#close(error);
      throw error;
    });
    return this.#opening;
  }

  suggest(text, limit) {
    return this.#send({ type: 'suggest', text, limit });
  }

  ask(text) {
    return this.#send({ type: 'ask', text });
  }

  search(text, limit, offset) {
    return this.#send({ type: 'search', text, limit, offset }, true);
  }

  async #start(searching) {
    if (typeof Worker !== 'function') throw new AskError('unsupported', 'There are no workers here.');
    this.#worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
    this.#worker.onmessage = event => this.#settle(event.data);
    // A script that cannot be fetched is reported without words, one that fails with them.
    this.#worker.onerror = event => {
      this.#close(new AskError(event.message ? 'unsupported' : 'network', event.message || 'worker.js could not be fetched.'));
    };
    return this.#post({ type: 'open', base: this.#base, searching });
  }

  async #send(message, searching) {
    await this.open(searching);
    return this.#post(message);
  }

  #post(message) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, began: performance.now() });
      this.#worker.postMessage({ ...message, id });
    });
  }

  // Every reply carries how long it took, in milliseconds, as the page saw it.
  #settle(reply) {
    const asker = this.#waiting.get(reply.id);
    if (!asker) return;
    this.#waiting.delete(reply.id);
    if (reply.type === 'error') asker.reject(new AskError(reply.reason, reply.message));
    else asker.resolve({ ...reply, ms: performance.now() - asker.began });
  }

  #close(error) {
    this.#worker?.terminate();
    this.#worker = this.#opening = undefined;
    for (const asker of this.#waiting.values()) asker.reject(error);
    this.#waiting.clear();
  }
}
