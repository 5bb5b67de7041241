"""What is looked for, gathered: names; and the wordings of offices, whose patterns wait until one of them is met.

There are more wordings than names, and an article meets a handful of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, TypeAlias

from ..actors.actor import Kind, Use
from ..arabic.lexicon import Lexicon
from ..arabic.strangeness import ranks
from .offices import OfficeKey
from .patterns import CLITICS, MERGED_CLITICS, Meaning, Pattern
from .titles import Title

OFTEN: Final = 3
"""Rank of an ordinary word that is met often."""

SHORTEST_MERGED: Final = 4
"""Letters of a name that begins with the article: إليزابيث folds to its letters too, and so does لإليزابيث."""

Holding: TypeAlias = OfficeKey | Title | str
"""What a wording stands for: an office, a title without its body, the counterpart in a state of that slug."""


class PatternTable:
    """Patterns by their words: filled, completed, then asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._made: dict[str, Pattern] = {}
        """Those of the names, and of the wordings that have been met."""
        self._worded: dict[str, tuple[Holding, ...]] = {}
        """What each wording stands for."""

    def __len__(self) -> int:
        """How many names and wordings there are."""
        return len(self._made.keys() | self._worded.keys())

    def __contains__(self, text: str) -> bool:
        """Whether there is a pattern of these words."""
        return text in self._made or any(phrase in self._worded for phrase in _unmerged(text))

    def add_meaning(self, name: str, meaning: Meaning) -> None:
        """Let `name` stand for `meaning` too."""
        for pattern in self._places(name):
            if meaning.kind == Kind.PERSON and pattern.single:
                pattern.common = pattern.common or self._is_ordinary(name)
            if meaning.kind == Kind.ORGANIZATION and pattern.single:
                pattern.common = pattern.common or (ranks().get(name, 0) > OFTEN and not name.startswith("ال"))  # كاف
            if not pattern.meanings:
                pattern.meanings = (meaning,)
            elif all(
                known.actor != meaning.actor or known.use == meaning.use == Use.NAME for known in pattern.meanings
            ):
                pattern.meanings = tuple(dict.fromkeys((*pattern.meanings, meaning)))

    def _is_ordinary(self, name: str) -> bool:
        """«جامع», «سفر»: a family name that is often an ordinary word."""
        classes = self._lexicon.classes
        noun = name in classes["swallowing_heads"] or f"ال{name}" in classes["titles"]  # إمام
        return noun or ranks().get(name, 0) >= OFTEN

    def add_form(self, name: str, meaning: Meaning) -> None:
        """A form that no profile lists: never where it is an ordinary word."""
        if name not in self._lexicon.common_words:
            self.add_meaning(name, meaning)

    def add_wording(self, phrase: str, holding: Holding) -> None:
        """Let `phrase` stand for the holder of an office, or whoever else it speaks of."""
        known = self._worded.get(phrase)
        if known is None:
            self._worded[phrase] = (holding,)
        elif holding not in known:
            self._worded[phrase] = (*known, holding)

    def add_other(self, name: str) -> None:
        """Let `name` be that of something else, which no shorter name inside it may claim."""
        self._places(name)

    def names(self) -> frozenset[str]:
        """The names added so far, those after ل too."""
        return frozenset(self._made)

    def wordings(self) -> Collection[str]:
        """The wordings, none of them after ل."""
        return self._worded.keys()

    def complete(self) -> None:
        """Let names that are wordings as well stand for both; nothing is added afterwards."""
        self._worded.pop("", None)
        for text, pattern in self._made.items():
            for phrase in _unmerged(text):
                if phrase in self._worded:
                    self._tell(pattern, phrase)

    def get(self, text: str) -> Pattern | None:
        """The pattern of these words."""
        found = self._made.get(text)
        if found is None:
            for phrase in _unmerged(text):
                if phrase in self._worded:
                    found = found or self._new(text, phrase)
                    self._tell(found, phrase)
        return found

    def _tell(self, pattern: Pattern, phrase: str) -> None:
        """Let `pattern` stand for all that `phrase` does."""
        holdings = self._worded[phrase]
        offices = (one for one in holdings if isinstance(one, OfficeKey))
        titles = (one for one in holdings if isinstance(one, Title))
        states = (one for one in holdings if isinstance(one, str))
        pattern.offices = tuple(dict.fromkeys((*pattern.offices, *offices)))
        pattern.titles = tuple(dict.fromkeys((*pattern.titles, *titles)))
        pattern.counterpart_of = tuple(dict.fromkeys((*pattern.counterpart_of, *states)))

    def _places(self, name: str) -> tuple[Pattern, ...]:
        """The pattern of `name`, and that of `name` after ل where it begins with the article."""
        if not name:
            return ()
        own = self._made.get(name) or self._new(name, name)
        if len(name) < SHORTEST_MERGED or not name.startswith("ال"):
            return (own,)
        merged = "لل" + name[2:]
        return own, self._made.get(merged) or self._new(merged, name)

    def _new(self, text: str, name: str) -> Pattern:
        """A pattern of `text`, which is `name` or what ل makes of it."""
        common = " " not in name and name in self._lexicon.common_words
        clitics = CLITICS if text == name else MERGED_CLITICS
        pattern = self._made[text] = Pattern(text, common=common, clitics=clitics)
        return pattern


def _unmerged(text: str) -> Iterator[str]:
    """The text, and what it is without the ل that has merged with its article."""
    yield text
    if text.startswith("لل") and len(text) >= SHORTEST_MERGED:
        yield "ال" + text[2:]
