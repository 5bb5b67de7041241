/** What the search does on a page; it runs ahead of Material's scripts. */
import { createAnalyzer } from "./analyzer.js";
import { improveBox } from "./box.js";
import { runSearchPage } from "./browsing.js";
import { offerFilter } from "./filtering.js";
import { markSearched } from "./highlight.js";
import { shareWorker } from "./standin.js";

/* global TABLES -- stands ahead of this file, where the scripts are joined */

const config = JSON.parse(document.querySelector("#__config")?.textContent ?? "{}");
const base = String(new URL(config.base, location.href));
const worker = shareWorker(config.search);
const analyzer = createAnalyzer(TABLES);

function visit() {
  markSearched(analyzer);
  offerFilter(analyzer);
  runSearchPage(worker, TABLES.months, base.endsWith("/") ? base : `${base}/`);
}

addEventListener("DOMContentLoaded", () => {
  improveBox(worker, String(new URL(config.search.replace(/worker\.js$/, ""), location.href)));
  const pages = /** @type {any} */ (window).document$;
  if (pages) pages.subscribe(visit);
  else visit();
});
