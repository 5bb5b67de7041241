"""English words inside Arabic text, marked so that a screen reader does not spell them as Arabic.

Of Latin letters alone nobody knows the language: most are names, which belong to none (WCAG 2.2, 3.1.2 leaves out names
and words of indeterminate language), and a German club that is called English is read out wrong. A run is English
where a word of English grammar holds it together.
"""

from __future__ import annotations

import re
from typing import Final

from .inert import inert_within

_WORD: Final = r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž'’&.-]*"
_RUN: Final = re.compile(rf"{_WORD}(?: {_WORD})*")

_ENGLISH: Final = re.compile(r"(?<![^ ])(?:the|of|and|for)(?![^ ])", re.IGNORECASE)
"""Words that no other language of Europe writes so, among words."""


def spoken(text: str) -> str:
    """`text` as inert Markdown, each run of English words as one element."""
    pieces: list[str] = []
    place = 0
    for run in _RUN.finditer(text):
        words = run[0].rstrip("'’&.-")
        if " " in words and _ENGLISH.search(words):
            end = run.start() + len(words)
            pieces += [inert_within(text[place : run.start()]), f'<span lang="en">{inert_within(words)}</span>']
            place = end
    return "".join([*pieces, inert_within(text[place:])])
