"""Characters that no reader sees and that harm: named, and taken out at the border."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import Final

INVISIBLE: Final = frozenset(
    [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), "\u200b", "\u2060", "\ufeff", "\u00ad"]
)
"""Bidi overrides turn numbers round (12345 shows as 54321); zero-width spaces hide words from every search."""

OVERRIDES: Final = frozenset([*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))])
"""Those of them that turn text round: the editor is told."""


_NOTHING_TO_SEE: Final = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]*"
)
"""Marks of direction and joining, fillers, selectors: harmless beside a letter, and no text without one."""

LONG: Final = 1_000
"""Characters from which a text is looked at for heaps of marks."""

_HEAP: Final = re.compile(r"[^\w\s\x00-\x7f]{31,}")
"""More marks on one letter than any language has; signs that follow each other are among them, and stay."""


def visible(text: str) -> str:
    """`text` on one line, composed (NFC), without what no reader sees; blanks are single.

    Empty where nothing of it is seen: a title of a mark of direction is none.
    """
    return "" if _NOTHING_TO_SEE.fullmatch(text) else visible_within(text)


def visible_within(text: str) -> str:
    """The same for a piece of a line, where a mark that joins or parts letters may stand alone."""
    shown = text
    if not text.isprintable():  # most texts are, and need no look at each character
        shown = "".join(" " if _is_control(c) else c for c in text if c not in INVISIBLE)
    return " ".join(composed(shown).split())


def composed(text: str) -> str:
    """`text` in the form NFC. Python takes the square of the time for marks that stand in disorder on one letter."""
    if len(text) >= LONG:
        text = _HEAP.sub(_in_order, text)
    return unicodedata.normalize("NFC", text)


def _in_order(heap: re.Match[str]) -> str:
    """The same with its marks in canonical order: what normalizing makes of it does not change."""
    apart = "".join(unicodedata.normalize("NFD", char) for char in heap[0])
    runs = groupby(apart, key=lambda char: unicodedata.combining(char) > 0)
    return "".join("".join(sorted(run, key=unicodedata.combining)) for _, run in runs)


def _is_control(char: str) -> bool:
    """Control characters, and code points that no text holds (lone surrogates, noncharacters)."""
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or ord(char) & 0xFFFE == 0xFFFE
