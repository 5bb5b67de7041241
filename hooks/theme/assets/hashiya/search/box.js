/** Material's search box, for Arabic: keys of any layout, pasted text, counts with the right plural, what was meant. */
import { counted, RESULTS } from "./wording.js";

/** Keys that open the box, by their place on the keyboard. */
const OPENING = new Set(["Slash", "KeyF", "KeyS"]);
const RESULT = 3;

/** @param {Promise<Worker>} worker @param {string} searchPage address of the search page */
export function improveBox(worker, searchPage) {
  const input = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
  if (!input) return;
  answerKeys(input);
  // The box looks at released keys only: pasted, dictated and composed text gives none.
  input.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")));
  worker.then((running) => running.addEventListener("message", ({ data }) => {
    if (data.type === RESULT) setTimeout(() => tell(input, data.data, searchPage)); // after Material has
  }));
}

/** @param {HTMLInputElement} input */
function answerKeys(input) {
  addEventListener("keydown", (event) => {
    if (!OPENING.has(event.code) || !/[\u0600-\u06ff]/.test(event.key)) return; // Latin ones are Material's
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), select, textarea"));
}

/** @param {HTMLInputElement} input @param {{total: number, items: any[], meant?: string, asked: string}} result @param {string} searchPage */
function tell(input, { total, meant, asked }, searchPage) {
  const meta = document.querySelector(".md-search-result__meta");
  if (!meta || input.value !== asked) return;
  meta.setAttribute("role", "status");
  if (asked.trim()) meta.textContent = counted(total, RESULTS);
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
