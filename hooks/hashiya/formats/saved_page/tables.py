"""Tables that hold figures, and tables in which old pages lay themselves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

LONGEST_CELL: Final = 250
"""Code points; a longer cell is a column of a page."""

_NO_DATA: Final = frozenset(["table", "h1", "h2", "h3", "ul", "ol", "blockquote", "figure", "form", "article", "hr"])
"""What stands in no cell of a table of figures."""


@dataclass(slots=True)
class _Facts:
    rows: int = 0
    cells: int = 0
    letters: int = 0
    """Of the cell that is open."""
    breaks: int = 0
    laid_out: bool = False


def data_tables(root: etree._Element) -> frozenset[etree._Element]:
    """The tables below `root` whose rows are rows: two and more, of two cells and more, none of them a page."""
    open_tables: list[_Facts] = []
    found: set[etree._Element] = set()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if open_tables:
                _look(open_tables[-1], element, str(tag))
            if tag == "table":
                open_tables.append(_Facts(laid_out=element.get("role") == "presentation"))
        elif tag == "table" and open_tables:
            facts = open_tables.pop()
            if not facts.laid_out and facts.rows > 1 and facts.cells >= 2 * facts.rows:
                found.add(element)
        if event == "end" and open_tables:
            open_tables[-1].letters += len((element.tail or "").strip())
    return frozenset(found)


def _look(facts: _Facts, element: etree._Element, tag: str) -> None:
    """Let the facts of a table know of an element within it."""
    if tag == "tr":
        facts.rows += 1
    elif tag in ("td", "th"):
        facts.cells += 1
        facts.letters = facts.breaks = 0
    facts.letters += len((element.text or "").strip()) if tag not in ("script", "style") else 0
    facts.breaks += tag in ("br", "p")
    facts.laid_out |= tag in _NO_DATA or facts.letters > LONGEST_CELL or facts.breaks > 3
