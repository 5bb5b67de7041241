/**
 * Words of a text in the form in which they are looked up: the twin of
 * `hashiya/search/analyzer.py`, which tells what each of these gives.
 */

const MARKS = String.raw`\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff`
  + String.raw`\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff`;
const LETTER = String.raw`(?![${MARKS}])[\p{L}\p{N}]`;
const THOUSANDS = "(?<=[0-9٠-٩۰-۹])[٬,](?=[0-9٠-٩۰-۹]{3})";
// eslint-disable-next-line no-misleading-character-class -- marks are meant, each by itself
const WORD = new RegExp(`${LETTER}(?:${LETTER}|[${MARKS}]|${THOUSANDS})*`, "gu");
// eslint-disable-next-line no-misleading-character-class -- the same
const DROPPED = new RegExp(String.raw`[${MARKS}٬,\s]`, "gu");
const SHORTEST_SKELETON = 3;

/** @typedef {{form: string, start: number, end: number}} Word offsets count UTF-16 units */

export class Analyzer {
  /** @param {any} tables what stands in `arabic.json` */
  constructor(tables) {
    this.tables = tables;
    /** @type {Map<string, string>} */
    this.letters = new Map(Object.entries(tables.letters));
    for (const row of tables.digits) [...row].forEach((digit, value) => this.letters.set(digit, String(value)));
    this.whole = new Set(tables.whole.words);
    /** @type {Map<string, string>} */
    this.plurals = new Map(Object.entries(tables.plurals));
    /** @type {Map<string, string>} */
    this.sounds = new Map(Object.entries(tables.sounds));
    /** @type {string[]} */
    this.articles = tables.article.prefixes;
    /** @type {string[]} */
    this.clitics = tables.clitics;
    /** @type {Set<string>} */
    this.common = new Set(tables.common);
  }

  /** @param {string} text @returns {Word[]} */
  words(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const form = this.fold(match[0]);
      if (form) found.push({ form, start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  /** @param {string} word */
  fold(word) {
    const plain = word.toLowerCase().normalize("NFKD").replace(DROPPED, "");
    let folded = "";
    for (const char of plain) folded += this.letters.get(char) ?? char;
    return folded;
  }

  /** @param {string} form */
  bare(form) {
    const { article, whole } = this.tables;
    if (this.whole.has(form) || whole.beginnings.some((/** @type {string} */ start) => form.startsWith(start))) return form;
    const prefix = this.articles.find((start) => form.startsWith(start) && form.length - start.length >= article.least);
    return prefix ? form.slice(prefix.length) : form;
  }

  /** @param {string} form */
  stem(form) {
    const rest = this.bare(form);
    return rest > "z" && rest[0] > "z" ? this.withoutTail(this.withoutEnding(rest)) : rest;
  }

  /** @param {string} form */
  withoutEnding(form) {
    const { endings, nouns } = this.tables.suffixes;
    const rest = this.cut(form, endings);
    const ending = form.slice(rest.length);
    return ending.startsWith("ي") && ending !== "ين" ? this.cut(rest, nouns) : rest;
  }

  /** @param {string} form @param {string[]} endings */
  cut(form, endings) {
    const { longer, least } = this.tables.suffixes;
    const ending = endings.find((end) => form.endsWith(end) && form.length - end.length >= (longer[end] ?? least));
    return ending ? form.slice(0, -ending.length) : form;
  }

  /** @param {string} form */
  withoutTail(form) {
    const { least, tails } = this.tables.suffixes;
    if (form.length > least) {
      let end = form.length;
      while (end > least && tails.includes(form[end - 1])) end -= 1;
      return form.slice(0, end);
    }
    return form.endsWith("ه") && form.length === least ? `${form.slice(0, -1)}ت` : form;
  }

  /** @param {string} form */
  skeleton(form) {
    let kept = this.sounds.get(form[0]) ?? form[0] ?? "";
    for (const char of form.slice(1)) {
      const sound = this.sounds.get(char) ?? char;
      if (!this.tables.vowels.includes(char) && sound !== kept.at(-1)) kept += sound;
    }
    return kept.length >= SHORTEST_SKELETON && form[0] > "z" ? kept : "";
  }

  /** Singulars and plurals of a folded word: other words for the same. @param {string} form @returns {string[]} */
  others(form) {
    const plain = this.bare(form);
    const singular = this.plurals.get(plain);
    const found = singular ? [singular] : [];
    for (const [plural, one] of this.plurals) if (one === plain) found.push(plural);
    return found;
  }
}
