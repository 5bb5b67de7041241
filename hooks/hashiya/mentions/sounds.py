"""How a foreign name sounds, whatever letters a newsroom gives it: كلوديا and كلاوديا, فريدريش and فريدريك.

Bolder than `variants.spellings`: it serves only beside another word of the same name.
"""

from __future__ import annotations

import re
from typing import Final

from .together import ByWord

_LETTERS: Final = tuple(zip("جقكزصثشطذ", "غغغسسسستد", strict=True))
"""Letters of different newsrooms for one sound, and one for each; none of these is changed itself."""

_CHANGES: Final = (
    (re.compile("دج"), "د"),
    (re.compile("تش"), "ج"),
    (re.compile("(?<=.)ب"), "ف"),
    (re.compile("ت(?=[سز]$)", re.MULTILINE), ""),
    (re.compile("(?:ه|يا|يه)$", re.MULTILINE), "ا"),
    (re.compile("(?<=.)[شخ]$", re.MULTILINE), "ك"),
    (re.compile("او|وي|يو|وو"), "و"),
    (re.compile("يا(?=.)"), "ا"),
    (re.compile("اي|يي"), "ي"),
    (re.compile(r"([^اوي\n])\1"), r"\1"),
)
"""Letters that stand for others: diphthongs, ends of words, a sound in two letters."""


def sound_of(word: str) -> str:
    """What the spellings of a word of a foreign name have in common."""
    return SOUNDS[word] if word else word


def _sounds(words: str) -> str:
    """Of words, one a line."""
    for letters, sound in _CHANGES:
        words = letters.sub(sound, words)
    for letter, sound in _LETTERS:
        words = words.replace(letter, sound)
    return words


SOUNDS: Final = ByWord(_sounds)
"""How all words met so far sound."""
