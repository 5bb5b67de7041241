"""Family names that somebody else bears in an article: إدوارد سعيد, سعيد after it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from .kinship import is_a_relative
from .others import Others
from .patterns import Hit
from .words import Words


def borne_by_others(words: Words, hits: list[Hit], anothers: AbstractSet[int]) -> Others:
    """Family names that somebody else bears in this article, and where actors are named in full.

    `anothers` are the ids of the hits that are another person's name.
    """
    others = Others()
    for hit in hits:
        persons = hit.pattern.sense.persons
        if not persons:
            continue
        another = id(hit) in anothers
        if not hit.pattern.sense.single:
            others.name(hit.start, persons if not another else ())
        elif another and not (is_a_relative(words, hit) or _is_a_day(words, hit)):
            others.bear(hit.pattern.text, hit.start)  # a first lady does not take the name from the president
    return others


def _is_a_day(words: Words, hit: Hit) -> bool:
    """«21 ماي الجاري»: a month that is a family name as well."""
    before = words.before(hit.start)
    return before is not None and before.text.isdigit()


def is_a_family(words: Words, hit: Hit) -> bool:
    """«عائلة الأسد»: the name of all who bear it."""
    return not hit.clitic and words.is_a("families", words.before(hit.start))
