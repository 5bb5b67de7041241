"""The room in the margin: where notes would fall far behind the text that they explain, they are told more briefly."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ..annotations.annotation import Annotation

TEXT_LINE: Final = 39
NOTE_LINE: Final = 24
"""Heights in pixels, on a screen that is wide enough for a margin."""

TEXT_LETTERS: Final = 64
NOTE_LETTERS: Final = 46
"""Characters of a line of each; what is estimated here need not be exact."""

TEXT_GAP: Final = 22
GROUP_GAP: Final = 16
"""Between two paragraphs, and between their notes."""

LATEST: Final = 330
"""Pixels by which notes may begin below their paragraph: both are still seen at once."""


class Telling(StrEnum):
    """How much of notes is seen in the margin; the page always holds all of it."""

    FULL = ""
    COMPACT = "compact"
    """The Latin name beside the name; an office, or else what tells who it is."""
    BRIEF = "brief"
    """No Latin name, and the rest on one line."""
    NAMES = "names"
    """Names alone, one after the other."""


GAPS: Final = {Telling.FULL: 21, Telling.COMPACT: 13, Telling.BRIEF: 5}
"""Between two notes."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A stretch of text and the actors that are explained beside it."""

    paragraphs: tuple[str, ...]
    firsts: tuple[Annotation, ...]


def tellings(openings: Sequence[Opening]) -> list[Telling]:
    """How to tell the notes of each stretch of an article.

    All alike, as fully as they stay beside their text; a stretch with so many that even brief notes would push those
    of the next away is told in names.
    """
    for manner in GAPS:
        told = _names_where_needed(openings, manner)
        if _latest(openings, told) <= LATEST:
            return told
    return told


def _names_where_needed(openings: Sequence[Opening], manner: Telling) -> list[Telling]:
    """`manner` for all but those of which brief notes alone would come too late for what follows."""
    behind, told = 0, []
    for opening in openings:
        brief = behind + _height(opening, Telling.BRIEF) - _beside(opening)
        names = brief > LATEST and len(opening.firsts) > 1
        told.append(Telling.NAMES if names else manner)
        behind = max(0, behind + _height(opening, Telling.NAMES) - _beside(opening) if names else brief)
    return told


def _latest(openings: Sequence[Opening], told: Sequence[Telling]) -> int:
    """By how much the notes begin below their text where they do so most."""
    behind = latest = 0
    for opening, telling in zip(openings, told, strict=True):
        latest = max(latest, behind if opening.firsts else 0)
        behind = max(0, behind + _height(opening, telling) - _beside(opening))
    return latest


def _beside(opening: Opening) -> int:
    """How much room the text has beside it."""
    return sum(_lines(len(paragraph), TEXT_LETTERS) * TEXT_LINE + TEXT_GAP for paragraph in opening.paragraphs)


def _height(opening: Opening, telling: Telling) -> int:
    if not opening.firsts:
        return 0
    if telling == Telling.NAMES:
        lines = _lines(sum(len(one.actor.name) + 3 for one in opening.firsts), NOTE_LETTERS)
        return lines * NOTE_LINE + GROUP_GAP
    lines = sum(_lines(len(line), NOTE_LETTERS) for one in opening.firsts for line in _told(one, telling))
    return lines * NOTE_LINE + GAPS[telling] * len(opening.firsts) + GROUP_GAP


def _told(note: Annotation, telling: Telling) -> Iterable[str]:
    """What stands on lines of its own."""
    actor = note.actor
    if telling == Telling.FULL:
        return filter(None, (actor.name, actor.latin, note.role, actor.description))
    if telling == Telling.COMPACT:
        return (f"{actor.name} {actor.latin or ''}", note.role or actor.description)
    return (f"{actor.name} {note.role or actor.description}",)


def _lines(letters: int, line: int) -> int:
    return math.ceil(letters / line)
