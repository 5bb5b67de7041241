"""What is looked for in a text: words in matching form, and all that they may mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from ..actors.actor import Kind, Use
from ..quick import quick
from .offices import OfficeKey
from .titles import Title

if TYPE_CHECKING:
    from .words import Words

CLITICS: Final = frozenset(["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"])
"""What may lead a name in one written word: conjunction, then preposition."""

MERGED_CLITICS: Final = frozenset(["", "و", "ف"])
"""Before لل, which ل and the article merge into."""


class Meaning(NamedTuple):
    """One actor that a name may stand for."""

    actor: str
    kind: Kind
    use: Use
    whole: bool
    """Whether the name stands for its actor by itself: no part of a name, no short form."""


@quick
@dataclass(frozen=True, slots=True)
class Sense:
    """What all meanings of a pattern come to: worked out once, and asked at every hit."""

    named: bool
    """Whether it is a name, of an actor or of anything else: no bare office or title."""
    single: bool
    """Whether it is one word."""
    first: str
    """Its first word."""
    persons: tuple[str, ...]
    """Slugs of the persons among its meanings."""
    names_a_person: bool
    """Whether one of them is a person's name, no short form."""
    names_a_body: bool
    """Whether it is the name of an organization and no ordinary word."""
    of_a_body: bool
    """Whether an organization is among the meanings."""
    of_a_state: bool
    """Whether it is a state's name."""
    of_a_land: bool
    """Whether a state or place is among the meanings."""
    of_a_place: bool
    """Whether a place is."""
    metonym: bool
    """Whether it may stand for the government that sits there."""
    proves: str | None
    """The one actor whose name it is and nothing else."""
    certain: bool
    """Whether it means the same wherever it stands: no short form, no ordinary word."""


@dataclass(slots=True)
class Pattern:
    """Words to look for, in matching form, and all that they may mean. None of it: a name of something else."""

    text: str
    meanings: tuple[Meaning, ...] = ()
    offices: tuple[OfficeKey, ...] = ()
    counterpart_of: tuple[str, ...] = ()
    """Slugs of states: the words are `نظيره` with the adjective of one of them."""
    titles: tuple[Title, ...] = ()
    """Titles that leave their body out, in one form or another."""
    common: bool = False
    """Whether the words are an ordinary word as well."""
    clitics: frozenset[str] = CLITICS
    rules: tuple[tuple[Rule, str | None], ...] | None = None
    """What may make something else of a hit, and the class of words behind which alone it does."""
    sense: Sense = field(init=False, repr=False, compare=False)
    """What its meanings come to."""

    def __post_init__(self) -> None:
        """Work out what the meanings come to that are there."""
        self.settle()

    def settle(self) -> None:
        """Work it out anew: meanings have been added."""
        self.sense = _sense_of(self)

    @property
    def titles_somebody(self) -> bool:
        """Whether it is an office, the counterpart of one, or a title without its body."""
        return bool(self.offices or self.counterpart_of or self.titles)

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return " " not in self.text


def _sense_of(pattern: Pattern) -> Sense:
    meanings, ordinary = pattern.meanings, pattern.common and pattern.single
    kinds, called = [m.kind for m in meanings], [m.kind for m in meanings if m.use == Use.NAME]
    names = {m.actor for m in meanings if m.whole and m.use == Use.NAME}
    return Sense(
        named=bool(meanings) or not pattern.titles_somebody,
        single=pattern.single,
        first=pattern.text.partition(" ")[0],
        persons=tuple(m.actor for m in meanings if m.kind == Kind.PERSON),
        names_a_person=Kind.PERSON in called,
        names_a_body=not pattern.common and any(m.kind == Kind.ORGANIZATION and m.whole for m in meanings),
        of_a_body=Kind.ORGANIZATION in kinds,
        of_a_state=Kind.STATE in called,
        of_a_land=Kind.STATE in kinds or Kind.PLACE in kinds,
        of_a_place=Kind.PLACE in kinds,
        metonym=any(m.use == Use.METONYM for m in meanings),
        proves=names.pop() if len(names) == 1 and not ordinary else None,
        certain=not ordinary and all(m.use == Use.METONYM or (m.use == Use.NAME and m.whole) for m in meanings),
    )


class Hit:
    """A pattern found in a folded text. `[start, end)` holds its clitics too; `core` is where the name begins.

    Not changed afterwards; a slot is read by every rule in a third of the time that a field of a tuple takes.
    """

    __slots__ = ("clitic", "core", "end", "pattern", "start")

    def __init__(self, start: int, core: int, end: int, pattern: Pattern) -> None:
        self.start, self.core, self.end, self.pattern = start, core, end, pattern
        self.clitic = core > start
        """Whether a clitic leads it."""


Rule = Callable[["Words", Hit], bool]
"""A question about a hit where it stands."""


UNMATCHED: Final = Pattern("")
"""Of words that no name or title was matched in."""


def pattern_of(name: str, meanings: tuple[Meaning, ...]) -> Pattern:
    """The pattern of a name that is no ordinary word."""
    return Pattern(name, meanings, clitics=CLITICS)
