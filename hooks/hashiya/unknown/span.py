"""A run of words in one sentence that looks like a name."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from .tokens import Token


class Looks(StrEnum):
    """What the name looks like the name of."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


class Span(NamedTuple):
    """Words `[first, last)` of a sentence. Made by the rules and by the tagger."""

    first: int
    last: int
    kind: Looks

    def words(self, tokens: list[Token]) -> tuple[str, ...]:
        """The words in matching form, the first without its clitics."""
        return (tokens[self.first].bare, *(token.text for token in tokens[self.first + 1 : self.last]))


def without_overlap(spans: Iterable[Span]) -> list[Span]:
    """The spans that stay, by place, when each gives way to those before it in the given order."""
    kept: list[Span] = []
    taken: set[int] = set()
    for span in spans:
        if taken.isdisjoint(range(span.first, span.last)):
            kept.append(span)
            taken.update(range(span.first, span.last))
    return sorted(kept)
