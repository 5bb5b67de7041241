/** What is looked up word by word: the dictionaries of all parts of the index as one. */
import { Dictionary, once } from "./dictionary.js";

/** @typedef {{documents: number[], flags: number[], read: (documents: number[]) => Promise<void>, placesIn: (document: number) => number[]}} Standing `placesIn`: behind `read`; where a form stands */
/** @typedef {{form: string, plain: string, named: boolean, listed: boolean, actors: string[], standing: () => Standing}} Form `plain`: without the article and clitics; `listed`: no form but a beginning; `actors`: keys of those whom it names */

export class Terms {
  /** @param {import("./store.js").Store} store @param {any} manifest */
  constructor(store, { parts, numbers }) {
    this.parts = parts.map((/** @type {any} */ part) => new Dictionary(store, part, numbers));
    /** @type {Map<string, Form>} those of several parts by what they are made of */
    this.joined = new Map();
  }

  /** @param {string} key @returns {Promise<Form[]>} */
  group(key) {
    return this.asked((part) => part.group(key));
  }

  /** Words of names that sound alike. @param {string} sound @returns {Promise<string[]>} */
  async sounding(sound) {
    const found = await Promise.all(this.parts.map((/** @type {Dictionary} */ part) => part.sounding(sound)));
    return found.flat();
  }

  /** All forms of the groups whose key has this beginning, or a list of the best documents in their place. @param {string} beginning @returns {Promise<Form[]>} */
  range(beginning) {
    return this.asked((part) => part.range(beginning));
  }

  /** Forms near a word in the alphabet, for one that is misspelt. @param {string[]} beginnings */
  around(beginnings) {
    return this.asked((part) => part.around(beginnings));
  }

  /** The forms of all parts, each once. @param {(part: Dictionary) => Promise<Form[]>} ask @returns {Promise<Form[]>} */
  async asked(ask) {
    /** @type {Map<string, {parts: number[], forms: Form[]}>} */
    const alike = new Map();
    const found = await Promise.all(this.parts.map(ask));
    found.forEach((/** @type {Form[]} */ forms, /** @type {number} */ part) => {
      for (const form of forms) {
        const same = [form.form, form.plain, form.named, form.listed, form.actors].join(" ");
        const { parts, forms: others } = alike.get(same) ?? { parts: [], forms: [] };
        alike.set(same, { parts: [...parts, part], forms: [...others, form] });
      }
    });
    return [...alike].map(([same, { parts, forms }]) => (forms.length > 1 ? this.together(`${same} ${parts}`, forms) : forms[0]));
  }

  /** One form that stands in several parts. @param {string} key @param {Form[]} forms @returns {Form} */
  together(key, forms) {
    const known = this.joined.get(key);
    if (known) return known;
    const made = { ...forms[0], standing: once(() => joinedOf(forms.map(({ standing }) => standing()))) };
    this.joined.set(key, made);
    return made;
  }
}

/** @param {Standing[]} parts @returns {Standing} */
function joinedOf(parts) {
  return {
    documents: parts.flatMap(({ documents }) => documents),
    flags: parts.flatMap(({ flags }) => flags),
    read: async (documents) => { await Promise.all(parts.map(({ read }) => read(documents))); },
    placesIn: (document) => parts.flatMap(({ placesIn }) => placesIn(document)),
  };
}
