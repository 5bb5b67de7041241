"""The pages themselves as files: an article in each, or several of the rest; and titles without texts.

The JavaScript twin is `theme/assets/hashiya/search/presenting.js`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from .documents import Document, Findable

TITLES: Final = 8
"""Titles in one file."""

TOGETHER: Final = 8
"""Documents other than articles in one file; an article has one for itself."""


Pack = tuple[str, list[str], Callable[[], list[list[str]]]]
"""Name of a file, what decides each of its rows, and the rows."""


def texts(articles: Sequence[Findable], others: Sequence[Findable]) -> list[Pack]:
    """What each file of documents holds: an article, or several of the rest.

    Articles are counted from the oldest: one more leaves the files of all others as they are.
    """
    return [*_packed("d", articles, 1, _row), *_packed("dr", others, TOGETHER, _row)]


def titles(articles: Sequence[Findable], others: Sequence[Findable]) -> list[Pack]:
    """Titles without texts, many in a file, counted in the same way."""
    return [*_packed("m", articles, TITLES, _head), *_packed("mr", others, TITLES, _head)]


def _packed(
    name: str, pages: Sequence[Findable], together: int, row: Callable[[Findable], list[str]]
) -> Iterator[Pack]:
    for number, at in enumerate(range(0, len(pages), together)):
        held = pages[at : at + together]
        yield f"{name}{number}", [page.key for page in held], partial(_rows, held, row)


def _rows(pages: Sequence[Findable], row: Callable[[Findable], list[str]]) -> list[list[str]]:
    return [row(page) for page in pages]


def _row(page: Findable) -> list[str]:
    document = page.shown()
    return [*_told(page, document.title), document.text, *_own_names(document)]


def _own_names(document: Document) -> list[str]:
    """An actor's names, by which it is told whether one of them was typed."""
    return (
        [name for names in document.names for name in names.names] if document.kind not in ("article", "page") else []
    )


def _head(page: Findable) -> list[str]:
    return _told(page, page.title())


def _told(page: Findable, title: str) -> list[str]:
    date = page.date.isoformat() if page.date else ""
    return [title, page.url, page.kind, date, page.publisher or ""]
