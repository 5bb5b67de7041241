/** The search itself: a query in, documents out. It knows no page, no worker and no network. */
import { Analyzer } from "./analyzer.js";
import { Answers, sequences } from "./answers.js";
import { matchesOf } from "./matching.js";
import { byNearness } from "./nearness.js";
import { parseQuery } from "./query.js";
import { rank } from "./ranking.js";
import { nearest } from "./spelling.js";
import { Terms } from "./terms.js";

/** Letters that are typed before an actor is shown first. */
const TELLING = 4;
/** Hits on a page of the box. */
const SHOWN = 10;
/** Actors of whom one may be shown first. */
const CANDIDATES = 4;

/** @typedef {import("./query.js").Query} Query */
/** @typedef {{word: string, needed: boolean, answers: Answers}} Asked */
/** @typedef {{hits: import("./ranking.js").Hit[], asked: Asked[], query: Query, complete: number, actors: number[], meant?: string}} Found */

/** @param {import("./store.js").Store} store @param {any} tables */
export async function openEngine(store, tables) {
  return new Engine(store, await store.open(), tables);
}

export class Engine {
  /** @param {import("./store.js").Store} store @param {any} manifest @param {any} tables */
  constructor(store, manifest, tables) {
    this.manifest = manifest;
    this.analyzer = new Analyzer(tables);
    this.terms = new Terms(store, manifest);
  }

  /** @param {string} text @param {number} [shown] hits whose order matters @returns {Promise<Found>} */
  async find(text, shown = SHOWN) {
    const { documents: size, articles: others } = this.manifest;
    const query = parseQuery(text, this.analyzer);
    const asked = await this.askedFor(query);
    const left = await Promise.all(query.without.map((word) => this.whole(word)));
    const without = new Set(left.flatMap(({ documents }) => documents));
    const needed = asked.flatMap((one, at) => (one.needed ? [at] : []));
    const answers = asked.map((one) => one.answers);
    const hits = await byNearness(rank(answers, { size, others, needed, without }), answers, shown);
    const found = {
      hits,
      asked,
      query,
      complete: hits.filter(({ words }) => words === asked.length).length,
      actors: this.tellsSomebody(query) ? this.actorsNamed(hits, asked) : [],
    };
    return hits.length ? found : { ...found, meant: await this.meantBy(text, query) };
  }

  /** Every word and phrase of a query with its answers; words of grammar only where there is nothing else. @param {Query} query */
  async askedFor(query) {
    const last = query.typing ? query.words.at(-1) : undefined;
    const telling = query.words.filter((word) => !this.analyzer.common.has(word) || word === last);
    const words = telling.length || query.phrases.length ? telling : query.words;
    const isAlone = words.length === 1 && !query.phrases.length;
    const found = await Promise.all(words.map(async (word) => {
      const matches = await matchesOf(word, { terms: this.terms, analyzer: this.analyzer, typing: word === last });
      return { word, needed: false, answers: this.answers(matches) };
    }));
    // One or two letters behind other words are too few to ask for.
    const kept = found.filter((one) => isAlone || one.answers.size || one.word !== last || one.word.length > 2);
    const phrases = query.phrases.map(async (phrase) =>
      ({ word: phrase.join(" "), needed: true, answers: await this.phraseOf(phrase) }));
    return [...kept, ...await Promise.all(phrases)];
  }

  /** @param {import("./matching.js").Match[]} matches */
  answers(matches) {
    return new Answers(this.manifest.documents, matches);
  }

  /** @param {string} word */
  async whole(word) {
    const matches = await matchesOf(word, { terms: this.terms, analyzer: this.analyzer, typing: false });
    return this.answers(matches.filter(({ form }) => !form.named));
  }

  /** @param {string[]} phrase */
  async phraseOf(phrase) {
    const words = await Promise.all(phrase.map(async (word) => {
      if (this.analyzer.common.has(word)) return null;
      const plain = this.analyzer.bare(word);
      const matches = await matchesOf(word, { terms: this.terms, analyzer: this.analyzer, typing: false });
      const isWord = ({ form }) => !form.named && (form.form === word || form.plain === plain || form.plain === word);
      return this.answers(matches.filter(isWord));
    }));
    return sequences(words, this.manifest.documents);
  }

  /** Whether enough is typed to name an actor. @param {Query} query */
  tellsSomebody({ words, phrases, typing }) {
    const telling = words.filter((word) => !this.analyzer.common.has(word));
    return phrases.length > 0 || (telling.length > 0 && (!typing || telling.join("").length >= TELLING));
  }

  /** Actors whose names hold every word, the best first. @param {Found["hits"]} hits @param {Asked[]} asked */
  actorsNamed(hits, asked) {
    const { articles: first, actors } = this.manifest;
    return hits.map(({ document }) => document)
      .filter((document) => document >= first && document < first + actors)
      .filter((document) => asked.every((one) => one.answers.exact[document]))
      .slice(0, CANDIDATES);
  }

  /** @param {string} text @param {Query} query */
  async meantBy(text, query) {
    let meant = text;
    for (const word of this.analyzer.words(text).reverse()) {
      if (!query.words.includes(word.form) || (await this.whole(word.form)).size) continue;
      const better = await nearest(word.form, this.terms, this.analyzer);
      if (!better) return undefined;
      meant = meant.slice(0, word.start) + better + meant.slice(word.end);
    }
    return meant === text ? undefined : meant;
  }
}
