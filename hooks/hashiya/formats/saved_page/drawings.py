"""Words in elements that mostly hold none: drawings, what stands in for a plug-in, the roots of components."""

from __future__ import annotations

from typing import Final

from lxml import etree

_WORDS_OF_DRAWINGS: Final = ("text", "foreignobject")
"""Elements of a drawing that hold words; its title is read out, not shown."""

_ROOTS: Final = ("shadowrootmode", "shadowroot")
"""Attributes of a template that a browser shows in the place where it stands."""


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
