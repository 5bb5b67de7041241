"""The pages themselves as files: an article in each, or several of the rest; and titles without texts.

The JavaScript twin is `theme/assets/hashiya/search/presenting.js`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from .documents import Document

TITLES: Final = 8
"""Titles in one file."""

TOGETHER: Final = 8
"""Documents other than articles in one file; an article has one for itself."""


Pack = tuple[str, list[list[str]]]
"""Name of a file, and its rows."""


def texts(documents: Sequence[Document], articles: int) -> Iterator[Pack]:
    """What each file of documents holds: an article, or several of the rest.

    Articles are counted from the oldest: one more leaves the files of all others as they are.
    """
    yield from _packed("d", documents[:articles][::-1], 1, _row)
    yield from _packed("dr", documents[articles:], TOGETHER, _row)


def _row(document: Document) -> list[str]:
    return [*_head(document), document.text, *_own_names(document)]


def _own_names(document: Document) -> list[str]:
    """An actor's names, by which it is told whether one of them was typed."""
    return (
        [name for names in document.names for name in names.names] if document.kind not in ("article", "page") else []
    )


def titles(documents: Sequence[Document], articles: int) -> Iterator[Pack]:
    """Titles without texts, many in a file, counted in the same way."""
    yield from _packed("m", documents[:articles][::-1], TITLES, _head)
    yield from _packed("mr", documents[articles:], TITLES, _head)


def _packed(
    name: str, documents: Sequence[Document], together: int, row: Callable[[Document], list[str]]
) -> Iterator[Pack]:
    for number, at in enumerate(range(0, len(documents), together)):
        yield f"{name}{number}", list(map(row, documents[at : at + together]))


def _head(document: Document) -> list[str]:
    date = document.date.isoformat() if document.date else ""
    return [document.title, document.url, document.kind, date, document.publisher or ""]
