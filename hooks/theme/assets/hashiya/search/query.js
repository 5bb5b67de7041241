/** What a reader typed: words, "phrases", -words left out, and whether the last word is still being typed. */

const PART = /(?<!\S)(-?)(?:["“”„«]([^"“”„«»]*)(["“”„»]?)|(\S+))|["“”„«]([^"“”„«»]*)(["“”„»]?)/gu;

/** @typedef {{words: string[], phrases: string[][], without: string[], typing: boolean}} Query all folded */

/** @param {string} text @param {import("./analyzer.js").Analyzer} analyzer @returns {Query} */
export function parseQuery(text, analyzer) {
  /** @type {Query} */
  const query = { words: [], phrases: [], without: [], typing: false };
  for (const part of text.matchAll(PART)) takePart(query, part, analyzer);
  query.typing &&= /[\p{L}\p{N}\p{M}]$/u.test(text);
  query.words = [...new Set(query.words)].slice(0, MOST_WORDS);
  query.phrases = query.phrases.slice(0, MOST_PHRASES);
  return query;
}

/** @param {Query} query @param {RegExpMatchArray} part @param {import("./analyzer.js").Analyzer} analyzer */
function takePart(query, [, minus, opened, ended, word, inner, innerEnded], analyzer) {
  const quoted = opened ?? inner;
  const isClosed = Boolean(ended || innerEnded);
  const forms = analyzer.words(quoted ?? word ?? "").map(({ form }) => form);
  query.typing = false;
  if (minus) {
    query.without.push(...forms);
  } else if (quoted !== undefined && forms.length > 1 && isClosed) {
    query.phrases.push(forms);
  } else {
    query.words.push(...forms);
    query.typing = forms.length > 0 && !isClosed;
  }
}

/** Of a pasted paragraph its beginning is looked for. */
const MOST_WORDS = 12;
const MOST_PHRASES = 6;
