/** The search itself: a query in, documents out. It knows no page, no worker and no network. */
import { createAnalyzer } from "./analyzer.js";
import { matchesOf } from "./matching.js";
import { parseQuery } from "./query.js";
import { answers, rank, sequences } from "./ranking.js";
import { nearest } from "./spelling.js";
import { createTerms } from "./terms.js";

/** Letters that are typed before an actor is shown first. */
const TELLING = 4;
/** Actors of whom one may be shown first. */
const CANDIDATES = 4;

/** @typedef {Awaited<ReturnType<typeof openEngine>>} Engine */
/** @typedef {{hits: import("./ranking.js").Hit[], asked: string[], query: import("./query.js").Query, complete: number, actors: number[], meant?: string}} Found */

/** @param {import("./store.js").Store} store @param {any} tables */
export async function openEngine(store, tables) {
  const manifest = await store.open();
  const analyzer = createAnalyzer(tables);
  const terms = createTerms(store, manifest);

  /** @param {string} text @returns {Promise<Found>} */
  async function find(text) {
    const query = parseQuery(text, analyzer);
    const asked = await askedFor(query);
    const without = new Set((await Promise.all(query.without.map(whole))).flatMap((one) => [...one.keys()]));
    const needed = asked.flatMap(({ needed }, at) => (needed ? [at] : []));
    const hits = rank(asked.map((one) => one.answers), { size: manifest.documents, others: manifest.articles, needed, without });
    const found = {
      hits,
      asked: asked.map(({ word }) => word),
      query,
      complete: hits.filter((hit) => hit.matched.every(Boolean)).length,
      actors: tellsSomebody(query) ? actorsNamed(hits, asked) : [],
    };
    return hits.length ? found : { ...found, meant: await meantBy(text, query) };
  }

  /** Every word and phrase of a query with its answers; words of grammar only where there is nothing else. */
  async function askedFor(/** @type {import("./query.js").Query} */ query) {
    const telling = query.words.filter((word, at) => !analyzer.common.has(word) || (query.typing && at === query.words.length - 1));
    const words = telling.length || query.phrases.length ? telling : query.words;
    const last = query.words.at(-1);
    const single = words.length === 1 && !query.phrases.length;
    const found = await Promise.all(words.map(async (word) => ({
      word,
      needed: false,
      answers: answers(await matchesOf(word, { terms, analyzer, typing: query.typing && word === last })),
    })));
    const kept = found.filter((one) => single || one.answers.size || !isUnfinished(one.word, query));
    const phrases = query.phrases.map(async (phrase) => ({ word: phrase.join(" "), needed: true, answers: await phraseOf(phrase) }));
    return [...kept, ...await Promise.all(phrases)];
  }

  /** One or two letters behind other words: too few to ask for. @param {string} word @param {import("./query.js").Query} query */
  function isUnfinished(word, query) {
    return query.typing && word === query.words.at(-1) && word.length < 3;
  }

  /** @param {string} word */
  async function whole(word) {
    return answers((await matchesOf(word, { terms, analyzer, typing: false })).filter(({ form }) => !form.named));
  }

  /** @param {string[]} phrase */
  async function phraseOf(phrase) {
    const words = await Promise.all(phrase.map(async (word) => {
      if (analyzer.common.has(word)) return null;
      const plain = analyzer.bare(word);
      const matches = await matchesOf(word, { terms, analyzer, typing: false });
      return answers(matches.filter(({ form }) => !form.named && (form.form === word || form.plain === plain || form.plain === word)));
    }));
    return sequences(words);
  }

  /** Whether enough is typed to name an actor. @param {import("./query.js").Query} query */
  function tellsSomebody({ words, phrases, typing }) {
    const telling = words.filter((word) => !analyzer.common.has(word));
    return phrases.length > 0 || (telling.length > 0 && (!typing || telling.join("").length >= TELLING));
  }

  /** Actors whose names hold every word, the best first. @param {import("./ranking.js").Hit[]} hits @param {{answers: import("./ranking.js").Answers}[]} asked */
  function actorsNamed(hits, asked) {
    const last = manifest.articles + manifest.actors;
    return hits.map(({ document }) => document)
      .filter((document) => document >= manifest.articles && document < last)
      .filter((document) => asked.every((one) => one.answers.get(document)?.exact))
      .slice(0, CANDIDATES);
  }

  /** @param {string} text @param {import("./query.js").Query} query */
  async function meantBy(text, query) {
    let meant = text;
    for (const word of analyzer.words(text).reverse()) {
      if (!query.words.includes(word.form) || (await whole(word.form)).size) continue;
      const better = await nearest(word.form, terms, analyzer);
      if (!better) return undefined;
      meant = meant.slice(0, word.start) + better + meant.slice(word.end);
    }
    return meant === text ? undefined : meant;
  }

  return { find, analyzer, manifest };
}
