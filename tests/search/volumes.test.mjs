/** Which volumes of an archive are asked: `node --test`. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { Volumes } from "../../hooks/theme/assets/hashiya/search/volumes.js";

const NAMES = ["2026", "2025", "2024", "2023", "2022"];

/** An archive whose every volume has so many hits; `asked` tells the volumes that were opened. */
function archive(hitsOf) {
  const asked = [];
  const volumes = new Volumes(NAMES, async (name) => {
    asked.push(name);
    const hits = Array.from({ length: hitsOf(name) }, (_, document) => ({ document, score: 1, words: 1, matched: 1 }));
    return { articles: name ? 100 : 0, find: async () => ({ hits, actors: [], query: {}, asked: [] }) };
  }, "https://archive.example/");
  return { volumes, asked };
}

test("where the newest volumes have enough, no other is asked", async () => {
  const { volumes, asked } = archive((name) => (name ? 4 : 0));
  const found = await volumes.find("كلمة");
  assert.deepEqual(asked, ["2026", "2025", "2024", ""]);
  assert.equal(found.hits.length, 12);
  assert.equal(found.isPart, true);
});

test("where they have not, older ones are", async () => {
  const { volumes, asked } = archive((name) => (name === "2022" ? 1 : 0));
  const found = await volumes.find("كلمة");
  assert.deepEqual([...asked].sort(), ["", ...NAMES].sort());
  assert.equal(found.hits.length, 1);
  assert.equal(found.isPart, false);
});

test("hits of equal worth: the newer volume first, then what is of no year", async () => {
  const { volumes } = archive((name) => (name === "2025" || name === "2026" || name === "" ? 1 : 0));
  const { hits, parts } = await volumes.find("كلمة");
  assert.deepEqual(hits.map(({ part }) => parts[part].name), ["2026", "2025", ""]);
});
