/** Where a form stands: the documents at once, the places in them when they are asked for. Written by `hashiya/search/entries.py`. */
import { ascending, decodeBits, decodeNumbers } from "./coding.js";

export const TITLE = 1;
export const LEAD = 2;
export const NAMED = 4;
export const OFTEN = 8;

/** Times a word stands in a document of which it is a subject. */
const MANY = 4;

/** @typedef {{first: number, starts: number[], load: (block: number) => Promise<string[]>}} Blocks of a group's places: number of the first, documents each begins with */
/** @typedef {{blocks?: Blocks, slot: number}} Source `slot`: which list of a block is this form's */

export class Postings {
  /** @param {string} told @param {{named: boolean, run: boolean, source: Source}} means `run`: places are words behind each other */
  constructor(told, { named, run, source }) {
    this.run = run;
    this.source = source;
    /** @type {number[]} ascending */
    this.documents = [];
    /** @type {number[]} by rank of the document */
    this.flags = [];
    /** @type {(number[] | undefined)[]} by rank of the document; undefined: not read yet */
    this.places = [];
    /** @type {Map<number, Promise<void>>} by block */
    this.reading = new Map();
    if (told[0] === "!") this.readDocuments(told);
    else this.readWhole(decodeNumbers(told));
    if (named) this.flags = this.flags.map((flags) => flags | NAMED);
  }

  /** @param {string} told */
  readDocuments(told) {
    const [listed, ...marked] = told.split(".");
    this.documents = listed[1] === "b" ? decodeBits(listed.slice(2)) : ascending(decodeNumbers(listed.slice(2)));
    this.flags = this.documents.map(() => 0);
    this.places = Array(this.documents.length);
    marked.forEach((ranks, at) => {
      for (const rank of ascending(decodeNumbers(ranks))) this.flags[rank] |= [TITLE, LEAD, OFTEN][at];
    });
  }

  /** @param {number[]} numbers */
  readWhole(numbers) {
    let document = 0;
    for (let at = 0; at < numbers.length;) {
      document += numbers[at];
      const count = numbers[at + 1] >> 2;
      this.documents.push(document);
      this.flags.push(numbers[at + 1] & 3 | (count >= MANY && !this.run ? OFTEN : 0));
      at = this.takePlaces(numbers, at + 2, count, this.places.length);
    }
  }

  /** @param {number[]} numbers @param {number} at @param {number} count @param {number} rank @returns {number} where the next numbers are */
  takePlaces(numbers, at, count, rank) {
    const told = this.run ? Math.min(count, 1) : count;
    const places = ascending(numbers.slice(at, at + told));
    this.places[rank] = this.run ? Array.from({ length: count }, (_, step) => places[0] + step) : places;
    return at + told;
  }

  /** @param {number} document @returns {number} below 0 where the form does not stand in it */
  rankOf(document) {
    const rank = firstNotBelow(this.documents, document);
    return this.documents[rank] === document ? rank : -1;
  }

  /** Numbers of the words, ascending, where they have been read. @param {number} document @returns {number[]} */
  placesIn(document) {
    const rank = this.rankOf(document);
    return (rank < 0 ? undefined : this.places[rank]) ?? [];
  }

  /** Fetch what tells the places in some documents. @param {number[]} documents */
  async read(documents) {
    const { blocks } = this.source;
    if (!blocks) return;
    /** @type {Set<number>} */
    const wanted = new Set();
    for (const document of documents) {
      const rank = this.rankOf(document);
      if (rank >= 0 && !this.places[rank]) wanted.add(firstNotBelow(blocks.starts, document + 1) - 1);
    }
    await Promise.all([...wanted].map((block) => {
      const reading = this.reading.get(block) ?? this.takeBlock(blocks, block);
      this.reading.set(block, reading);
      return reading;
    }));
  }

  /** @param {Blocks} blocks @param {number} block */
  async takeBlock({ first, starts, load }, block) {
    const numbers = decodeNumbers((await load(first + block))[this.source.slot]);
    let rank = firstNotBelow(this.documents, starts[block]);
    for (let at = 0; at < numbers.length; rank += 1) at = this.takePlaces(numbers, at + 1, numbers[at], rank);
  }
}

/** @param {number[]} numbers ascending @param {number} least */
function firstNotBelow(numbers, least) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
