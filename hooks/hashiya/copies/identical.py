"""One text in two files: it gets one page, and the editor is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..articles.article import Article
from ..problems import Problem
from .imprint import Imprint
from .publisher import publisher_of


def without_repeated_texts(imprints: Sequence[Imprint], *, shown_as: str) -> tuple[list[Imprint], list[Problem]]:
    """`imprints` without those whose text another file holds already, and a warning for each of these.

    The first file in byte order stays. What two publishers carry word for word is no text twice: each of them stays,
    and a file that names no publisher gives way to one that does.
    """
    stays: dict[str, Imprint] = {}
    for group in _by_text(imprints):
        named: dict[str, Imprint] = {}
        for imprint in sorted(group, key=_rank):
            publisher = publisher_of(imprint.article) or next(iter(named), "")
            stays[imprint.article.id] = named.setdefault(publisher, imprint)
    kept = [imprint for imprint in imprints if stays[imprint.article.id] is imprint]
    problems = [
        _problem(imprint.article, stays[imprint.article.id].article, shown_as)
        for imprint in imprints
        if stays[imprint.article.id] is not imprint
    ]
    return kept, problems


def _by_text(imprints: Iterable[Imprint]) -> Iterable[list[Imprint]]:
    groups: dict[int, list[Imprint]] = defaultdict(list)
    for imprint in imprints:
        groups[imprint.text].append(imprint)
    wordless = groups.pop(0, [])
    return [*groups.values(), *([imprint] for imprint in wordless)]


def _rank(imprint: Imprint) -> tuple[bool, bytes]:
    """Files that name their publisher first, then by byte order of their paths."""
    return publisher_of(imprint.article) is None, imprint.article.seed.encode()


def _problem(gone: Article, kept: Article, shown_as: str) -> Problem:
    return Problem(
        f"{shown_as}/{gone.seed}",
        f"it holds the text of {shown_as}/{kept.seed}, which is published as {kept.id}; there is no page {gone.id}",
        "remove one of the two files, the one whose address nobody links to",
    )
