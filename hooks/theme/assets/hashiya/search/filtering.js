/** The list of actors, shorter with every letter: the same words that the search looks for. */
import { ACTORS, counted } from "./wording.js";

/** @param {import("./analyzer.js").Analyzer} analyzer */
export function offerFilter(analyzer) {
  const lists = [...document.querySelectorAll(".room-actor > .actors")];
  const title = document.querySelector("#actors-title");
  if (!lists.length || !title || document.querySelector(".actors-filter")) return;
  const rows = lists.flatMap((list) => [...list.querySelectorAll("li")].map((row) => ({
    row: /** @type {HTMLElement} */ (row),
    words: wordsOf(`${row.querySelector(".actor")?.textContent} ${row.querySelector(".latin")?.textContent ?? ""} ${row.querySelector(".about")?.textContent ?? ""}`, analyzer),
  })));
  const { box, input, status } = buildBox();
  title.after(box);
  input.addEventListener("input", () => {
    const sought = analyzer.words(input.value).map(({ form }) => form);
    for (const { row, words } of rows) row.hidden = !sought.every((form) => answers(form, words, analyzer));
    for (const list of lists) hideEmpty(list);
    const shown = rows.filter(({ row }) => !row.hidden).length;
    status.textContent = sought.length ? counted(shown, ACTORS) : "";
  });
}

/** @param {string} text @param {import("./analyzer.js").Analyzer} analyzer */
function wordsOf(text, analyzer) {
  return analyzer.words(text).flatMap(({ form }) => [form, analyzer.bare(form)]);
}

/** @param {string} form @param {string[]} words @param {import("./analyzer.js").Analyzer} analyzer */
function answers(form, words, analyzer) {
  const plain = analyzer.bare(form);
  return words.some((word) => word.startsWith(form) || word.startsWith(plain));
}

/** A list of which nothing is left goes, and its heading with it. @param {Element} list */
function hideEmpty(list) {
  const isEmpty = !list.querySelector("li:not([hidden])");
  for (const element of [list, list.previousElementSibling]) {
    if (element instanceof HTMLElement) element.hidden = isEmpty;
  }
}

function buildBox() {
  const box = document.createElement("p");
  box.className = "actors-filter";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = "اكتب جزءاً من الاسم";
  input.setAttribute("aria-label", "تصفية الجهات بالاسم");
  input.autocomplete = "off";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  box.append(input, " ", status);
  return { box, input, status };
}
