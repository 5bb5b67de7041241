"""What is known of one written word, and what follows from the word alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias, TypeVar

from ..quick import quick

NAMING: Final = frozenset({"given", "bearer", "family", "state", "place"})
"""Classes whose members are names."""

MOST_REMEMBERED: Final = 65536
"""Words met that are kept: more than one archive's vocabulary, and a bound on memory."""

Listed: TypeAlias = tuple[tuple[str, ...], str]
"""A listed name of several words: those behind its first, and `place` or `organization`."""

Opened: TypeAlias = Mapping[str, tuple[Listed, ...]]
"""The listed names with one first word, the longest first, by the second."""


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What is known of one written word. Made by `Vocabulary.entry`, once a word."""

    text: str
    """The word in matching form."""
    clitic: str
    bare: str
    """The word without its clitics."""
    classes: frozenset[str]
    rank: int
    """How common it is where it is no name: 0 never met, 1 once, 2 seldom, 3 often, 4 often and never in a name."""
    foreign: int
    """-3 to 3: whether the letters look like an Arabic word or like a foreign name."""

    begins: bool
    """Whether a rule may see the beginning of a name in it."""
    bits: int
    """Its classes in one number, as `bits` tells them."""
    opens: Opened
    """The listed names of several words that it opens."""

    @property
    def is_name(self) -> bool:
        """Whether a list of names has it."""
        return not NAMING.isdisjoint(self.classes)


Answer = TypeVar("Answer")


def once_a_word(rule: Callable[[Entry], Answer]) -> Callable[[Entry], Answer]:
    """A rule that asks of nothing but the word: it is answered once a word."""
    answered = lru_cache(maxsize=MOST_REMEMBERED)(rule)
    _ANSWERED.append(answered.cache_clear)
    return answered


_ANSWERED: Final[list[Callable[[], None]]] = []
"""What forgets the answers."""


def forget_answers() -> None:
    """Let go of all that was found out about each word."""
    for forget in _ANSWERED:
        forget()
