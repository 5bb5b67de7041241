"""Characters that no reader sees and that harm: named, and taken out at the border."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import Final

OVERRIDES: Final = frozenset([*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))])
"""They turn numbers round (12345 shows as 54321): the editor is told."""

_NOTHING_TO_SEE: Final = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]*"
)
"""Marks of direction and joining, fillers, selectors: harmless beside a letter, and no text without one."""

_ANYWHERE: Final = {
    "hyphens and blanks of no width": "\u00ad\u200b\u2060\ufeff",
    "bidi overrides and isolates": "\u202a-\u202e\u2066-\u2069",
    "signs of formulas that show nothing": "\u2061-\u2065",
    "switches of shape and digits, out of use": "\u206a-\u206f",
    "the joiner of sorting": "\u034f",
    "fillers of Hangul": "\u115f\u1160\u3164\uffa0",
    "vowels of Khmer that nobody writes": "\u17b4\u17b5",
    "marks of notes between lines": "\ufff0-\ufffb",
    "shorthand and music": "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a",
    "tags, which spell a hidden text": "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff",
}
"""What no sound text needs: it hides words from every search, and a text within a text."""

_PRINTED: Final = ("the joiner of sorting", "fillers of Hangul", "vowels of Khmer that nobody writes")
"""Those of them that Python takes for printable."""

_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""They choose the shape of the sign before them; two hundred and fifty-six of them spell anything."""
_SHAPED_BY_NONE: Final = (
    "\\s\\x00-\\x1f\\x7f-\\x9f\u200c-\u200fA-Za-z\u00aa\u00b5\u00ba\u00c0-\u08ff\u1e00-\u1fff\ufb00-\ufdff\ufe70-\ufefc"
)
"""Blanks, and letters and marks of Latin, Greek, Cyrillic, Hebrew, Arabic: emoji, ideographs and signs are others."""
_MONGOLIAN: Final = "\u180b-\u180f"
"""Selectors and the parter of its vowels, which stand behind its letters alone."""

_FLAG: Final = "\U0001f3f4(?:{})\U000e007f".format(
    "|".join("".join(chr(0xE0000 + ord(char)) for char in nation) for nation in ("gbeng", "gbsct", "gbwls"))
)
"""Those of England, Scotland and Wales are written in tags; no font draws another."""

_IN_PRINT: Final = re.compile(
    "".join(("[", *(_ANYWHERE[what] for what in _PRINTED), _SELECTORS, "\u180b-\u180d\u180f", "]"))
)
"""What no look at printable text finds; most texts hold none of it and are printable."""
_NOT_SHAPED: Final = "".join((_SHAPED_BY_NONE, _SELECTORS, _MONGOLIAN, *_ANYWHERE.values()))
_HIDDEN: Final = re.compile(
    f"({_FLAG})|[{''.join(_ANYWHERE.values())}]+|(?:^|(?<=[{_NOT_SHAPED}]))[{_SELECTORS}]+"
    f"|(?<![\u1820-\u18aa])[{_MONGOLIAN}]+"
)
_CONTROLS: Final = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ud800-\udfff{}]".format(
        "".join(chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17))
    )
)
"""Control characters, and code points that no text holds (lone surrogates, noncharacters)."""

LONG: Final = 1_000
"""Characters from which a text is looked at for heaps of marks."""

_HEAP: Final = re.compile(r"[^\w\s\x00-\x7f]{31,}")
"""More marks on one letter than any language has; signs that follow each other are among them, and stay."""


def visible(text: str) -> str:
    """`text` on one line, composed (NFC), without what no reader sees; blanks are single.

    Empty where nothing of it is seen: a title of a mark of direction is none.
    """
    shown = visible_within(text)
    return "" if _NOTHING_TO_SEE.fullmatch(shown) else shown


def visible_within(text: str) -> str:
    """The same for a piece of a line, where a mark that joins or parts letters may stand alone."""
    return " ".join(composed(without_hidden(text)).split())


def without_hidden(text: str) -> str:
    """`text` without what hides in it, and with blanks for what commands machines."""
    if text.isprintable() and not _IN_PRINT.search(text):
        return text
    return _CONTROLS.sub(" ", _HIDDEN.sub(lambda found: found[1] or "", text))


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
