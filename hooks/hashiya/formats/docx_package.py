"""The package of a Word document: whether it is safe to unpack, and its parts that hold text."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

from .docx_words import shown_words
from .refusal import Refusal
from .renamed import MARKS, OLD_WORD, SAVE_AS, begun

MOST_UNPACKED: Final = 12_000_000
"""Bytes of all parts that hold text; a long report has one million."""
MOST_PARTS: Final = 2_000
MOST_TAGS: Final = 300_000
"""Of all parts; a report of a hundred pages has half of it, and the library reads some ten thousand a second."""

DAMAGED: Final = Refusal("the Word document is damaged", SAVE_AS)
_TOO_LARGE: Final = Refusal("unpacked, the document is too large", "divide it or remove what is no article")
_LOCKED: Final = Refusal("the document asks for a password", "save it without one")

_WITH_OTHERS: Final = Refusal(
    "the document takes in another file (altChunk, subDoc)", "open it in Word and save it anew: that joins the two"
)
_TAKEN_IN: Final = re.compile(rb"<(?:[\w.-]+:)?(?:altChunk|subDoc)[\s/>]")
"""Where Word shows a page of HTML, an RTF or another document in this one."""

_OTHERS: Final = (*((mark, kind) for mark, kind, _ in MARKS), (b"<", "a page of HTML or XML"))

_ASIDE: Final = re.compile(
    r"(?:docprops|customxml|word/(?:theme|glossary|media|embeddings))/|word/(?:_rels/)?"
    r"(?:settings|websettings|fonttable|styleswitheffects|comments\w*|people|header\d*|footer\d*)\.xml"
)
"""Parts that hold no words of the text: what stands at the edge of every page, what editors say to each other."""


def unpack(data: bytes, strange: frozenset[str] = frozenset()) -> bytes | Refusal:
    """The document as a package of its texts alone, or why it is not read; words in `strange` elements are shown."""
    other = _other_kind(data)
    if other:
        return other
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _fault(package) or _repacked(package, strange)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # whatever the libraries raise on bytes from anywhere
        return DAMAGED


def _other_kind(data: bytes) -> Refusal | None:
    """Why the bytes are no Word document, where they are something else that is called so."""
    if data.startswith(OLD_WORD):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return _LOCKED
        return Refusal("it is a document of old Word (.doc) that was renamed", SAVE_AS)
    head = begun(data)
    found = next((kind for mark, kind in _OTHERS if head.startswith(mark)), None)
    return Refusal(f"it is {found} that was renamed", SAVE_AS) if found else None


def _fault(package: zipfile.ZipFile) -> Refusal | None:
    """Why the package is not unpacked: no document, locked, a bomb, definitions of entities."""
    parts = package.infolist()
    if "[Content_Types].xml" not in package.namelist():
        return Refusal("it is a package of another kind that was renamed", SAVE_AS)
    texts = [part for part in parts if _holds_text(part)]
    if any(part.flag_bits & 1 for part in texts):
        return _LOCKED
    if len(parts) > MOST_PARTS or sum(part.file_size for part in texts) > MOST_UNPACKED:
        return _TOO_LARGE
    contents = (package.read(part).replace(b"\0", b"") for part in texts)  # UTF-16 as well
    tags = 0
    for content in contents:
        tags += content.count(b"<")
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            return Refusal("the document holds definitions of entities, which no program writes", SAVE_AS)
        if _TAKEN_IN.search(content):
            return _WITH_OTHERS
    return _TOO_LARGE if tags > MOST_TAGS else None


def _holds_text(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels")) and not _ASIDE.match(part.filename.lower())


def _repacked(package: zipfile.ZipFile, strange: frozenset[str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for name in dict.fromkeys(part.filename for part in package.infolist() if _holds_text(part)):
            content = package.read(name)
            copy.writestr(name, shown_words(content, strange) if name.endswith(".xml") else content)
    return target.getvalue()
