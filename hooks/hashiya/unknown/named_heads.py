"""A body that is called after a person or a place: جامعة الأميرة نورة, شركة نفط البصرة."""

from __future__ import annotations

from typing import Final

from .tokens import Token

LONGEST: Final = 5
"""Words of a person's name behind the body's noun."""

_OF_PERSONS: Final = ("given", "family", "patronymics", "bearer")
_OPENING: Final = ("titles", "crowned", *_OF_PERSONS)


def called_after(tokens: list[Token], place: int) -> int:
    """Where the name of a body ends that begins with the noun at `place`; `place` itself where none does."""
    after = _after_a_person(tokens, place) if tokens[place].is_a("called_after_persons") else place
    return after if after > place else _after_a_place(tokens, place)


def _after_a_person(tokens: list[Token], place: int) -> int:
    """جامعة خليفة, جامعة الملك خوان كارلوس: a title or none, and the words of a name."""
    last, named = place + 1, False
    while last < len(tokens) and last - place <= LONGEST and tokens[last].joined and tokens[last].is_a(*_OPENING):
        if tokens[last].entry.clitic:
            break
        named = named or tokens[last].is_a("given", "family")
        last += 1
    return last if named else place


def _after_a_place(tokens: list[Token], place: int) -> int:
    """شركة نفط البصرة, منظمة طبيعة العراق: a noun without its article, and the land or city of the body."""
    if place + 2 >= len(tokens) or not tokens[place].is_a("bodies_of_lands"):
        return place
    field, land = tokens[place + 1 : place + 3]
    if field.text.startswith("ال") or field.entry.clitic or not field.entry.rank or field.is_a("titles", "offices"):
        return place
    return place + 3 if field.joined and land.joined and land.is_a("place", "state") else place
