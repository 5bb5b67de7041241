"""What a word says by itself, wherever it stands: looked up once a word, and most words of a text are old ones."""

from __future__ import annotations

from typing import NamedTuple

from .fuller_names import Place
from .phrases import Opening
from .spellings import Spelling


class Known(NamedTuple):
    """What is known of a word. Made by the matcher."""

    listed: tuple[Opening, ...]
    """The names and offices that it may open, as they are listed."""
    spelt: tuple[Spelling, ...]
    """The names that it may open, as others spell them."""
    alone: bool
    """Whether it is one of them by itself, so spelt."""
    goes_on: bool
    """Whether such a name may go on with it."""
    place: Place | None
    """What it may be in a full name."""
    noun: str | None
    """The noun in it that may speak of somebody again."""
    adjectives: tuple[str, ...]
    """Its forms that the adjective of a state begins with."""
