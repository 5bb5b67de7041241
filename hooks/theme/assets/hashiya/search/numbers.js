/**
 * Documents are numbered twice. In files an article is counted from the oldest, and whatever else there is by its
 * address: one more article leaves the files of all others as they are. In answers the newest article comes first,
 * then actors, most named first, then other pages.
 */
import { decodeNumbers } from "./coding.js";

export class Numbers {
  /** @param {any} manifest */
  constructor({ articles, weights, parts }) {
    this.articles = /** @type {number} */ (articles);
    const told = decodeNumbers(weights);
    /** By rank the number of an actor among the other pages. */
    this.actors = told.map((_, at) => at).sort((a, b) => told[b] - told[a] || a - b);
    /** @type {number[]} by that number the rank */
    this.ranks = [];
    this.actors.forEach((actor, rank) => (this.ranks[actor] = rank));
    /** @type {Map<string, number>} by part the articles before it */
    this.before = new Map([["", 0], ["l", parts[0].pages]]);
  }

  /** @param {string} part @param {number} number of a document there */
  shown(part, number) {
    if (part === "o") return this.articles + (this.ranks[number] ?? number);
    return this.articles - 1 - (this.before.get(part) ?? 0) - number;
  }

  /** The number in a part, where it may be none of its documents. @param {string} part @param {number} document */
  within(part, document) {
    if (part === "o") return document < this.articles ? -1 : this.beside(document);
    return document < this.articles ? this.articles - 1 - (this.before.get(part) ?? 0) - document : -1;
  }

  /** @param {number} document no article */
  beside(document) {
    return this.actors[document - this.articles] ?? document - this.articles;
  }
}
