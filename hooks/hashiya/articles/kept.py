"""Bodies of articles on the disk: a digest has thousands, and a page looks at one or two of them."""

from __future__ import annotations

import marshal
from collections import OrderedDict
from dataclasses import replace
from hashlib import blake2b
from typing import Final

from ..formats.manuscript import Mark, MarkKind
from ..spill import Place, Spill
from .article import Article, Block, Body, Part

AT_HAND: Final = 48
"""Bodies that stay in memory, those that were asked for last: a page of an actor's mentions looks at forty."""

_PARTS: Final = tuple(Part)
_CODES: Final = {part: code for code, part in enumerate(_PARTS)}
_TITLE: Final = _CODES[Part.TITLE]

Packed = list[object]
"""A body in plain values: its text, three numbers a block, four values a mark, and a sum of all that."""


def packed(body: Body) -> Packed:
    """The body in plain values."""
    blocks = [number for block in body.blocks for number in (_CODES[block.part], block.start, block.end)]
    marks = [[mark.kind.value, mark.start, mark.end, mark.target] for mark in body.marks]
    told = f"{body.text}\0{blocks}\0{marks}".encode(errors="surrogatepass")
    return [body.text, blocks, marks, blake2b(told, digest_size=16).hexdigest()]


def unpacked(told: Packed) -> Body:
    """The body that was packed. Raises `TypeError` or `ValueError` where none was."""
    text, numbers, marks, _ = told
    them = iter(numbers)  # type: ignore[call-overload]  # plain values have no types of their own
    return Body(
        str(text),
        tuple([Block(_PARTS[code], start, end) for code, start, end in zip(them, them, them, strict=True)]),
        tuple([Mark(MarkKind(kind), *rest) for kind, *rest in marks]),  # type: ignore[attr-defined]  # as above
    )


def _title(told: Packed) -> str | None:
    """The words of the first headline of a packed body."""
    text, numbers, *_ = told
    them = iter(numbers)  # type: ignore[call-overload]  # as above
    title = (str(text)[start:end] for code, start, end in zip(them, them, them, strict=True) if code == _TITLE)
    return next(title, None)


def sum_of(body: Body) -> str:
    """Stands for text, blocks and marks of a body."""
    return body.sum if isinstance(body, KeptBody) else str(packed(body)[-1])


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
        return self.put_packed(packed(body))

    def put_packed(self, told: Packed) -> Body:
        """The same of a body in plain values."""
        if not told[0]:
            return unpacked(told)
        return KeptBody(self, self._spill.put_bytes(marshal.dumps(told)), str(told[-1]), _title(told))

    def get(self, place: Place) -> Body:
        """The body as it was put."""
        found = self._at_hand.get(place[0])
        if found is not None:
            self._at_hand.move_to_end(place[0])
            return found
        body = unpacked(marshal.loads(self._spill.get_bytes(place)))  # noqa: S302  # nobody else writes there
        self._at_hand[place[0]] = body
        if len(self._at_hand) > AT_HAND:
            self._at_hand.popitem(last=False)
        return body


class KeptBody(Body):
    """A body that is read from the disk when somebody asks for its text or blocks; its headline is at hand."""

    __slots__ = ("_bodies", "_place", "_title", "sum")

    _bodies: Bodies
    _place: Place
    _title: str | None
    """Lists, feeds and neighbours ask for nothing else."""
    sum: str
    """Stands for its text, blocks and marks."""

    def __init__(self, bodies: Bodies, place: Place, sum_: str, title: str | None) -> None:
        put = object.__setattr__
        put(self, "_bodies", bodies)
        put(self, "_place", place)
        put(self, "_title", title)
        put(self, "sum", sum_)

    def of(self, block: Block) -> str:
        """The words of `block`."""
        return self.at_hand.of(block)

    def parts(self, part: Part) -> list[str]:
        """The words of every block that is a `part`, in order."""
        return self.at_hand.parts(part)

    def first(self, part: Part) -> str | None:
        """The words of the first block of a kind."""
        return self._title if part is Part.TITLE else self.at_hand.first(part)

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
