// From a question to an outcome: published questions first, then passages. docs/ask-files.md describes the files.

import { analyze } from './analyzer.js';
import { Bm25 } from './bm25.js';
import { Files } from './files.js';
import { fused } from './fusion.js';
import { compared, recognised, wording } from './gate.js';
import { PassageIndex } from './index.js';
import { fragment, matched, snippet } from './passage.js';
import { suggestions } from './suggestions.js';
import { QueryTable } from './table.js';
import { WordPiece } from './wordpiece.js';

const PASSAGES = 3;
const QUESTIONS = 2;

/** The index of a site. */
export class Engine {
  #files;
  #manifest;
  #wordpiece;
  #table;
  #published;
  #wordings;
  #lexical;
  #index;
  #texts;
  #vocabulary;

  /** Fetches what a first answer needs. @param {string} base address of the folder that holds manifest.json */
  static async open(base) {
    const engine = new Engine();
    await engine.#open(new Files(base));
    return engine;
  }

  get size() {
    return { questions: this.#manifest.questions, passages: this.#manifest.passages };
  }

  /** The published questions that what was typed may become. */
  suggest(text, limit) {
    return suggestions(text, this.#published, limit);
  }

  /** The outcome of a question. */
  async ask(text) {
    const terms = analyze(text);
    const query = await this.#encoded(text);
    const likeness = compared(this.#nameless(query), this.#wordings);
    const match = recognised(likeness, terms, this.#manifest.gate.answered);
    const nearest = [...new Set(likeness.map(({ question }) => question))].filter(question => question !== match?.question);
    const outcome = {
      outcome: 'none', question: null, answer: null, passages: [],
      questions: nearest.slice(0, QUESTIONS).map(({ text, url }) => ({ text, url })),
    };
    if (match) {
      const { id, text, url, sentences } = match.question;
      outcome.question = { id, text, url, similarity: match.likeness };
      if (sentences.length) Object.assign(outcome, { outcome: 'answered', answer: { sentences: sentences.map(proven) } });
      return outcome;
    }
    const { ranking, best } = await this.#ranked(query, terms);
    if (best < this.#manifest.gate.near) return outcome;
    const passages = await Promise.all(ranking.slice(0, PASSAGES).map(({ ordinal }) => this.#shown(ordinal, query, terms)));
    return Object.assign(outcome, { outcome: 'near', passages });
  }

  /** Passages that hold words of a text. */
  async search(text, limit, offset) {
    const terms = analyze(text);
    const found = await this.#lexical.search(terms.map(term => term.text));
    const items = await Promise.all(found.slice(offset, offset + limit).map(async ({ ordinal }) => {
      const passage = await this.#passage(ordinal);
      const { text, highlights, sentence } = snippet(passage, terms);
      return { title: passage.title, section: passage.section, url: fragment(passage, sentence), snippet: text, highlights };
    }));
    return { total: found.length, items };
  }

  /** What the build can be held against: token ids and terms of a question, and its passages by ordinal. */
  async explain(text) {
    const terms = analyze(text);
    const query = await this.#encoded(text);
    return { ids: query.ids, terms: terms.map(term => term.text), passages: (await this.#ranked(query, terms)).ranking.map(({ ordinal }) => ordinal) };
  }

  async #open(files) {
    const manifest = await files.open();
    const [words, published] = await Promise.all([files.json(manifest.query.words), files.json(manifest.published), files.bytes(manifest.query.rows)]);
    [this.#files, this.#manifest, this.#published] = [files, manifest, published];
    this.#wordpiece = new WordPiece(words);
    this.#table = new QueryTable(files, manifest.query, manifest.dim);
    let id = 0;
    await this.#table.open(words.ids.map(distance => (id += distance)));
    this.#lexical = new Bm25(files, manifest.lexical);
    this.#wordings = [];
    for (const question of published) {
      for (const text of [question.text, ...question.paraphrases]) this.#wordings.push(wording(question, this.#nameless(await this.#encoded(text)), analyze(text)));
    }
  }

  async #encoded(text) {
    const tokens = await this.#tokens(text);
    const { skipped, longest } = this.#manifest.query;
    const ids = tokens.ids.filter(id => !skipped.includes(id)).slice(0, longest);
    await this.#table.fetch(ids);
    return this.#table.encode(ids);
  }

  // Half of the questions to a portfolio hold the author's name, which says nothing of what is asked.
  #nameless({ ids }) {
    return this.#table.encode(ids.filter(id => !this.#manifest.gate.author.includes(id)));
  }

  async #tokens(text) {
    const tokens = this.#wordpiece.tokenize(text);
    if (!tokens.ids.includes(-1)) return tokens;
    this.#vocabulary ??= this.#files.text(this.#manifest.query.vocabulary).then(vocabulary => this.#wordpiece.complete(vocabulary));
    await this.#vocabulary.catch(error => {
      this.#vocabulary = undefined;
      throw error;
    });
    return this.#wordpiece.tokenize(text);
  }

  async #ranked(query, terms) {
    const { k, late, lexical, reranked } = this.#manifest.fusion;
    this.#index ??= PassageIndex.open(this.#files, this.#manifest.index);
    const [index, byTerms] = await Promise.all([this.#index, this.#lexical.search(terms.map(term => term.text))]).catch(error => {
      this.#index = undefined;
      throw error;
    });
    const byVectors = index.search(query, reranked);
    return { ranking: fused([byVectors, byTerms], [late, lexical], k), best: byVectors[0]?.score ?? -Infinity };
  }

  async #shown(ordinal, query, terms) {
    const passage = await this.#passage(ordinal);
    const strengths = (await this.#index).strengths(query, ordinal);
    const { highlights, sentence } = matched(passage, await this.#tokens(passage.context + passage.text), this.#manifest.query, strengths, terms);
    return { title: passage.title, section: passage.section, url: fragment(passage, sentence), text: passage.text, highlights };
  }

  async #passage(ordinal) {
    this.#texts ??= this.#files.json(this.#manifest.texts);
    const texts = await this.#texts.catch(error => {
      this.#texts = undefined;
      throw error;
    });
    let first = 0;
    const file = texts.find(({ passages }) => (first += passages) > ordinal);
    let at = ordinal - (first - file.passages);
    for (const page of await this.#files.json(file)) {
      if (at < page.passages.length) {
        const { anchor, headings, text, sentences } = page.passages[at];
        const context = [page.title, ...headings].join('. ') + '. ';
        return { title: page.title, section: headings.at(-1) ?? '', url: anchor ? `${page.url}#${anchor}` : page.url, context, text, sentences };
      }
      at -= page.passages.length;
    }
  }
}

function proven({ text, title, url, quote = text, attribution }) {
  return { text, mode: quote === text ? 'quoted' : 'rewritten', source: { title: attribution ? `${title} (${attribution})` : title, url, quote } };
}
