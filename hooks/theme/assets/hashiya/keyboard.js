/** Keyboard: focus opens the card, Tab goes into it and out again, Escape closes it. */
import { mentionAt } from "./card.js";

/** Where the keyboard opens a sheet instead, as a tap does. */
const isNarrow = matchMedia("(max-width: 44.984375em)");

/** @param {import("./card.js").Card} card */
export function answerKeyboard(card) {
  document.addEventListener("focusin", ({ target }) => followFocus(card, target));
  document.addEventListener("keydown", (event) => {
    if (!card.mention) return;
    if (event.key === "Escape") card.dismiss();
    if (event.key === "Tab") step(card, event);
  });
}

/** @param {import("./card.js").Card} card @param {EventTarget | null} target */
function followFocus(card, target) {
  if (card.returning || !(target instanceof Element) || card.element.contains(target)) return;
  const mention = mentionAt(target);
  if (!mention) card.close();
  else if (mention.matches(":focus-visible")) card.open(mention, { sheet: isNarrow.matches });
}

/**
 * The card stands at the end of the page, yet reads as if it followed its mention.
 *
 * @param {import("./card.js").Card} card
 * @param {KeyboardEvent} event
 */
function step(card, event) {
  const stops = [...card.element.querySelectorAll("a[href], button")].filter((stop) => stop.checkVisibility());
  const [first, last] = [stops.at(0), stops.at(-1)];
  const focused = document.activeElement;

  if (focused === card.mention && !event.shiftKey) moveTo(first, event);
  else if (focused === card.element) event.shiftKey ? goBack(card, event) : moveTo(first, event);
  else if (focused === first && event.shiftKey) goBack(card, event);
  else if (focused === last && !event.shiftKey) goOn(card);
}

/** @param {Element | undefined} stop @param {KeyboardEvent} event */
function moveTo(stop, event) {
  if (!(stop instanceof HTMLElement)) return;
  event.preventDefault();
  stop.focus();
}

/** @param {import("./card.js").Card} card @param {KeyboardEvent} event */
function goBack(card, event) {
  event.preventDefault();
  card.returnFocus();
}

/** Back to the mention, from where the browser itself takes the step forward. @param {import("./card.js").Card} card */
function goOn(card) {
  card.returnFocus();
  card.close();
}
