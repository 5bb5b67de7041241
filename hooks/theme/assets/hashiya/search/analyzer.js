/**
 * Words of a text in the form in which they are looked up: the twin of
 * `hashiya/search/analyzer.py`, which tells what each of these gives.
 */

const MARKS =
  "\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff" +
  "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff";
const LETTER = `(?![${MARKS}])[\\p{L}\\p{N}]`;
const WORD = new RegExp(`${LETTER}(?:${LETTER}|[${MARKS}]|(?<=[0-9٠-٩۰-۹])[٬,](?=[0-9٠-٩۰-۹]{3}))*`, "gu");
const DROPPED = new RegExp(`[${MARKS}٬,\\s]`, "gu");
const SHORTEST_SKELETON = 3;

/** @typedef {{form: string, start: number, end: number}} Word offsets count UTF-16 units */
/** @typedef {ReturnType<typeof createAnalyzer>} Analyzer */

/** @param {any} tables what stands in `arabic.json` */
export function createAnalyzer(tables) {
  const letters = new Map(Object.entries(tables.letters));
  for (const row of tables.digits) [...row].forEach((digit, value) => letters.set(digit, String(value)));
  const whole = new Set(tables.whole.words);
  const plurals = new Map(Object.entries(tables.plurals));
  const sounds = new Map(Object.entries(tables.sounds));
  const { article, suffixes } = tables;

  /** @param {string} text @returns {Word[]} */
  function words(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const form = fold(match[0]);
      if (form) found.push({ form, start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  /** @param {string} word */
  function fold(word) {
    const plain = word.toLowerCase().normalize("NFKD").replace(DROPPED, "");
    let folded = "";
    for (const char of plain) folded += letters.get(char) ?? char;
    return folded;
  }

  /** @param {string} form */
  function bare(form) {
    if (whole.has(form) || tables.whole.beginnings.some((/** @type {string} */ start) => form.startsWith(start))) return form;
    const prefix = article.prefixes.find(
      (/** @type {string} */ start) => form.startsWith(start) && form.length - start.length >= article.least,
    );
    return prefix ? form.slice(prefix.length) : form;
  }

  /** @param {string} form */
  function stem(form) {
    const rest = bare(form);
    return rest > "z" && rest[0] > "z" ? withoutTail(withoutEnding(rest)) : rest;
  }

  /** @param {string} form */
  function withoutEnding(form) {
    const rest = cut(form, suffixes.endings);
    const ending = form.slice(rest.length);
    return ending.startsWith("ي") && ending !== "ين" ? cut(rest, suffixes.nouns) : rest;
  }

  /** @param {string} form @param {string[]} endings */
  function cut(form, endings) {
    const ending = endings.find((end) => form.endsWith(end) && form.length - end.length >= (suffixes.longer[end] ?? suffixes.least));
    return ending ? form.slice(0, -ending.length) : form;
  }

  /** @param {string} form */
  function withoutTail(form) {
    if ("يته".includes(form.at(-1) ?? " ") && form.length > suffixes.least + 1) return form.slice(0, -1);
    return form.endsWith("ه") && form.length === suffixes.least ? `${form.slice(0, -1)}ت` : form;
  }

  /** @param {string} form @returns {string | undefined} */
  function partner(form) {
    return plurals.get(bare(form));
  }

  /** @param {string} form */
  function skeleton(form) {
    let kept = sounds.get(form[0]) ?? form[0] ?? "";
    for (const char of form.slice(1)) {
      const sound = sounds.get(char) ?? char;
      if (!tables.vowels.includes(char) && sound !== kept.at(-1)) kept += sound;
    }
    return kept.length >= SHORTEST_SKELETON && form[0] > "z" ? kept : "";
  }

  /** Singulars and plurals of a folded word: other words for the same. @param {string} form @returns {string[]} */
  function others(form) {
    const plain = bare(form);
    const singular = plurals.get(plain);
    const found = singular ? [singular] : [];
    for (const [plural, one] of plurals) if (one === plain) found.push(plural);
    return found;
  }

  return {
    words, fold, bare, stem, partner, others, skeleton,
    articles: /** @type {string[]} */ (article.prefixes),
    clitics: /** @type {string[]} */ (tables.clitics),
    common: /** @type {Set<string>} */ (new Set(tables.common)),
  };
}
