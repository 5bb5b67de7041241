/** From the forms that answer each word to documents, the best first. */
import { LEAD, NAMED, TITLE } from "./terms.js";

/** What a title and a standfirst add to what a form is worth. */
const FIELD = { title: 1, lead: 0.4, text: 0 };
/** Words right behind each other, and words near each other, in parts of what the words themselves are worth. */
const ADJACENT = 0.5;
const NEAR = 0.2;
const NEAR_WORDS = 8;
/** What a page that is no article is worth: the news comes first, but for the actor who was typed. */
const ASIDE = 0.4;
/** Documents whose words are looked at for being neighbours. */
const MOST_LOOKED_AT = 400;
/** Scores that differ by less are equal: then the newer one comes first. */
const STEP = 0.25;

/** What a form is worth that tells an actor by name. */
const SURE = 1;

/** @typedef {{score: number, places: number[], exact: boolean, named: boolean}} Answer of a document to one word */
/** @typedef {Map<number, Answer>} Answers by document */
/** @typedef {{document: number, score: number, matched: boolean[], places: number[]}} Hit */

/** @param {import("./matching.js").Match[]} matches @returns {Answers} */
export function answers(matches) {
  /** @type {Answers} */
  const found = new Map();
  for (const { form, worth } of matches) {
    for (const entry of form.entries()) add(found, entry, worth, form.named);
  }
  return found;
}

/** @param {Answers} found @param {import("./terms.js").Entry} entry @param {number} worth @param {boolean} named */
function add(found, { document, flags, places }, worth, named) {
  const score = worth + fieldOf(flags) + 0.05 * Math.log2(1 + places.length);
  const inName = (flags & (TITLE | NAMED)) > 0;
  const known = found.get(document);
  if (!known) {
    found.set(document, { score, places, exact: inName && worth >= SURE, named });
    return;
  }
  known.score = Math.max(known.score, score);
  known.places = known.places.concat(places);
  known.exact ||= inName && worth >= SURE;
  known.named &&= named;
}

/** @param {number} flags */
function fieldOf(flags) {
  if (flags & TITLE) return FIELD.title;
  return flags & LEAD ? FIELD.lead : FIELD.text;
}

/**
 * @param {Answers[]} asked one for each word or phrase
 * @param {{size: number, others: number, needed: number[], without: Set<number>}} means
 * `size`: documents in the index; `needed`: which of `asked` no hit may lack; from `others` on they are no articles
 * @returns {Hit[]} those with all words first
 */
export function rank(asked, { size, others, needed, without }) {
  const weights = asked.map((one) => Math.log(1 + size / (1 + one.size)));
  const documents = new Set(asked.flatMap((one) => [...one.keys()]));
  const hits = [];
  for (const document of documents) {
    if (without.has(document)) continue;
    if (!needed.every((at) => asked[at].has(document))) continue;
    const hit = hitOf(document, asked, weights);
    if (document >= others) hit.score *= ASIDE;
    hits.push(hit);
  }
  hits.sort(compare);
  for (const hit of hits.slice(0, MOST_LOOKED_AT)) hit.score *= 1 + closeness(asked, hit);
  return hits.sort(compare);
}

/** @param {number} document @param {Answers[]} asked @param {number[]} weights @returns {Hit} */
function hitOf(document, asked, weights) {
  let score = 0;
  let total = 0;
  /** @type {number[]} */
  let places = [];
  const matched = asked.map((one, at) => {
    const answer = one.get(document);
    total += weights[at];
    if (answer) {
      score += answer.score * weights[at];
      places = places.concat(answer.places);
    }
    return Boolean(answer);
  });
  return { document, score: score / (total || 1), matched, places: places.sort((a, b) => a - b) };
}

/** @param {Hit} a @param {Hit} b */
function compare(a, b) {
  return countOf(b) - countOf(a) || Math.round(b.score / STEP) - Math.round(a.score / STEP) || a.document - b.document;
}

/** @param {Hit} hit */
function countOf(hit) {
  return hit.matched.reduce((sum, one) => sum + Number(one), 0);
}

/** How near each other the words stand, in the order in which they were typed. @param {Answers[]} asked @param {Hit} hit */
function closeness(asked, hit) {
  let sum = 0;
  for (let at = 1; at < asked.length; at += 1) {
    const [before, after] = [asked[at - 1].get(hit.document), asked[at].get(hit.document)];
    if (!before || !after) continue;
    const gap = smallestGap(before.places, after.places);
    if (gap === 1) sum += ADJACENT;
    else if (Math.abs(gap) <= NEAR_WORDS) sum += NEAR;
  }
  return asked.length > 1 ? sum / (asked.length - 1) : 0;
}

/** From a place of the first word to one of the second. @param {number[]} before @param {number[]} after */
function smallestGap(before, after) {
  let least = Infinity;
  for (const place of before) {
    for (const other of after) {
      if (other - place === 1) return 1;
      if (Math.abs(other - place) < Math.abs(least)) least = other - place;
    }
  }
  return least;
}

/**
 * Where words stand behind each other.
 *
 * @param {(Answers | null)[]} words null: a word of grammar, any word is taken for it
 * @returns {Answers}
 */
export function sequences(words) {
  const fixed = words.flatMap((one, offset) => (one ? [{ one, offset }] : []));
  /** @type {Answers} */
  const found = new Map();
  if (!fixed.length) return found;
  const rarest = fixed.reduce((least, each) => (each.one.size < least.one.size ? each : least));
  for (const [document, { score }] of rarest.one) {
    const sets = fixed.map(({ one, offset }) => ({ offset, places: new Set(one.get(document)?.places) }));
    const starts = [...sets[0].places].map((place) => place - sets[0].offset);
    const places = starts.filter((start) => sets.every((set) => set.places.has(start + set.offset)));
    if (places.length) {
      const all = places.flatMap((start) => words.map((_, at) => start + at));
      found.set(document, { score: score * 1.5, places: all, exact: false, named: false });
    }
  }
  return found;
}
