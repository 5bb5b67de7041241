"""Bodies of articles on the disk: a digest has thousands, and a page looks at one or two of them."""

from __future__ import annotations

import marshal
from collections import OrderedDict
from dataclasses import replace
from typing import Final

from ..formats.manuscript import Mark, MarkKind
from ..spill import Place, Spill
from .article import Article, Block, Body, Part

AT_HAND: Final = 48
"""Bodies that stay in memory, those that were asked for last: a page of an actor's mentions looks at forty."""

_PARTS: Final = tuple(Part)
_CODES: Final = {part: code for code, part in enumerate(_PARTS)}


class Bodies:
    """Where bodies are kept."""

    def __init__(self, spill: Spill) -> None:
        self._spill = spill
        self._at_hand: OrderedDict[int, Body] = OrderedDict()

    def put_away(self, article: Article) -> Article:
        """The article with its texts on the disk."""
        return replace(article, news=self.put(article.news), background=self.put(article.background))

    def put(self, body: Body) -> Body:
        """The body, from now on the disk; one without a word has no need of it."""
        if isinstance(body, KeptBody) or not body.text:
            return body
        blocks = [number for block in body.blocks for number in (_CODES[block.part], block.start, block.end)]
        marks = [(mark.kind.value, mark.start, mark.end, mark.target) for mark in body.marks]
        place = self._spill.put_bytes(marshal.dumps((body.text, blocks, marks)))
        return KeptBody(self, place, body.first(Part.TITLE))

    def get(self, place: Place) -> Body:
        """The body as it was put."""
        found = self._at_hand.get(place[0])
        if found is not None:
            self._at_hand.move_to_end(place[0])
            return found
        text, numbers, marks = marshal.loads(self._spill.get_bytes(place))  # noqa: S302  # nobody else writes there
        them = iter(numbers)
        body = Body(
            text,
            tuple([Block(_PARTS[code], start, end) for code, start, end in zip(them, them, them, strict=True)]),
            tuple([Mark(MarkKind(kind), *rest) for kind, *rest in marks]),
        )
        self._at_hand[place[0]] = body
        if len(self._at_hand) > AT_HAND:
            self._at_hand.popitem(last=False)
        return body


class KeptBody(Body):
    """A body that is read from the disk when somebody asks for its text or blocks."""

    __slots__ = ("_bodies", "_place", "_title")

    _bodies: Bodies
    _place: Place
    _title: str | None
    """Lists, feeds and neighbours ask for nothing else."""

    def __init__(self, bodies: Bodies, place: Place, title: str | None) -> None:
        object.__setattr__(self, "_bodies", bodies)
        object.__setattr__(self, "_place", place)
        object.__setattr__(self, "_title", title)

    @property
    def at_hand(self) -> Body:
        """The body as it was put."""
        return self._bodies.get(self._place)

    @property
    def text(self) -> str:
        """The text."""
        return self.at_hand.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its blocks."""
        return self.at_hand.blocks

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Its marks."""
        return self.at_hand.marks

    def first(self, part: Part) -> str | None:
        """The words of the first block of a kind."""
        return self._title if part is Part.TITLE else self.at_hand.first(part)

    def __repr__(self) -> str:
        """What stands for the body in the keys of pages."""
        return repr(self.at_hand)

    def __eq__(self, other: object) -> bool:
        """Whether it is the same text in the same blocks."""
        return isinstance(other, Body) and (self.text, self.blocks, self.marks) == (
            other.text,
            other.blocks,
            other.marks,
        )

    def __hash__(self) -> int:
        """As bodies that are equal have it."""
        return hash((self.text, self.blocks, self.marks))
