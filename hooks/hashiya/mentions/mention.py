"""A mention: a range of a text that stands for an actor, and what decided it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..quick import quick


class Via(StrEnum):
    """What decided a mention."""

    NAME = "name"
    ROLE = "role"
    """A bare office: its holder on the article's date."""
    ANAPHOR = "anaphor"
    EDITOR = "editor"


@quick
@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A range of a text and its actor. Made by `find_mentions`."""

    start: int
    """Offset in Unicode code points."""
    end: int
    """Offset after the last code point (exclusive)."""
    actor: str
    """Slug."""
    via: Via


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that were left without a link, and why: for the editor, not for the page."""

    start: int
    end: int
    reason: str
