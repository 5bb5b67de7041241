"""Plain text: every line that is not blank, as it is; a text that was broken into lines, by paragraphs."""

from __future__ import annotations

from ..border.visible import overrides_in, visible
from .manuscript import Manuscript, SourceLine
from .references import without_references
from .wrapped import unwrapped


def read_plain(text: str, *, first_line: int = 1) -> Manuscript:
    """The lines of `text`, numbered from `first_line`."""
    raw = unwrapped(list(enumerate(text.split("\n"), start=first_line)))
    shown = ((number, visible(without_references(line))) for number, line in raw)
    lines = tuple(SourceLine(line, number) for number, line in shown if line)
    return Manuscript(lines, overrides=tuple(overrides_in(text)))
