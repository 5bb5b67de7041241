"""The head of a page: what stands around headline and standfirst before the text begins.

A site prints the name of its section, its date line, its author, buttons and a picture there.
"""

from __future__ import annotations

from typing import Final

from ..formats.manuscript import Form
from .furniture import without_furniture_of_head
from .head_labels import read_labels
from .headline import LONGEST_KICKER, LONGEST_LABEL, find_headline
from .line import SECTION, SLUG, Kind, Line
from .line_kinds import is_picture_credit
from .navigation import is_english_label
from .pictures import LONGEST_PICTURE, MOST_PICTURES, is_picture, read_pictures

SHORTEST_PARAGRAPH: Final = 12
LONGEST_LINE: Final = 24
"""Words."""

LONGEST_HEAD: Final = 40
"""Lines."""


def read_head(lines: list[Line]) -> list[Line]:
    """The lines, those around the headline told apart."""
    title = find_headline(lines)
    if title is None:
        return lines
    lines = [_above(line) if place < title else line for place, line in enumerate(lines)]
    lines = [line.left_out(SLUG) if _is_slug(lines, place, title) else line for place, line in enumerate(lines)]
    lines = without_furniture_of_head(lines, title)
    end = min(_end_of_head(lines, title), title + LONGEST_HEAD)
    head = read_pictures(lines[title], read_labels(lines[title + 1 : end], lines[end:]), lines[end : end + 1])
    return [*lines[: title + 1], *head, *lines[end:]]


def _is_slug(lines: list[Line], place: int, title: int) -> bool:
    """Latin words behind a line of the head that no sentence ends; a heading of the text follows a paragraph."""
    line = lines[place]
    if not title < place <= title + LONGEST_HEAD or line.kind != Kind.TEXT or line.bullet or line.kept:
        return False
    return is_english_label(line.text) and not (lines[place - 1].kind == Kind.TEXT and lines[place - 1].ends)


def _above(line: Line) -> Line:
    """A line above the headline names a section."""
    return line.left_out(SECTION) if line.kind in (Kind.TEXT, Kind.HEADING) else line


def _end_of_head(lines: list[Line], title: int) -> int:
    """Where the text begins: behind the furniture that stands between headline, standfirst and lead."""
    first = _first_paragraph(lines, title + 1)
    if first == len(lines):
        places = range(title + 1, first)
        return next((n for n in places if lines[n].kind == Kind.TEXT and lines[n].words > LONGEST_KICKER), first)
    if any(line.kind == Kind.TEXT and line.words > LONGEST_LABEL for line in lines[title + 1 : first]):
        return first
    return _end_of_furniture(lines, first, _first_paragraph(lines, first + 1))


def _end_of_furniture(lines: list[Line], first: int, second: int) -> int:
    """Where the furniture between the first two paragraphs ends, a picture's words behind it; `first` if none."""
    between = lines[first + 1 : second]
    texts = [line for line in between if line.kind == Kind.TEXT]
    if len(texts) > MOST_PICTURES or any(line.ends or line.words > LONGEST_PICTURE for line in texts):
        return first
    furniture = [n for n, line in enumerate(between) if line.parts_head_from_text]
    if not furniture:
        return first
    end = furniture[-1] + 1
    behind = between[end] if end < len(between) else None
    last = between[end - 1]
    named = (last.kind == Kind.CAPTION and last.bullet) or (last.kind == Kind.BYLINE and is_picture_credit(last.text))
    captioned = behind is not None and (named or is_picture(behind, alone=True))
    return first + 1 + end + captioned


def _first_paragraph(lines: list[Line], start: int) -> int:
    """The place of the first line from `start` that is text for certain."""
    for place in range(start, len(lines)):
        line = lines[place]
        if line.kind == Kind.HEADING or (line.kind == Kind.TEXT and (line.bullet or line.form != Form.LINE)):
            return place
        if line.kind == Kind.TEXT and (line.words > LONGEST_LINE or (line.words >= SHORTEST_PARAGRAPH and line.ends)):
            return place
    return len(lines)
