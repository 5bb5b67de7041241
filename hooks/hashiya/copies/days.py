"""On which days a story is told: others take it over within days, its own publisher tells it once.

Reports of every day are alike but for their figures: prices of gold, the weather. Two papers that print them would
tie a whole year together, each day to the one before, if only pairs were looked at.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Final, Self

from ..articles.article import Article
from .publisher import publisher_of

DAYS: Final = 3
"""Days within which others take over a text."""


@dataclass(slots=True)
class Days:
    """The days of the articles of one story; those without a date may be of any."""

    first: datetime.date = datetime.date.max
    last: datetime.date = datetime.date.min
    own: dict[str, datetime.date] = field(default_factory=dict)
    """By publisher: the one day of its articles."""

    @classmethod
    def of(cls, article: Article) -> Self:
        """The day of one article."""
        if article.date is None:
            return cls()
        publisher = publisher_of(article)
        return cls(article.date, article.date, {publisher: article.date} if publisher else {})

    def can_join(self, other: Days) -> bool:
        """Whether articles of these days and of those may tell one story."""
        first, last = min(self.first, other.first), max(self.last, other.last)
        if first < last and (last - first).days > DAYS:
            return False
        fewer, more = sorted((self.own, other.own), key=len)
        return all(more.get(publisher, day) == day for publisher, day in fewer.items())

    def join(self, other: Days) -> None:
        """These days and those."""
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)
        self.own |= other.own
