/** The search page: a query and choices in the address, what they find below. */
import { make } from "./elements.js";
import { FACETS } from "./facets.js";
import { counted, KINDS, lineAbout, monthOf, RESULTS } from "./wording.js";

const [BROWSE, BROWSED] = [10, 11];
/** Results that are shown at a time. */
const STEP = 20;
/** Choices of a facet that are shown before the rest is asked for. */
const FEW = 8;
/** Milliseconds without a key before the address changes. */
const REST = 350;
/** @type {Record<string, string>} */
const TITLES = { actor: "الجهة", kind: "نوع الجهة", publisher: "الناشر", year: "السنة", month: "الشهر" };

let turn = 0;

/** @param {import("./standin.js").Shared} shared @param {string[]} months @param {string} base address of the site's root */
export function runSearchPage(shared, months, base) {
  const room = document.querySelector(".search-room");
  if (!(room instanceof HTMLElement) || room.dataset.running) return;
  room.dataset.running = "true";
  const view = buildView(room);
  let shown = STEP;
  let timer = 0;

  /** @param {{full?: number}} [part] */
  async function show({ full = STEP } = {}) {
    shown = full;
    const { find, choice } = readAddress();
    if (document.activeElement !== view.input) view.input.value = find;
    room?.setAttribute("aria-busy", "true");
    const answer = await ask(shared.running(), { find, choice, from: 0, full });
    if (!answer || !room?.isConnected) return;
    room.removeAttribute("aria-busy");
    view.status.textContent = counted(answer.total, RESULTS);
    view.meant.replaceChildren(...(answer.meant ? [meantLink(answer.meant)] : []));
    view.facets.replaceChildren(...FACETS.map((facet) => facetOf(facet, answer.facets[facet], choice, months)).filter((one) => one !== undefined));
    view.list.replaceChildren(...answer.items.map((/** @type {any} */ item) => resultOf(item, months, base)));
    view.more.hidden = answer.total <= answer.items.length;
  }

  view.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(addressWith({ find: view.input.value.trim() }), show);
  });
  view.input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => go(addressWith({ find: view.input.value.trim() }), show, { replace: true }), REST);
  });
  room.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.choice") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation(); // ahead of Material, which would take it for another page
    const facet = link.closest("details")?.dataset.facet;
    go(link.href, show).then(() => refocus(view, facet, link.dataset.value));
  });
  view.more.addEventListener("click", () => show({ full: shown + STEP }));
  addEventListener("popstate", () => room.isConnected && show());
  show();
}

/** @param {Worker} worker @param {any} question @returns {Promise<any>} undefined where a newer question was asked */
function ask(worker, question) {
  const id = ++turn;
  return new Promise((resolve) => {
    worker.addEventListener("message", function listen({ data }) {
      if (data.type !== BROWSED || data.id < id) return;
      worker.removeEventListener("message", listen);
      resolve(data.id === id && id === turn ? data.data : undefined);
    });
    worker.postMessage({ type: BROWSE, id, ...question });
  });
}

function readAddress() {
  const said = new URL(location.href).searchParams;
  const choice = Object.fromEntries(FACETS.map((facet) => [facet, said.get(facet) ?? ""]));
  return { find: said.get("find") ?? "", choice };
}

