"""«نظيره الفرنسي»: whose counterpart, and which office of the other state is its equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from ..arabic.lexicon import load_lexicon
from .offices import OfficeKey, family_of
from .patterns import Hit
from .setting import Setting
from .words import Words

COUNTERPART_REACH: Final = 40
"""Words before «نظيره» among which the office is sought."""

LONGEST_OPENING: Final = 2
"""Words of a paragraph before «نظيره» where its office is told in the one above."""


def counterparts(setting: Setting, family: str, states: Iterable[str]) -> Iterator[OfficeKey]:
    """The same office of each state, or the one of equal rank where it has none: an emir's is a president."""
    alike = next((group for group in _ranks() if family in group), frozenset((family,)))
    for of in states:
        known = [OfficeKey(one, of) for one in alike if OfficeKey(one, of) in setting.matcher.holders.by_key]
        same = OfficeKey(family, of)
        yield from known if known and same not in known else (same,)


@cache
def _ranks() -> tuple[frozenset[str], ...]:
    """The families of offices of equal rank: heads of state."""
    return (frozenset(map(family_of, load_lexicon().classes["heads_of_states"])),)


def family_before(setting: Setting, hit: Hit, last: tuple[int, str] | None) -> str | None:
    """The office that stands nearest before `hit`: in words, or as that of a person who is named."""
    nearest = setting.persons.last_until(hit.start)
    place, family = last or (0, None)
    if nearest and nearest.actor and nearest.hit.end > place:
        office = setting.matcher.actors[nearest.actor].office_on(setting.date)
        if office:
            place, family = nearest.hit.end, family_of(office.title)
    return family if family and _nothing_between(setting.words, place, hit) else None


def _nothing_between(words: Words, place: int, hit: Hit) -> bool:
    """Whether `place` lies near before `hit`, no other office between them, known or not, and at most one end of line.

    A paragraph that opens «ودعا نظيره التركي» goes on with whom the one above it told of.
    """
    first, last = words.number_at(place), words.number_at(hit.start)
    ends = words.gap(place, hit.start).count("\n")
    opens = ends == 1 and len(words.gap(place, hit.start).rpartition("\n")[2].split()) <= LONGEST_OPENING
    if last - first > COUNTERPART_REACH or (ends and not opens):
        return False
    return not any(words.is_a("office_heads", words.word(number)) for number in range(first, last))
