/** One index: what it finds, how it is shown, what it can be chosen by. */
import { openEngine } from "./engine.js";
import { createFacets } from "./facets.js";
import { Presenter } from "./presenting.js";
import { createStore } from "./store.js";

/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{find: string, choice: import("./facets.js").Choice, from: number, full: number}} Question */

/** @param {{read: (name: string, edition: string) => Promise<any>, tables: any, fromFile: boolean}} means */
export async function openSingle({ read, tables, fromFile }) {
  const store = createStore(read);
  const engine = await openEngine(store, tables);
  return new Single(store, engine, new Presenter(store, engine, fromFile));
}

export class Single {
  /** @param {import("./store.js").Store} store @param {import("./engine.js").Engine} engine @param {Presenter} presenter */
  constructor(store, engine, presenter) {
    this.store = store;
    this.engine = engine;
    this.presenter = presenter;
    this.articles = /** @type {number} */ (engine.manifest.articles);
  }

  /** @param {string} text @param {number} [shown] @returns {Promise<Found>} */
  find(text, shown) {
    return this.engine.find(text, shown);
  }

  /** @param {Found} found @param {{from?: number, full?: number}} [part] */
  present(found, part) {
    return this.presenter.present(found, part);
  }

  facets() {
    return this.store.shard("facets").then(createFacets);
  }

  /** What the search page asks. @param {Question} question */
  async browse({ find, choice, from, full }) {
    const [facets, found] = await Promise.all([
      this.facets(),
      find.trim() ? this.find(find, from + full) : everything(this.articles),
    ]);
    const isChosen = Object.values(choice).some(Boolean);
    const news = found.hits.filter(({ document }) => document < this.articles);
    const hits = isChosen ? news.filter(({ document }) => facets.passes(document, choice)) : found.hits;
    const items = await this.present({ ...found, hits, actors: isChosen ? [] : found.actors }, { from, full });
    const options = facets.options(news.map(({ document }) => document), choice);
    return { items: items.slice(0, full), total: hits.length, meant: found.meant, facets: options };
  }
}

/** The first articles, newest first. @param {number} articles @returns {Found} */
export function everything(articles) {
  const hits = Array.from({ length: articles }, (_, document) => ({ document, score: 0, words: 0, matched: 0 }));
  const query = { words: [], phrases: [], without: [], typing: false };
  return { hits, asked: [], query, complete: articles, actors: [], meant: undefined };
}
