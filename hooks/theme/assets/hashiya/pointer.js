/** Mouse and finger: hovering opens the card, the first tap opens the sheet. */
import { mentionAt } from "./card.js";

/** Milliseconds a pointer must rest on a mention: passing over it opens nothing. */
const REST = 160;
/** Milliseconds left to travel from the mention to its card. */
const TRAVEL = 320;

/** Where a card beside the word would hide the text, or nothing hovers. */
const wantsSheet = matchMedia("(max-width: 44.984375em), (hover: none)");

/** @param {import("./card.js").Card} card */
export function answerPointer(card) {
  answerHover(card);
  answerTap(card);
}

/** @param {import("./card.js").Card} card */
function answerHover(card) {
  let timer = 0;
  /** @param {() => void} act @param {number} delay */
  const after = (act, delay) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || wantsSheet.matches) return;
    const mention = mentionAt(event.target);
    if (holds(card, event.target) || (mention && mention === card.mention)) clearTimeout(timer);
    else if (mention) after(() => card.open(mention, { at: { x: event.clientX, y: event.clientY } }), REST);
    else after(() => hasFocus(card) || card.close(), TRAVEL);
  });
}

/** @param {import("./card.js").Card} card */
function answerTap(card) {
  // Ahead of Material, whose instant navigation would follow the first tap.
  document.addEventListener("click", (event) => openSheet(card, event), { capture: true });

  // A tap that ends, unlike the start of a scroll.
  document.addEventListener("pointerup", ({ target }) => {
    if (card.mention && !holds(card, target) && mentionAt(target) !== card.mention) card.close();
  });
}

/** @param {import("./card.js").Card} card @param {MouseEvent} event */
function openSheet(card, event) {
  const mention = mentionAt(event.target);
  if (!mention || mention === card.mention || !isFirstTap(event)) return;
  event.preventDefault();
  event.stopPropagation();
  card.open(mention, { sheet: true });
  card.element.focus({ preventScroll: true });
}

/** @param {MouseEvent} event */
function isFirstTap(event) {
  const { pointerType } = /** @type {PointerEvent} */ (event);
  const withKey = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const byKeyboard = event.detail === 0;
  return !withKey && !byKeyboard && (pointerType === "touch" || wantsSheet.matches);
}

/** @param {import("./card.js").Card} card @param {EventTarget | null} target */
function holds(card, target) {
  return target instanceof Node && card.element.contains(target);
}

/** @param {import("./card.js").Card} card */
function hasFocus(card) {
  const focused = document.activeElement;
  return focused?.matches(":focus-visible") && (focused === card.mention || card.element.contains(focused));
}
