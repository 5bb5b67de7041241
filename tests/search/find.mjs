/** Queries in (a JSON list), what the built site's index answers out. Argument: the site's folder. */
import { readFileSync } from "node:fs";
import path from "node:path";

import { openEngine } from "../../hooks/theme/assets/hashiya/search/engine.js";
import { Presenter } from "../../hooks/theme/assets/hashiya/search/presenting.js";
import { contentOf, createStore, pathOf } from "../../hooks/theme/assets/hashiya/search/store.js";

const tables = JSON.parse(readFileSync(new URL("../../hooks/hashiya/search/data/arabic.json", import.meta.url), "utf8"));
let bytes = 0;
const store = createStore(async (name) => {
  const text = readFileSync(path.join(process.argv[2], "search", pathOf(name)), "utf8");
  bytes += Buffer.byteLength(text);
  return contentOf(text);
});
const engine = await openEngine(store, tables);
const presenter = new Presenter(store, engine, false);
const told = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const found = await engine.find(query);
  const items = await presenter.present(found);
  told.push({
    total: found.hits.length,
    complete: found.complete,
    meant: found.meant ?? null,
    card: items[0]?.isCard ? items[0].location.split("?")[0] : null,
    pages: items.map(({ location }) => location.split("?")[0]),
    titles: items.map(({ title }) => title),
    excerpts: items.map(({ excerpt }) => excerpt),
    bytes,
  });
}
process.stdout.write(JSON.stringify(told));
