/** What the search does on a page once it is needed: in its box, on its own page, on an opened result, over the actors. */
import { Analyzer } from "./analyzer.js";
import { improveBox } from "./box.js";
import { runSearchPage } from "./browsing.js";
import { offerFilter } from "./filtering.js";
import { markSearched } from "./highlight.js";

/* global TABLES -- stands ahead of this file, where the scripts are joined */

/** @param {{shared: import("./standin.js").Shared, room: string, base: string}} means `room`: address of the search page; `base`: of the site's root */
function start({ shared, room, base }) {
  const analyzer = new Analyzer(TABLES);
  improveBox(shared, room);
  return () => {
    markSearched(analyzer);
    offerFilter(analyzer);
    runSearchPage(shared, TABLES.months, base);
  };
}

Object.assign(globalThis, { hashiyaSearch: start });
