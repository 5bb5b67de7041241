"""The characters of a page of which its editor is told, as its parser has them: references and escapes resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import astuple
from typing import Final

from lxml import etree

from ...border.strange import LOST, Strange, strange_in
from ..manuscript import Manuscript
from .elements import WITHOUT_TEXT

_MAY_TURN: Final = re.compile("[\u202a-\u202e\u2066-\u2069]|&#|\\\\u20", re.IGNORECASE)
"""Such a character, a reference, an escape: most pages have none of them, and need no look at each element."""

_ESCAPE: Final = re.compile(r"\\u(20[26][0-9a-f])", re.IGNORECASE)
"""Of JSON, in what a page tells programs."""

_HEAD: Final = frozenset(["head", "title"])
"""They show no text in the page, and yet it is read."""

_SAID: Final = ("content", "title", "alt", "datetime", "aria-label")
"""Attributes whose words are read."""


def strange_of(page: str, root: etree._Element, made: Manuscript) -> tuple[Strange, ...]:
    """What turns text round in all that is read of `page`, whose tree is `root`, and letters lost in its article.

    What scripts hold is none of it: theirs is the sign of a lost letter as often as not.
    """
    turning = (one for one in strange_in(_read(root)) if one.turns) if _MAY_TURN.search(page) else ()
    shown = [line.text for line in made.lines if not line.reason]
    lost = any(LOST in str(text) for text in (*shown, *astuple(made.told)))
    return (*turning, *((Strange(LOST),) if lost else ()))


def _read(root: etree._Element) -> Iterator[tuple[None, str]]:
    """Every piece of text in the tree that somebody reads, reader or program."""
    for node in root.iter():
        if isinstance(node.tag, str):
            if node.tag not in WITHOUT_TEXT or node.tag in _HEAD:
                yield None, str(node.text or "")
            elif node.tag == "script" and "ld+json" in str(node.get("type")):
                yield None, _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), str(node.text or ""))
            for name in _SAID:
                yield None, str(node.get(name) or "")
        yield None, str(node.tail or "")
