"""Bytes to text: UTF-8 strictly, then byte order marks, then UTF-16 by its odd bytes, then windows-1256."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

ARABIC_BLOCK_BYTE: Final = 0x06
"""High byte of the Arabic block U+0600–06FF: in UTF-16 every other byte of Arabic text is this."""


_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
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
    for bom, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(bom):
            return _read(data[len(bom) :], name, certain=True)
    wide = _wide_encoding(data)
    if wide:
        return _read(data, wide, certain=True)
    if b"\0" in data:
        return None
    return _read(data, "utf-8", certain=True) or _read(data, "cp1256", certain=False)


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
