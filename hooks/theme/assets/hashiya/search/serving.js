/** What the worker answers: Material's messages about its box, and those of the search page. */
import { openEngine } from "./engine.js";
import { createFacets } from "./facets.js";
import { Presenter } from "./presenting.js";
import { createStore } from "./store.js";
import { lineAbout } from "./wording.js";

/** Material's numbers of messages, then ours. */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const [BROWSE, BROWSED] = [10, 11];

/** @typedef {{id: number, find: string, choice: import("./facets.js").Choice, from: number, full: number}} Question */

export class Service {
  /** @param {{post: (message: any) => void, read: (name: string, edition: string) => Promise<any>, tables: any, fromFile?: boolean}} means */
  constructor({ post, read, tables, fromFile = false }) {
    this.post = post;
    this.tables = tables;
    this.fromFile = fromFile;
    this.store = createStore(read);
    this.latest = 0;
    /** @type {ReturnType<Service["openIndex"]> | undefined} */
    this.opened = undefined;
  }

  /** @param {any} message */
  async take({ type, data, ...rest }) {
    if (type === SETUP) {
      await this.open();
      this.post({ type: READY });
    } else if (type === QUERY) await this.answerBox(data);
    else if (type === BROWSE) await this.answerPage(/** @type {Question} */ (rest));
  }

  open() {
    return (this.opened ??= this.openIndex());
  }

  async openIndex() {
    const engine = await openEngine(this.store, this.tables);
    return { engine, presenter: new Presenter(this.store, engine, this.fromFile) };
  }

  /** @param {string} text */
  async answerBox(text) {
    this.latest += 1;
    const turn = this.latest;
    const { engine, presenter } = await this.open();
    const found = await engine.find(text);
    if (turn !== this.latest) return;
    const items = await presenter.present(found);
    if (turn !== this.latest) return; // something newer has been typed
    const shown = items.map((item, at) => [{
      location: item.location,
      title: item.title,
      text: textOf(item, this.tables.months),
      score: items.length - at, // Enter opens the first
      terms: item.terms,
    }]);
    this.post({ type: RESULT, data: { items: shown, total: found.hits.length, meant: found.meant, asked: text } });
  }

  /** @param {Question} question */
  async answerPage({ id, find, choice, from, full }) {
    const { engine, presenter } = await this.open();
    const { articles } = engine.manifest;
    const [facets, found] = await Promise.all([
      this.store.shard("facets").then(createFacets),
      find.trim() ? engine.find(find, from + full) : everything(articles),
    ]);
    const isChosen = Object.values(choice).some(Boolean);
    const news = found.hits.filter(({ document }) => document < articles);
    const hits = isChosen ? news.filter(({ document }) => facets.passes(document, choice)) : found.hits;
    const items = await presenter.present({ ...found, hits, actors: isChosen ? [] : found.actors }, { from, full });
    const options = facets.options(news.map(({ document }) => document), choice);
    const data = { items: items.slice(0, full), total: hits.length, meant: found.meant, facets: options };
    this.post({ type: BROWSED, id, data });
  }
}

/** All articles, newest first. @param {number} articles */
async function everything(articles) {
  const hits = Array.from({ length: articles }, (_, document) => ({ document, score: 0, words: 0, matched: 0 }));
  const query = { words: [], phrases: [], without: [], typing: false };
  return { hits, asked: [], query, complete: articles, actors: [], meant: undefined };
}

/** @param {any} item @param {string[]} months */
function textOf(item, months) {
  const about = lineAbout(item, months);
  const line = about ? `<p class="search-about${item.isCard ? ` search-card ${item.kind}` : ""}">${about}</p>` : "";
  return line + (item.excerpt ? `<p>${item.excerpt}</p>` : "");
}
