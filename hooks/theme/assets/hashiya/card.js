/** The one card of the page: what it says of an actor, and when it is open. */
import { placeBeside, revealAbove } from "./place.js";

// A kind is told by a word, not by its colour alone.
/** @type {Record<string, string>} */
const KINDS = { person: "شخص", organization: "منظمة أو هيئة", state: "دولة", place: "مكان" };

/** @typedef {{sheet?: boolean, at?: {x: number, y: number}}} Manner how a card opens */
/** @typedef {ReturnType<typeof createCard>} Card */

/** @param {Element} mention @returns {HTMLElement | null} */
export function noteOf(mention) {
  return document.getElementById(`note-${mention.getAttribute("data-actor")}`);
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} the mention under it that has a note to show */
export function mentionAt(target) {
  const mention = target instanceof Element ? target.closest(".mention") : null;
  const bare = document.documentElement.dataset.notes === "hidden";
  return mention && !bare && noteOf(mention) ? /** @type {HTMLElement} */ (mention) : null;
}

export function createCard() {
  const element = buildElement();
  /** @type {HTMLElement | null} */
  let mention = null;
  let returning = false;

  /** @param {HTMLElement} next @param {Manner} [manner] */
  function open(next, { sheet = false, at } = {}) {
    if (next === mention) return;
    close();
    mention = next;
    fill(element, next, /** @type {HTMLElement} */ (noteOf(next)));
    element.classList.toggle("sheet", sheet);
    element.showPopover();
    if (sheet) revealAbove(element, next);
    else placeBeside(element, next, at);
    next.setAttribute("aria-expanded", "true");
    next.setAttribute("aria-describedby", "__note_text");
  }

  function close() {
    if (!mention) return;
    mention.removeAttribute("aria-expanded");
    mention.removeAttribute("aria-describedby");
    mention = null;
    element.hidePopover();
  }

  /** Give focus back to the mention, without opening its card anew. */
  function returnFocus() {
    returning = true;
    mention?.focus({ preventScroll: true });
    returning = false;
  }

  function dismiss() {
    if (element.contains(document.activeElement)) returnFocus();
    close();
  }

  element.querySelector("button")?.addEventListener("click", dismiss);
  addEventListener("resize", close);

  return {
    element,
    open,
    close,
    dismiss,
    returnFocus,
    get mention() { return mention; },
    get returning() { return returning; },
  };
}

function buildElement() {
  const element = document.createElement("div");
  element.id = "__note";
  element.popover = "manual";
  element.tabIndex = -1;
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-labelledby", "__note_name");
  const shut = document.createElement("button");
  shut.type = "button";
  shut.textContent = "إغلاق";
  element.append(shut);
  document.body.append(element);
  return element;
}

/** @param {HTMLElement} element @param {HTMLElement} mention @param {HTMLElement} note */
function fill(element, mention, note) {
  const kind = Object.keys(KINDS).find((name) => note.classList.contains(name)) ?? "";
  const shut = /** @type {HTMLElement} */ (element.lastElementChild);
  element.className = `card ${kind}`;
  element.replaceChildren(heading(note, mention, kind), details(note), shut);
}

/** @param {HTMLElement} note @param {HTMLElement} mention @param {string} kind */
function heading(note, mention, kind) {
  const line = document.createElement("p");
  const name = /** @type {HTMLAnchorElement} */ (copy(note, ".name") ?? mention.cloneNode(true));
  name.className = "name";
  name.id = "__note_name";
  name.removeAttribute("aria-describedby");
  line.append(name);
  if (kind) line.append(" ", label(KINDS[kind]));
  return line;
}

/** @param {string} word */
function label(word) {
  const kind = document.createElement("span");
  kind.className = "kind";
  kind.textContent = word;
  return kind;
}

/** @param {HTMLElement} note */
function details(note) {
  const lines = document.createElement("p");
  lines.id = "__note_text";
  for (const part of [".latin", ".office", ".about"]) lines.append(copy(note, part) ?? "", " ");
  return lines;
}

/** @param {HTMLElement} note @param {string} part @returns {Element | undefined} */
function copy(note, part) {
  const twin = /** @type {Element | undefined} */ (note.querySelector(part)?.cloneNode(true));
  twin?.removeAttribute("id");
  return twin;
}
