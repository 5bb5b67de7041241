"""What a document holds, whatever kind of file it came in: its lines in order, and what it says of itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from ..border.strange import Strange


class Form(StrEnum):
    """What a document says that a line is; most files say nothing."""

    LINE = "line"
    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    CAPTION = "caption"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    """A row of a table; its cells are marked."""
    COLUMNS = "columns"
    """A line that only looks like one; the same is marked."""


class MarkKind(StrEnum):
    """What a document says of a few words."""

    LINK = "link"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CELL = "cell"
    HEAD_CELL = "head cell"
    """A cell that names its column or row."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a text that is marked: a link, emphasis, the cell of a table."""

    kind: MarkKind
    start: int
    """Offset in the text, in Unicode code points."""
    end: int
    """Offset after the last code point (exclusive)."""
    target: str = ""
    """The address of a link: http or https, checked."""

    def moved(self, by: int) -> Mark:
        """The same mark in a text that has `by` code points more in front."""
        return Mark(self.kind, self.start + by, self.end + by, self.target)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a document that is not blank."""

    text: str
    """As a reader sees it: NFC, single blanks, nothing invisible, no markup."""
    number: int | None = None
    """Line of the file, from 1, where the file has lines."""
    form: Form = Form.LINE
    marks: tuple[Mark, ...] = ()
    reason: str = ""
    """Why it is no part of the article, in Arabic, where the document itself tells: the furniture of a page."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says of itself. Every value is checked and visible; None: nothing said."""

    title: str | None = None
    standfirst: str | None = None
    date: datetime.date | None = None
    date_from: str = ""
    """Where in the document the date stood, in Arabic, as the page shows it."""
    updated: datetime.date | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document, read. Made by `read_manuscript`; nothing edits it afterwards."""

    lines: tuple[SourceLine, ...]
    told: Told = Told()
    strange: tuple[Strange, ...] = ()
    """Characters in it of which the editor is told, wherever they stand in what its reader sees."""
    laid_out: bool = False
    """Whether its reader saw the whole page and knows what stands around headline and text."""
    guessed: str = ""
    """Its encoding, where that is a guess and the editor should look."""
