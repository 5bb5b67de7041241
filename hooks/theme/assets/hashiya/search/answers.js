/** What answers to one word of a query: documents, how well each does, and where the word stands in them. */
import { LEAD, NAMED, OFTEN, TITLE } from "./postings.js";

/** What a title and a standfirst add to what a form is worth, in parts of it, and a word that is repeated. */
const FIELD = { title: 0.33, lead: 0.13, text: 0, often: 0.07 };
/** What a form is worth that tells an actor by name. */
const SURE = 1;
/** What a phrase adds to its words. */
const PHRASE = 1.5;

/** @typedef {import("./matching.js").Match} Match */

export class Answers {
  /** @param {number} size documents in the index @param {Match[]} [matches] */
  constructor(size, matches = []) {
    /** By document; 0: it does not answer. */
    this.scores = new Float32Array(size);
    /** Whether it is named so. */
    this.exact = new Uint8Array(size);
    /** @type {number[]} */
    this.documents = [];
    /** @type {Map<number, number[]>} of a phrase */
    this.places = new Map();
    this.matches = matches;
    for (const match of matches) this.take(match);
    /** The forms themselves, as a text has them. */
    this.forms = new Set(matches.filter(({ form }) => !form.named && !form.listed).map(({ form }) => form.form));
  }

  get size() {
    return this.documents.length;
  }

  /** @param {number} document */
  has(document) {
    return this.scores[document] > 0;
  }

  /** @param {Match} match */
  take({ form, worth }) {
    const { documents, flags } = form.standing();
    for (let rank = 0; rank < documents.length; rank += 1) {
      this.add(documents[rank], worth * (1 + fieldOf(flags[rank])));
      if (worth >= SURE && flags[rank] & (TITLE | NAMED)) this.exact[documents[rank]] = 1;
    }
  }

  /** @param {number} document @param {number} score */
  add(document, score) {
    if (!this.scores[document]) this.documents.push(document);
    if (score > this.scores[document]) this.scores[document] = score;
  }

  /** Fetch what tells the places in some documents. @param {number[]} documents */
  async read(documents) {
    await Promise.all(this.matches.map(({ form }) => form.standing().read(documents)));
  }

  /** The numbers of its words there, form after form, where they have been read. @param {number} document @returns {number[]} */
  placesIn(document) {
    return this.places.get(document) ?? this.matches.flatMap(({ form }) => form.standing().placesIn(document));
  }
}

/** @param {number} flags */
function fieldOf(flags) {
  const often = flags & OFTEN ? FIELD.often : 0;
  if (flags & TITLE) return FIELD.title + often;
  return (flags & LEAD ? FIELD.lead : FIELD.text) + often;
}

/**
 * Where words stand behind each other.
 *
 * @param {(Answers | null)[]} words null: a word of grammar, any word is taken for it
 * @param {number} size
 */
export async function sequences(words, size) {
  const found = new Answers(size);
  const fixed = words.flatMap((one, offset) => (one ? [{ one, offset }] : []));
  if (!fixed.length) return found;
  const rarest = fixed.reduce((least, each) => (each.one.size < least.one.size ? each : least)).one;
  const candidates = rarest.documents.filter((document) => fixed.every(({ one }) => one.has(document)));
  await Promise.all(fixed.map(({ one }) => one.read(candidates)));
  for (const document of candidates) {
    const sets = fixed.map(({ one, offset }) => ({ offset, places: new Set(one.placesIn(document)) }));
    const starts = [...sets[0].places].map((place) => place - sets[0].offset)
      .filter((start) => sets.every((set) => set.places.has(start + set.offset)));
    if (!starts.length) continue;
    found.add(document, rarest.scores[document] * PHRASE);
    found.places.set(document, starts.flatMap((start) => words.map((_, at) => start + at)));
  }
  return found;
}
