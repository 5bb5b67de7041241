"""The pages themselves as files: an article in each, or several of the rest; and titles without texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .documents import Document

TITLES: Final = 8
"""Titles in one file."""

TOGETHER: Final = 8
"""Documents other than articles in one file; an article has one for itself."""


def texts(documents: Sequence[Document], articles: int) -> list[list[list[str]]]:
    """What each file of documents holds: an article, or several of the rest."""
    rest = documents[articles:]
    packs = [[document] for document in documents[:articles]]
    packs += [list(rest[at : at + TOGETHER]) for at in range(0, len(rest), TOGETHER)]
    return [[[*_head(document), document.text, *_own_names(document)] for document in pack] for pack in packs]


def _own_names(document: Document) -> list[str]:
    """An actor's names, by which it is told whether one of them was typed."""
    return (
        [name for names in document.names for name in names.names] if document.kind not in ("article", "page") else []
    )


def titles(documents: Sequence[Document]) -> list[list[list[str]]]:
    """Titles without texts, many in a file."""
    return [[_head(one) for one in documents[at : at + TITLES]] for at in range(0, len(documents), TITLES)]


def _head(document: Document) -> list[str]:
    date = document.date.isoformat() if document.date else ""
    return [document.title, document.url, document.kind, date, document.publisher or ""]
