"""What can be seen of a line by itself: how long it is, how it ends, its signs, its words and letters.

By these a line is weighed that no rule names (`likeness`); `tools/train_furniture.py` learns the weights.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ..arabic.folding import fold_name

LENGTHS: Final = (2, 3, 4, 6, 9, 12, 16, 22, 30)
"""Words from which a line counts as longer."""

SHORT_PIECE: Final = 2.5
MIDDLING_PIECE: Final = 4
"""Words of the pieces between signs, on the average."""

FEWEST_PIECES: Final = 3
LONGEST_PAIR: Final = 8
"""Words of a short line of two pieces."""

STEM: Final = 4
"""Letters that are kept of a word: its inflections look the same."""

LETTERS: Final = 3
"""Letters in a row that are looked at: of an unknown word they tell what it is made of."""

_ENDS: Final = {
    "full stop": r"\.[»\"”)]?",
    "ellipsis": r"…|\.\.",
    "question": r"[؟?]",
    "exclamation": r"!",
    "colon": r":",
    "bracket": r"[)\]]",
    "quotation mark": r"[»\"”]",
}
_END: Final = re.compile("|".join(f"(?P<{name.replace(' ', '_')}>{form})$" for name, form in _ENDS.items()))

_DRAWN: Final = r"[^\w\s\u064b-\u0652\u0670.,،؛;:؟?!«»\"'()\[\]\-–—/|٪%“”…+·=°×&*#@]"
"""A sign that no sentence has: an arrow, a box, a picture of a bell; vowel marks are none."""

_SIGNS: Final = {
    "drawn": _DRAWN,
    "leading": rf"^(?:{_DRAWN}|[-–—*#+])",
    "clock": r"\d{1,2}:\d{2}",
    "percent": r"[%٪]",
    "bar": r"\|",
    "slash": r"[/⁄\\]",
    "middle dot": r"[·•]",
    "dash": r"\s[-–—ـ]\s",
    "address": r"https?:|www\.|\.(?:com|net|org)\b",
    "at": r"@",
    "hash": r"#",
    "rights": r"©|حقوق",
    "square bracket": r"[\[\]]",
    "bracket": r"\(",
    "label": r":\s",
    "quotation": r"[«\"“]",
    "thousands": r"\d[.,]\d{3}",
    "number": r"\d",
    "year": r"\b(?:19|20)\d\d\b",
    "latin word": r"[A-Za-z]{2,}",
    "capitals": r"\b[A-Z]{2,}\b",
    "two dots": r"\.\.",
    "comma": r"[،,]",
    "arrow": r"[><»«›‹→←⟵]\s|\s[<>›»←→⟵]",
}
_SIGN: Final = {name: re.compile(form) for name, form in _SIGNS.items()}

_BETWEEN: Final = re.compile(r"\s*[|/·•⁄]\s*|\s[-–—]\s|\s*[،؛,]\s*|\t|\s{3,}")
"""What parts the pieces of a bar."""

_FIGURES: Final = re.compile(r"[\d.,:]+")
_PREFIX: Final = re.compile(r"^[وف]?(?:ال|لل|بال)?")
"""Clitics and the article, in matching form."""

_YOURS: Final = re.compile(r"\w{3}(?:ك|كم|كن)$")
"""«بريدك»: the reader is spoken to. Three letters before the end, however many stand before them."""

_LATIN: Final = re.compile(r"[A-Za-z]")
_ARABIC: Final = re.compile(r"[\u0621-\u064a]")
_DIGIT: Final = re.compile(r"\d")


@lru_cache(maxsize=64)  # its neighbours ask for it too
def looks(line: str) -> frozenset[str]:
    """Everything that is seen of `line`, each by a name of its own: `end:colon`, `sign:clock`, `stem:تعلي`."""
    words = [word.strip('.:،"«»()[]!؟') for word in fold_name(line).split()]
    words = [word for word in words if word and not _FIGURES.fullmatch(word)]
    return frozenset((*_shape(line), *_words(words)))


def _shape(line: str) -> Iterator[str]:
    length = len(line.split())
    rank = bisect_right(LENGTHS, length)
    end = _END.search(line)
    told = end.lastgroup if end else "none"
    yield f"length:{rank}"
    yield f"end:{told}"
    if told == "full_stop" and length >= LENGTHS[5]:
        yield "shape:sentence"
    yield from (f"sign:{name}" for name, form in _SIGN.items() if form.search(line))
    if len(_LATIN.findall(line)) > len(_ARABIC.findall(line)):
        yield "shape:latin"
    if 4 * len(_DIGIT.findall(line)) > len(line):
        yield "shape:figures"
    pieces = sum(1 for piece in _BETWEEN.split(line) if piece.strip())
    if pieces >= FEWEST_PIECES:
        mean = length / pieces
        yield f"pieces:{'short' if mean <= SHORT_PIECE else 'middling' if mean <= MIDDLING_PIECE else 'long'}"
    elif pieces > 1 and length <= LONGEST_PAIR:
        yield "pieces:pair"


def _words(words: list[str]) -> Iterator[str]:
    if words:
        yield f"first:{words[0]}"
    if any(_YOURS.search(word) for word in words):
        yield "shape:yours"
    for word in words:
        yield f"stem:{_PREFIX.sub('', word)[:STEM]}"
        framed = f"<{word}>"
        yield from (f"letters:{framed[at : at + LETTERS]}" for at in range(len(framed) - LETTERS + 1))
