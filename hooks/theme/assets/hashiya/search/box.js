/** Material's search box, for Arabic: counts with the right plural, what was meant, the way to all results. */
import { RESULT } from "./standin.js";
import { counted, RESULTS } from "./wording.js";

/** @param {import("./standin.js").Shared} shared @param {string} searchPage address of the search page */
export function improveBox(shared, searchPage) {
  const input = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
  if (!input) return;
  shared.running().addEventListener("message", ({ data }) => {
    if (data.type === RESULT) setTimeout(() => tell(input, data.data, searchPage)); // after Material has
  });
  const answered = shared.latest();
  if (answered) tell(input, answered, searchPage);
}

/** @param {HTMLInputElement} input @param {{total: number, items: any[], meant?: string, asked: string, isPart?: boolean}} result `isPart`: there may be more @param {string} searchPage */
function tell(input, { total, meant, asked, isPart }, searchPage) {
  const meta = document.querySelector(".md-search-result__meta");
  if (!meta || input.value !== asked) return;
  meta.setAttribute("role", "status");
  if (asked.trim()) meta.textContent = (isPart ? "أكثر من " : "") + counted(total, RESULTS);
  beside(meta).replaceChildren(...(meant ? [suggestion(input, meant)] : []));
  meta.parentElement?.querySelector(".search-all")?.remove();
  if (total) meta.parentElement?.append(all(asked, searchPage)); // last for the arrow keys, whatever the eye sees
}

/** A line between the count and the list. @param {Element} meta */
function beside(meta) {
  const next = meta.nextElementSibling;
  if (next?.classList.contains("search-beside")) return next;
  const line = document.createElement("p");
  line.className = "search-beside";
  meta.after(line);
  return line;
}

/** @param {HTMLInputElement} input @param {string} meant */
function suggestion(input, meant) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "search-meant";
  button.textContent = `هل تقصد: ${meant}؟`;
  button.addEventListener("click", () => {
    input.value = meant;
    input.focus();
    input.dispatchEvent(new KeyboardEvent("keyup"));
  });
  return button;
}

/** @param {string} asked @param {string} searchPage */
function all(asked, searchPage) {
  const link = document.createElement("a");
  link.href = `${searchPage}?find=${encodeURIComponent(asked.trim())}`;
  const label = document.createElement("span");
  label.textContent = "كل النتائج مع الفرز";
  label.dataset.mdScore = "-1"; // Enter opens the link of the highest score
  link.append(label);
  link.className = "search-all";
  return link;
}
