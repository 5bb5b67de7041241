"""What a page of a PDF shows beside its own drawing, and what it hides: notes, fields of forms, patterns, layers.

Runs in the process that reads a PDF; every value here comes from the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, list_value, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_pt, decode_text, mult_matrix

Matrix = tuple[float, float, float, float, float, float]
Values = Mapping[Any, Any]
"""A dictionary of the file."""


class Layer(StrEnum):
    """Where glyphs stand."""

    PAGE = "page"
    PATTERN = "pattern"
    """In the tile with which the page fills its areas."""
    HIDDEN = "hidden"
    """On a layer that is switched off."""
    CLEAR = "clear"
    """Without colour, or white, on nothing but paper."""


NOT_SHOWN: Final = 1 << 1 | 1 << 5
"""Flags of a note that is hidden or stands on paper alone."""
SECRET: Final = 1 << 13
"""The flag of a field that holds a password."""
NO_NOTES: Final = ("Popup", "Link")
"""The window of a note, and an address: neither says anything of its own."""
MOST_PARENTS: Final = 20
"""Fields above a field."""


def hidden_layers(catalog: Values) -> frozenset[int]:
    """The layers that are switched off when the document is opened, by the number of their object."""
    layers = dict_value(catalog.get("OCProperties", {}))
    usual = dict_value(layers.get("D", {}))
    off = {ref.objid for ref in list_value(usual.get("OFF", [])) if isinstance(ref, PDFObjRef)}
    if name_of(usual.get("BaseState")) == "OFF":
        shown = {ref.objid for ref in list_value(usual.get("ON", [])) if isinstance(ref, PDFObjRef)}
        off |= {ref.objid for ref in list_value(layers.get("OCGs", [])) if isinstance(ref, PDFObjRef)} - shown
    return frozenset(off)


def is_hidden(layer: object, hidden: frozenset[int]) -> bool:
    """Whether what stands on `layer`, one or several, is out of sight; several show what one of them shows."""
    if not hidden or layer is None:
        return False
    if isinstance(layer, PDFObjRef) and layer.objid in hidden:
        return True
    groups = _values(layer).get("OCGs")
    several = [groups] if isinstance(groups, PDFObjRef) and not isinstance(resolve1(groups), list) else _list(groups)
    off = [isinstance(group, PDFObjRef) and group.objid in hidden for group in several]
    policy = name_of(_values(layer).get("P")) or "AnyOn"
    shown = {"AllOn": not any(off), "AnyOff": any(off), "AllOff": all(off)}.get(policy, not all(off))
    return bool(off) and not shown


def appearance(note: Values) -> PDFStream | None:
    """What is drawn where a note or a field stands."""
    normal = resolve1(_values(note.get("AP")).get("N"))
    if isinstance(normal, dict):
        normal = resolve1(normal.get(name_of(note.get("AS"))))
    return normal if isinstance(normal, PDFStream) else None


def is_shown(note: Values) -> bool:
    """Whether it is drawn on a screen."""
    flags = resolve1(note.get("F", 0))
    return not (isinstance(flags, int) and flags & NOT_SHOWN)


def said_by(note: Values) -> Iterator[str]:
    """What a note says, or the value of a field, which may be its parent's."""
    if name_of(note.get("Subtype")) in NO_NOTES:
        return
    contents = resolve1(note.get("Contents"))
    if not isinstance(contents, PDFStream):  # that is a page, not a note
        yield from _strings(contents)
    field: Values = note
    for _ in range(MOST_PARENTS):
        flags = resolve1(field.get("Ff", 0))
        if isinstance(flags, int) and flags & SECRET:
            return
        if "V" in field:
            yield from _strings(field["V"])
            return
        field = _values(field.get("Parent"))


def _strings(value: object) -> Iterator[str]:
    value = resolve1(value)
    if isinstance(value, PDFStream):
        value = value.get_data()
    if isinstance(value, bytes):
        yield value[3:].decode(errors="replace") if value.startswith(b"\xef\xbb\xbf") else decode_text(value)
    elif isinstance(value, list):
        yield from (decode_text(one) for one in map(resolve1, value) if isinstance(one, bytes))


def matrix_of(drawing: Values) -> Matrix:
    """From the lengths of a drawing to those of what holds it."""
    numbers = _numbers(drawing.get("Matrix"))
    return (*numbers,) if len(numbers) == 6 else (1, 0, 0, 1, 0, 0)  # type: ignore[return-value]


def fitted(drawing: Values, box: Sequence[float]) -> Matrix | None:
    """The matrix that draws into `box`, two corners: the drawing's own, then so wide and so high as the box."""
    matrix, inside = matrix_of(drawing), _numbers(drawing.get("BBox"))
    if len(inside) != 4 or len(box) != 4:
        return None
    corners = [apply_matrix_pt(matrix, (x, y)) for x in inside[::2] for y in inside[1::2]]
    (left, right), (bottom, top) = ((min(side), max(side)) for side in zip(*corners, strict=True))
    if right == left or top == bottom:
        return None
    wide = abs(box[2] - box[0]) / (right - left)
    high = abs(box[3] - box[1]) / (top - bottom)
    moved = (wide, 0, 0, high, min(box[0], box[2]) - left * wide, min(box[1], box[3]) - bottom * high)
    return mult_matrix(matrix, moved)


def tile_box(tile: Values) -> list[float]:
    """Where the first tile of a pattern stands: at the corner of the page, as large as its own matrix makes it."""
    a, b, c, d, *_ = matrix_of(tile)
    left, bottom, right, top = _numbers(tile.get("BBox")) or (0.0,) * 4
    wide, high = abs(right - left), abs(top - bottom)
    return [0.0, 0.0, abs(a) * wide + abs(c) * high, abs(b) * wide + abs(d) * high]


def box_of(note: Values) -> list[float]:
    """The corners of the place on the page where a note stands."""
    return _numbers(note.get("Rect"))


def name_of(value: object) -> str:
    """A name of the file; empty for what is none."""
    value = resolve1(value)
    return str(value.name) if isinstance(value, PSLiteral) else ""


def _values(value: object) -> Values:
    value = resolve1(value)
    return value.attrs if isinstance(value, PDFStream) else value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    value = resolve1(value)
    return value if isinstance(value, list) else []


def _numbers(value: object) -> list[float]:
    return [float(one) for one in map(resolve1, _list(value)) if isinstance(one, (int, float))]
