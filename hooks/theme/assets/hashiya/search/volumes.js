/**
 * The search of an archive: the index of each volume is asked for articles, that of the front for actors and pages.
 *
 * Words weigh in each volume what they weigh there. What articles can be chosen by is told for one year at a time, so
 * that no reader fetches it for all of them; a year is always among the choices.
 */
import { FACETS } from "./facets.js";
import { compare } from "./ranking.js";
import { everything } from "./single.js";

/** Hits of the box. */
const FULL = 10;
/** Volumes that the box asks first; older ones where these have too few hits. */
const FIRST = 3;

/** @typedef {import("./single.js").Single} Single */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{name: string, index: Single, isFront: boolean}} Part */
/** @typedef {import("./ranking.js").Hit & {part: number}} Hit */
/** @typedef {{hits: Hit[], parts: Part[], found: Found[], meant?: string, isPart?: boolean}} FoundInAll `isPart`: older volumes were not asked */

export class Volumes {
  /** @param {string[]} names the newest first @param {(name: string) => Promise<Single>} open the front where the name is empty @param {string} root address of the front */
  constructor(names, open, root) {
    this.names = names;
    this.open = open;
    this.root = root;
    /** @type {Map<string, Promise<Single>>} */
    this.opened = new Map();
  }

  /** @param {string} name @returns {Promise<Part>} */
  async part(name) {
    let found = this.opened.get(name);
    if (!found) {
      found = this.open(name);
      this.opened.set(name, found);
      found.catch(() => this.opened.delete(name));
    }
    return { name, index: await found, isFront: name === "" };
  }

  /** @param {string[]} names */
  parts(names) {
    return Promise.all(names.map((name) => this.part(name)));
  }

  /** What the box asks: the newest volumes, and twice as many each time until there are enough hits. @param {string} text @returns {Promise<FoundInAll>} */
  async find(text) {
    for (let number = FIRST; ; number *= 2) {
      const all = await this.findIn(await this.parts([...this.names.slice(0, number), ""]), text);
      const isPart = number < this.names.length;
      if (!isPart || all.hits.length >= FULL) return { ...all, isPart };
    }
  }

  /** @param {Part[]} parts @param {string} text @param {number} [shown] @returns {Promise<FoundInAll>} */
  async findIn(parts, text, shown) {
    const found = await Promise.all(parts.map(({ index }) => index.find(text, shown)));
    const hits = found.flatMap((one, part) => one.hits.filter(isOf(parts[part])).map((hit) => ({ ...hit, part })));
    hits.sort((a, b) => compare({ ...a, document: 0 }, { ...b, document: 0 }) || a.part - b.part || a.document - b.document);
    return { hits, parts, found, meant: hits.length ? undefined : found.find(({ meant }) => meant)?.meant };
  }

  /** @param {FoundInAll} all @param {{from?: number, full?: number, isCardWanted?: boolean}} [part] */
  async present({ hits, parts, found }, { from = 0, full = FULL, isCardWanted = true } = {}) {
    const front = parts.findIndex(({ isFront }) => isFront);
    const told = front >= 0 && from === 0 && isCardWanted ? found[front] : undefined;
    const actor = told && await parts[front].index.presenter.actorTyped(told.actors, told.query);
    const first = hits.find(({ document, part }) => part === front && document === actor);
    const ordered = first ? [first, ...hits.filter((hit) => hit !== first)] : hits;
    return Promise.all(ordered.slice(from, from + full).map(async (hit) => {
      const { name, index: { presenter } } = parts[hit.part];
      const item = await presenter.itemOf(found[hit.part], hit, await presenter.full(hit.document), hit === first);
      return { ...item, location: String(new URL((name && `${name}/`) + item.location, this.root)) };
    }));
  }

  /** What the search page asks. @param {import("./single.js").Question} question */
  async browse({ find, choice, from, full }) {
    const { year, ...others } = choice;
    const isChosen = Object.values(others).some(Boolean);
    const parts = await this.parts(this.names.includes(year) ? [year] : [...this.names, ""]);
    const isSearch = find.trim() !== "";
    const all = isSearch ? await this.findIn(parts, find, from + full) : newest(parts, isChosen ? Infinity : from + full);
    const facets = year || isChosen ? await Promise.all(parts.map(({ index, isFront }) => (isFront ? undefined : index.facets()))) : [];
    const passes = (/** @type {Hit} */ { part, document }) => facets[part]?.passes(document, choice) ?? false;
    const hits = year || isChosen ? all.hits.filter(passes) : all.hits;
    const items = await this.present({ ...all, hits }, { from, full, isCardWanted: !year && !isChosen });
    const total = isSearch || isChosen ? hits.length : sum(parts.map(articlesOf));
    const counts = parts.map((part, at) => (isSearch ? all.hits.filter((hit) => hit.part === at).length : articlesOf(part)));
    return { items, total, meant: all.meant, facets: merged(parts, counts, facets, all.hits, choice) };
  }
}

/** Articles of a volume; what else there is, of the front. @param {Part} part */
function isOf({ isFront, index }) {
  return (/** @type {import("./ranking.js").Hit} */ { document }) => isFront === document >= index.articles;
}

/** @param {Part} part */
function articlesOf({ isFront, index }) {
  return isFront ? 0 : index.articles;
}

/** The newest articles of all. @param {Part[]} parts @param {number} most @returns {FoundInAll} */
function newest(parts, most) {
  const found = parts.map((part) => everything(Math.min(articlesOf(part), most)));
  return { hits: found.flatMap((one, part) => one.hits.map((hit) => ({ ...hit, part }))).slice(0, most), parts, found };
}

/**
 * The choices of several volumes as one: how many each would leave.
 *
 * @param {Part[]} parts
 * @param {number[]} counts hits in each part
 * @param {(import("./facets.js").Facets | undefined)[]} facets of each part, where they are known
 * @param {Hit[]} hits
 * @param {import("./facets.js").Choice} choice
 * @returns {Record<string, import("./facets.js").Option[]>}
 */
function merged(parts, counts, facets, hits, choice) {
  const years = parts.flatMap(({ name }, at) => (/^\d+$/.test(name) && counts[at] ? [{ value: name, label: name, count: counts[at] }] : []));
  if (!facets.length) return { ...Object.fromEntries(FACETS.map((facet) => [facet, []])), year: years };
  const told = facets.map((one, at) => one?.options(hits.filter(({ part }) => part === at).map(({ document }) => document), choice));
  return Object.fromEntries(FACETS.map((facet) => [facet, added(told.flatMap((one) => one?.[facet] ?? []), facet)]));
}

/** Equal values together. @param {import("./facets.js").Option[]} options @param {string} facet */
function added(options, facet) {
  /** @type {Map<string, import("./facets.js").Option>} */
  const found = new Map();
  for (const option of options) found.set(option.value, { ...option, count: option.count + (found.get(option.value)?.count ?? 0) });
  const isTime = facet === "year" || facet === "month";
  return [...found.values()].sort((a, b) => (isTime ? 0 : b.count - a.count) || (a.value < b.value ? 1 : -1));
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}
