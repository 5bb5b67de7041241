"""Bytes to text: byte order marks, UTF-16 by its odd bytes, UTF-8 strictly, then what Arabic was written in before."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ..problems import Problem

ARABIC_BLOCK_BYTE: Final = 0x06
"""High byte of the Arabic block U+0600–06FF: in UTF-16 every other byte of Arabic text is this."""

MOSTLY: Final = 0.3
"""Share of the bytes in sound Arabic letters from which a text is damaged UTF-8, and no windows-1256."""

WIDE: Final = 0.6
"""Share of every other byte that is a high byte of Arabic, Latin or blanks from which a text is UTF-16."""

OLD_ENCODINGS: Final = ("cp1256", "iso8859-6", "mac_arabic")
"""Of Windows, Unix and the old Macintosh; the first counts where nothing speaks for another."""

_USUAL: Final = re.compile(r"\bال|\b(?:في|من|على|إلى|أن|عن)\b")
"""What every Arabic text is full of: the article, the prepositions."""
_LETTER: Final = re.compile("[\u0621-\u064a]")
LONG: Final = 200
"""Arabic letters among which one of the usual words stands, if they are words at all."""
_CONTROLS: Final = re.compile(r"[\x01-\x08\x0e-\x19\x1b-\x1f]")
"""What no text of an old encoding holds; 0x1A ended files of DOS."""

_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Of Windows and old Macintosh, of a page and a column, of mainframes and of Unicode."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with LF line ends. Made by `decode`."""

    text: str
    encoding: str
    certain: bool
    """False where the encoding is a guess and the editor should look."""


def decode(data: bytes) -> Decoded | None:
    """The text of `data`, or None where no encoding that Arabic lives in fits."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], name, certain=True)
    wide = _wide_encoding(data)
    if wide:
        decoded = _read(data, wide, certain=True)
        return None if decoded and "\0" in decoded.text else decoded
    if b"\0" in data:
        return None
    return _read(data, "utf-8", certain=True) or _read_old(data)


def guessed(decoded: Decoded, shown: str) -> Iterator[Problem]:
    """A warning about the file `shown` where its encoding is a guess."""
    if not decoded.certain:
        yield guessed_as(decoded.encoding, shown)


def guessed_as(encoding: str, shown: str) -> Problem:
    """The warning that the file `shown` was read in an encoding that is a guess."""
    return Problem(shown, f"read as {encoding}, by guess", "save the file as UTF-8")


def undecodable(data: bytes, shown: str) -> Problem:
    """Why `decode` found no text in `data`."""
    if b"\0" in data:
        return Problem(shown, "it holds NUL bytes and is no text", "save it as text in UTF-8", rejects=True)
    if _CONTROLS.search(data.decode("latin-1")):
        return Problem(shown, "it holds control characters and is no text", "save it as text in UTF-8", rejects=True)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if not _is_damaged(data):
            return Problem(shown, "no known encoding fits", "save the file as UTF-8", rejects=True)
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"damaged UTF-8: the byte 0x{data[error.start]:02X} is no part of a letter"
        return Problem(shown, reason, "copy the text anew and save the file as UTF-8", line, rejects=True)
    return Problem(shown, "no known encoding fits", "save the file as UTF-8", rejects=True)


def _read_old(data: bytes) -> Decoded | None:
    """An encoding from before Unicode, unless the bytes are UTF-8 of which a few were damaged."""
    if _is_damaged(data):
        return None
    return most_arabic(reading for name in OLD_ENCODINGS if (reading := _read(data, name, certain=False)))


def _is_damaged(data: bytes) -> bool:
    """Whether most of the bytes are Arabic in UTF-8."""
    nearly = data.decode("utf-8", errors="ignore")
    return 2 * sum("\u0600" <= char <= "\u06ff" for char in nearly) > MOSTLY * len(data)


def most_arabic(readings: Iterable[Decoded]) -> Decoded | None:
    """The reading in which most words are such as every Arabic text is full of; the first of several.

    A guess in which none of much is such a word, or which holds control characters, is none.
    """
    best = max(readings, key=lambda reading: len(_USUAL.findall(reading.text)), default=None)
    if best is None or best.certain:
        return best
    strange = not _USUAL.search(best.text) and len(_LETTER.findall(best.text)) > LONG
    return None if strange or _CONTROLS.search(best.text) else best


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a byte order mark shows the byte of the Arabic block, or none, in every other place."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return None
    for places, name in ((sample[1::2], "utf-16-le"), (sample[0::2], "utf-16-be")):
        arabic = places.count(ARABIC_BLOCK_BYTE)
        if arabic > half // 10 and arabic + places.count(0) > WIDE * half:
            return name
    return None


def _read(data: bytes, encoding: str, *, certain: bool) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(_LINE_ENDS.sub("\n", text), encoding, certain)
