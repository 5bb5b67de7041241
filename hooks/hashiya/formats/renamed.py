"""Files of one kind that bear the suffix of another: what their first bytes say, and what the editor does."""

from __future__ import annotations

import re
from typing import Final

from .refusal import Refusal

SAVE_AS: Final = "open it in Word or LibreOffice and save it as .docx"

MARKS: Final = ((b"{\\rtf", "RTF", SAVE_AS), (b"%pdf-", "a PDF", "give it its own suffix, .pdf"))
"""How files begin, in lower case and behind blanks, what they are, and what to do."""

OLD_WORD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EXACT: Final = (
    (OLD_WORD, "a document of old Word (.doc)", SAVE_AS),
    (b"PK\x03\x04", "a package such as .docx", "give it its own suffix, or unpack it"),
    (b"\x1f\x8b\x08", "a file that gzip has packed", "unpack it"),
)
"""The same to the byte (RFC 1952, the specifications of ZIP and of compound files)."""

_ARCHIVE: Final = re.compile(rb"[a-z-]+:(?=.*\nmime-version:)(?=.*multipart/related)", re.DOTALL)
"""A page that a browser has saved with everything around it (RFC 2557)."""
_HEAD: Final = 8000
"""Bytes in which the head of such an archive says so; each Arabic letter of title and address takes six."""


def renamed(data: bytes) -> Refusal | None:
    """Why the bytes are no text and no page, where they are something else that is called so."""
    head = begun(data)
    for mark, kind, remedy in MARKS:
        if head.startswith(mark):
            return _refused(kind, remedy)
    for mark, kind, remedy in _EXACT:
        if data.startswith(mark):
            return _refused(kind, remedy)
    if _ARCHIVE.match(head):
        return _refused("a web archive (.mhtml)", "open it in a browser and save the page as HTML alone")
    return None


def begun(data: bytes) -> bytes:
    """How a file begins, in lower case, without a byte order mark and blanks."""
    return data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()


def _refused(kind: str, remedy: str) -> Refusal:
    return Refusal(f"it is {kind} that was renamed", remedy)
