"""Text that was garbled before it was saved: its bytes were read in an encoding that they were not written in."""

from __future__ import annotations

import re
from typing import Final

MOSTLY: Final = 0.25
"""Share of the signs from which a text is garbled as a whole."""
SHORTEST: Final = 20
"""Signs; of fewer nothing is said."""

ANEW: Final = "copy the text anew from its page, or open the file in its own encoding and save it as UTF-8"

_LATIN: Final = re.compile("[ØÙ]")
"""First bytes of Arabic letters in UTF-8 as they show in Western Europe: «Ø§Ù„»."""
_ARABIC: Final = re.compile("[طظ]")
"""The same as they show in the Arab world: «ط§ظ„»; of sound text they are a thirtieth."""
_OLD: Final = re.compile("[À-ÿ]")
"""A byte of windows-1256 as it shows in Western Europe: «ÇáÑÆíÓ»."""
_ARTICLE: Final = re.compile(r"(?<!\S)Çá")
"""The article, garbled so."""
_SWAPPED: Final = re.compile("[" + "".join(chr(0x100 * high + 0x06) for high in range(0x20, 0x60)) + "]")
"""An Arabic letter of UTF-16 whose two bytes changed places: U+0627 shows as U+2706."""
_LOST: Final = re.compile(r"\?{2,}|\ufffd")
"""Letters that the encoding of a program does not have."""


_GARBLED: Final = (
    (_LATIN, "«Ø§Ù„»", "its UTF-8 was read as windows-1252"),
    (_ARABIC, "«ط§ظ„»", "its UTF-8 was read as windows-1256"),
    (_SWAPPED, "«✆䐆»", "its UTF-16 was read with its bytes in the other order"),
)


def how_garbled(text: str) -> str | None:
    """What happened to `text`, or None where it is sound."""
    signs = len(text) - sum(map(text.count, " \n\t"))
    if signs < SHORTEST:
        return None
    for pattern, looks, how in _GARBLED:
        if len(pattern.findall(text)) > MOSTLY * signs:
            return f"the text is garbled ({looks}): {how}"
    if len(_OLD.findall(text)) > 2 * MOSTLY * signs and _ARTICLE.search(text):
        return "the text is garbled («ÇáÑÆíÓ»): its windows-1256 was read as windows-1252"
    if sum(len(lost[0]) for lost in _LOST.finditer(text)) > MOSTLY * signs:
        return "the letters of the text are lost («????»)"
    return None
