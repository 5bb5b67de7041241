/** The forms that answer to a word, and how well each does. */

/** Exact, without the article, beginning as typed and without the article, inflection, another name, the same sound. */
export const WORTH = { exact: 3, plain: 2.3, typed: 1.8, beginning: 1.6, inflected: 1.3, named: 1.2, sounding: 1 };

/** What a rare form adds, an inflection, and a word that goes on from what is typed: who means a frequent one is shown enough. */
const RARE = { plain: 0.25, inflected: 0.6, typed: 1.2 };

/** What an inflection adds that is the most like what was typed. */
const LIKE = 0.5;

/** Actors whose places are looked up for one word. */
const MOST_ACTORS = 24;

const SHORTEST_KEY = 3;
/** Letters by which a key may be shorter than the beginning that is typed. */
const LONGEST_ENDING = 5;
/** Clitics before a word that stands nowhere alone. */
const LEADS = ["و", "ب", "ل", "ف", "ك", "س", "وب", "ول"];

/** @typedef {import("./terms.js").Form} Form */
/** @typedef {{form: Form, worth: number}} Match */

/**
 * @param {string} word folded
 * @param {{terms: import("./terms.js").Terms, analyzer: import("./analyzer.js").Analyzer, typing: boolean}} means
 * @returns {Promise<Match[]>}
 */
export async function matchesOf(word, means) {
  return withActors(await formsFor(word, means), means.terms);
}

/** Where a form only names actors, their places in its stead. @param {Match[]} matches @param {import("./terms.js").Terms} terms @returns {Promise<Match[]>} */
async function withActors(matches, terms) {
  /** @type {Map<string, number>} */
  const named = new Map();
  for (const { form, worth } of matches) {
    for (const actor of form.actors) named.set(actor, Math.max(worth, named.get(actor) ?? 0));
  }
  const best = [...named].sort((a, b) => b[1] - a[1]).slice(0, MOST_ACTORS);
  const found = await Promise.all(best.map(async ([actor, worth]) => (await terms.group(actor)).map((form) => ({ form, worth }))));
  return [...matches.filter(({ form }) => !form.actors.length), ...found.flat()];
}

/** @param {string} word @param {{terms: import("./terms.js").Terms, analyzer: import("./analyzer.js").Analyzer, typing: boolean}} means @returns {Promise<Match[]>} */
async function formsFor(word, means) {
  const whole = await wholeMatches(word, means);
  if (means.typing) whole.push(...await beginningMatches(word, means));
  if (whole.length) return best(whole);
  const { terms, analyzer } = means;
  const led = await Promise.all(LEADS.map((lead) => terms.group(analyzer.stem(lead + word))));
  const found = led.flatMap((forms, at) =>
    forms.filter(({ form }) => form === LEADS[at] + word).map((form) => ({ form, worth: WORTH.plain })));
  if (found.length) return found;
  const longer = word.length > SHORTEST_KEY ? await beginningMatches(word, means) : [];
  return longer.length ? best(longer) : soundMatches(word, means);
}

/** @param {string} word @param {{terms: import("./terms.js").Terms, analyzer: import("./analyzer.js").Analyzer}} means */
async function wholeMatches(word, { terms, analyzer }) {
  const own = await terms.group(analyzer.stem(word));
  const plain = analyzer.bare(word);
  /** @type {Match[]} */
  const found = own.map((form) => ({ form, worth: worthOf(form, word, plain) }));
  if (!own.some(({ form, named }) => form === word && !named)) found.push(...await cutMatches(word, !own.length, terms, analyzer));
  for (const other of analyzer.others(word)) {
    const forms = await terms.group(analyzer.stem(other));
    found.push(...forms.map((form) => ({ form, worth: form.named ? 0 : WORTH.inflected })));
  }
  return found.filter(({ worth }) => worth > 0);
}

/**
 * A word typed with a clitic: بغزة is غزة, where that is a word here.
 *
 * @param {string} word
 * @param {boolean} isUnknown whether nothing here has even its stem: then an inflection of the rest will do
 * @param {import("./terms.js").Terms} terms
 * @param {import("./analyzer.js").Analyzer} analyzer
 */
