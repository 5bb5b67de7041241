"""A page as a reader sees it: its elements as boxes, its text as lines in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..manuscript import Form, Mark


@dataclass(slots=True)
class Box:
    """An element that makes lines."""

    parent: int
    """Its place among the boxes of the page; the outermost box is its own parent."""
    tag: str
    names: frozenset[str]
    """The words of its class, id and role."""
    hidden: bool
    """Whether it, or what it stands in, is not shown."""
    picture: bool = False
    """Whether a picture stands in it, outside of other boxes that hold text."""
    field: bool = False
    """Whether a reader types or chooses something in it."""
    first: int = 0
    """The first line in it."""
    end: int = 0
    """The line after the last one in it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the page, with where it stands."""

    text: str
    marks: tuple[Mark, ...]
    form: Form
    box: int
    """The innermost box around it."""
    tag: str
    """The element that gave it its form: `h1`."""
    linked: int = 0
    """Code points of it that are linked, wherever the link goes."""
    day: str = ""
    """What a `<time>` in it says to programs."""
    words: int = 0
    author: str = ""
    """The words of a link in it that leads to the page of an author."""

    @property
    def is_linked(self) -> bool:
        """Whether it is a link and little else."""
        return self.linked > MOSTLY_LINKED * len(self.text)


MOSTLY_LINKED = 0.7
"""Share of a line in links from which it leads elsewhere."""


@dataclass(slots=True)
class Page:
    """A page, read. Made by `read_tree`."""

    boxes: list[Box] = field(default_factory=list)
    """Parents before their children."""
    lines: list[Shown] = field(default_factory=list)

    def around(self, box: int) -> Iterator[int]:
        """`box` and every box around it, from the inside, as far as they are asked for: pages nest without end."""
        yield box
        while self.boxes[box].parent != box:
            box = self.boxes[box].parent
            yield box

    def within(self, line: int, box: int) -> bool:
        """Whether line number `line` stands in `box`."""
        return self.boxes[box].first <= line < self.boxes[box].end

    def summed(self, by_line: list[int]) -> list[int]:
        """For each box the sum of a figure over its lines."""
        sums = [0]
        for figure in by_line:
            sums.append(sums[-1] + figure)
        return [sums[box.end] - sums[box.first] for box in self.boxes]
