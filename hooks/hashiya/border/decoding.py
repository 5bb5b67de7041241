"""Bytes to text: UTF-8 strictly, then byte order marks, then UTF-16 by its odd bytes, then windows-1256."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..problems import Problem

ARABIC_BLOCK_BYTE: Final = 0x06
"""High byte of the Arabic block U+0600–06FF: in UTF-16 every other byte of Arabic text is this."""

MOSTLY: Final = 0.3
"""Share of the bytes in sound Arabic letters from which a text is damaged UTF-8, and no windows-1256."""

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
        return _read(data, wide, certain=True)
    if b"\0" in data:
        return None
    return _read(data, "utf-8", certain=True) or _read_windows(data)


def guessed(decoded: Decoded, shown: str) -> Iterator[Problem]:
    """A warning about the file `shown` where its encoding is a guess."""
    if not decoded.certain:
        yield Problem(shown, f"read as {decoded.encoding}, by guess", "save the file as UTF-8")


def _read_windows(data: bytes) -> Decoded | None:
    """Windows-1256, unless the bytes are UTF-8 of which a few were damaged: that text would be garbled whole."""
    nearly = data.decode("utf-8", errors="ignore")
    if 2 * sum("\u0600" <= char <= "\u06ff" for char in nearly) > MOSTLY * len(data):
        return None
    return _read(data, "cp1256", certain=False)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a byte order mark shows the Arabic block's byte in every other place."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return None
    if sample[1::2].count(ARABIC_BLOCK_BYTE) > half // 2:
        return "utf-16-le"
    if sample[0::2].count(ARABIC_BLOCK_BYTE) > half // 2:
        return "utf-16-be"
    return None


def _read(data: bytes, encoding: str, *, certain: bool) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, certain)