async function cutMatches(word, isUnknown, terms, analyzer) {
  /** @type {Match[]} */
  let inflected = [];
  for (const cut of [1, 2]) {
    const rest = word.slice(cut);
    if (rest.length < SHORTEST_KEY || !analyzer.clitics.includes(word[cut - 1])) break;
    const forms = await terms.group(analyzer.stem(rest));
    const plain = analyzer.bare(rest);
    if (forms.some((form) => form.plain === plain && !form.named)) {
      return forms.map((form) => ({ form, worth: form.form === word ? WORTH.exact : worthOf(form, rest, plain) }));
    }
    if (isUnknown && rest.length > SHORTEST_KEY) inflected = forms.map((form) => ({ form, worth: worthOf(form, rest, plain) }));
  }
  return inflected;
}

/** @param {Form} form @param {string} word @param {string} plain */
function worthOf(form, word, plain) {
  if (form.named) return form.plain === plain ? WORTH.named : 0;
  if (form.form === word) return WORTH.exact;
  if (form.plain === plain) return WORTH.plain + RARE.plain * rarity(form);
  return WORTH.inflected + LIKE * likeness(form, word, plain) + RARE.inflected * rarity(form);
}

/** From 0 to 1: how little of the ending changes, and whether the same stands before the word. @param {Form} form @param {string} word @param {string} plain */
function likeness(form, word, plain) {
  let shared = 0;
  while (shared < plain.length && plain[shared] === form.plain[shared]) shared += 1;
  const ending = Math.max(plain.length, form.plain.length) - shared;
  const lead = word.slice(0, word.length - plain.length) === form.form.slice(0, form.form.length - form.plain.length);
  return (1 / Math.max(1, ending) + Number(lead)) / 2;
}

/** From 0 to 1. @param {Form} form */
function rarity(form) {
  return 1 / (1 + Math.log2(form.standing().documents.length));
}

/** @param {string} word @param {{terms: import("./terms.js").Terms, analyzer: import("./analyzer.js").Analyzer}} means @returns {Promise<Match[]>} */
async function beginningMatches(word, { terms, analyzer }) {
  const found = await Promise.all(beginningsOf(word, analyzer).map(async ({ beginning, surface }) => {
    const forms = [...await terms.range(beginning), ...(await shorterKeys(beginning, terms)).flat()];
    return forms.filter(({ form, plain, named }) => (surface && !named ? form.startsWith(word) : plain.startsWith(beginning)));
  }));
  return found.flat().map((form) => {
    const worth = form.form.startsWith(word) ? WORTH.typed : WORTH.beginning;
    return { form, worth: form.named ? WORTH.named : worth + RARE.typed * rarity(form) };
  });
}

/** Groups whose key is shorter than what is typed: اوكراني begins اوكرانيا, whose key is اوكران. @param {string} beginning @param {import("./terms.js").Terms} terms */
function shorterKeys(beginning, terms) {
  const keys = [];
  for (let length = beginning.length - 1; length >= Math.max(SHORTEST_KEY, beginning.length - LONGEST_ENDING); length -= 1) {
    keys.push(beginning.slice(0, length));
  }
  if (beginning.length === SHORTEST_KEY && beginning.endsWith("ه")) keys.push(`${beginning.slice(0, -1)}ت`);
  return Promise.all(keys.map((key) => terms.group(key)));
}

/** What is typed, without the article, and without a clitic. @param {string} word @param {import("./analyzer.js").Analyzer} analyzer */
function beginningsOf(word, analyzer) {
  const found = [{ beginning: word, surface: false }];
  const article = analyzer.articles.find((/** @type {string} */ prefix) => word.startsWith(prefix) && word.length > prefix.length);
  if (article) found.push({ beginning: word.slice(article.length), surface: false });
  else if (word.length >= SHORTEST_KEY && analyzer.clitics.includes(word[0])) {
    found.push({ beginning: word.slice(1), surface: true });
  }
  return found;
}

/** @param {string} word @param {{terms: import("./terms.js").Terms, analyzer: import("./analyzer.js").Analyzer}} means @returns {Promise<Match[]>} */
async function soundMatches(word, { terms, analyzer }) {
  const sound = analyzer.skeleton(analyzer.bare(word));
  if (!sound || word.length <= SHORTEST_KEY) return [];
  const names = await terms.sounding(sound);
  const found = await Promise.all(names.map((name) => wholeMatches(name, { terms, analyzer })));
  return best(found.flat()).filter(({ worth }) => worth > WORTH.inflected || worth === WORTH.named)
    .map(({ form }) => ({ form, worth: WORTH.sounding }));
}

/** Each form once, at its best. @param {Match[]} matches */
function best(matches) {
  /** @type {Map<Form, Match>} */
  const kept = new Map();
  for (const match of matches) {
    const known = kept.get(match.form);
    if (!known || known.worth < match.worth) kept.set(match.form, match);
  }
  return [...kept.values()];
}
