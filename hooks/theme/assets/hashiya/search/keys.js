/** The box opens by its keys on any layout, and takes notice of text that is pasted. */

/** Keys that open the box, by their place on the keyboard. */
const OPENING = new Set(["Slash", "KeyF", "KeyS"]);

/** @param {HTMLInputElement} input */
export function answerKeys(input) {
  addEventListener("keydown", (event) => {
    if (!isOpening(event) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

/** Arabic letters by their place; Latin ones are Material's, from when its script is there. @param {KeyboardEvent} event */
function isOpening({ code, key }) {
  if (/[\u0600-\u06ff]/.test(key)) return OPENING.has(code);
  return ["/", "f", "s"].includes(key) && !(/** @type {any} */ (window).document$);
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), select, textarea"));
}

/** The box looks at released keys only: pasted, dictated and composed text gives none. @param {HTMLInputElement} input */
export function forwardInput(input) {
  input.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")));
}
