/**
 * The frame of a page: light and dark, and the theme's own script, which nobody needs for reading.
 *
 * It weighs more than a page with its fonts and keeps a phone busy for a tenth of a second, so it is fetched when a
 * reader turns to what it serves: the search box, which its keys lead to as well, or code to copy. This script itself
 * comes when the page has been seen: until then mentions are plain links. A classic script: browsers run no modules
 * from a file.
 */
(() => {
  /* global __md_get, __md_set -- the theme's shelf in the browser's storage, written into every page */
  const said = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;

  /** What of a page works by the theme's script alone. */
  const SERVED = "#reading :is(pre > code, .tabbed-set, .mermaid, .annotate)";

  /** @type {Promise<unknown> | undefined} */
  let searching;

  answerLight();
  focusOpenedBox();
  fetchLink("stylesheet", said.later);
  fetchLink("manifest", said.manifest);
  fetchScript(said.notes);
  search();
  if ("awake" in said || location.search.includes("q=") || document.querySelector(SERVED)) wake();
  else wait();

  /** The switch of light and dark, kept where the theme keeps it; a reader may have used it before this script came. */
  function answerLight() {
    const choices = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=__palette]")]);
    for (const choice of choices) choice.addEventListener("change", () => light(choices, choice, true));
    const used = choices.find(({ checked }) => checked);
    if (used) return light(choices, used, true);
    const kept = __md_get("__palette")?.index ?? choices.findIndex((choice) => matchMedia(choice.dataset.mdColorMedia ?? "").matches);
    const first = choices[Math.min(Math.max(0, kept), choices.length - 1)];
    if (first) light(choices, first, false);
  }

  /** @param {HTMLInputElement[]} choices @param {HTMLInputElement} chosen @param {boolean} kept */
  function light(choices, chosen, kept) {
    const { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } = chosen.dataset;
    Object.assign(document.body.dataset, { mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent });
    for (const choice of choices) /** @type {HTMLElement} */ (choice.nextElementSibling).hidden = choice !== chosen;
    for (const frame of /** @type {NodeListOf<HTMLMetaElement>} */ (document.querySelectorAll("meta[name=theme-color]"))) {
      frame.content = getComputedStyle(document.body).backgroundColor;
    }
    if (kept) __md_set("__palette", { index: choices.indexOf(chosen), color: { media, scheme, primary, accent } });
  }

  /** A box that is opened by a tap takes letters at once, before the theme's script is there. */
  function focusOpenedBox() {
    const input = /** @type {HTMLElement | null} */ (document.querySelector(".md-search__input"));
    document.querySelector("#__search")?.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.checked) input?.focus();
    });
  }

  /** Until a reader turns to what the theme's script serves; one may have been quicker than this script. */
  function wait() {
    if (document.activeElement?.closest("[data-md-component=search]") || document.querySelector("#__search:checked")) {
      wake();
      return;
    }
    const asleep = new AbortController();
    /** @param {Event} event */
    const answer = ({ target }) => {
      if (!(target instanceof Element) || !target.closest("[data-md-component=search], [for=__search]")) return;
      asleep.abort();
      wake();
    };
    for (const type of ["pointerover", "pointerdown", "focusin", "input"]) {
      addEventListener(type, answer, { signal: asleep.signal });
    }
  }

  /** The search's own script, which runs ahead of the theme's. @returns {Promise<unknown>} */
  function search() {
    return (searching ??= new Promise((resolve) => {
      const script = fetchScript(said.search);
      script.dataset.room = said.room;
      script.onload = resolve;
    }));
  }

  async function wake() {
    await search();
    fetchScript(said.theme).onload = () => tellOfPages(/** @type {any} */ (window).document$);
  }

  /** In the body, for instant navigation clears the head. @param {string} rel @param {string | undefined} address */
  function fetchLink(rel, address) {
    document.body.append(Object.assign(document.createElement("link"), { rel, href: address ?? "" }));
  }

  /** @param {string | undefined} address @returns {HTMLScriptElement} */
  function fetchScript(address) {
    const script = document.createElement("script");
    script.src = address ?? "";
    document.head.append(script);
    return script;
  }

  /**
   * Under instant navigation each next page is told of as `hashiya:page`; this one has been seen.
   *
   * @param {{next: (page: Document) => void, subscribe: (take: () => void) => void}} pages the theme's; it waits for a
   *   document that is parsed, which this one has been for long
   */
  function tellOfPages(pages) {
    pages.next(document);
    let seen = false;
    pages.subscribe(() => {
      if (seen) dispatchEvent(new Event("hashiya:page"));
      seen = true;
    });
  }
})();
