// The files of an index: each fetched at most once, held against the hash in its name, and kept for the next visit.

const SCHEMA = 2;
const CACHE = 'ask-files';

/** Why an index cannot be used; reason is 'network', 'corrupt' or 'unsupported'. */
export class IndexError extends Error {
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** The files below one address. */
export class Files {
  #base;
  #cache;
  #known = new Map();

  constructor(base) {
    this.#base = new URL('.', base).href;
  }

  /** Reads the manifest: from the network where there is one, else as it was kept. Forgets files that it does not name. */
  async open() {
    // Only secure contexts have a cache, and a visitor's settings may forbid it: then every visit fetches anew.
    this.#cache = await globalThis.caches?.open(CACHE).catch(() => undefined);
    const manifest = parsed(await this.#manifest(), 'manifest.json');
    if (manifest.schema !== SCHEMA) throw new IndexError('unsupported', `manifest.json has schema ${manifest.schema}; this script reads ${SCHEMA}.`);
    this.#forgetOthers(JSON.stringify(manifest)).catch(() => {});
    return manifest;
  }

  bytes({ path }) {
    if (!this.#known.has(path)) {
      const fetched = this.#verified(path);
      this.#known.set(path, fetched);
      fetched.catch(() => this.#known.delete(path));
    }
    return this.#known.get(path);
  }

  async text(file) {
    return new TextDecoder().decode(await this.bytes(file));
  }

  async json(file) {
    return parsed(await this.text(file), file.path);
  }

  async #manifest() {
    const url = this.#base + 'manifest.json';
    try {
      const response = await this.#fetched(url, 'no-cache');
      await this.#keep(url, response.clone());
      return response.text();
    } catch (error) {
      const kept = await this.#cache?.match(url);
      if (kept) return kept.text();
      throw error;
    }
  }

  async #verified(path) {
    const url = this.#base + path;
    const kept = await this.#cache?.match(url);
    if (kept) {
      const bytes = await kept.arrayBuffer();
      if (await isWhole(path, bytes)) return bytes;
      await this.#cache.delete(url);
    }
    const response = await this.#fetched(url, kept ? 'reload' : 'default');
    const bytes = await response.clone().arrayBuffer();
    if (!(await isWhole(path, bytes))) throw new IndexError('corrupt', `${path} does not have the hash that it is named by.`);
    await this.#keep(url, response);
    return bytes;
  }

  async #fetched(url, cache) {
    const response = await fetch(url, { cache, credentials: 'omit' }).catch(error => {
      throw new IndexError('network', `${url}: ${error.message}`);
    });
    if (!response.ok) throw new IndexError('network', `${url}: status ${response.status}`);
    return response;
  }

  // A full disk is no reason not to answer.
  async #keep(url, response) {
    await this.#cache?.put(url, response).catch(() => {});
  }

  // What is kept and named by the manifest stays, and so does what a list that stays names.
  async #forgetOthers(manifest) {
    const kept = (await this.#cache?.keys() ?? []).map(({ url }) => url)
      .filter(url => url.startsWith(this.#base) && url !== this.#base + 'manifest.json' && !url.slice(this.#base.length).includes('/'));
    let left = kept;
    for (let lists = [manifest]; lists.length > 0;) {
      const named = left.filter(url => lists.some(list => list.includes(`"${url.slice(this.#base.length)}"`)));
      left = left.filter(url => !named.includes(url));
      lists = await Promise.all(named.filter(url => /[/](texts|places)[.][0-9a-f]+[.]json$/.test(url)).map(async url => (await this.#cache.match(url))?.text() ?? ''));
    }
    for (const url of left) await this.#cache.delete(url);
  }
}

// Outside secure contexts there is no digest; the readers' own checks then have to do.
async function isWhole(path, bytes) {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.startsWith(path.split('.').at(-2));
}

function parsed(text, path) {
  try {
    return JSON.parse(text);
  } catch {
    throw new IndexError('corrupt', `${path} is not JSON.`);
  }
}
