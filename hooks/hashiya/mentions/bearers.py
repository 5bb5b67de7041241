"""Family names that somebody else bears in an article: إدوارد سعيد, سعيد after it."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from ..actors.actor import Actor
from .kinship import is_a_relative
from .namesakes import is_another_person
from .others import Others
from .own_words import own_words
from .patterns import Hit
from .words import Words


def anothers_names(
    words: Words, hits: list[Hit], actors: Mapping[str, Actor]
) -> tuple[AbstractSet[int], AbstractSet[int]]:
    """The ids of the hits that are another person's name than one whom they may mean, and than all whom they may."""
    some: set[int] = set()
    every: set[int] = set()
    for hit in hits:
        if persons := hit.pattern.sense.persons:
            answers = [is_another_person(words, hit, actors[slug]) for slug in persons]
            if True in answers:
                some.add(id(hit))
                if False not in answers:
                    every.add(id(hit))
    return some, every


def borne_by_others(words: Words, hits: list[Hit], anothers: AbstractSet[int], actors: Mapping[str, Actor]) -> Others:
    """Family names that somebody else bears in this article, and where actors are named in full.

    `anothers` are the ids of the hits that are another person's name. A first lady does not take the name from the
    president, unless it is spelt as no profile spells his: «زوجته ميغان ماركل» has a name of her own beside ميركل.
    """
    others = Others()
    for hit in hits:
        persons = hit.pattern.sense.persons
        if not persons:
            continue
        another = id(hit) in anothers
        if not hit.pattern.sense.single:
            others.name(hit.start, persons if not another else ())
        elif another and not _is_a_day(words, hit):
            spelt_so = any(hit.pattern.text in own_words(actors[slug]) for slug in persons)
            if not (spelt_so and is_a_relative(words, hit)):
                others.bear(hit.pattern.text, hit.start)
    return others


def _is_a_day(words: Words, hit: Hit) -> bool:
    """«21 ماي الجاري»: a month that is a family name as well."""
    before = words.before(hit.start)
    return before is not None and before.text.isdigit()


def is_a_family(words: Words, hit: Hit) -> bool:
    """«عائلة الأسد»: the name of all who bear it."""
    return not hit.clitic and words.is_a("families", words.before(hit.start))
