"""Copies of one story: an agency's text at two publishers, an article that was dropped twice with small changes."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from ..articles.article import Article
from ..memory import FORGETFUL, Memory
from .candidates import Meeting, sample, suspects
from .days import Days
from .imprint import Imprint
from .likeness import Shingles, are_copies, are_nearly_one, shingles

SHORTEST: Final = 20
"""Words; a shorter text, a headline or a flash, is like others by chance."""

OFTEN: Final = 16
"""Texts in which a paragraph below the lead stands, above which it tells no story from another."""

LONGEST_LEAD: Final = 60
"""Words by which a story is known, at most."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What of an article tells its story."""

    article: Article
    words: array[int]
    """Those of the standfirst and of the text, without paragraphs that stand under many others."""
    lead: array[int]


def find_stories(imprints: Sequence[Imprint], memory: Memory = FORGETFUL) -> dict[str, int]:
    """For each article, by id, the number of its story. Those of one number are copies.

    The outcome does not depend on the order of `imprints`. Texts that an earlier build has compared are not compared
    again: `memory` knows how that ended.
    """
    ordered = sorted(imprints, key=lambda imprint: imprint.article.id)
    count = Counter(chain.from_iterable(set(imprint.blocks) for imprint in ordered))
    story = _join(ordered, count, memory)
    return {imprint.article.id: number for imprint, number in zip(ordered, story, strict=True)}


def copies_by_id(stories: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """For each article that has copies, their ids in order."""
    told: dict[int, list[str]] = defaultdict(list)
    for article, story in stories.items():
        told[story].append(article)
    groups = [sorted(members) for members in told.values() if len(members) > 1]
    return {one: tuple(other for other in group if other != one) for group in groups for one in group}


def _join(imprints: Sequence[Imprint], count: Mapping[int, int], memory: Memory) -> list[int]:
    """For each text the place of the first of its story: those of one day are joined first, then those of the next."""
    story = list(range(len(imprints)))
    days = [Days.of(imprint.article) for imprint in imprints]
    for _, one, other in sorted(_pairs(imprints, count, memory)):
        first, second = sorted((_first(story, one), _first(story, other)))
        if first != second and days[first].can_join(days[second]):
            story[second] = first
            days[first].join(days[second])
    return [_first(story, place) for place in range(len(imprints))]


def _pairs(imprints: Sequence[Imprint], count: Mapping[int, int], memory: Memory) -> list[tuple[int, int, int]]:
    """Days between two copies, and their places."""
    telling = [_telling(imprint, count) for imprint in imprints]
    lengths = [sum(map(imprint.lengths.__getitem__, own)) for imprint, own in zip(imprints, telling, strict=True)]
    long = [place for place, length in enumerate(lengths) if length >= SHORTEST]
    doubtful = [long[number] for number in suspects([_runs(imprints[place], telling[place]) for place in long])]
    texts = [_text(imprints[place], telling[place]) for place in doubtful]
    return [
        (days, doubtful[one], doubtful[other]) for days, one, other in (_remembered(texts, memory) if texts else ())
    ]


def _telling(imprint: Imprint, count: Mapping[int, int]) -> Sequence[int]:
    """Places of the blocks that tell the story: those below the lead that stand under many others do not."""
    often = {place for place, number in enumerate(imprint.blocks) if number and count[number] > OFTEN}
    every = range(len(imprint.blocks))
    return [place for place in every if place not in often or place in imprint.lead] if often else every


def _runs(imprint: Imprint, telling: Sequence[int]) -> array[int]:
    return imprint.runs if len(telling) == len(imprint.blocks) else sample(imprint.of(telling))


def _text(imprint: Imprint, telling: Sequence[int]) -> _Text:
    return _Text(imprint.article, imprint.of(telling), imprint.of(imprint.lead)[:LONGEST_LEAD])


def _remembered(texts: Sequence[_Text], memory: Memory) -> list[tuple[int, int, int]]:
    """The pairs among `texts`, now or from an earlier build that had the very same ones."""
    key = memory.key("copies", [(text.words.tobytes(), text.lead.tobytes(), text.article.date) for text in texts])
    kept = memory.recall(key)
    if isinstance(kept, list):
        return [(days, one, other) for days, one, other in kept]
    found = list(_compared(texts))
    memory.keep(key, found)
    return found


def _compared(texts: Sequence[_Text]) -> Iterator[tuple[int, int, int]]:
    """The same, compared. The longest texts are looked at first, to be met by the others."""
    meeting = Meeting()
    met: dict[int, Shingles] = {}
    for place in sorted(range(len(texts)), key=lambda place: (-len(texts[place].words), place)):
        own = shingles(texts[place].words, texts[place].lead)
        seen, others = meeting.meet(own)
        copies = [(_days_between(texts[place], texts[o]), o) for o in others if are_copies(own, met[o])]
        yield from ((days, other, place) for days, other in copies)
        if not any(days == 0 and are_nearly_one(own, met[other]) for days, other in copies):
            meeting.stay(place, seen)
            met[place] = own


def _days_between(one: _Text, other: _Text) -> int:
    """0 where either has no date."""
    days = one.article.date, other.article.date
    return abs(days[0] - days[1]).days if days[0] and days[1] else 0


def _first(story: list[int], place: int) -> int:
    while story[place] != place:
        story[place] = place = story[story[place]]
    return place
