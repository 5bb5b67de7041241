"""Latin words inside Arabic text, marked so that a screen reader does not spell them as Arabic."""

from __future__ import annotations

import re
from typing import Final

from .inert import inert_within

_WORD: Final = r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž'’&.-]*"
_RUN: Final = re.compile(rf"{_WORD}(?: {_WORD})*")
_LETTERS: Final = re.compile(r"[^\W\d_]")

FEWEST: Final = 2
"""Letters of a run that is a word: a single one is a sign, as in «الفئة A»."""


def spoken(text: str) -> str:
    """`text` as inert Markdown, each run of Latin words as one element of English."""
    pieces: list[str] = []
    place = 0
    for run in _RUN.finditer(text):
        words = run[0].rstrip("'’&.-")
        if len(_LETTERS.findall(words)) >= FEWEST:
            end = run.start() + len(words)
            pieces += [inert_within(text[place : run.start()]), f'<span lang="en">{inert_within(words)}</span>']
            place = end
    return "".join([*pieces, inert_within(text[place:])])
