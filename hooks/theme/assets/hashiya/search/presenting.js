/** Hits as Material's results list and the search page show them. */
import { escape, excerptOf, markWords } from "./excerpt.js";

/** Hits that come with the sentence that matched. */
const FULL = 10;
/** Hits at most. */
const MOST = 100;
/** Files of titles that are fetched for those beyond. */
const MORE_FILES = 10;
/** Words that are marked on an opened page at least, where the query has fewer. */
const LOOKED_FOR = 8;
/** Parts of names that tell nobody. */
const KIN = new Set(["بن", "ابن", "بنت", "ال", "عبد", "ابو"]);

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {{title: string, url: string, kind: string, date: string, publisher: string, text?: string, names: string[]}} Told */
/** @typedef {{file: string, at: number}} Place */

export class Presenter {
  /** @param {import("./store.js").Store} store @param {import("./engine.js").Engine} engine @param {boolean} fromFile whether no server adds `index.html` */
  constructor(store, { manifest, analyzer }, fromFile) {
    this.store = store;
    this.manifest = manifest;
    this.analyzer = analyzer;
    this.fromFile = fromFile;
    /** @type {Set<string>} */
    this.seen = new Set();
  }

  /** @param {Found} found @param {{from?: number, full?: number}} [part] */
  async present(found, { from = 0, full = FULL } = {}) {
    const actor = from === 0 ? await this.actorTyped(found.actors, found.query) : undefined;
    const first = found.hits.find(({ document }) => document === actor);
    const ordered = first ? [first, ...found.hits.filter((hit) => hit !== first)] : found.hits;
    const shown = ordered.slice(from, from + full);
    const rest = from === 0 ? this.affordable(ordered.slice(full, MOST)) : [];
    return Promise.all([
      ...shown.map(async (hit) => this.itemOf(found, hit, await this.full(hit.document), hit === first)),
      ...rest.map(async (hit) => this.itemOf(found, hit, await this.brief(hit.document), false)),
    ]);
  }

  /** @param {Found} found @param {Hit} hit @param {Told} page @param {boolean} isCard */
  async itemOf({ query, asked }, hit, page, isCard) {
    const titleWords = this.analyzer.words(page.title);
    const textWords = page.text === undefined ? [] : this.analyzer.words(page.text);
    const matched = asked.filter((_, at) => hit.matched >> at & 1).map(({ answers }) => answers);
    const places = await placesOf(matched, hit.document, [...titleWords, ...textWords], page.text !== undefined);
    const below = new Set([...places].map((place) => place - titleWords.length));
    const location = this.fromFile ? page.url.replace(/\/$/, "/index.html") : page.url;
    return {
      location: location + lookFor(query, textWords.filter((_, at) => below.has(at)).map(({ form }) => form)),
      title: markWords(page.title, titleWords, places),
      excerpt: isCard ? escape(page.text?.split("\n")[0] ?? "") : excerptOf(page.text ?? "", textWords, below),
      kind: page.kind,
      date: page.date,
      publisher: page.publisher,
      isCard,
      score: hit.score,
      terms: Object.fromEntries(asked.map(({ word }, at) => [word, Boolean(hit.matched >> at & 1)])),
    };
  }

  /** @param {number} document @returns {Promise<Told>} */
  full(document) {
    return this.read(this.placeOf(document, "d", 1, this.manifest.together));
  }

  /** @param {number} document @returns {Promise<Told>} */
  brief(document) {
    const place = this.placeOf(document, "m", this.manifest.titles, this.manifest.titles);
    this.seen.add(place.file);
    return this.read(place);
  }

  /** @param {Place} place @returns {Promise<Told>} */
  async read({ file, at }) {
    return told((await this.store.shard(file))[at]);
  }

  /** Where a document stands: articles are counted from the oldest. @param {number} document @param {string} name @param {number} articles in one file @param {number} others in one file @returns {Place} */
  placeOf(document, name, articles, others) {
    const older = this.manifest.articles - 1 - document;
    if (older >= 0) return { file: `${name}${Math.floor(older / articles)}`, at: older % articles };
    const beyond = this.manifest.numbers.beside(document);
    return { file: `${name}r${Math.floor(beyond / others)}`, at: beyond % others };
  }

  /** Hits beyond the first ones, as far as few files hold their titles. @param {Hit[]} hits */
  affordable(hits) {
    const files = new Set();
    let count = 0;
    for (const { document } of hits) {
      const { file } = this.placeOf(document, "m", this.manifest.titles, this.manifest.titles);
      if (!this.seen.has(file)) files.add(file);
      if (files.size > MORE_FILES) break;
      count += 1;
    }
    return hits.slice(0, count);
  }

  /** The first of `actors` of whom half a name or more was typed: الأمم is one, الرئيس is none. @param {number[]} actors @param {Query} query */
  async actorTyped(actors, query) {
    const typed = [...query.words, ...query.phrases.flat()].filter((word) => this.tells(word));
    for (const document of actors) {
      const { names } = await this.full(document);
      const known = names.map((name) => this.analyzer.words(name).map(({ form }) => form).filter((form) => this.tells(form)));
      const isTyped = (/** @type {string[]} */ name) =>
        typed.length * 2 >= name.length && typed.every((word) => name.some((form) => this.isSame(form, word, typed.length)));
      if (known.some(isTyped)) return document;
    }
    return undefined;
  }

  /** @param {string} form */
  tells(form) {
    return !this.analyzer.common.has(form) && !KIN.has(form);
  }

  /** Whether a word of a name was typed. @param {string} form @param {string} word @param {number} words how many were typed */
  isSame(form, word, words) {
    const [own, plain] = [this.analyzer.bare(form), this.analyzer.bare(word)];
    if (own.startsWith(plain) || this.analyzer.stem(form) === this.analyzer.stem(word)) return true;
    if (words === 1 && this.analyzer.clitics.includes(word[0]) && own === word.slice(1)) return true;
    const sounds = this.analyzer.skeleton(own);
    return sounds !== "" && sounds === this.analyzer.skeleton(plain);
  }
}

/**
 * The numbers of the words that matched: read off the words themselves, and looked up where none of them is it.
 *
 * @param {import("./answers.js").Answers[]} matched
 * @param {number} document
 * @param {import("./analyzer.js").Word[]} words
 * @param {boolean} isWhole whether these are all words of the page
 */
async function placesOf(matched, document, words, isWhole) {
  const found = await Promise.all(matched.map(async (one) => {
    const seen = words.flatMap(({ form }, at) => (one.forms.has(form) ? [at] : []));
    if (!one.places.size && (seen.length || !isWhole)) return seen;
    await one.read([document]);
    return one.placesIn(document);
  }));
  return new Set(found.flat());
}

/** What the opened page marks: what was typed, and the words that stand for it there. @param {Query} query @param {string[]} forms */
function lookFor(query, forms) {
  const typed = [...query.words, ...query.phrases.flat()];
  const words = [...new Set([...typed, ...forms])].slice(0, Math.max(typed.length, LOOKED_FOR));
  return words.length ? `?h=${encodeURIComponent(words.join(" "))}` : "";
}

/** @param {string[]} record @returns {Told} */
function told([title, url, kind, date, publisher, text, ...names]) {
  return { title, url, kind, date, publisher, text, names };
}
