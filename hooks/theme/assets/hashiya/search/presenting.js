/** Hits as Material's results list and the search page show them. */
import { escape, excerptOf, markWords } from "./excerpt.js";

/** Hits that come with the sentence that matched. */
const FULL = 10;
/** Hits at most. */
const MOST = 100;
/** Files of titles that are fetched for those beyond. */
const MORE_FILES = 4;
/** Parts of names that tell nobody. */
const KIN = new Set(["بن", "ابن", "بنت", "ال", "عبد", "ابو"]);

/** @typedef {{title: string, url: string, kind: string, date: string, publisher: string, text?: string, names: string[]}} Told */
/** @typedef {ReturnType<typeof createPresenter>} Presenter */

/** @param {import("./store.js").Store} store @param {import("./engine.js").Engine} engine @param {boolean} fromFile whether no server adds `index.html` */
export function createPresenter(store, { manifest, analyzer }, fromFile) {
  /** @type {Set<string>} */
  const seen = new Set();

  /** @param {number} document */
  async function full(document) {
    const beyond = document - manifest.articles;
    const file = beyond < 0 ? document : manifest.articles + Math.floor(beyond / manifest.together);
    const at = beyond < 0 ? 0 : beyond % manifest.together;
    return told((await store.shard(`d${file}`))[at]);
  }

  /** @param {number} document */
  async function brief(document) {
    const file = `m${Math.floor(document / manifest.titles)}`;
    seen.add(file);
    return told((await store.shard(file))[document % manifest.titles]);
  }

  /** Hits beyond the first ones, as far as few files hold their titles. @param {import("./ranking.js").Hit[]} hits */
  function affordable(hits) {
    const files = new Set();
    let count = 0;
    for (const { document } of hits) {
      const file = `m${Math.floor(document / manifest.titles)}`;
      if (!seen.has(file)) files.add(file);
      if (files.size > MORE_FILES) break;
      count += 1;
    }
    return hits.slice(0, count);
  }

  /** The first of `actors` of whom half a name or more was typed: الأمم is one, الرئيس is none. @param {number[]} actors @param {import("./query.js").Query} query */
  async function actorTyped(actors, query) {
    const typed = [...query.words, ...query.phrases.flat()].filter((word) => !analyzer.common.has(word)).length;
    for (const document of actors) {
      const { names } = await full(document);
      const lengths = names.map((name) => analyzer.words(name).filter(({ form }) => !analyzer.common.has(form) && !KIN.has(form)));
      if (lengths.some((words) => holds(words, query) && typed * 2 >= words.length)) return document;
    }
    return undefined;
  }

  /** Whether a name holds all that was typed. @param {import("./analyzer.js").Word[]} name @param {import("./query.js").Query} query */
  function holds(name, query) {
    return [...query.words, ...query.phrases.flat()].every((word) => analyzer.common.has(word) || KIN.has(word) || name.some(({ form }) => {
      const [plain, other] = [analyzer.bare(word), analyzer.bare(form)];
      return other.startsWith(plain) || analyzer.stem(form) === analyzer.stem(word) || sounds(plain) === sounds(other)
        || (query.words.length === 1 && analyzer.clitics.includes(word[0]) && other === word.slice(1));
    }));
  }

  /** @param {string} form */
  function sounds(form) {
    return analyzer.skeleton(form) || form;
  }

  /** @param {import("./engine.js").Found} found @param {{from?: number, full?: number}} [part] */
  async function present({ hits, actors, asked, query }, { from = 0, full: many = FULL } = {}) {
    const actor = from === 0 ? await actorTyped(actors, query) : undefined;
    const first = hits.find(({ document }) => document === actor);
    const ordered = first ? [first, ...hits.filter((hit) => hit !== first)] : hits;
    const shown = ordered.slice(from, from + many);
    const rest = from === 0 ? affordable(ordered.slice(many, MOST)) : [];
    return Promise.all([
      ...shown.map(async (hit) => itemOf(hit, await full(hit.document), hit === first)),
      ...rest.map(async (hit) => itemOf(hit, await brief(hit.document), false)),
    ]);

    /** @param {import("./ranking.js").Hit} hit @param {Told} page @param {boolean} isCard */
    function itemOf(hit, page, isCard) {
      const titleWords = analyzer.words(page.title);
      const textWords = page.text === undefined ? [] : analyzer.words(page.text);
      const places = new Set(hit.places);
      const below = new Set(hit.places.map((place) => place - titleWords.length));
      const excerpt = isCard ? escape(page.text?.split("\n")[0] ?? "") : excerptOf(page.text ?? "", textWords, below);
      return {
        location: (fromFile ? page.url.replace(/\/$/, "/index.html") : page.url) + lookFor(query, textWords.filter((_, at) => below.has(at)).map(({ form }) => form)),
        title: markWords(page.title, titleWords, places),
        excerpt,
        kind: page.kind,
        date: page.date,
        publisher: page.publisher,
        isCard,
        score: hit.score,
        terms: Object.fromEntries(asked.map((word, at) => [word, hit.matched[at]])),
      };
    }
  }

  return { present };
}

/** What the opened page marks: what was typed, and the words that stand for it there. @param {import("./query.js").Query} query @param {string[]} forms */
function lookFor(query, forms) {
  const typed = [...query.words, ...query.phrases.flat()];
  const words = [...new Set([...typed, ...forms])].slice(0, Math.max(typed.length, 8));
  return words.length ? `?h=${encodeURIComponent(words.join(" "))}` : "";
}

/** @param {string[]} record @returns {Told} */
function told([title, url, kind, date, publisher, text, ...names]) {
  return { title, url, kind, date, publisher, text, names };
}
