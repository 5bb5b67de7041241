"""A page of simple Markdown as HTML, byte for byte what Python-Markdown makes of it.

Blocks are separated by a blank line: headings, paragraphs, tight lists, divisions of ours, drawings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

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
    r'<(figure|div)((?: [a-z-]+="[^"<>&\n\\`*_\[\]]*")*)>((?:[^<>&\n\\`*_\[\]]|<(?!/?(?:figure|div))[^<>&\n]*>)*)</\1>'
)
_HEADING: Final = re.compile(rf"(#{{1,6}}) ([^\n]*?)(?: ({ATTRIBUTES}))?")
_PARAGRAPH: Final = re.compile(rf"([^\n]+?)(?:\n({ATTRIBUTES}))?")


def simple_html(markdown: str, address: Address) -> Simple | None:
    """The page, or None where something in it is not simple; `address` is asked for each link, in order."""
    if _ODD.search(markdown):
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

    def _known(self, attributes: dict[str, str]) -> dict[str, str]:
        if "id" in attributes:
            self.anchors.add(attributes["id"])
        return attributes

    def _opening(self, block: str) -> None:
        match = _OPENING.fullmatch(block)
        attributes = dict(_ATTRIBUTE.findall(match[2])) if match else {}
        if match is None or attributes.pop("markdown", "") != "1" or "id" in attributes:
            raise Unknown(block)
        self.pieces.append(f"<{match[1]}{written(attributes)}>")
        self.open.append(match[1])
        self.before = "opening"

    def _closing(self, block: str) -> None:
        if not self.open or block != f"</{self.open[-1]}>" or self.pieces[-1].startswith(f"<{self.open[-1]} "):
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

    def _heading(self, block: str) -> None:
        match = _HEADING.fullmatch(block)
        if match is None:
            raise Unknown(block)
        attributes = self._known(read_attributes(match[3]) if match[3] else {})
        self.headings.append((len(self.pieces), len(match[1]), attributes, line_html(match[2], self.address)))
        self.pieces.append("")

    def _list(self, block: str) -> None:
        lead, element = ("- ", "ul") if block.startswith("- ") else ("1. ", "ol")
        items = block.split("\n")
        if not all(item.startswith(lead) for item in items):
            raise Unknown(block)
        shown = [f"<li>{line_html(item[len(lead) :], self.address)}</li>" for item in items]
        self.pieces.append("\n".join([f"<{element}>", *shown, f"</{element}>"]))

    def _paragraph(self, block: str) -> None:
        match = _PARAGRAPH.fullmatch(block)
        if match is None:
            raise Unknown(block)
        attributes = self._known(read_attributes(match[2]) if match[2] else {})
        self.pieces.append(f"<p{written(attributes)}>{line_html(match[1], self.address)}</p>")


def _kind(block: str) -> str:
    if block.startswith("<figure") or (block.startswith("<div ") and block.endswith("</div>")):
        return "drawing"
    if block.startswith(("<div ", "<aside ")):
        return "opening"
    if block.startswith("</"):
        return "closing"
    if block.startswith("#"):
        return "heading"
    return "list" if block.startswith(("- ", "1. ")) else "paragraph"
