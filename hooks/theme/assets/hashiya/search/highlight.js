/** What was searched for, marked on the opened page: all inflections of the words in `?h=`. */

/** Words that are marked at most: a page stays a page. */
const MOST = 500;

/** @param {import("./analyzer.js").Analyzer} analyzer */
export function markSearched(analyzer) {
  const sought = new URL(location.href).searchParams.get("h");
  const text = document.querySelector("#reading");
  if (!sought || !text) return;
  const forms = analyzer.words(sought).map(({ form }) => form).filter((form, _, all) => all.length === 1 || !analyzer.common.has(form));
  const nodes = textNodes(text);
  const isSought = matcher(forms, nodes.map((node) => node.data), analyzer);
  let left = MOST;
  for (const node of nodes) {
    const hits = analyzer.words(node.data).filter(({ form }) => isSought(form)).slice(0, left);
    left -= hits.length;
    if (hits.length) mark(node, hits);
  }
}

/** @param {Element} root @returns {Text[]} */
function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (!node.parentElement?.closest("script, style, mark, button, svg, textarea")) nodes.push(node);
  }
  return nodes;
}

/**
 * Whether a word of the page is one of `forms` inflected. A one-letter clitic is cut where the rest is a word of the
 * page or of the query, or inflects one, and the whole takes no article: as the index does it.
 *
 * @param {string[]} forms
 * @param {string[]} texts
 * @param {import("./analyzer.js").Analyzer} analyzer
 */
export function matcher(forms, texts, analyzer) {
  const vocabulary = new Set(texts.flatMap((text) => analyzer.words(text).map(({ form }) => form)));
  for (const form of forms) vocabulary.add(form);
  const stems = new Set(forms.flatMap((form) => [form, ...analyzer.others(form)]).map(lemma));
  /** @type {Map<string, boolean>} */
  const known = new Map();

  /** @param {string} form */
  function lemma(form) {
    let rest = form;
    while (form.length - rest.length < 2 && rest.length >= 4 && isParted(rest)) rest = rest.slice(1);
    return analyzer.stem(rest);
  }

  /** @param {string} form */
  function isParted(form) {
    const rest = form.slice(1);
    if (!analyzer.clitics.includes(form[0]) || analyzer.bare(form) !== form || vocabulary.has(`ال${form}`)) return false;
    if (isWord(rest)) return true;
    const [stem, whole] = [analyzer.stem(rest), form.slice(0, analyzer.stem(form).length)];
    return stem.length >= 3 && isWord(stem) && !vocabulary.has(`ال${whole}`);
  }

  /** @param {string} form */
  function isWord(form) {
    return vocabulary.has(form) || vocabulary.has(`ال${form}`);
  }

  return (/** @type {string} */ form) => {
    if (!known.has(form)) known.set(form, stems.has(lemma(form)));
    return known.get(form) ?? false;
  };
}

/** @param {Text} node @param {import("./analyzer.js").Word[]} hits */
function mark(node, hits) {
  let rest = node;
  let at = 0;
  for (const { start, end } of hits) {
    const word = rest.splitText(start - at);
    rest = word.splitText(end - start);
    at = end;
    const marked = document.createElement("mark");
    marked.dataset.mdHighlight = "";
    word.replaceWith(marked);
    marked.append(word);
  }
}
