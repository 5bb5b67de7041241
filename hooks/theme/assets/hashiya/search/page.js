/** What the search does on every page, ahead of Material's scripts: little. The rest comes when it is needed. */
import { tellFeedsApart } from "./feed_links.js";
import { answerKeys, forwardInput } from "./keys.js";
import { shareWorker } from "./standin.js";
import { mendLinksOfDrawings } from "./svg_links.js";

mendLinksOfDrawings();
tellFeedsApart();
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const config = JSON.parse(document.querySelector("#__config")?.textContent ?? "{}");
const base = String(new URL(config.base, location.href)).replace(/\/?$/, "/");
const room = roomAddress();
const shared = shareWorker(config.search);
/** @type {Promise<() => void> | undefined} */
let fetched;

/** Where the search page is: from a file, a folder has no index of its own. */
function roomAddress() {
  const said = String(new URL(script.dataset.room ?? "", location.href));
  return location.protocol === "file:" ? said.replace(/\/$/, "/index.html") : said;
}

/** The rest: what it does on a page that has been opened. */
function more() {
  return (fetched ??= new Promise((resolve) => {
    const rest = document.createElement("script");
    rest.src = String(new URL("more.js", script.src));
    rest.onload = () => resolve(/** @type {any} */ (globalThis).hashiyaSearch({ shared, room, base }));
    document.head.append(rest);
  }));
}

async function visit() {
  const isNeeded = fetched || new URL(location.href).searchParams.has("h")
    || document.querySelector(".search-room, .room-actor > .actors");
  if (isNeeded) (await more())();
}

const input = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
if (input) {
  answerKeys(input);
  forwardInput(input);
  input.addEventListener("focus", more);
  if (input.value || document.activeElement === input) more(); // a reader may be quicker than this script
}
visit();
addEventListener("hashiya:page", visit);
