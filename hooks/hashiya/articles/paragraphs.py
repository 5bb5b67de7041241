"""What a paragraph of the text is among the lines around it: a sentence or more."""

from __future__ import annotations

from typing import Final

from .line import Kind, Line

LONGEST_NOTE: Final = 12
LONGEST_LINE: Final = 18
"""Words of a line that is no paragraph, with an end and without one."""


def is_paragraph(line: Line) -> bool:
    """Whether `line` is text, and reads like a paragraph."""
    return line.kind == Kind.TEXT and reads_like_paragraph(line)


def reads_like_paragraph(line: Line) -> bool:
    """Whether `line` does, whatever it was taken for."""
    return line.words > LONGEST_NOTE and (line.ends or line.words > LONGEST_LINE)
