"""Headings of a page: their anchors, given or made, and their words for a table of contents."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_TAGS: Final = re.compile(r"<[^>]*>")
_NUMBERED: Final = re.compile(r"^(.*)_([0-9]+)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page. Made by `simple_html`."""

    level: int
    """1 to 6."""
    anchor: str
    name: str
    """Its words, without elements; characters with a meaning stay references."""


def name_of(inner: str) -> str:
    """The words of a heading from its HTML."""
    return " ".join(_TAGS.sub("", inner).split())


def made_anchor(name: str, taken: set[str]) -> str:
    """An anchor for a heading that was given none, as Python-Markdown makes it: of its ASCII; `taken` grows by it."""
    ascii_only = unicodedata.normalize("NFKD", html.unescape(name)).encode("ascii", "ignore").decode("ascii")
    anchor = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())
    match = _NUMBERED.match(anchor)
    stem, number = (match[1], int(match[2])) if match else (anchor, 0)
    while anchor in taken or not anchor:
        number += 1
        anchor = f"{stem}_{number}"
    taken.add(anchor)
    return anchor
