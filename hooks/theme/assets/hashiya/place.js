/** Where a card stands, counted from the side a line begins on. */

/** Least room between the card and the edge of the window. */
const EDGE = 12;
/** Room between the card and the line it belongs to. */
const GAP = 4;

/**
 * Put the card under the mention, or above it where there is no room below.
 *
 * @param {HTMLElement} card
 * @param {HTMLElement} mention
 * @param {{x: number, y: number}} [at] the pointer: a mention may run over two lines
 */
export function placeBeside(card, mention, at) {
  const root = document.documentElement;
  const line = lineAt(mention, at);
  const size = card.getBoundingClientRect();
  const start = isRightToLeft() ? root.clientWidth - line.right : line.left;
  const widest = root.clientWidth - size.width - EDGE;
  card.style.insetInlineStart = `${clamp(start, EDGE, widest)}px`;
  card.style.insetBlockStart = `${scrollY + blockStart(line, size.height)}px`;
}

/**
 * Scroll a mention that the sheet would cover into the part that is left.
 *
 * @param {HTMLElement} sheet
 * @param {HTMLElement} mention
 */
export function revealAbove(sheet, mention) {
  sheet.style.insetInlineStart = "";
  sheet.style.insetBlockStart = "";
  const hidden = mention.getBoundingClientRect().bottom + EDGE - (innerHeight - sheet.offsetHeight);
  if (hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
}

/** @param {DOMRect} line @param {number} height */
function blockStart(line, height) {
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  const lowest = innerHeight - EDGE - height;
  if (below <= lowest) return below;
  return above >= EDGE ? above : Math.max(EDGE, lowest);
}

/** @param {HTMLElement} mention @param {{x: number, y: number}} [at] */
function lineAt(mention, at) {
  const lines = [...mention.getClientRects()];
  const under = at && lines.find((line) => at.y >= line.top && at.y <= line.bottom && at.x >= line.left && at.x <= line.right);
  return under ?? lines[0] ?? mention.getBoundingClientRect();
}

function isRightToLeft() {
  return getComputedStyle(document.documentElement).direction === "rtl";
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
