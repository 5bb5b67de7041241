"""What a title is read in: the words, the names found so far, the actors, the day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .matcher import Matcher
from .named import NamedInOrder
from .words import Words


@dataclass(frozen=True, slots=True)
class Setting:
    """What a title is read in."""

    words: Words
    names: NamedInOrder
    persons: NamedInOrder
    matcher: Matcher
    date: datetime.date | None
