"""A page of simple Markdown as HTML, byte for byte what Python-Markdown makes of it.

Blocks are separated by a blank line: headings, paragraphs, tight lists, divisions of ours, drawings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from .elements import RECORD, TABLE, record_html, table_html
from .headings import Heading, made_anchor, name_of
from .lines import ATTRIBUTES, Address, Unknown, line_html, read_attributes, written


@dataclass(frozen=True, slots=True)
class Simple:
    """A page's HTML and what it says of itself. Made by `simple_html`."""

    html: str
    headings: tuple[Heading, ...]
    anchors: frozenset[str]


_ODD: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""Blanks and control characters that mean something to somebody."""
_OPENING: Final = re.compile(r'<(div|aside)((?: [a-z-]+="[^"<>&\n\\`*_\[\]]*")+)>')
_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)="([^"]*)"')
_DRAWING: Final = re.compile(
    r'<(figure|div)((?: [a-z-]+="[^"<>&\n\\`*_\[\]]*")*)>'
    r"((?:[^<>&\n\\`*_\[\]]++|<(?!/?(?:figure|div))[^<>&\n]*>)*+)</\1>"
)
_LIST_SIGNS: Final = frozenset("-1")
_LEVELS: Final = {"#" * level: level for level in range(1, 7)}
_ATTRIBUTES: Final = re.compile(ATTRIBUTES)
_BEGINNINGS: Final = ((TABLE, "table"), (RECORD, "record"), ("<figure", "drawing"), ("</", "closing"))
"""How blocks of HTML begin, and what they are; other divisions are drawings or are opened."""


def simple_html(markdown: str, address: Address) -> Simple | None:
    """The page, or None where something in it is not simple; `address` is asked for each link, in order."""
    if not markdown.replace("\n", "").isprintable() and _ODD.search(markdown):  # whatever is odd is not printable
        return None
    page = _Page(address)
    try:
        for block in markdown.strip("\n").split("\n\n"):
            page.add(block)
        return page.finished()
    except Unknown:
        return None


@dataclass(slots=True)
class _Page:
    address: Address
    pieces: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    """Elements that are open, outermost first."""
    anchors: set[str] = field(default_factory=set)
    headings: list[tuple[int, int, dict[str, str], str]] = field(default_factory=list)
    """Place among the pieces, level, attributes, HTML of the words."""
    before: str = ""
    """What kind of block stood before, in the same element."""

    def add(self, block: str) -> None:
        """One more block. Raises `Unknown`."""
        kind = _kind(block)
        if kind == "list" == self.before:
            raise Unknown(block)  # two lists side by side are one, with paragraphs in it
        self.before = kind
        getattr(self, f"_{kind}")(block)

    def finished(self) -> Simple:
        """The page, its headings with their anchors. Raises `Unknown`."""
        if self.open:
            raise Unknown(self.open[-1])
        headings = []
        for place, level, attributes, inner in self.headings:
            name = name_of(inner)
            if "id" not in attributes:
                attributes["id"] = made_anchor(name, self.anchors)
            headings.append(Heading(level, attributes["id"], name))
            self.pieces[place] = f"<h{level}{written(attributes)}>{inner}</h{level}>"
        return Simple("\n".join(self.pieces).rstrip("\n"), tuple(headings), frozenset(self.anchors))

    def _opening(self, block: str) -> None:
        element, opened = _opened(block)
        self.pieces.append(opened)
        self.open.append(element)
        self.before = "opening"

    def _closing(self, block: str) -> None:
        last = self.pieces[-1] if self.pieces else ""
        nothing = bool(self.open) and last.startswith(f"<{self.open[-1]} ") and "\n" not in last  # a table has lines
        if not self.open or block != f"</{self.open[-1]}>" or nothing:
            raise Unknown(block)
        self.pieces.append(block)
        self.open.pop()

    def _drawing(self, block: str) -> None:
        """A drawing stays as it is, a blank line behind it; in a division its own attributes are written anew."""
        match = _DRAWING.fullmatch(block)
        if match is None or ' id="' in block or " markdown=" in block:
            raise Unknown(block)
        if not self.open:
            self.pieces.append(block + "\n")
            return
        self.pieces.append(f"<{match[1]}{written(dict(_ATTRIBUTE.findall(match[2])))}>{match[3]}</{match[1]}>")

    def _table(self, block: str) -> None:
        self.pieces.append(table_html(block, self.address, self.anchors))

    def _record(self, block: str) -> None:
        if not self.open:
            raise Unknown(block)  # outside a division it would stay as it is
        self.pieces.append(record_html(block))

    def _heading(self, block: str) -> None:
        signs, _, rest = block.partition(" ")
        words, _, last = rest.rpartition(" {")
        said = "{" + last if words and _ATTRIBUTES.fullmatch("{" + last) else ""
        if signs not in _LEVELS or "\n" in rest:
            raise Unknown(block)
        attributes = read_attributes(said) if said else {}
        if "id" in attributes:
            self.anchors.add(attributes["id"])
        inner = line_html(words if said else rest, self.address)
        self.headings.append((len(self.pieces), _LEVELS[signs], attributes, inner))
        self.pieces.append("")

    def _list(self, block: str) -> None:
        lead, element = ("- ", "ul") if block.startswith("- ") else ("1. ", "ol")
        items = block.split("\n")
        if not all(item.startswith(lead) for item in items):
            raise Unknown(block)
        shown = [f"<li>{line_html(item[len(lead) :], self.address)}</li>" for item in items]
        self.pieces.append("\n".join([f"<{element}>", *shown, f"</{element}>"]))

    def _paragraph(self, block: str) -> None:
        line, parted, said = block.partition("\n")
        anchor, attributes = _attributes(said) if parted else ("", "")
        if anchor:
            self.anchors.add(anchor)
        self.pieces.append(f"<p{attributes}>{line_html(line, self.address)}</p>")


@lru_cache(maxsize=1024)
def _opened(block: str) -> tuple[str, str]:
    """The name of a division that is opened, and its tag. Raises `Unknown`."""
    match = _OPENING.fullmatch(block)
    attributes = dict(_ATTRIBUTE.findall(match[2])) if match else {}
    if match is None or attributes.pop("markdown", "") != "1" or "id" in attributes:
        raise Unknown(block)
    return match[1], f"<{match[1]}{written(attributes)}>"


@lru_cache(maxsize=4096)
def _attributes(said: str) -> tuple[str, str]:
    """The anchor in the list of attributes below a paragraph, or nothing, and all of them as they stand in a tag.

    Raises `Unknown`.
    """
    if not _ATTRIBUTES.fullmatch(said):
        raise Unknown(said)
    attributes = read_attributes(said)
    return attributes.get("id", ""), written(attributes)


def _kind(block: str) -> str:
    first = block[:1]
    if first == "#":
        return "heading"
    if first in _LIST_SIGNS and block.startswith(("- ", "1. ")):
        return "list"
    if first != "<":
        return "paragraph"
    html = next((kind for lead, kind in _BEGINNINGS if block.startswith(lead)), "")
    if not html and block.startswith(("<div ", "<aside ")):
        html = "drawing" if block.startswith("<div ") and block.endswith("</div>") else "opening"
    return html or "paragraph"
