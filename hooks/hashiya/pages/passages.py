"""Blocks of an article as Markdown: mentions as links, and the margin notes that stand beside their passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..annotations.annotation import Annotation
from ..arabic.calendar import show_date
from ..articles.article import Block, Body, Part
from .inert import inert, inert_within, link
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


def passages(body: Body, annotations: Iterable[Annotation], *, met: set[str], first_number: int) -> list[Passage]:
    """The blocks of `body` in order, numbered from `first_number`; actors in `met` need no note any more."""
    rest = list(annotations)
    found = []
    for number, block in enumerate(body.blocks, start=first_number):
        inside = tuple(a for a in rest if block.start <= a.start and a.end <= block.end)
        firsts = []
        for annotation in inside:
            if annotation.actor.slug not in met:
                met.add(annotation.actor.slug)
                firsts.append(annotation)
        found.append(Passage(block, body.of(block), inside, tuple(firsts), number))
    return found


def linked_text(passage: Passage, actors_path: str) -> str:
    """The words of a passage as one line of inert Markdown, its mentions as links to the actors' pages."""
    pieces: list[str] = []
    place = passage.block.start
    for annotation, start, end in flatten(passage.annotations):
        pieces.append(_words(passage, place, start))
        pieces.append(_mention(annotation, _words(passage, start, end), passage, actors_path))
        place = end
    pieces.append(_words(passage, place, passage.block.end))
    return "".join(pieces)


def flatten(annotations: Iterable[Annotation]) -> list[tuple[Annotation, int, int]]:
    """Ranges that do not overlap: links cannot stand inside links, so an outer one gives way to those inside it.

    Of «الأمين العام للأمم المتحدة» the office keeps the first two words and the organization has its own name.
    """
    ranges: list[tuple[Annotation, int, int]] = []
    for annotation in sorted(annotations, key=lambda a: (a.start, -a.end)):
        start = annotation.start
        if ranges and start < ranges[-1][2]:
            outer, outer_start, outer_end = ranges.pop()
            if outer_start < start:
                ranges.append((outer, outer_start, start))
            ranges.append((annotation, start, min(annotation.end, outer_end)))
            if annotation.end < outer_end:
                ranges.append((outer, annotation.end, outer_end))
        else:
            ranges.append((annotation, start, annotation.end))
    return ranges


def _words(passage: Passage, start: int, end: int) -> str:
    offset = passage.block.start
    return inert_within(passage.text[start - offset : end - offset])


def _mention(annotation: Annotation, text: str, passage: Passage, actors_path: str) -> str:
    """One plain inline link: anything else after a clitic would break the joining of letters.

    Blanks at its edges stand outside it.
    """
    inner = text.strip(" ")
    if not inner:
        return text
    lead, trail = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    actor = annotation.actor
    first = " first" if annotation in passage.firsts else ""
    made = link(inner, f"{actors_path}{actor.slug}.md", class_=f"mention {actor.kind}{first}", data_actor=actor.slug)
    return f"{lead}{made}{trail}"


def passage_block(passage: Passage, actors_path: str, *, extra_notes: tuple[Annotation, ...] = ()) -> str:
    """A passage with its notes. The notes stand first in the source: they float beside the text without a script."""
    line = linked_text(passage, actors_path)
    anchor = f"p{passage.number}"
    firsts = (*extra_notes, *passage.firsts)
    notes = notes_block(firsts, actors_path, label=say("notes_of_passage")) if firsts else ""
    kinds = {Part.STANDFIRST: " standfirst", Part.CAPTION: " caption", Part.HEADING: " heading"}
    opened = f'<div class="passage{kinds.get(passage.block.part, "")}" markdown="1">'
    heading = passage.block.part == Part.HEADING
    text = f"## {line} {{ #{anchor} }}" if heading else f"{line}\n{{ #{anchor} }}"
    return "\n\n".join(piece for piece in (opened, notes, text, "</div>") if piece)


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
