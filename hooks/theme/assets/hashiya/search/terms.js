/** The dictionary of the index: groups of forms by key, stretch by stretch of the alphabet. */
import { decodeNumbers } from "./coding.js";

export const TITLE = 1;
export const LEAD = 2;
export const NAMED = 4;

/** Stretches that are read for a beginning of a word. */
const WIDEST = 4;
const AFTER = "\uffff";
/** What the lists for short beginnings tell of a document, as flags. */
const WORTHS = [TITLE, LEAD, 0, NAMED];

/** @typedef {{document: number, flags: number, places: number[]}} Entry */
/** @typedef {{form: string, plain: string, named: boolean, actors: string[], entries: () => Entry[]}} Form `plain`: without the article and clitics; `actors`: keys of those whom it names */

export class Terms {
  /** @param {import("./store.js").Store} store @param {any} manifest */
  constructor(store, manifest) {
    this.store = store;
    this.manifest = manifest;
    /** @type {string[]} */
    this.firsts = manifest.terms;
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
    return this.firsts.length ? this.store.shard(`t${place}`) : {};
  }

  /** @param {any} shard @param {string} key @returns {Form[]} */
  formsOf(shard, key) {
    if (!Object.hasOwn(shard, key)) return [];
    const known = this.parsed.get(shard) ?? new Map();
    this.parsed.set(shard, known);
    if (!known.has(key)) known.set(key, parseForms(shard[key]));
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

  /** @param {string} beginning */
  isWide(beginning) {
    return this.placeOf(beginning + AFTER) - this.placeOf(beginning) >= WIDEST;
  }

  /** All forms of the groups whose key has this beginning. @param {string} beginning @returns {Promise<Form[]>} */
  async range(beginning) {
    const last = this.placeOf(beginning + AFTER);
    const shards = [];
    for (let place = this.placeOf(beginning); place <= last; place += 1) shards.push(this.stretch(place));
    return (await Promise.all(shards)).flatMap((shard) =>
      Object.keys(shard).filter((key) => key.startsWith(beginning) && isWord(key)).flatMap((key) => this.formsOf(shard, key)));
  }

  /** The list for a beginning that is too short for more. @param {string} beginning @returns {Promise<Form[]>} */
  async listed(beginning) {
    const file = beginning.codePointAt(0)?.toString(16) ?? "";
    if (!this.manifest.beginnings.has(file)) return [];
    const numbers = decodeNumbers((await this.store.shard(`p${file}`))[beginning] ?? "");
    const entries = [];
    for (let at = 0; at < numbers.length; at += 3) {
      entries.push({ document: numbers[at], flags: WORTHS[numbers[at + 1]], places: [numbers[at + 2]] });
    }
    return entries.length ? [{ form: beginning, plain: beginning, named: false, actors: [], entries: () => entries }] : [];
  }

  /** Forms near a word in the alphabet, for one that is misspelt. @param {string[]} beginnings */
  async around(beginnings) {
    const places = [...new Set(beginnings.map((beginning) => this.placeOf(beginning)))];
    const shards = await Promise.all(places.map((place) => this.stretch(place)));
    return shards.flatMap((shard) => Object.keys(shard).filter(isWord).flatMap((key) => this.formsOf(shard, key)));
  }
}

/** Keys of sounds and of actors are none. @param {string} key */
function isWord(key) {
  return key[0] !== "~" && key[0] !== "=";
}

/** @param {string} told @returns {Form[]} */
function parseForms(told) {
  const pieces = told.split(" ");
  const forms = [];
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const mark = pieces[at][1];
    const named = mark === "@" || mark === "&" || mark === "=";
    const form = pieces[at].slice(named ? 2 : 1);
    const actors = mark === "&" ? pieces[at + 1].split(",") : [];
    const entries = once(() => (actors.length ? [] : parseEntries(pieces[at + 1])));
    forms.push({ form, plain: form.slice(Number(pieces[at][0])), named, actors, entries });
  }
  return forms;
}

/** @param {string} coded @returns {Entry[]} */
function parseEntries(coded) {
  const numbers = decodeNumbers(coded);
  const entries = [];
  let document = 0;
  for (let at = 0; at < numbers.length;) {
    document += numbers[at];
    const told = numbers[at + 1];
    const places = [];
    let place = 0;
    for (let next = at + 2; next < at + 2 + (told >> 3); next += 1) places.push((place += numbers[next]));
    entries.push({ document, flags: told & 7, places });
    at += 2 + (told >> 3);
  }
  return entries;
}

/** @template T @param {() => T} make @returns {() => T} */
function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}
