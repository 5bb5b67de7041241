/** What a reader takes along: the link to a paragraph, and the citation. Without this script both can be selected. */

/** @param {ParentNode} [page] */
export function offerCopies(page = document) {
  for (const paragraph of page.querySelectorAll(".room-article .passage > p[id]")) offerLink(paragraph);
  const citation = page.querySelector(".room-article .citation");
  if (citation && !citation.querySelector("button")) offerCitation(citation);
}

/** @param {Element} paragraph */
function offerLink(paragraph) {
  if (paragraph.querySelector(":scope > .paragraph-link")) return;
  const link = document.createElement("a");
  link.className = "paragraph-link";
  link.href = `#${paragraph.id}`;
  link.textContent = "¶";
  link.setAttribute("aria-label", "رابط هذه الفقرة");
  link.addEventListener("click", () => copy(link.href, "نُسخ رابط الفقرة"));
  paragraph.append(" ", link);
}

/** @param {Element} citation */
function offerCitation(citation) {
  const words = citation.textContent?.replace(/^[^:]*:\s*/u, "").trim() ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "نسخ";
  button.addEventListener("click", () => copy(`${words} ${location.href.split("#")[0]}`, "نُسخ الاستشهاد"));
  citation.append(" ", button);
}

/** @param {string} text @param {string} said what readers are told, by eye and ear */
async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    tell(said);
  } catch {
    tell("تعذّر النسخ");
  }
}

/** @param {string} words */
function tell(words) {
  const region = document.querySelector(".told") ?? makeRegion();
  region.textContent = words;
  setTimeout(() => {
    if (region.textContent === words) region.textContent = "";
  }, 2500);
}

function makeRegion() {
  const region = document.createElement("div");
  region.className = "told";
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
}
