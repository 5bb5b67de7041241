/** What articles can be chosen by, and how many of those found each choice would leave. */
import { ascending, decodeNumbers } from "./coding.js";

/** @typedef {Record<string, string>} Choice by facet: `actor`, `kind`, `publisher`, `year`, `month` */
/** @typedef {{value: string, label: string, count: number}} Option */
/** @typedef {ReturnType<typeof createFacets>} Facets */

export const FACETS = ["actor", "kind", "publisher", "year", "month"];

/** @param {any} told what stands in the file of facets */
export function createFacets(told) {
  const published = decodeNumbers(told.published);
  const days = told.days.flatMap((/** @type {[string, number]} */ [day, count]) => Array(count).fill(day));
  const actors = told.actors.map((/** @type {string[]} */ [slug, name, kind, documents]) =>
    ({ value: slug, label: name, kind, documents: ascending(decodeNumbers(documents)) }));

  /** By facet, the documents behind each value. */
  const valuesOf = {
    actor: byDocument(actors.map((/** @type {any} */ actor) => [actor.value, actor.documents])),
    kind: byDocument(actors.map((/** @type {any} */ actor) => [actor.kind, actor.documents])),
    publisher: published.map((number) => (number ? [told.publishers[number - 1]] : [])),
    year: days.map((/** @type {string} */ day) => (day ? [day.slice(0, 4)] : [])),
    month: days.map((/** @type {string} */ day) => (day ? [day.slice(0, 7)] : [])),
  };
  const names = new Map(actors.map((/** @type {any} */ actor) => [actor.value, actor.label]));

  /** @param {string} facet @param {number} document @returns {string[]} */
  function valueOf(facet, document) {
    return /** @type {any} */ (valuesOf)[facet][document] ?? [];
  }

  /** Whether a document stays. @param {number} document @param {Choice} choice @param {string} [except] a facet left out of account */
  function passes(document, choice, except) {
    return FACETS.every((facet) => facet === except || !choice[facet] || valueOf(facet, document).includes(choice[facet]));
  }

  /** @param {number[]} documents @param {Choice} choice @returns {Record<string, Option[]>} */
  function options(documents, choice) {
    return Object.fromEntries(FACETS.map((facet) => {
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const document of documents) {
        if (!passes(document, choice, facet)) continue;
        for (const value of new Set(valueOf(facet, document))) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const found = [...counts].map(([value, count]) => ({ value, label: names.get(value) ?? value, count }));
      return [facet, found.sort(facet === "year" || facet === "month" ? latest : mostFrequent)];
    }));
  }

  return { passes, options };
}

/** @param {[string, number[]][]} lists @returns {string[][]} */
function byDocument(lists) {
  /** @type {string[][]} */
  const found = [];
  for (const [value, documents] of lists) {
    for (const document of documents) (found[document] ??= []).push(value);
  }
  return found;
}

/** @param {Option} a @param {Option} b */
function latest(a, b) {
  return a.value < b.value ? 1 : -1;
}

/** @param {Option} a @param {Option} b */
function mostFrequent(a, b) {
  return b.count - a.count || (a.label < b.label ? -1 : 1);
}
