"""Captions that no element names: a few words in the box of a picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Final

from ...arabic.calendar import read_date
from ..manuscript import Form
from .page import Page, Shown
from .words import load_names

LONGEST_CAPTION: Final = 40
SHORTEST_CAPTION: Final = 3
"""Words."""

MOST_LINES: Final = 2
"""Lines in the box of a picture that is called nothing."""


def with_captions(page: Page) -> Page:
    """The page, with the words under its pictures told from its text."""
    page.lines[:] = [replace(line, form=Form.CAPTION) if _is_caption(page, line) else line for line in page.lines]
    return page


def _is_caption(page: Page, line: Shown) -> bool:
    if line.form != Form.LINE or not SHORTEST_CAPTION <= line.words <= LONGEST_CAPTION or line.is_linked:
        return False
    if 2 * line.linked > len(line.text) or not any(map(str.isalpha, line.text)):
        return False  # it leads to another article, and the picture with it
    for number in islice(page.around(line.box), 2):
        box = page.boxes[number]
        if box.names & load_names()["author"]:
            return False  # a portrait
        if any(read_date(page.lines[n].text) for n in range(box.first, min(box.end, box.first + MOST_LINES))):
            return False  # and here, the date beside it
        few = box.end - box.first <= MOST_LINES
        headed = few and any(page.lines[n].form == Form.HEADING for n in range(box.first, box.end))
        if box.picture and ((few and not headed) or box.names & load_names()["picture"]):
            return True
    return False
