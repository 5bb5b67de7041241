/** The JavaScript analyzer on the table that its Python twin is tested on: `node --test`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Analyzer } from "../../hooks/theme/assets/hashiya/search/analyzer.js";

const read = (address) => JSON.parse(readFileSync(new URL(address, import.meta.url), "utf8"));
const analyzer = new Analyzer(read("../../hooks/hashiya/search/data/arabic.json"));

for (const { says, text, words } of read("cases.json")) {
  test(says, () => {
    assert.deepEqual(analyzer.words(text).map(({ form }) => [form, analyzer.stem(form)]), words);
  });
}
