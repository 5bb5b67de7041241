/** What the search does on a page; it runs ahead of Material's scripts. */
import { Analyzer } from "./analyzer.js";
import { improveBox } from "./box.js";
import { runSearchPage } from "./browsing.js";
import { tellFeedsApart } from "./feed_links.js";
import { offerFilter } from "./filtering.js";
import { markSearched } from "./highlight.js";
import { shareWorker } from "./standin.js";
import { mendLinksOfDrawings } from "./svg_links.js";

/* global TABLES -- stands ahead of this file, where the scripts are joined */

mendLinksOfDrawings();
tellFeedsApart();
const config = JSON.parse(document.querySelector("#__config")?.textContent ?? "{}");
const base = String(new URL(config.base, location.href));
const room = roomAddress();
const worker = shareWorker(config.search);
const analyzer = new Analyzer(TABLES);

/** Where the search page is: from a file, a folder has no index of its own. */
function roomAddress() {
  const said = String(new URL(/** @type {HTMLElement} */ (document.currentScript).dataset.room ?? "", location.href));
  return location.protocol === "file:" ? said.replace(/\/$/, "/index.html") : said;
}

function visit() {
  markSearched(analyzer);
  offerFilter(analyzer);
  runSearchPage(worker, TABLES.months, base.endsWith("/") ? base : `${base}/`);
}

addEventListener("DOMContentLoaded", () => {
  improveBox(worker, room);
  visit();
});
addEventListener("hashiya:page", visit);
