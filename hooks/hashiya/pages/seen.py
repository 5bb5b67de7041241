"""Where actors are seen in a digest, as numbers of articles: each appearance is made when somebody looks at it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from ..annotations.annotation import AnnotatedArticle, Annotation
from ..quick import quick
from ..quotations.quotation import Quotation


@quick
@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in one article."""

    annotated: AnnotatedArticle
    slug: str
    mentions: int
    """How many annotations of the published text are the actor's."""

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """These, by place."""
        return self.annotated.published_of(self.slug)


@quick
@dataclass(frozen=True, slots=True)
class Saying:
    """What an actor says in one article."""

    annotated: AnnotatedArticle
    place: int
    """Of the quotation among those of the article."""

    @property
    def quotation(self) -> Quotation:
        """The words, made when somebody looks at them."""
        return self.annotated.quotation(self.place)


class Appearances(Sequence[Appearance]):
    """All appearances of an actor, in the order of the digest. Grows by `add`."""

    __slots__ = ("_articles", "_mask", "_mentions", "_numbers", "_slug")

    def __init__(self, articles: Sequence[AnnotatedArticle], slug: str) -> None:
        """None yet in these articles."""
        self._articles, self._slug = articles, slug
        self._numbers, self._mentions = array("I"), array("I")
        self._mask = 0

    def add(self, number: int, mentions: int) -> None:
        """It is mentioned so often in the article of that number."""
        self._numbers.append(number)
        self._mask = 0
        self._mentions.append(mentions)

    @property
    def articles(self) -> list[AnnotatedArticle]:
        """Those that mention the actor."""
        return [self._articles[number] for number in self._numbers]

    @property
    def numbers(self) -> Sequence[int]:
        """Those of these articles."""
        return self._numbers

    @property
    def mask(self) -> int:
        """The bit of each article, by its number: what two actors have in common is one operation on two numbers."""
        if not self._mask and self._numbers:
            bits = bytearray(self._numbers[-1] // 8 + 1)
            for number in self._numbers:
                bits[number >> 3] |= 1 << (number & 7)
            self._mask = int.from_bytes(bits, "little")
        return self._mask

    @property
    def mentions(self) -> int:
        """How often the actor is mentioned in all of them."""
        return sum(self._mentions)

    def __len__(self) -> int:
        """How many articles."""
        return len(self._numbers)

    def __iter__(self) -> Iterator[Appearance]:
        """One after the other."""
        articles, slug = self._articles, self._slug
        for number, mentions in zip(self._numbers, self._mentions, strict=True):
            yield Appearance(articles[number], slug, mentions)

    @overload
    def __getitem__(self, at: int) -> Appearance: ...
    @overload
    def __getitem__(self, at: slice) -> Appearances: ...
    def __getitem__(self, at: int | slice) -> Appearance | Appearances:
        """One of them, or some as a list of their own."""
        if isinstance(at, int):
            return Appearance(self._articles[self._numbers[at]], self._slug, self._mentions[at])
        found = Appearances(self._articles, self._slug)
        found._numbers, found._mentions = self._numbers[at], self._mentions[at]
        return found


class Sayings(Sequence[Saying]):
    """Quotations in the order of the digest. Grows by `add`."""

    __slots__ = ("_articles", "_places")

    def __init__(self, articles: Sequence[AnnotatedArticle]) -> None:
        """None yet in these articles."""
        self._articles = articles
        self._places: array[int] = array("I")
        """Number of an article, number of a quotation in it, and so on."""

    def add(self, number: int, quotation: int) -> None:
        """The quotation of that number in the article of that number."""
        self._places.extend((number, quotation))

    @property
    def numbers(self) -> Sequence[int]:
        """Of each quotation that of its article."""
        return self._places[::2]

    @property
    def places(self) -> Sequence[int]:
        """Of each quotation its own among those of its article."""
        return self._places[1::2]

    def __len__(self) -> int:
        """How many quotations."""
        return len(self._places) // 2

    @overload
    def __getitem__(self, at: int) -> Saying: ...
    @overload
    def __getitem__(self, at: slice) -> Sayings: ...
    def __getitem__(self, at: int | slice) -> Saying | Sayings:
        """One of them, or some as a list of their own."""
        if isinstance(at, int):
            number, place = self._places[2 * (at := range(len(self))[at]) : 2 * at + 2]
            return Saying(self._articles[number], place)
        found = Sayings(self._articles)
        for place in range(len(self))[at]:
            found.add(*self._places[2 * place : 2 * place + 2])
        return found

    def __iter__(self) -> Iterator[Saying]:
        """One after the other."""
        for number, place in zip(self._places[::2], self._places[1::2], strict=True):
            yield Saying(self._articles[number], place)


def articles_of(appearances: Sequence[Appearance]) -> Sequence[AnnotatedArticle]:
    """The articles in which an actor appears."""
    if isinstance(appearances, Appearances):
        return appearances.articles
    return [appearance.annotated for appearance in appearances]


def mentions_in(appearances: Sequence[Appearance]) -> int:
    """How often an actor is mentioned in all of these."""
    if isinstance(appearances, Appearances):
        return appearances.mentions
    return sum(appearance.mentions for appearance in appearances)
