"""Blocks of an article, and the margin notes that stand beside their passage."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Final, TypeVar

from ..annotations.annotation import Annotation
from ..arabic.calendar import show_date
from ..articles.article import Block, Body, Part
from ..formats.manuscript import Mark, MarkKind
from ..quick import quick
from .inert import in_braces, inert, link
from .wording import say

CELLS: Final = (MarkKind.CELL, MarkKind.HEAD_CELL)

_START: Final = attrgetter("start")

_Range = TypeVar("_Range", Annotation, Mark)


@quick
@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a body with its annotations and the notes that open beside it. Made by `passages`."""

    block: Block
    text: str
    annotations: tuple[Annotation, ...]
    firsts: tuple[Annotation, ...]
    """The first mention of each actor that has not been met before."""
    number: int
    """Its anchor is `p` and this number."""
    marks: tuple[Mark, ...] = ()
    """Links, emphasis and cells, by place; offsets in the body's text, as those of the annotations."""


def passages(body: Body, annotations: Iterable[Annotation], *, met: set[str], first_number: int) -> list[Passage]:
    """The blocks of `body` in order, numbered from `first_number`; actors in `met` need no note any more."""
    body, annotated = body.at_hand, list(annotations)
    return [_passage(body, block, annotated, met, number) for number, block in enumerate(body.blocks, first_number)]


def headline_of(body: Body, annotations: Sequence[Annotation]) -> Passage | None:
    """The headline alone, where there is one."""
    body = body.at_hand
    title = next((block for block in body.blocks if block.part is Part.TITLE), None)
    return _passage(body, title, annotations, set(), 0) if title else None


def _passage(body: Body, block: Block, annotations: Sequence[Annotation], met: set[str], number: int) -> Passage:
    """One of the blocks; `met` grows by those who are named in it."""
    inside = _within(block, annotations)
    firsts = []
    for annotation in inside:
        if annotation.actor.slug not in met:
            met.add(annotation.actor.slug)
            firsts.append(annotation)
    marks = _within(block, body.marks) if body.marks else ()
    return Passage(block, body.of(block), inside, tuple(firsts), number, marks)


def _within(block: Block, by_place: Sequence[_Range]) -> tuple[_Range, ...]:
    """Those of the ranges that lie in `block`, without a look at all the others."""
    first = bisect_left(by_place, block.start, key=_START)
    last = bisect_left(by_place, block.end, lo=first, key=_START)
    return tuple([one for one in by_place[first:last] if one.end <= block.end])


def cells_of(row: Passage) -> Iterator[tuple[Mark, Passage]]:
    """Each cell of a row by its mark, with a passage of what stands in it: a wide row is gone through once."""
    annotations, marks = deque(row.annotations), deque(mark for mark in row.marks if mark.kind not in CELLS)
    open_ones: list[Mark] = []
    for cell in row.marks:
        if cell.kind not in CELLS:
            continue
        open_ones += _begun(marks, cell.end)
        open_ones = [mark for mark in open_ones if cell.start < mark.end]
        yield cell, replace(row, annotations=tuple(_begun(annotations, cell.end)), marks=tuple(open_ones))


def _begun(by_place: deque[_Range], end: int) -> list[_Range]:
    """Those that begin before `end`, taken off."""
    begun = []
    while by_place and by_place[0].start < end:
        begun.append(by_place.popleft())
    return begun


def notes_block(firsts: Iterable[Annotation], actors_path: str, *, label: str, told: str = "") -> str:
    """The margin notes of actors met for the first time: name, Latin name, office on the day, a line of description.

    `told` says how much of them is seen in the margin, see `margin.Telling`.
    """
    notes = [_note(annotation, actors_path) for annotation in firsts]
    classes = f"notes {told}".rstrip()
    opened = f'<aside class="{classes}" role="note" aria-label="{label}" data-search-exclude="" markdown="1">'
    return "\n\n".join([opened, *notes, "</aside>"])


def _note(annotation: Annotation, actors_path: str) -> str:
    actor = annotation.actor
    pieces = [link(inert(actor.name), f"{actors_path}{actor.slug}.md", class_="name")]
    if actor.latin:
        pieces.append(span("latin", inert(actor.latin), ' lang="en" dir="ltr"'))
    if annotation.role:
        pieces.append(span("office", inert(annotation.role + _since(annotation))))
    pieces.append(span("about", inert(actor.description)))
    return " ".join(pieces) + f"\n{{ #note-{in_braces(actor.slug)} .note .{actor.kind} }}"


def _since(annotation: Annotation) -> str:
    office = annotation.office
    return f" ({say('since', date=show_date(office.start))})" if office and office.start else ""


def span(name: str, text: str, attributes: str = "") -> str:
    """An inline element of ours around inert text."""
    return f'<span class="{name}"{attributes}>{text}</span>'
