// From a question to an outcome: published questions first, then passages. docs/ask-files.md describes the files.

import { analyze } from './analyzer.js';
import { Bm25 } from './bm25.js';
import { Files } from './files.js';
import { fused } from './fusion.js';
import { compared, prepared, recognised } from './gate.js';
import { PassageIndex } from './index.js';
import { fragment, matched, snippet } from './passage.js';
import { Spelling } from './spelling.js';
import { stem } from './stemmer.js';
import { suggestions } from './suggestions.js';
import { QueryTable } from './table.js';
import { Texts } from './texts.js';
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
  #recognition;
  #spelling;
  #lexical;
  #index;
  #texts;
  #vocabulary;
  #opening;

  /** Fetches what a first answer needs.
   *  @param {string} base address of the folder that holds manifest.json  @param {boolean} searching fetch only what a search needs */
  static async open(base, searching = false) {
    const engine = new Engine();
    engine.#files = new Files(base);
    engine.#manifest = await engine.#files.open();
    engine.#lexical = new Bm25(engine.#files, engine.#manifest.lexical);
    engine.#texts = new Texts(engine.#files, engine.#manifest.texts);
    if (!searching) await engine.#ready();
    return engine;
  }

  get size() {
    return { questions: this.#manifest.questions, passages: this.#manifest.passages };
  }

  /** The published questions that what was typed may become. */
  async suggest(text, limit) {
    await this.#ready();
    return suggestions(text, this.#published, limit);
  }

  /** The outcome of a question; read is the text as it was read where slips of the pen were mended, else null. */
  async ask(text) {
    await this.#ready();
    const question = await this.#read(await this.#mended(text));
    const { query, terms } = question;
    const candidates = compared({ ...question, query: this.#nameless(query) }, this.#recognition);
    const match = recognised(candidates, terms, this.#manifest.gate.answered);
    const nearest = candidates.filter(candidate => candidate !== match);
    const outcome = {
      outcome: 'none', read: question.text === text ? null : question.text, question: null, answer: null, passages: [],
      questions: nearest.slice(0, QUESTIONS).map(({ question: { text, url } }) => ({ text, url })),
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

  /** Passages that hold words of a text, and every phrase of it in quotation marks. */
  async search(text, limit, offset) {
    // Whoever asks needs it not.
    const { found } = await import('./search.js');
    const { terms, passages, total, more } = await found(text, { lexical: this.#lexical, texts: this.#texts, files: this.#files, places: this.#manifest.lexical.places }, offset + limit);
    const items = await Promise.all(passages.slice(offset, offset + limit).map(async ordinal => {
      const passage = await this.#texts.passage(ordinal);
      const { text, highlights, sentence } = snippet(passage, terms);
      return { title: passage.title, section: passage.section, url: fragment(passage, sentence), snippet: text, highlights };
    }));
    return { total, more, items };
  }

  /** What the build can be held against: token ids and terms of a question, and its passages by ordinal. */
  async explain(text) {
    await this.#ready();
    const { query, terms } = await this.#read(await this.#mended(text));
    return { ids: query.ids, terms: terms.map(term => term.text), passages: (await this.#ranked(query, terms)).ranking.map(({ ordinal }) => ordinal) };
  }

  #ready() {
    this.#opening ??= this.#prepare().catch(error => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #prepare() {
    const [files, { query, published, dim }] = [this.#files, this.#manifest];
    const [words, questions] = await Promise.all([files.json(query.words), files.json(published), files.bytes(query.rows)]);
    this.#wordpiece = new WordPiece(words);
    this.#table = new QueryTable(files, query, dim);
    let id = 0;
    await this.#table.open(words.ids.map(distance => (id += distance)));
    this.#spelling = new Spelling(`${words.tokens} ${words.compounds}`.split(' '), stem);
    this.#recognition = prepared(await Promise.all(questions.map(async question => ({
      question,
      wordings: await this.#compared([question.text, ...question.paraphrases]),
      sentences: await this.#compared(question.sentences.map(sentence => sentence.text)),
    }))));
    this.#published = questions;
  }

  async #compared(texts) {
    const read = await Promise.all(texts.map(text => this.#read(text)));
    return read.map(text => ({ ...text, query: this.#nameless(text.query) }));
  }

  async #read(text) {
    return { text, query: await this.#encoded(text), terms: analyze(text) };
  }

  async #mended(text) {
    const doubtful = this.#spelling.doubtful(text);
    if (doubtful.length === 0) return text;
    await this.#wholeVocabulary();
    return this.#spelling.mended(text, word => this.#wordpiece.knows(word));
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
    await this.#wholeVocabulary();
    return this.#wordpiece.tokenize(text);
  }

  async #wholeVocabulary() {
    this.#vocabulary ??= this.#files.text(this.#manifest.query.vocabulary).then(vocabulary => this.#wordpiece.complete(vocabulary));
    await this.#vocabulary.catch(error => {
      this.#vocabulary = undefined;
      throw error;
    });
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
    const passage = await this.#texts.passage(ordinal);
    const strengths = (await this.#index).strengths(query, ordinal);
    const { highlights, sentence } = matched(passage, await this.#tokens(passage.context + passage.text), this.#manifest.query, strengths, terms);
    return { title: passage.title, section: passage.section, url: fragment(passage, sentence), text: passage.text, highlights };
  }
}

function proven({ text, title, url, quote = text, attribution }) {
  return { text, mode: quote === text ? 'quoted' : 'rewritten', source: { title: attribution ? `${title} (${attribution})` : title, url, quote } };
}
