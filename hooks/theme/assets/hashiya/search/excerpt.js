/** The sentence of a text that matched, and its words marked; what is shown is HTML, so everything is escaped here. */

/** About how many characters are shown. */
const LENGTH = 220;
/** Characters shown before the first marked word of a long sentence. */
const BEFORE = 70;

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * @param {string} text
 * @param {import("./analyzer.js").Word[]} words its words
 * @param {Set<number>} places the numbers of those that matched
 */
export function markWords(text, words, places) {
  return marked(text, 0, text.length, words.filter((_, number) => places.has(number)));
}

/**
 * The best sentence of `text`, or its beginning where nothing matched.
 *
 * @param {string} text
 * @param {import("./analyzer.js").Word[]} words
 * @param {Set<number>} places
 */
export function excerptOf(text, words, places) {
  const hits = words.filter((_, number) => places.has(number));
  const sentence = sentences(text)
    .map(([start, end]) => ({ start, end, score: variety(hits, start, end) }))
    .reduce((best, one) => (one.score > best.score ? one : best), { start: 0, end: text.length, score: 0 });
  const first = hits.find(({ start }) => start >= sentence.start)?.start ?? sentence.start;
  const start = sentence.end - sentence.start > LENGTH ? atWord(text, Math.max(sentence.start, first - BEFORE)) : sentence.start;
  const end = endAt(text, start, sentence.end);
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return (start > sentence.start ? "… " : "") + marked(text, start, end, inside).trim() + (end < sentence.end ? " …" : "");
}

/** How many different words of the query a stretch holds. @param {import("./analyzer.js").Word[]} hits @param {number} start @param {number} end */
function variety(hits, start, end) {
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return new Set(inside.map(({ form }) => form)).size;
}

/** @param {string} text @returns {[number, number][]} */
function sentences(text) {
  /** @type {[number, number][]} */
  const found = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?؟](?=\s)|\n|$/g)) {
    const stop = end.index + end[0].trim().length;
    if (stop > start) found.push([start, stop]);
    start = end.index + end[0].length;
  }
  return found;
}

/** @param {string} text @param {number} start */
function atWord(text, start) {
  const blank = text.indexOf(" ", start);
  return start === 0 || blank < 0 ? start : blank + 1;
}

/** @param {string} text @param {number} start @param {number} last */
function endAt(text, start, last) {
  if (last - start <= LENGTH) return last;
  const blank = text.lastIndexOf(" ", start + LENGTH);
  return blank > start ? blank : start + LENGTH;
}

/** @param {string} text @param {number} start @param {number} end @param {import("./analyzer.js").Word[]} hits */
function marked(text, start, end, hits) {
  let html = "";
  let at = start;
  for (const hit of hits) {
    html += `${escape(text.slice(at, hit.start))}<mark data-md-highlight>${escape(text.slice(hit.start, hit.end))}</mark>`;
    at = hit.end;
  }
  return (html + escape(text.slice(at, end))).replace(/<\/mark>( *)<mark data-md-highlight>/g, "$1");
}
