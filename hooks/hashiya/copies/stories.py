"""Copies of one story: an agency's text at two publishers, an article that was dropped twice with small changes."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from ..articles.article import Article, Part
from .candidates import Meeting, suspects
from .imprint import Imprint
from .likeness import Shingles, are_copies, are_nearly_one, shingles
from .publisher import publisher_of

SHORTEST: Final = 20
"""Words; a shorter text, a headline or a flash, is like others by chance."""

OFTEN: Final = 16
"""Texts in which a paragraph below the lead stands, above which it tells no story from another."""

SHORTEST_LEAD: Final = 20
LONGEST_LEAD: Final = 60
"""Words from the top by which a story is known: its first paragraph, or two where the first is short."""

DAYS: Final = 3
"""Days within which others take over a text. One publisher's own texts of two days are two, however alike: prices of
gold, the weather."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What of an article tells its story."""

    article: Article
    words: array[int]
    """Those of the standfirst and of the text, without paragraphs that stand under many others."""
    lead: array[int]


def find_stories(imprints: Sequence[Imprint]) -> dict[str, int]:
    """For each article, by id, the number of its story. Those of one number are copies.

    The outcome does not depend on the order of `imprints`.
    """
    ordered = sorted(imprints, key=lambda imprint: imprint.article.id)
    count = Counter(chain.from_iterable(set(imprint.blocks) for imprint in ordered))
    story = _join([_telling(imprint, count) for imprint in ordered])
    return {imprint.article.id: number for imprint, number in zip(ordered, story, strict=True)}


def copies_by_id(stories: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """For each article that has copies, their ids in order."""
    told: dict[int, list[str]] = defaultdict(list)
    for article, story in stories.items():
        told[story].append(article)
    groups = [sorted(members) for members in told.values() if len(members) > 1]
    return {one: tuple(other for other in group if other != one) for group in groups for one in group}


def _telling(imprint: Imprint, count: Mapping[int, int]) -> _Text:
    words, lead = array("I"), array("I")
    for block, number, own in zip(imprint.article.news.blocks, imprint.blocks, imprint.words, strict=True):
        is_lead = block.part != Part.STANDFIRST and len(lead) < SHORTEST_LEAD
        if is_lead:
            lead += own
        if is_lead or count[number] <= OFTEN:
            words += own
    return _Text(imprint.article, words, lead[:LONGEST_LEAD])


def _join(texts: Sequence[_Text]) -> list[int]:
    """For each text the place of the first of its story: the longest are looked at first, to be met by the others."""
    story = list(range(len(texts)))
    long = [place for place, text in enumerate(texts) if len(text.words) >= SHORTEST]
    doubtful = [long[number] for number in suspects([texts[place].words for place in long])]
    if not doubtful:
        return story
    meeting = Meeting()
    met: dict[int, Shingles] = {}
    for place in sorted(doubtful, key=lambda place: (-len(texts[place].words), place)):
        text = texts[place]
        own = shingles(text.words, text.lead)
        seen, others = meeting.meet(own)
        copies = [o for o in others if _may_be_one(text.article, texts[o].article) and are_copies(own, met[o])]
        _unite(story, place, copies)
        if not any(are_nearly_one(own, met[o]) and text.article.date == texts[o].article.date for o in copies):
            meeting.stay(place, seen)
            met[place] = own
    return [_first(story, place) for place in range(len(texts))]


def _may_be_one(one: Article, other: Article) -> bool:
    """Whether two days can be those of one story."""
    if one.date is None or other.date is None:
        return True
    publisher = publisher_of(one)
    own = publisher is not None and publisher == publisher_of(other)
    return abs(one.date - other.date).days <= (0 if own else DAYS)


def _unite(story: list[int], place: int, others: Iterable[int]) -> None:
    for other in others:
        first, second = sorted((_first(story, place), _first(story, other)))
        story[second] = first


def _first(story: list[int], place: int) -> int:
    while story[place] != place:
        story[place] = place = story[story[place]]
    return place
