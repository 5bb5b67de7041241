"""Words in elements that mostly hold none: drawings, frames, what stands in for a plug-in, the roots of components."""

from __future__ import annotations

from typing import Final

from lxml import etree

from .elements import HEADINGS
from .parser import parse

_WORDS_OF_DRAWINGS: Final = ("text", "foreignobject")
"""Elements of a drawing that hold words; its title is read out, not shown."""

_ROOTS: Final = ("shadowrootmode", "shadowroot")
"""Attributes of a template that a browser shows in the place where it stands."""


FRAME: Final = "hashiya-srcdoc"
"""The class of what stood in the text of a frame; `furniture.yml` has it."""

LONGEST_FRAMES: Final = 1_000_000
"""Characters of the texts of all frames of a page, which may hold each other."""


def open_frames(root: etree._Element) -> None:
    """Let the words of the small pages that `root` holds in attributes be read, to be left out on record."""
    waiting, left = list(root.iter("iframe")), LONGEST_FRAMES
    while waiting:
        frame = waiting.pop()
        text = str(frame.get("srcdoc") or "")[:left]
        left -= len(text)
        inner = parse(text) if text.strip() else None
        if inner is not None:
            frame.tag, frame.text = "div", None
            frame.attrib.clear()
            frame.set("class", FRAME)
            waiting += inner.iter("iframe")
            for element in inner.iter("style", *HEADINGS):  # neither hides nor heads anything outside
                element.tag = "script" if element.tag == "style" else "div"
            body = inner.find("body")
            frame[:] = [] if body is None else list(body)
            frame.text = None if body is None else body.text


def open_drawings(root: etree._Element) -> None:
    """Let the words of `root` that stand in such elements be read: what a browser may show of them is on record."""
    for template in root.iter("template"):
        if any(name in template.attrib for name in _ROOTS):
            template.tag = "div"
    inner: set[etree._Element] = set()
    for element in root.iter("svg", "object"):
        if element in inner:
            continue
        inner.update(element.iter("svg", "object"))
        holders = [element] if element.tag == "object" else element.iter(*_WORDS_OF_DRAWINGS)
        if any(str(piece).strip() for holder in holders for piece in holder.itertext()):
            element.tag = "div"
            element.set("hidden", "")
