"""The pages themselves as files: an article in each, or several of the rest; and titles without texts.

The JavaScript twin is `theme/assets/hashiya/search/presenting.js`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .documents import Document

TITLES: Final = 8
"""Titles in one file."""

TOGETHER: Final = 8
"""Documents other than articles in one file; an article has one for itself."""


def texts(documents: Sequence[Document], articles: int) -> dict[str, list[list[str]]]:
    """What each file of documents holds, by its name: an article, or several of the rest.

    Articles are counted from the oldest: one more leaves the files of all others as they are.
    """
    rows = [[*_head(document), document.text, *_own_names(document)] for document in documents]
    return _packed("d", rows[:articles][::-1], 1) | _packed("dr", rows[articles:], TOGETHER)


def _own_names(document: Document) -> list[str]:
    """An actor's names, by which it is told whether one of them was typed."""
    return (
        [name for names in document.names for name in names.names] if document.kind not in ("article", "page") else []
    )


def titles(documents: Sequence[Document], articles: int) -> dict[str, list[list[str]]]:
    """Titles without texts, many in a file, counted in the same way."""
    rows = list(map(_head, documents))
    return _packed("m", rows[:articles][::-1], TITLES) | _packed("mr", rows[articles:], TITLES)


def _packed(name: str, rows: Sequence[list[str]], together: int) -> dict[str, list[list[str]]]:
    packs = (list(rows[at : at + together]) for at in range(0, len(rows), together))
    return {f"{name}{number}": pack for number, pack in enumerate(packs)}


def _head(document: Document) -> list[str]:
    date = document.date.isoformat() if document.date else ""
    return [document.title, document.url, document.kind, date, document.publisher or ""]
