/** What the worker answers: Material's messages about its box, and those of the search page. */
import { lineAbout } from "./wording.js";

/** Material's numbers of messages, then ours. */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const [BROWSE, BROWSED] = [10, 11];

/** @typedef {import("./single.js").Single | import("./volumes.js").Volumes} Index */

export class Service {
  /** @param {{post: (message: any) => void, openIndex: () => Promise<any>, months: string[]}} means `openIndex`: gives an `Index` */
  constructor({ post, openIndex, months }) {
    this.post = post;
    this.openIndex = openIndex;
    this.months = months;
    this.latest = 0;
    /** @type {Promise<any> | undefined} */
    this.opened = undefined;
  }

  /** @param {any} message */
  async take({ type, data, ...rest }) {
    if (type === SETUP) {
      await this.open();
      this.post({ type: READY });
    } else if (type === QUERY) await this.answerBox(data);
    else if (type === BROWSE) this.post({ type: BROWSED, id: rest.id, data: await (await this.open()).browse(rest) });
  }

  open() {
    return (this.opened ??= this.openIndex());
  }

  /** @param {string} text */
  async answerBox(text) {
    this.latest += 1;
    const turn = this.latest;
    const index = await this.open();
    const found = await index.find(text);
    if (turn !== this.latest) return;
    const items = await index.present(found);
    if (turn !== this.latest) return; // something newer has been typed
    const shown = items.map((/** @type {any} */ item, /** @type {number} */ at) => [{
      location: item.location,
      title: item.title,
      text: textOf(item, this.months),
      score: items.length - at, // Enter opens the first
      terms: item.terms,
    }]);
    const { meant, isPart } = found;
    this.post({ type: RESULT, data: { items: shown, total: found.hits.length, meant, isPart, asked: text } });
  }
}

/** @param {any} item @param {string[]} months */
function textOf(item, months) {
  const about = lineAbout(item, months);
  const line = about ? `<p class="search-about${item.isCard ? ` search-card ${item.kind}` : ""}">${about}</p>` : "";
  return line + (item.excerpt ? `<p>${item.excerpt}</p>` : "");
}
