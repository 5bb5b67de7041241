/** One dictionary of the index: groups of forms by key, stretch by stretch of the alphabet. */
import { ascending, decodeNumbers } from "./coding.js";
import { LEAD, NAMED, Postings, TITLE } from "./postings.js";

/** Stretches that are read for a beginning of a word. */
const WIDEST = 6;
const AFTER = "\uffff";
/** Before a form of a name: of a date, of somebody, somebody by himself. */
const MARKS = new Set(["@", "&", "="]);
/** What the lists for short beginnings tell of a document, as flags. */
const WORTHS = [TITLE, LEAD, 0, NAMED];

/** @typedef {import("./terms.js").Form} Form */
/** @typedef {import("./terms.js").Standing} Standing */

export class Dictionary {
  /** @param {import("./store.js").Store} store @param {any} part of the manifest @param {import("./numbers.js").Numbers} numbers */
  constructor(store, { name, terms, beginnings }, numbers) {
    this.store = store;
    this.name = /** @type {string} */ (name);
    this.numbers = numbers;
    /** @type {string[]} */
    this.firsts = terms ? terms.split(" ") : [];
    this.beginnings = new Set(beginnings.split(" "));
    /** @type {WeakMap<any, Map<string, Form[]>>} */
    this.parsed = new WeakMap();
  }

  /** @param {string} key the last stretch that begins at or before it */
  placeOf(key) {
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** @param {number} place */
  async stretch(place) {
    return this.firsts.length ? this.store.shard(`${this.name}t${place}`) : {};
  }

  /** @param {any} shard @param {string} key @returns {Form[]} */
  formsOf(shard, key) {
    if (!Object.hasOwn(shard, key)) return [];
    const known = this.parsed.get(shard) ?? new Map();
    this.parsed.set(shard, known);
    if (!known.has(key)) known.set(key, this.parse(key, shard[key]));
    return known.get(key) ?? [];
  }

  /** @param {string} key */
  async group(key) {
    return key ? this.formsOf(await this.stretch(this.placeOf(key)), key) : [];
  }

  /** Words of names that sound alike. @param {string} sound @returns {Promise<string[]>} */
  async sounding(sound) {
    const key = `~${sound}`;
    const shard = await this.stretch(this.placeOf(key));
    return Object.hasOwn(shard, key) ? shard[key].split(" ") : [];
  }

  /** All forms of the groups whose key has this beginning; of too many, a list made beforehand. @param {string} beginning @returns {Promise<Form[]>} */
  async range(beginning) {
    const [first, last] = [this.placeOf(beginning), this.placeOf(beginning + AFTER)];
    if (last - first >= WIDEST) return this.listed(beginning);
    const shards = [];
    for (let place = first; place <= last; place += 1) shards.push(this.stretch(place));
    return (await Promise.all(shards)).flatMap((shard) =>
      Object.keys(shard).filter((key) => key.startsWith(beginning) && isWord(key)).flatMap((key) => this.formsOf(shard, key)));
  }

  /** The list for a beginning that is too short for more. @param {string} beginning @returns {Promise<Form[]>} */
  async listed(beginning) {
    const file = beginning.codePointAt(0)?.toString(16) ?? "";
    if (!this.beginnings.has(file)) return [];
    const numbers = decodeNumbers((await this.store.shard(`${this.name}p${file}`))[beginning] ?? "");
    return numbers.length ? [{ form: beginning, plain: beginning, named: false, listed: true, actors: [], standing: once(() => this.seen(listedIn(numbers))) }] : [];
  }

  /** Forms near a word in the alphabet, for one that is misspelt. @param {string[]} beginnings */
  async around(beginnings) {
    const places = [...new Set(beginnings.map((beginning) => this.placeOf(beginning)))];
    const shards = await Promise.all(places.map((place) => this.stretch(place)));
    return shards.flatMap((shard) => Object.keys(shard).filter(isWord).flatMap((key) => this.formsOf(shard, key)));
  }

  /** @param {string} key @param {string} told @returns {Form[]} */
  parse(key, told) {
    const pieces = told.split(" ");
    const load = (/** @type {number} */ block) => this.store.shard(`${this.name}b${block}`);
    const blocks = told[0] === "#" ? { first: Number(pieces[0].slice(1)), starts: ascending(decodeNumbers(pieces[1])), load } : undefined;
    const forms = [];
    let slot = 0;
    for (let at = blocks ? 2 : 0; at + 1 < pieces.length; at += 2) {
      const [head, coded] = [pieces[at], pieces[at + 1]];
      const named = MARKS.has(head[0]);
      const run = head[0] === "=";
      const [form, plain] = spelled(named ? head.slice(1) : head, key);
      const actors = head[0] === "&" ? coded.split(",") : [];
      const source = { blocks, slot };
      if (coded[0] === "!") slot += 1;
      const standing = once(() => this.seen(new Postings(actors.length ? "" : coded, { named, run, source })));
      forms.push({ form, plain, named, listed: false, actors, standing });
    }
    return forms;
  }

  /** The same by the numbers that documents have in answers. @param {Standing} standing @returns {Standing} */
  seen(standing) {
    const within = (/** @type {number} */ document) => this.numbers.within(this.name, document);
    return {
      documents: standing.documents.map((document) => this.numbers.shown(this.name, document)),
      flags: standing.flags,
      read: (documents) => standing.read(documents.map(within)),
      placesIn: (document) => standing.placesIn(within(document)),
    };
  }
}

/** Keys of sounds and of actors are none. @param {string} key */
function isWord(key) {
  return key[0] !== "~" && key[0] !== "=";
}

/** @param {number[]} numbers document, worth and place of each, the best first @returns {Standing} */
function listedIn(numbers) {
  /** @type {Map<number, number>} */
  const places = new Map();
  /** @type {number[]} */
  const [documents, flags] = [[], []];
  for (let at = 0; at < numbers.length; at += 3) {
    documents.push(numbers[at]);
    flags.push(WORTHS[numbers[at + 1]]);
    places.set(numbers[at], numbers[at + 2]);
  }
  return { documents, flags, read: async () => {}, placesIn: (document) => [places.get(document) ?? []].flat() };
}

/** A form, and what of it is behind the article and clitics. @param {string} told `ال*يه`, or behind a number of letters @param {string} key */
function spelled(told, key) {
  const at = told.indexOf("*");
  if (at < 0) return [told.slice(1), told.slice(1 + Number(told[0]))];
  const plain = key + told.slice(at + 1);
  return [told.slice(0, at) + plain, plain];
}

/** @template T @param {() => T} make @returns {() => T} */
export function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}
