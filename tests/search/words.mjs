/** Texts in (a JSON list), words out: form, place in code points, without the article, stem, sounds. */
import { readFileSync } from "node:fs";

import { Analyzer } from "../../hooks/theme/assets/hashiya/search/analyzer.js";

const tables = JSON.parse(readFileSync(new URL("../../hooks/hashiya/search/data/arabic.json", import.meta.url), "utf8"));
const analyzer = new Analyzer(tables);
const told = JSON.parse(readFileSync(0, "utf8")).map((text) => analyzer.words(text).map(({ form, start, end }) =>
  [form, [...text.slice(0, start)].length, [...text.slice(start, end)].length, analyzer.bare(form), analyzer.stem(form), analyzer.skeleton(form)]));
process.stdout.write(JSON.stringify(told));
