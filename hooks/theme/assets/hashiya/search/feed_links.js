/** Links to feeds, which Material takes for other languages of the site: it asks each of them for a sitemap. */

/** Say that they are feeds, of which Material does not think. Readers of feeds look for the first word alone. */
export function tellFeedsApart() {
  for (const link of document.head.querySelectorAll("link[rel=alternate][type]")) link.setAttribute("rel", "alternate feed");
}
