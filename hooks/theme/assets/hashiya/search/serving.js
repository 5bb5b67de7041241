/** What the worker answers: Material's messages about its box, and those of the search page. */
import { openEngine } from "./engine.js";
import { createFacets } from "./facets.js";
import { createPresenter } from "./presenting.js";
import { createStore } from "./store.js";
import { lineAbout } from "./wording.js";

/** Material's numbers of messages, then ours. */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const [BROWSE, BROWSED] = [10, 11];

/**
 * @param {{post: (message: any) => void, read: (name: string, edition: string) => Promise<any>, tables: any, fromFile?: boolean}} means
 * @returns {(message: any) => Promise<void>} takes one message
 */
export function serveSearch({ post, read, tables, fromFile = false }) {
  const store = createStore(read);
  let latest = 0;
  /** @type {Promise<{engine: import("./engine.js").Engine, presenter: import("./presenting.js").Presenter}> | undefined} */
  let opened;

  async function open() {
    const engine = await openEngine(store, tables);
    return { engine, presenter: createPresenter(store, engine, fromFile) };
  }

  /** @param {string} text */
  async function answerBox(text) {
    const turn = ++latest;
    const { engine, presenter } = await (opened ??= open());
    const found = await engine.find(text);
    if (turn !== latest) return;
    const items = await presenter.present(found);
    if (turn !== latest) return; // something newer has been typed
    post({
      type: RESULT,
      data: {
        items: items.map((item, at) => [{
          location: item.location,
          title: item.title,
          text: textOf(item, tables),
          score: items.length - at, // Enter opens the first
          terms: item.terms,
        }]),
        total: found.hits.length,
        meant: found.meant,
        asked: text,
      },
    });
  }

  /** @param {{id: number, find: string, choice: import("./facets.js").Choice, from: number, full: number}} message */
  async function answerPage({ id, find, choice, from, full }) {
    const { engine, presenter } = await (opened ??= open());
    const [facets, found] = await Promise.all([
      store.shard("facets").then(createFacets),
      find.trim() ? engine.find(find) : everything(engine.manifest.articles),
    ]);
    const articles = found.hits.map(({ document }) => document).filter((document) => document < engine.manifest.articles);
    const chosen = Object.values(choice).some(Boolean);
    const hits = chosen
      ? found.hits.filter(({ document }) => document < engine.manifest.articles && facets.passes(document, choice))
      : found.hits;
    const items = await presenter.present({ ...found, hits, actors: chosen ? [] : found.actors }, { from, full });
    post({
      type: BROWSED,
      id,
      data: { items: items.slice(0, full), total: hits.length, meant: found.meant, facets: facets.options(articles, choice) },
    });
  }

  return async ({ type, data, ...rest }) => {
    if (type === SETUP) {
      await (opened ??= open());
      post({ type: READY });
    } else if (type === QUERY) await answerBox(data);
    else if (type === BROWSE) await answerPage(/** @type {any} */ (rest));
  };
}

/** All articles, newest first. @param {number} articles */
async function everything(articles) {
  const hits = Array.from({ length: articles }, (_, document) => ({ document, score: 0, matched: [], places: [] }));
  const query = { words: [], phrases: [], without: [], typing: false };
  return { hits, asked: [], query, complete: articles, actors: [], meant: undefined };
}

/** @param {any} item @param {any} tables */
function textOf(item, tables) {
  const about = lineAbout(item, tables.months);
  const line = about ? `<p class="search-about${item.isCard ? ` search-card ${item.kind}` : ""}">${about}</p>` : "";
  return line + (item.excerpt ? `<p>${item.excerpt}</p>` : "");
}
