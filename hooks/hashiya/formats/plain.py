"""Plain text: every line that is not blank, as it is."""

from __future__ import annotations

from ..border.visible import overrides_in, visible
from .manuscript import Manuscript, SourceLine


def read_plain(text: str, *, first_line: int = 1) -> Manuscript:
    """The lines of `text`, numbered from `first_line`."""
    shown = ((number, visible(raw)) for number, raw in enumerate(text.split("\n"), start=first_line))
    lines = tuple(SourceLine(line, number) for number, line in shown if line)
    return Manuscript(lines, overrides=tuple(overrides_in(text)))
