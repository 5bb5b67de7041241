/** The switch above the text that leaves it bare of notes, and is remembered. */

const KEY = "hashiya.notes";
const root = document.documentElement;

/** @param {() => void} onHide */
export function offerSwitch(onHide) {
  const dateline = document.querySelector(".room-article .dateline");
  if (!dateline || !document.querySelector(".notes") || document.querySelector(".notes-switch")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", () => {
    show(button, root.dataset.notes === "hidden");
    remember(root.dataset.notes ?? "");
    onHide();
  });
  show(button, recall() !== "hidden");
  dateline.append(item(button));
}

/** @param {HTMLButtonElement} button @returns {HTMLElement} one more item of the dateline */
function item(button) {
  const item = document.createElement("span");
  item.className = "piece notes-switch";
  item.append(button);
  return item;
}

/** @param {HTMLButtonElement} button @param {boolean} shown */
function show(button, shown) {
  root.dataset.notes = shown ? "shown" : "hidden";
  button.textContent = shown ? "إخفاء الحواشي" : "إظهار الحواشي";
}

// A browser may forbid storage: then the choice lasts as long as the page.

/** @param {string} choice */
function remember(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {}
}

function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
