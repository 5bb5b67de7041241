"""Passages as blocks of a page: paragraphs and headings, lists, quotations and tables, each with its notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from ..annotations.annotation import Annotation
from ..articles.article import Part
from .linked_text import linked_text
from .margin import Opening, tellings
from .passages import Passage, notes_block
from .tables import table
from .wording import say

_CLASSES = {Part.STANDFIRST: " standfirst", Part.CAPTION: " caption", Part.HEADING: " heading", Part.QUOTE: " quote"}


def passage_blocks(
    passages: Iterable[Passage], actors_path: str, *, extra_notes: tuple[Annotation, ...] = ()
) -> list[str]:
    """The blocks of `passages`; `extra_notes` stand beside the first of them."""
    units = _units(passages)
    noted = zip(units, _notes(units, actors_path, extra_notes), strict=True)
    blocks: list[str] = []
    for part, group in groupby(noted, key=lambda pair: pair[0][0].block.part):
        if part == Part.ITEM:
            blocks += _list([(unit[0], notes) for unit, notes in group], actors_path)
        elif part == Part.ROW:
            blocks += [piece for unit, notes in group for piece in _table(unit, notes, actors_path)]
        else:
            blocks += [_passage(unit[0], notes, actors_path) for unit, notes in group]
    return blocks


def _units(passages: Iterable[Passage]) -> list[list[Passage]]:
    """What has its notes together: a table with all its rows, anything else alone."""
    units: list[list[Passage]] = []
    for part, group in groupby(passages, key=lambda passage: passage.block.part):
        members = list(group)
        units += [members] if part == Part.ROW else [[passage] for passage in members]
    return units


def _notes(units: Sequence[Sequence[Passage]], actors_path: str, extra_notes: tuple[Annotation, ...]) -> list[str]:
    """The notes of each unit, as fully as the margin has room for them."""
    openings = [
        Opening(
            tuple(passage.text for passage in unit),
            (*(() if number else extra_notes), *(first for passage in unit for first in passage.firsts)),
        )
        for number, unit in enumerate(units)
    ]
    label = say("notes_of_passage")
    return [
        notes_block(opening.firsts, actors_path, label=label, told=told) if opening.firsts else ""
        for opening, told in zip(openings, tellings(openings), strict=True)
    ]


def _passage(passage: Passage, notes: str, actors_path: str) -> str:
    """A passage with its notes. The notes stand first in the source: they float beside the text without a script."""
    line = linked_text(passage, actors_path)
    anchor = f"p{passage.number}"
    opened = f'<div class="passage{_CLASSES.get(passage.block.part, "")}" markdown="1">'
    heading = passage.block.part == Part.HEADING
    text = f"## {line} {{ #{anchor} }}" if heading else f"{line}\n{{ #{anchor} }}"
    return "\n\n".join(piece for piece in (opened, notes, text, "</div>") if piece)


def _list(items: Iterable[tuple[Passage, str]], actors_path: str) -> list[str]:
    """A list of the text. Its items are no list of Markdown: a note may stand before each of them."""
    blocks = ['<div class="items" role="list" markdown="1">']
    for item, notes in items:
        blocks += ['<div class="passage item" role="listitem" markdown="1">', notes]
        blocks += [f"{linked_text(item, actors_path)}\n{{ #p{item.number} }}", "</div>"]
    return [*filter(None, blocks), "</div>"]


def _table(rows: list[Passage], notes: str, actors_path: str) -> list[str]:
    """A table of the text, the notes of all its rows before it."""
    return [*filter(None, ('<div class="passage table" markdown="1">', notes)), table(rows, actors_path), "</div>"]
