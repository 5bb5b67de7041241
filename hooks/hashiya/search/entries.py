"""Where one form stands: the documents, what marks it there, and the numbers of its words.

In columns of plain numbers, since a large digest has millions of them: as an object each they would lie all over the
memory, and reading them would cost more the more there are.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

TITLE: Final = 1
LEAD: Final = 2
NAMED: Final = 4
"""The word is a name of somebody who is mentioned there, not the word itself."""

MOST_PLACES: Final = 16
"""Places of one form in one document; of more, the first ones."""

_COUNT: Final = 3
"""Where in a mark the number of places begins: above the bits of `TITLE`, `LEAD` and `NAMED`."""

_DOCUMENT: Final = 8
"""Where in a mark the document begins; the bits above it number sixteen million of them."""

NARROW: Final = "H"
WIDE: Final = "I"
"""How places are held: in two bytes each, or in four where one is beyond `_MOST_NARROW`, as hardly any is."""
_MOST_NARROW: Final = 0xFFFF


class Entries:
    """A form in its documents, ascending. Grows by `add`; `last` and `parted` make new ones."""

    __slots__ = ("marks", "places")

    marks: array[int]
    """For each document its number, how many places it has, and its flags (`TITLE`, `LEAD`, `NAMED`, or their sum)."""
    places: array[int]
    """The numbers of the words, the title's first, ascending in each document; document after document."""

    def __init__(self) -> None:
        """Nowhere yet."""
        self.marks = array("I")
        self.places = array(NARROW)

    def __len__(self) -> int:
        """How many documents."""
        return len(self.marks)

    def __iter__(self) -> Iterator[tuple[int, int, Sequence[int]]]:
        """Document, flags and places of each."""
        at = 0
        for document, flags, count in self.marked():
            yield document, flags, self.places[at : at + count]
            at += count

    def add(self, document: int, flags: int, places: Sequence[int]) -> None:
        """`document` comes after all that are here; of more places than `MOST_PLACES` the first are kept."""
        kept = places[:MOST_PLACES]
        if kept and kept[-1] > _MOST_NARROW:
            self._widen()
        self.marks.append(document << _DOCUMENT | len(kept) << _COUNT | flags)
        self.places.extend(iter(kept))  # an array takes no other one of wider or narrower numbers

    def add_one(self, document: int, flags: int, place: int) -> None:
        """The same for a form that stands there once, as most do: half the time."""
        self.marks.append(document << _DOCUMENT | 1 << _COUNT | flags)
        try:
            self.places.append(place)
        except OverflowError:
            self._widen()
            self.places.append(place)

    def _widen(self) -> None:
        if self.places.typecode != WIDE:
            self.places = array(WIDE, self.places)

    def marked(self) -> list[tuple[int, int, int]]:
        """Document, flags, and how many places, of each."""
        return [(mark >> _DOCUMENT, mark & 7, mark >> _COUNT & 31) for mark in self.marks]

    def documents(self) -> list[int]:
        """Their numbers."""
        return [mark >> _DOCUMENT for mark in self.marks]

    def counts(self) -> list[int]:
        """How many places in each document."""
        return [mark >> _COUNT & 31 for mark in self.marks]

    def ranks(self, flag: int) -> list[int]:
        """Which of the documents, counted from 0, have `flag`."""
        return [rank for rank, mark in enumerate(self.marks) if mark & flag]

    def last(self, most: int) -> Entries:
        """The last documents, in each the first place."""
        found = Entries()
        left = len(self) - most
        for rank, (document, flags, places) in enumerate(self):
            if rank >= left:
                found.add(document, flags, places[:1])
        return found

    def parted(self, starts: Sequence[int]) -> list[Entries]:
        """In stretches of documents: each of `starts`, ascending, begins one; the first takes all before it too."""
        cuts = [0, *(bisect_left(self.marks, start << _DOCUMENT) for start in starts[1:]), len(self)]
        parts, at = [], 0
        for begin, end in pairwise(cuts):
            part = Entries()
            part.marks = self.marks[begin:end]
            length = sum(part.counts())
            part.places = self.places[at : at + length]
            at += length
            parts.append(part)
        return parts