/** This address with other values; an empty one is left out. @param {Record<string, string>} values */
function addressWith(values) {
  const url = new URL(location.href);
  url.hash = "";
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** @param {string} address @param {() => Promise<void>} show @param {{replace?: boolean}} [manner] */
async function go(address, show, { replace = false } = {}) {
  if (address === location.href) return show();
  if (replace) history.replaceState(history.state, "", address);
  else history.pushState(null, "", address);
  return show();
}

/** @param {HTMLElement} room */
function buildView(room) {
  const form = make("form", "search-form");
  form.role = "search";
  form.ariaLabel = "البحث مع الفرز";
  const input = /** @type {HTMLInputElement} */ (make("input", "search-words"));
  input.type = "search";
  input.setAttribute("aria-label", "كلمات البحث");
  input.placeholder = "كلمة، أو «عبارة»، أو -كلمة لا تريدها";
  input.autocomplete = "off";
  const submit = /** @type {HTMLButtonElement} */ (make("button", "", "ابحث"));
  submit.type = "submit";
  form.append(input, submit);
  const status = make("p", "search-count");
  status.role = "status";
  const meant = make("p", "search-meant-line");
  const facets = make("div", "search-facets");
  Object.assign(facets, { role: "group", ariaLabel: "مرشّحات النتائج" });
  const list = make("ol", "search-results");
  const more = /** @type {HTMLButtonElement} */ (make("button", "search-more", "نتائج أخرى"));
  more.type = "button";
  more.hidden = true;
  const found = make("div", "search-found");
  found.append(status, meant, list, more);
  room.replaceChildren(form, facets, found);
  return { form, input, status, meant, facets, list, more };
}

/** @param {string} facet @param {import("./facets.js").Option[]} options @param {Record<string, string>} choice @param {string[]} months */
function facetOf(facet, options, choice, months) {
  const chosen = choice[facet];
  if (!options.length && !chosen) return undefined;
  const box = /** @type {HTMLDetailsElement} */ (make("details", "search-facet"));
  box.dataset.facet = facet;
  box.open = Boolean(chosen) || matchMedia("(min-width: 60em)").matches;
  const list = make("ul", "");
  const sorted = [...options].sort((a, b) => Number(b.value === chosen) - Number(a.value === chosen));
  if (chosen && sorted[0]?.value !== chosen) sorted.unshift({ value: chosen, label: chosen, count: 0 });
  list.append(...sorted.map((option, at) => {
    const item = make("li", "");
    item.hidden = at >= FEW;
    item.append(choiceLink(facet, option, option.value === chosen, months));
    return item;
  }));
  box.append(make("summary", "", TITLES[facet]), list);
  if (sorted.length > FEW) box.append(restButton(list, sorted.length - FEW));
  return box;
}

/** @param {string} facet @param {import("./facets.js").Option} option @param {boolean} isChosen @param {string[]} months */
function choiceLink(facet, { value, label, count }, isChosen, months) {
  const link = /** @type {HTMLAnchorElement} */ (make("a", `choice${facet === "kind" ? ` ${value}` : ""}`));
  link.href = addressWith({ [facet]: isChosen ? "" : value });
  link.dataset.value = value;
  if (isChosen) link.setAttribute("aria-current", "true");
  const shown = facet === "kind" ? KINDS[value] ?? value : facet === "month" ? monthOf(value, months) : label;
  link.append(make("span", "label", shown), " ", make("span", "count", String(count)));
  return link;
}

/** @param {HTMLElement} list @param {number} rest */
function restButton(list, rest) {
  const button = /** @type {HTMLButtonElement} */ (make("button", "search-rest", `و${rest} غيرها`));
  button.type = "button";
  button.addEventListener("click", () => {
    for (const item of list.children) /** @type {HTMLElement} */ (item).hidden = false;
    button.remove();
  });
  return button;
}

/** @param {any} item @param {string[]} months @param {string} base */
function resultOf(item, months, base) {
  const entry = make("li", item.isCard ? `search-card ${item.kind}` : item.kind);
  const title = make("h2", "");
  const link = /** @type {HTMLAnchorElement} */ (make("a", ""));
  link.href = String(new URL(item.location, base));
  link.innerHTML = item.title; // escaped where it was marked
  title.append(link);
  const about = make("p", "search-about");
  about.innerHTML = lineAbout(item, months);
  const excerpt = make("p", "search-excerpt");
  excerpt.innerHTML = item.excerpt;
  entry.append(title, about, excerpt);
  return entry;
}

/** @param {string} meant */
function meantLink(meant) {
  const link = /** @type {HTMLAnchorElement} */ (make("a", "choice", `هل تقصد: ${meant}؟`));
  link.href = addressWith({ find: meant });
  return link;
}

/** The choice that was made keeps the focus in the list that is drawn anew. @param {{facets: HTMLElement, input: HTMLElement}} view @param {string} [facet] @param {string} [value] */
function refocus(view, facet, value) {
  const links = /** @type {HTMLElement[]} */ ([...view.facets.querySelectorAll(`[data-facet="${facet}"] a.choice`)]);
  (links.find((link) => link.dataset.value === value) ?? view.input).focus({ preventScroll: true });
}
