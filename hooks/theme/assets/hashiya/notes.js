/**
 * The notes of an article: the card of a mention, and the switch that hides
 * them. Without this script links and notes are all in the page already.
 */
import { createCard } from "./card.js";
import { offerCopies } from "./copy.js";
import { answerKeyboard } from "./keyboard.js";
import { answerPointer } from "./pointer.js";
import { offerSwitch } from "./switch.js";

/** @param {() => void} visit runs on this page and, under instant navigation, on each next one; a file has none */
function onEachPage(visit) {
  const pages = /** @type {any} */ (window).document$;
  if (pages && location.protocol !== "file:") pages.subscribe(visit);
  else visit();
}

/** @returns {() => void} how to close the card, should it be open */
function answerWithCard() {
  if (!("popover" in HTMLElement.prototype)) return () => {};
  const card = createCard();
  answerPointer(card);
  answerKeyboard(card);
  return card.close;
}

const closeCard = answerWithCard();
onEachPage(() => {
  closeCard();
  offerSwitch(closeCard);
  offerCopies();
});
