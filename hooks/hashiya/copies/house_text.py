"""What a publisher says under every story: told from news by standing under stories that are not one.

A paragraph counts only once for all copies of a story, or an agency's text that was dropped three times would be
taken for the house's own words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ..articles.article import Article, Part
from .imprint import Imprint
from .publisher import publisher_of

STORIES: Final = 3
"""Stories of one publisher under which the same words stand."""

CLOSING_STORIES: Final = 2
"""The same, for a paragraph that is the last of every article it stands in: there a house speaks of itself."""

LONGEST_LINE: Final = 12
"""Words of a line that is no paragraph; a longer one is one, whatever it ends with."""

LONGEST_LABEL: Final = 3
"""Words of a heading that may stand over many texts: «ردود الفعل»."""

_ENDS: Final = (".", "!", "؟", "…", "»", '"', "”")


@dataclass(slots=True)
class _Uses:
    """Where a publisher has one and the same block."""

    stories: set[int] = field(default_factory=set)
    always_last: bool = True

    @property
    def is_enough(self) -> bool:
        """Whether it stands under too many stories to be news of any."""
        return len(self.stories) >= (CLOSING_STORIES if self.always_last else STORIES)


def find_house_text(imprints: Sequence[Imprint], stories: Mapping[str, int]) -> dict[str, list[int]]:
    """For each article that has any, by id, the places of the blocks of its news that are its publisher's own words."""
    recurring = _recurring(imprints, stories)
    found: dict[str, list[int]] = {}
    for imprint, publisher in _published(imprints):
        places = [place for place, number in enumerate(imprint.blocks) if (publisher, number) in recurring]
        apart = _house_text(imprint.article, places) if places else []
        if apart:
            found[imprint.article.id] = apart
    return found


def is_line(text: str) -> bool:
    """Whether a block is no paragraph but a line: short, and no sentence by its end."""
    return len(text.split()) <= LONGEST_LINE and not text.endswith(_ENDS)


def _recurring(imprints: Sequence[Imprint], stories: Mapping[str, int]) -> set[tuple[str, int]]:
    """Publisher and number of each block that stands under enough of the publisher's stories."""
    count = Counter((publisher, number) for imprint, publisher in _published(imprints) for number in imprint.blocks)
    uses = {key: _Uses() for key, times in count.items() if times > 1 and key[1]}
    for imprint, publisher in _published(imprints):
        last = len(imprint.blocks) - 1
        for place, number in enumerate(imprint.blocks):
            use = uses.get((publisher, number))
            if use:
                use.stories.add(stories[imprint.article.id])
                use.always_last &= place == last
    return {key for key, use in uses.items() if use.is_enough}


def _published(imprints: Sequence[Imprint]) -> Iterator[tuple[Imprint, str]]:
    """The imprints whose publisher is known, with it."""
    for imprint in imprints:
        publisher = publisher_of(imprint.article)
        if publisher is not None:
            yield imprint, publisher


def _house_text(article: Article, places: Iterable[int]) -> list[int]:
    """Those of the recurring blocks that are house text: paragraphs below the lead, and lines that are none.

    Headline, standfirst and captions never are, nor all that stands under the headline.
    """
    paragraphs = [n for n, block in enumerate(article.news.blocks) if block.part == Part.PARAGRAPH]
    apart = [n for n in places if n not in paragraphs[:1] or is_line(_text(article, n))]
    apart = [n for n in apart if _may_be_house_text(article.news.blocks[n].part, _text(article, n))]
    return apart if set(paragraphs) - set(apart) else []


def _text(article: Article, place: int) -> str:
    return article.news.of(article.news.blocks[place])


def _may_be_house_text(part: Part, text: str) -> bool:
    words = len(text.split())
    if part == Part.HEADING:
        return is_line(text) and words > LONGEST_LABEL
    return part == Part.PARAGRAPH and (is_line(text) or words > LONGEST_LINE)
