"""The article: its published text, the parts it falls into, and what was left out of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ..formats.manuscript import Mark
from ..quick import quick
from ..seeds.word import Correction


class Part(StrEnum):
    """What a block of the text is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    """A row of a table; marks tell its cells."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has its place in a body."""

    part: Part
    text: str
    marks: tuple[Mark, ...] = ()
    """Offsets in `text`."""


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A range of a body's text that stands as one block. Made by `compose_body`."""

    part: Part
    start: int
    """Offset in the body's text, in Unicode code points."""
    end: int
    """Offset after the last code point (exclusive)."""


@quick
@dataclass(frozen=True, slots=True)
class Body:
    """A text and its blocks, in order. Nothing edits the text: everything later points into it."""

    text: str
    """NFC, LF; blocks are separated by one blank line, and a line feed ends it."""
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    """Links, emphasis and cells of tables, by place; offsets in the body's text."""

    @property
    def at_hand(self) -> Body:
        """This very body in memory, for whoever asks it many times."""
        return self

    def of(self, block: Block) -> str:
        """The words of `block`."""
        return self.text[block.start : block.end]

    def parts(self, part: Part) -> list[str]:
        """The words of every block that is a `part`, in order."""
        return [self.of(block) for block in self.blocks if block.part == part]

    def first(self, part: Part) -> str | None:
        """The words of the first block that is a `part`; None where none is."""
        for block in self.blocks:
            if block.part is part:
                return self.of(block)
        return None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of the seed that is not part of the published text, and the rule that left it out."""

    text: str
    reason: str
    """In Arabic, as the page shows it."""
    line: int | None = None
    """Line of the seed's file, from 1."""


@quick
@dataclass(frozen=True, slots=True)
class Article:
    """One article as it is published. Made by `parse_article`."""

    id: str
    """Its address: `articles/ID/`."""
    seed: str
    """Path of its seed within the seeds folder."""
    news: Body
    """The published text: what `article.txt` holds and offsets count in."""
    background: Body
    """Paragraphs set apart under «خلفية»; empty text where there are none."""
    date: datetime.date | None
    date_from: str
    """What decided the date, in Arabic, as the page shows it."""
    left_out: tuple[LeftOut, ...]
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    place: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    updated: datetime.date | None = None
    correction: str | None = None
    rights: str = "full"
    corrections: tuple[Correction, ...] = ()
    """Annotations that the editor decided."""

    @property
    def title(self) -> str:
        """The headline."""
        found = self.news.first(Part.TITLE)
        return self.id if found is None else found

    @property
    def standfirst(self) -> str | None:
        """The paragraph under the headline that sums the article up, where there is one."""
        return self.news.first(Part.STANDFIRST)


def compose_body(pieces: Iterable[Piece]) -> Body:
    """The body in which `pieces` follow each other, a blank line between them."""
    texts: list[str] = []
    blocks: list[Block] = []
    marks: list[Mark] = []
    start = 0
    for piece in pieces:
        texts.append(piece.text)
        blocks.append(Block(piece.part, start, start + len(piece.text)))
        marks += [mark.moved(start) for mark in piece.marks]
        start += len(piece.text) + 2
    return Body("\n\n".join(texts) + "\n" if texts else "", tuple(blocks), tuple(marks))
