"""How a foreign name sounds, whatever letters a newsroom gives it: كلوديا and كلاوديا, فريدريش and فريدريك.

Bolder than `variants.spellings`: it serves only beside another word of the same name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans("جقكزصثشطذ", "غغغسسسستد")
"""Letters of different newsrooms for one sound, one for each."""

_CHANGES: Final = (
    ("دج", re.compile("دج"), "د"),
    ("تش", re.compile("تش"), "ج"),
    ("ب", re.compile("(?<=.)ب"), "ف"),
    ("ت", re.compile("ت(?=[سز]$)"), ""),
    ("", re.compile("(?:ه|يا|يه)$"), "ا"),
    ("", re.compile("(?<=.)[شخ]$"), "ك"),
    ("و", re.compile("او|وي|يو|وو"), "و"),
    ("يا", re.compile("يا(?=.)"), "ا"),
    ("ي", re.compile("اي|يي"), "ي"),
    ("", re.compile(r"([^اوي])\1"), r"\1"),
)
"""Letters that stand for others: diphthongs, ends of words, a sound in two letters.

What a word must have for the change comes first: most words have little of it.
"""


@lru_cache(maxsize=65536)
def sound_of(word: str) -> str:
    """What the spellings of a word of a foreign name have in common."""
    for needed, letters, sound in _CHANGES:
        if needed in word:
            word = letters.sub(sound, word)
    return word.translate(_LETTERS)
