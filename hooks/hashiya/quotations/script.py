"""A text as its words, each with its place in the source: what the rules of this room read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from ..arabic.folding import QUOTES, fold_char

FILLER: Final = "ـ"
"""Stands for what the matching form drops: a copy of the same length needs no way back to the source."""

_BETWEEN: Final = re.compile(r"(\W+)")

_LOOSE: Final = re.compile(rf"(?<!\w){FILLER}+")
"""What is dropped before a word, or stands alone: a mark of direction, a stray vowel mark."""

_LINE: Final = re.compile(r"[^\n]+")


class _Table(dict[int, str]):
    """`fold_char` by code point; quotation marks stay, what is dropped is filled."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = self[code] = char if char in QUOTES else fold_char(char) or FILLER
        return folded


_TABLE: Final = _Table()


@dataclass(frozen=True, slots=True)
class Script:
    """A text in matching form, code point for code point, and its words by place. Made by `read_script`."""

    text: str
    folded: str
    """As long as `text`; vowel marks and the like are `FILLER` within words and blanks elsewhere."""
    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]
    """The words in matching form."""
    gaps: Sequence[str]
    """What stands between each word and the one before it; nothing in it is a `FILLER`."""

    def first_from(self, place: int) -> int:
        """Number of the first word that begins at `place` or after it."""
        return bisect_left(self.starts, place)

    def last_until(self, place: int) -> int:
        """Number of the word after the last one that ends at `place` or before it."""
        return bisect_right(self.ends, place)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Where each line that is not empty begins and ends."""
        return (match.span() for match in _LINE.finditer(self.text))


def read_script(text: str) -> Script:
    """The words of `text`."""
    folded = _LOOSE.sub(lambda loose: " " * len(loose.group()), text.translate(_TABLE))
    pieces = _BETWEEN.split(folded)
    edges = list(accumulate(map(len, pieces), initial=0))
    first = 0 if pieces[0] else 1
    last = len(pieces) // 2 + (1 if pieces[-1] else 0)
    words = slice(first, max(first, last))
    forms = [form.replace(FILLER, "") if FILLER in form else form for form in pieces[::2]]
    gaps = pieces[1::2] if first else ["", *pieces[1::2]]
    return Script(text, folded, edges[:-1:2][words], edges[1::2][words], forms[words], gaps)
