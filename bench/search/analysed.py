"""Pages of the stems of their words, so that another search can be tried on what our analyzer makes of a text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hashiya.search import analyzer
from hashiya.search.documents import Document
from hashiya.search.postings import clitics


def write_analysed(folder: Path, pages: Sequence[Document]) -> frozenset[str]:
    """A page in `folder` for each of `pages`, at the same address; what is returned are the words of all."""
    vocabulary = frozenset(form for page in pages for form in analyzer.forms(f"{page.title}\n{page.text}"))
    for page in pages:
        path = folder / page.url / "index.html" if page.url.endswith("/") else folder / page.url
        path.parent.mkdir(parents=True, exist_ok=True)
        names = " ".join(name for one in page.names for name in one.names)
        title, text = _stems(page.title, vocabulary), _stems(f"{page.text}\n{names}", vocabulary)
        markup = (
            f'<!doctype html><html lang="ar"><title>{title}</title><main><h1>{title}</h1><p>{text}</p></main></html>'
        )
        path.write_text(markup, encoding="utf-8")
    return vocabulary


def analysed_query(query: str, vocabulary: frozenset[str]) -> str:
    """What is typed, analysed the same; a last word that is still being typed keeps its letters behind the article."""
    if query.endswith((" ", "،", "»")):
        return _stems(query, vocabulary) + " "
    forms = analyzer.forms(query)
    return " ".join([_stems(" ".join(forms[:-1]), vocabulary), *map(analyzer.bare, forms[-1:])]).strip()


def _stems(text: str, vocabulary: frozenset[str]) -> str:
    return " ".join(analyzer.stem(form[clitics(form, vocabulary) :]) for form in analyzer.forms(text))
