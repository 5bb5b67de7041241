"""From the order on the page to the order of reading: what stands in a line from left to right, read as Arabic.

A page holds signs and their places, no sentences. This undoes the bidirectional algorithm (UAX #9) for a line of a
right-to-left text: Latin words and numbers run from left to right within it, everything else from right to left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

_PAIRS: Final = ("()", "[]", "{}", "«»", "‹›")
"""Signs that turn with the direction of the text."""

_FORMS: Final = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]")
"""Latin ligatures and the shapes that Arabic letters take: an old font has one code point for each."""
_LATIN: Final = frozenset(["L"])
_ARABIC: Final = frozenset(["R", "AL"])
_DIGIT: Final = frozenset(["EN", "AN"])
_JOINER: Final = frozenset(["CS"])
"""Between two digits it belongs to the number: 85.5, 10:30, 2025/01/09."""
_SIGNED: Final = frozenset(["CS", "ES"])
"""Where no Arabic letter stands before, a hyphen does too: 3-5-2024."""


def unshaped(text: str) -> str:
    """`text` with plain letters instead of their shapes: U+FEFB is lam and alef."""
    return _FORMS.sub(lambda shape: unicodedata.normalize("NFKC", shape[0]).strip(), text)


def is_arabic(text: str) -> bool:
    """Whether `text` holds a letter that is written from right to left."""
    return any(unicodedata.bidirectional(char) in _ARABIC for char in text)


def in_reading_order(signs: Sequence[str], turned: Mapping[str, str] = MappingProxyType({})) -> str:
    """The line whose signs stand so from left to right; a sign may hold several letters, in their own order.

    A sign of `turned` that stands among Arabic becomes its partner.
    """
    kinds = [_kind(sign) for sign in signs]
    latin = _starts_of_latin(kinds)
    read: list[str] = []
    place = len(signs) - 1
    arabic_before = False
    while place >= 0:
        start = latin[place] if kinds[place] in _LATIN | _DIGIT else None
        if start is None and kinds[place] in _DIGIT:
            start = _start_of_number(kinds, place, _JOINER if arabic_before else _SIGNED)
        if start is None:
            sign = signs[place]
            arabic_before = arabic_before or kinds[place] in _ARABIC
            read.append(turned.get(sign, sign))
            place -= 1
        else:
            read += signs[start : place + 1]
            place = start - 1
    return "".join(read)


def turned_brackets(lines: Sequence[str]) -> dict[str, str]:
    """The brackets of which `lines`, in reading order, hold the looks and not the meaning, each with its partner.

    A blank stands on the wrong side of them. Fonts differ from pair to pair; one of which nothing is seen goes with the
    most.
    """
    balances = {pair: sum(_balance(line, pair) for line in lines) for pair in _PAIRS}
    most = sum(balances.values())
    turned = [pair for pair, balance in balances.items() if balance < 0 or (balance == 0 and most < 0)]
    return {char: pair[1 - side] for pair in turned for side, char in enumerate(pair)}


def _balance(line: str, pair: str) -> int:
    """How many of the two stand as they are meant, less those that stand the other way round.

    Before a bracket that opens is a blank, or behind it a word; with one that closes it is the other way round.
    """
    balance = 0
    padded = f" {line} "
    for place, char in enumerate(line, start=1):
        if char in pair:
            before, behind = padded[place - 1].isspace(), padded[place + 1].isspace()
            balance += (before - behind) * (1 if char == pair[0] else -1)
    return balance


def _kind(sign: str) -> str:
    """The bidirectional class of the first character that has one of a letter or digit, else of the first."""
    kinds = [unicodedata.bidirectional(char) for char in sign]
    strong = next((kind for kind in kinds if kind in _LATIN | _ARABIC | _DIGIT), None)
    return strong or next((kind for kind in kinds if kind != "NSM"), "ON")


def _starts_of_latin(kinds: list[str]) -> list[int | None]:
    """For each place the leftmost Latin letter from which only Latin, digits and signs between them lead to it."""
    starts: list[int | None] = []
    start = None
    for place, kind in enumerate(kinds):
        if kind in _ARABIC or kind == "AN":
            start = None
        elif kind in _LATIN and start is None:
            start = place
        starts.append(start)
    return starts


def _start_of_number(kinds: list[str], end: int, joiners: frozenset[str]) -> int:
    start = end
    while start > 0:
        if kinds[start - 1] in _DIGIT:
            start -= 1
        elif start > 1 and kinds[start - 1] in joiners and kinds[start - 2] in _DIGIT:
            start -= 2
        else:
            break
    return start
