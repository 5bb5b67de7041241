"""Blocks of an article, and the margin notes that stand beside their passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..annotations.annotation import Annotation
from ..arabic.calendar import show_date
from ..articles.article import Block, Body
from ..formats.manuscript import Mark
from .inert import inert, link
from .wording import say


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
    rest = list(annotations)
    marks = list(body.marks)
    found = []
    for number, block in enumerate(body.blocks, start=first_number):
        inside = tuple(a for a in rest if block.start <= a.start and a.end <= block.end)
        held = tuple(m for m in marks if block.start <= m.start and m.end <= block.end) if marks else ()
        firsts = []
        for annotation in inside:
            if annotation.actor.slug not in met:
                met.add(annotation.actor.slug)
                firsts.append(annotation)
        found.append(Passage(block, body.of(block), inside, tuple(firsts), number, held))
    return found


def notes_block(firsts: Iterable[Annotation], actors_path: str, *, label: str) -> str:
    """The margin notes of actors met for the first time: name, Latin name, office on the day, a line of description."""
    notes = [_note(annotation, actors_path) for annotation in firsts]
    opened = f'<aside class="notes" role="note" aria-label="{label}" data-search-exclude="" markdown="1">'
    return "\n\n".join([opened, *notes, "</aside>"])


def _note(annotation: Annotation, actors_path: str) -> str:
    actor = annotation.actor
    pieces = [link(inert(actor.name), f"{actors_path}{actor.slug}.md", class_="name")]
    if actor.latin:
        pieces.append(span("latin", inert(actor.latin), ' lang="en" dir="ltr"'))
    if annotation.role:
        pieces.append(span("office", inert(annotation.role + _since(annotation))))
    pieces.append(span("about", inert(actor.description)))
    return " ".join(pieces) + f"\n{{ #note-{actor.slug} .note .{actor.kind} }}"


def _since(annotation: Annotation) -> str:
    office = annotation.office
    return f" ({say('since', date=show_date(office.start))})" if office and office.start else ""


def span(name: str, text: str, attributes: str = "") -> str:
    """An inline element of ours around inert text."""
    return f'<span class="{name}"{attributes}>{text}</span>'
