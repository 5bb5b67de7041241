/** Links inside drawings, of which Material's instant navigation does not think: it ends at the first one it meets. */

/** Give them what it expects: an address that can be set anew, and is whole from then on. */
export function mendLinksOfDrawings() {
  const own = Object.getOwnPropertyDescriptor(SVGAElement.prototype, "href");
  if (!own || own.set) return;
  Object.defineProperty(SVGAElement.prototype, "href", {
    ...own,
    /** @this {SVGAElement} */
    set() {
      this.setAttribute("href", String(new URL(this.getAttribute("href") ?? "", this.baseURI)));
    },
  });
}
