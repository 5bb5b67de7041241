/** From what answers each word to documents, the best first. */

/** What a page that is no article is worth: the news comes first, but for the actor who was typed. */
const ASIDE = 0.4;
/** Scores that differ by less are equal: then the newer one comes first. */
const STEP = 0.25;

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {{document: number, score: number, words: number, matched: number}} Hit `words`: how many it answers; `matched`: which, a bit for each */

/**
 * @param {Answers[]} asked one for each word or phrase
 * @param {{size: number, others: number, needed: number[], without: Set<number>}} means
 * `size`: documents in the index; `needed`: which of `asked` no hit may lack; from `others` on they are no articles
 * @returns {Hit[]} those with all words first
 */
export function rank(asked, { size, others, needed, without }) {
  const weights = asked.map((one) => Math.log(1 + size / (1 + one.size)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const seen = new Uint8Array(size);
  const hits = [];
  for (const { documents } of asked) {
    for (const document of documents) {
      if (seen[document] || without.has(document) || !needed.every((at) => asked[at].has(document))) continue;
      seen[document] = 1;
      const hit = hitOf(document, asked, weights, total);
      if (document >= others) hit.score *= ASIDE;
      hits.push(hit);
    }
  }
  return hits.sort(compare);
}

/** @param {number} document @param {Answers[]} asked @param {number[]} weights @param {number} total @returns {Hit} */
function hitOf(document, asked, weights, total) {
  const hit = { document, score: 0, words: 0, matched: 0 };
  for (let at = 0; at < asked.length; at += 1) {
    const score = asked[at].scores[document];
    if (!score) continue;
    hit.score += score * weights[at];
    hit.words += 1;
    hit.matched |= 1 << at;
  }
  hit.score /= total;
  return hit;
}

/** @param {Hit} a @param {Hit} b */
export function compare(a, b) {
  return b.words - a.words || stepOf(b.score) - stepOf(a.score) || a.document - b.document;
}

/** @param {number} score */
function stepOf(score) {
  return Math.round(score / STEP);
}
