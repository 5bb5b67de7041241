/** Elements of the search page. */

/** @param {string} name @param {string} className @param {string} [text] */
export function make(name, className, text = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
