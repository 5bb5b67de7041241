"""A part of a Word document so that the library finds the words that a reader sees in it, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET  # no part with a document type gets so far

MOST_OPEN_FIELDS: Final = 50
"""Fields of a document stand in each other; the library looks at all that are open for every word in them."""

MOST_LEVELS: Final = 200
"""Elements within each other; a table in a box in a table has fifty."""

_SPECIAL: Final = re.compile(
    rb"[:<](?:fldSimple|fldChar|dir|bdo|customXml|move(?:To|From)|del|cr|vanish|ruby|oMath|AlternateContent|drawing)\b"
)
"""Bytes of a part that has to be looked into."""

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SEEN_THROUGH: Final = f"{_WORD}smartTag"
"""An element that the library looks into."""
_SEE_THROUGH: Final = frozenset(["fldSimple", "dir", "bdo", "customXml", "moveTo", "ruby", "rubyBase"])
"""Elements around words that are shown, which the library does not look into."""
_UNSEEN: Final = frozenset(["moveFrom", "del"])
"""Elements around words that are struck out."""

_BESIDE: Final = "rt"
"""The reading above words, which says them again."""


def shown_words(content: bytes, strange: frozenset[str] = frozenset()) -> bytes:
    """The part, where there is anything in it that the library would read otherwise than Word shows it.

    `strange` are further elements that the library does not look into.
    """
    looked_into = strange or _SPECIAL.search(content.replace(b"\0", b""))  # UTF-16 as well
    return _shown(content, strange) if looked_into else content


def _shown(content: bytes, strange: frozenset[str]) -> bytes:
    root = ET.fromstring(content)  # noqa: S314  # it has no document type: nothing to expand
    if _is_deep(root):
        raise ValueError("no program nests elements so deep")
    endless = _endless_fields(root)
    waiting = [root]
    while waiting:  # what is taken out is not looked into
        parent = waiting.pop()
        for child in list(parent):
            name = _local(child.tag)
            if name in _UNSEEN or child in endless or (name == "r" and _is_hidden(child)):
                parent.remove(child)
            elif name in _SEE_THROUGH:
                child.tag = _SEEN_THROUGH
            elif name == "cr":
                child.tag = f"{_WORD}br"
            elif name in _TURNED:
                _TURNED[name](child)
            elif name in strange and name != _BESIDE:
                child.tag = _SEEN_THROUGH
        waiting.extend(parent)
    shown: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return shown


def _show_choice(element: ET.Element) -> None:
    """Of two ways to draw the same the library takes the older one: where that has no words, the newer."""
    older = [one for one in element if _local(one.tag) == "Fallback"]
    if any(_words(one) for one in older):
        return
    element.tag = _SEEN_THROUGH
    for one in list(element):
        if one in older:
            element.remove(one)
        else:
            one.tag = _SEEN_THROUGH


def _show_boxes(element: ET.Element) -> None:
    """A drawing with words in it becomes one of the older kind, in which the library looks for words."""
    boxes = list(_boxes(element))
    if boxes:
        element.tag = f"{_WORD}pict"
        element[:] = boxes


def _show_formula(element: ET.Element) -> None:
    """The signs of a formula in a run of words."""
    words = _words(element)
    element.clear()
    element.tag = f"{_WORD}r"
    ET.SubElement(element, f"{_WORD}t").text = words


_TURNED: Final = {"AlternateContent": _show_choice, "drawing": _show_boxes, "oMath": _show_formula}
"""Elements that the library reads otherwise than Word shows them, or not at all."""


def _boxes(element: ET.Element) -> Iterator[ET.Element]:
    """The boxes of text in a drawing, not those in drawings within them."""
    for child in element:
        if _local(child.tag) == "txbxContent":
            child.tag = f"{_WORD}txbxContent"
            yield child
        else:
            yield from _boxes(child)


def _words(element: ET.Element) -> str:
    return "".join(one.text or "" for one in element.iter() if _local(one.tag) == "t")


def _is_deep(root: ET.Element) -> bool:
    level = [root]
    for _ in range(MOST_LEVELS):
        level = [child for element in level for child in element]
    return bool(level)


def _endless_fields(root: ET.Element) -> frozenset[ET.Element]:
    """Where fields begin within more fields than any program writes."""
    found, depth = set[ET.Element](), 0
    for mark in (element for element in root.iter() if _local(element.tag) == "fldChar"):
        kind = next((value for name, value in mark.attrib.items() if _local(name) == "fldCharType"), "")
        if kind == "begin" and depth >= MOST_OPEN_FIELDS:
            found.add(mark)
        else:
            depth = max(0, depth + {"begin": 1, "end": -1}.get(kind, 0))
    return frozenset(found)


def _local(name: str) -> str:
    """A name in whichever of the two namespaces of Word."""
    return name.rpartition("}")[2]


def _is_hidden(run: ET.Element) -> bool:
    properties = next((one for one in run if _local(one.tag) == "rPr"), None)
    vanish = next((one for one in properties or () if _local(one.tag) == "vanish"), None)
    if vanish is None:
        return False
    value = next((value for name, value in vanish.attrib.items() if _local(name) == "val"), "true")
    return value not in ("false", "0", "off")
