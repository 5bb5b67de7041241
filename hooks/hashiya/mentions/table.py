"""What is looked for, gathered: names and the wordings of offices, whose patterns wait until one of them is met.

There are tens of thousands, and an article meets a handful of them.
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
from .words import MOST_REMEMBERED

SELDOM: Final = 2
"""Rank of an ordinary word that is met seldom: «شان», which is a family name too."""

OFTEN: Final = 3
"""Rank of an ordinary word that is met often."""

SHORTEST_MERGED: Final = 4
"""Letters of a name that begins with the article: إليزابيث folds to its letters too, and so does لإليزابيث."""

Holding: TypeAlias = OfficeKey | Title | str
"""What a wording stands for: an office, a title without its body, the counterpart in a state of that slug."""


class PatternTable:
    """Patterns by their words: filled, then asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._named: dict[str, list[Meaning]] = {}
        """What each name stands for; nothing where it is that of something else."""
        self._worded: dict[str, tuple[Holding, ...]] = {}
        """What each wording stands for."""
        self._made: dict[str, Pattern | None] = {}
        """The patterns of what has been met; None: there is none of these words."""

    def __len__(self) -> int:
        """How many names and wordings there are."""
        return len(self.names() | self._worded.keys())

    def __contains__(self, text: str) -> bool:
        """Whether there is a pattern of these words."""
        if text in self._named or text in self._worded:
            return True
        return text.startswith("لل") and any(one in self._named or one in self._worded for one in _unmerged(text))

    def add_meaning(self, name: str, meaning: Meaning) -> None:
        """Let `name` stand for `meaning` too."""
        known = self._named.get(name)
        if known is None:
            self._named[name] = [meaning]
        else:
            known.append(meaning)

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
        self._named.setdefault(name, [])

    def names(self) -> frozenset[str]:
        """The names added so far, those after ل too."""
        merged = ["لل" + name[2:] for name in self._named if name.startswith("ال") and len(name) >= SHORTEST_MERGED]
        return frozenset(self._named).union(merged) - {""}

    def wordings(self) -> Collection[str]:
        """The wordings, none of them after ل."""
        return self._worded.keys()

    def complete(self) -> None:
        """Nothing is added afterwards."""
        self._worded.pop("", None)
        self._named.pop("", None)

    def get(self, text: str) -> Pattern | None:
        """The pattern of these words, made when it is asked for first."""
        if text not in self._made:
            if len(self._made) >= MOST_REMEMBERED:
                self._made.clear()
            self._made[text] = self._new(text) if text in self else None
        return self._made[text]

    def _new(self, text: str) -> Pattern:
        """The pattern of `text`: of a name or wording, of what ل makes of one, or of both."""
        phrases = [phrase for phrase in _unmerged(text) if phrase in self._named or phrase in self._worded]
        first = next((phrase for phrase in phrases if phrase in self._named), phrases[0])
        common = " " not in first and first in self._lexicon.common_words
        pattern = Pattern(text, common=common, clitics=CLITICS if text == first else MERGED_CLITICS)
        for phrase in phrases:
            for meaning in self._named.get(phrase, ()):
                self._mean(pattern, phrase, meaning)
        for phrase in phrases:
            if phrase in self._worded:
                self._tell(pattern, phrase)
        pattern.settle()
        return pattern

    def _mean(self, pattern: Pattern, name: str, meaning: Meaning) -> None:
        """Let `pattern` stand for what `name` does."""
        if meaning.kind == Kind.PERSON and pattern.single:
            pattern.common = pattern.common or self._is_ordinary(name)
        if meaning.kind == Kind.PLACE and pattern.single and not name.startswith("ال"):
            pattern.common = pattern.common or ranks().get(name, 0) >= OFTEN  # «منح», a town and «grants»
        if meaning.kind == Kind.ORGANIZATION and pattern.single:
            pattern.common = pattern.common or (ranks().get(name, 0) > OFTEN and not name.startswith("ال"))  # كاف
        if all(known.actor != meaning.actor or known.use == meaning.use == Use.NAME for known in pattern.meanings):
            pattern.meanings = tuple(dict.fromkeys((*pattern.meanings, meaning)))

    def _is_ordinary(self, name: str) -> bool:
        """«جامع», «سفر», «شأن»: a family name that is an ordinary word as well."""
        classes = self._lexicon.classes
        noun = name in classes["swallowing_heads"] or f"ال{name}" in classes["titles"]  # إمام
        return noun or ranks().get(name, 0) >= SELDOM

    def _tell(self, pattern: Pattern, phrase: str) -> None:
        """Let `pattern` stand for all that `phrase` does."""
        holdings = self._worded[phrase]
        offices = (one for one in holdings if isinstance(one, OfficeKey))
        titles = (one for one in holdings if isinstance(one, Title))
        states = (one for one in holdings if isinstance(one, str))
        pattern.offices = tuple(dict.fromkeys((*pattern.offices, *offices)))
        pattern.titles = tuple(dict.fromkeys((*pattern.titles, *titles)))
        pattern.counterpart_of = tuple(dict.fromkeys((*pattern.counterpart_of, *states)))


def _unmerged(text: str) -> Iterator[str]:
    """The text, and what it is without the ل that has merged with its article."""
    yield text
    if text.startswith("لل") and len(text) >= SHORTEST_MERGED:
        yield "ال" + text[2:]
