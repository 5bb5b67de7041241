/** The word of the index that a misspelt one is likely to stand for. */

const SHORTEST = 4;
/** Letters of a word in which two may be wrong. */
const LONG = 7;

/** @param {string} word @param {import("./terms.js").Terms} terms @param {import("./analyzer.js").Analyzer} analyzer @returns {Promise<string | undefined>} */
export async function nearest(word, terms, analyzer) {
  const plain = analyzer.bare(word);
  if (plain.length < SHORTEST) return undefined;
  const most = plain.length >= LONG ? 2 : 1;
  const swapped = plain[1] + plain[0] + plain[2];
  const forms = await terms.around([plain, plain.slice(0, 4), plain.slice(0, 3), plain.slice(0, 2), plain.slice(1), swapped]);
  let [best, least, known] = ["", most + 1, 0];
  for (const { plain: other, named, standing } of forms) {
    if (named || Math.abs(other.length - plain.length) > most) continue;
    const apart = distance(plain, other, most);
    if (apart > most || apart > least) continue;
    const often = standing().documents.length;
    if (apart < least || often > known) [best, least, known] = [other, apart, often];
  }
  return best || undefined;
}

/** Letters changed, left out, added, or swapped with their neighbour. @param {string} one @param {string} other @param {number} most */
export function distance(one, other, most) {
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const cost = one[row - 1] === other[at - 1] ? 0 : 1;
      line[at] = Math.min(above[at] + 1, line[at - 1] + 1, above[at - 1] + cost);
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        line[at] = Math.min(line[at], before[at - 2] + 1);
      }
    }
    if (Math.min(...line) > most) return most + 1;
    [before, above] = [above, line];
  }
  return above[other.length];
}
