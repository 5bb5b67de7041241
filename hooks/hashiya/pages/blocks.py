"""Passages as blocks of a page: paragraphs and headings, lists, quotations and tables, each with its notes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from ..annotations.annotation import Annotation
from ..articles.article import Part
from ..formats.manuscript import Mark, MarkKind
from .linked_text import linked_text
from .passages import Passage, cells_of, notes_block
from .wording import say

_CLASSES = {Part.STANDFIRST: " standfirst", Part.CAPTION: " caption", Part.HEADING: " heading", Part.QUOTE: " quote"}


def passage_blocks(
    passages: Iterable[Passage], actors_path: str, *, extra_notes: tuple[Annotation, ...] = ()
) -> list[str]:
    """The blocks of `passages`; `extra_notes` stand beside the first of them."""
    blocks: list[str] = []
    for part, group in groupby(passages, key=lambda passage: passage.block.part):
        members = list(group)
        if part == Part.ITEM:
            blocks += _list(members, actors_path, extra_notes)
        elif part == Part.ROW:
            blocks += _table(members, actors_path, extra_notes)
        else:
            blocks += [_passage(members[0], actors_path, extra_notes)]
            blocks += [_passage(member, actors_path) for member in members[1:]]
        extra_notes = ()
    return blocks


def _passage(passage: Passage, actors_path: str, extra_notes: tuple[Annotation, ...] = ()) -> str:
    """A passage with its notes. The notes stand first in the source: they float beside the text without a script."""
    line = linked_text(passage, actors_path)
    anchor = f"p{passage.number}"
    opened = f'<div class="passage{_CLASSES.get(passage.block.part, "")}" markdown="1">'
    heading = passage.block.part == Part.HEADING
    text = f"## {line} {{ #{anchor} }}" if heading else f"{line}\n{{ #{anchor} }}"
    return "\n\n".join(piece for piece in (opened, _notes(passage, actors_path, extra_notes), text, "</div>") if piece)


def _list(items: list[Passage], actors_path: str, extra_notes: tuple[Annotation, ...]) -> list[str]:
    """A list of the text. Its items are no list of Markdown: a note may stand before each of them."""
    blocks = ['<div class="items" role="list" markdown="1">']
    for item in items:
        blocks.append('<div class="passage item" role="listitem" markdown="1">')
        blocks += [_notes(item, actors_path, extra_notes), f"{linked_text(item, actors_path)}\n{{ #p{item.number} }}"]
        blocks.append("</div>")
        extra_notes = ()
    return [*filter(None, blocks), "</div>"]


def _table(rows: list[Passage], actors_path: str, extra_notes: tuple[Annotation, ...]) -> list[str]:
    """A table of the text, the notes of all its rows before it."""
    firsts = (*extra_notes, *(first for row in rows for first in row.firsts))
    notes = notes_block(firsts, actors_path, label=say("notes_of_passage")) if firsts else ""
    lines = ['<table markdown="1">']
    for row in rows:
        cells = (_cell(cell, mark, actors_path) for mark, cell in cells_of(row))
        lines += [f'<tr id="p{row.number}" markdown="1">', *cells, "</tr>"]
    opened = '<div class="passage table" markdown="1">'
    return [*filter(None, (opened, notes)), "\n".join([*lines, "</table>"]), "</div>"]


_CELLS = {MarkKind.CELL: "td", MarkKind.HEAD_CELL: "th"}


def _cell(row: Passage, mark: Mark, actors_path: str) -> str:
    element = _CELLS[mark.kind]
    words = linked_text(row, actors_path, (mark.start, mark.end))
    return f'<{element} markdown="span">{words}</{element}>'


def _notes(passage: Passage, actors_path: str, extra_notes: tuple[Annotation, ...] = ()) -> str:
    firsts = (*extra_notes, *passage.firsts)
    return notes_block(firsts, actors_path, label=say("notes_of_passage")) if firsts else ""
