/** Words of a query that stand together in a document bring it forward. */
import { compare } from "./ranking.js";

/** Words right behind each other, and words near each other, in parts of what the words themselves are worth. */
const ADJACENT = 0.5;
const NEAR = 0.2;
const NEAR_WORDS = 8;
/** Documents whose words are looked at: so many at a time, so many at most. */
const AT_ONCE = 20;
const MOST = 400;

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./ranking.js").Hit} Hit */

/**
 * The same hits, in the order that nearness gives them: as far as it can change the first `shown`.
 *
 * @param {Hit[]} hits the best first
 * @param {Answers[]} asked
 * @param {number} shown
 */
export async function byNearness(hits, asked, shown) {
  if (asked.length < 2) return hits;
  let read = 0;
  while (read < Math.min(hits.length, MOST) && !isSettled(hits, read, shown)) {
    const part = hits.slice(read, read + AT_ONCE);
    await Promise.all(asked.map((one) => one.read(part.filter(({ words }) => words > 1).map(({ document }) => document))));
    for (const hit of part) hit.score *= 1 + nearness(asked, hit);
    read += part.length;
    hits = [...hits.slice(0, read).sort(compare), ...hits.slice(read)];
  }
  return hits.sort(compare);
}

/** Whether none of those not yet looked at could come before the first `shown`. @param {Hit[]} hits @param {number} read @param {number} shown */
function isSettled(hits, read, shown) {
  if (read < shown) return false;
  const next = hits[read];
  return compare(hits[shown - 1], { ...next, score: next.score * (1 + ADJACENT) }) < 0;
}

/** How near each other the words stand, in the order in which they were typed. @param {Answers[]} asked @param {Hit} hit */
function nearness(asked, { document, words }) {
  if (words < 2) return 0;
  const places = asked.map((one) => (one.has(document) ? one.placesIn(document) : null));
  let sum = 0;
  for (let at = 1; at < places.length; at += 1) {
    const [before, after] = [places[at - 1], places[at]];
    if (!before || !after) continue;
    const gap = smallestGap(before, after);
    if (gap === 1) sum += ADJACENT;
    else if (Math.abs(gap) <= NEAR_WORDS) sum += NEAR;
  }
  return sum / (places.length - 1);
}

/** From a place of the first word to one of the second. @param {number[]} before @param {number[]} after */
function smallestGap(before, after) {
  const following = new Set(after);
  if (before.some((place) => following.has(place + 1))) return 1;
  let least = Infinity;
  for (const place of before) {
    for (const other of after) if (Math.abs(other - place) < Math.abs(least)) least = other - place;
  }
  return least;
}
