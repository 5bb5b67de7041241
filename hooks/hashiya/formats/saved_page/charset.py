"""The text of a saved page: byte order mark, then UTF-8 strictly, then what the page declares, if Arabic reads so."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import Final

from ...border.decoding import OLD_ENCODINGS, Decoded, decode, most_arabic

HEAD_BYTES: Final = 4096
"""Bytes at the head of a page in which it declares its encoding."""

DAMAGED: Final = 0.5
"""Share of the bytes beyond ASCII in sound Arabic letters from which a page is damaged UTF-8."""

_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_WIDE: Final = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
"""How a tag begins in UTF-16."""


def page_text(data: bytes) -> Decoded | None:
    """The text of `data`; None where no encoding that it declares, or that Arabic lives in, fits."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return decode(data)
    if b"\0" in data:
        return _read_wide(data)
    return _read(data, "utf-8") or _read_old(data)


def _read_wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: most of its tags begin with a NUL on the same side."""
    head = data[:HEAD_BYTES]
    pairs = [head[place : place + 2] for place in range(0, len(head), 2)]
    counts = {name: pairs.count(sign) for sign, name in _WIDE}
    name = max(counts, key=lambda one: counts[one])
    decoded = _read(data, name) if counts[name] else None
    return decoded if decoded and "\0" not in decoded.text else None


def _read_old(data: bytes) -> Decoded | None:
    """In the encoding that the head declares, unless Arabic reads so in another one alone: servers declare anything."""
    declared = _read_declared(data)
    if declared is None and _is_damaged(data):
        return None
    guesses = (replace(guess, certain=False) for name in OLD_ENCODINGS if (guess := _read(data, name)))
    return most_arabic([*([declared] if declared else []), *guesses])


def _read_declared(data: bytes) -> Decoded | None:
    """In the encoding that the head declares. One that declares UTF-8 and is none is damaged, or declares wrongly."""
    match = _DECLARED.search(data[:HEAD_BYTES])
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    try:
        known = codecs.lookup(name)
    except LookupError:
        return None
    if known.name.startswith(("utf", "unicode")) or not known._is_text_encoding:  # noqa: SLF001  # bytes to bytes
        return None
    return _read(data, known.name)


def _is_damaged(data: bytes) -> bool:
    """Whether it is UTF-8 of which a few bytes were damaged: in another encoding the page would be garbled whole."""
    nearly = data.decode("utf-8", errors="ignore")
    beyond = sum(byte > 0x7F for byte in data)
    return 2 * sum("\u0600" <= char <= "\u06ff" for char in nearly) > DAMAGED * beyond


def _read(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, certain=True)
