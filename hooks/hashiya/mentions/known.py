"""What a word says by itself, wherever it stands: looked up once a word, and most words of a text are old ones."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .fuller_names import Place
from .phrases import Opening
from .spellings import Spelling


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a word. Made by the matcher."""

    listed: tuple[Opening, ...]
    """The names and offices that it may open, as they are listed."""
    listed_alone: bool
    """Whether it is one of them by itself, or with a mark at its edge."""
    listed_next: AbstractSet[str]
    """The words that they go on with."""
    spelt: tuple[Spelling, ...]
    """The names that it may open, as others spell them."""
    spelt_alone: bool
    """Whether it is one of them by itself, so spelt."""
    spelt_next: AbstractSet[str]
    """The skeletons of the words that they go on with."""
    bones: str
    """Its own, where such a name may go on with it."""
    place: Place | None
    """What it may be in a full name."""
    noun: str | None
    """The noun in it that may speak of somebody again."""
    adjectives: tuple[str, ...]
    """Its forms that the adjective of a state begins with."""
