"""Plain text: every line that is not blank, as it is; a text that was broken into lines, by paragraphs.

Lines that stand in columns are marked so.
"""

from __future__ import annotations

from ..border.strange import strange_in
from ..border.visible import visible
from .manuscript import Manuscript, SourceLine
from .references import numbered, without_references
from .typed_rows import typed_rows
from .wrapped import unwrapped


def read_plain(text: str, *, first_line: int = 1) -> Manuscript:
    """The lines of `text`, numbered from `first_line`."""
    raw = unwrapped(list(enumerate(text.split("\n"), start=first_line)))
    plain = [(number, without_references(line)) for number, line in raw]
    rows = typed_rows(plain)
    shown = ((number, visible(line)) for number, line in plain)
    lines = tuple(rows.get(number, SourceLine(line, number)) for number, line in shown if line)
    return Manuscript(lines, strange=strange_in(numbered(text, first_line)))
