"""The package of a Word document: whether it is safe to unpack, and its parts without what no reader sees."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final
from xml.etree import ElementTree as ET  # no part with a document type gets so far

from .refusal import Refusal
from .renamed import MARKS, OLD_WORD, SAVE_AS, begun

MOST_UNPACKED: Final = 12_000_000
"""Bytes of all parts that hold text; a long report has one million."""
MOST_PARTS: Final = 2_000
MOST_TAGS: Final = 300_000
"""Of all parts; a report of a hundred pages has half of it, and the library reads some ten thousand a second."""

MOST_OPEN_FIELDS: Final = 50
"""Fields of a document stand in each other; the library looks at all that are open for every word in them."""

DAMAGED: Final = Refusal("the Word document is damaged", SAVE_AS)
_TOO_LARGE: Final = Refusal("unpacked, the document is too large", "divide it or remove what is no article")
_LOCKED: Final = Refusal("the document asks for a password", "save it without one")

_OTHERS: Final = (*((mark, kind) for mark, kind, _ in MARKS), (b"<", "a page of HTML or XML"))

_ASIDE: Final = re.compile(
    r"(?:docprops|customxml|word/(?:theme|glossary|media|embeddings))/|word/(?:_rels/)?"
    r"(?:settings|websettings|fonttable|styleswitheffects|comments\w*|people|header\d*|footer\d*)\.xml"
)
"""Parts that hold no words of the text: what stands at the edge of every page, what editors say to each other."""
_SPECIAL: Final = re.compile(rb"[:<](?:fldSimple|fldChar|dir|bdo|customXml|move(?:To|From)|del|cr|vanish)\b")
"""Bytes of a part that has to be looked into."""

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SEE_THROUGH: Final = frozenset(_WORD + name for name in ("fldSimple", "dir", "bdo", "customXml", "moveTo"))
"""Elements around words that are shown, which the library does not look into."""
_UNSEEN: Final = frozenset(_WORD + name for name in ("moveFrom", "del"))
"""Elements around words that are struck out."""


def unpack(data: bytes) -> bytes | Refusal:
    """The document as a package of its texts alone, or why it is not read."""
    other = _other_kind(data)
    if other:
        return other
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _fault(package) or _repacked(package)
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
    return _TOO_LARGE if tags > MOST_TAGS else None


def _holds_text(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels")) and not _ASIDE.match(part.filename.lower())


def _repacked(package: zipfile.ZipFile) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for name in dict.fromkeys(part.filename for part in package.infolist() if _holds_text(part)):
            content = package.read(name)
            copy.writestr(name, _shown(content) if name.endswith(".xml") and _is_special(content) else content)
    return target.getvalue()


def _is_special(content: bytes) -> bool:
    return bool(_SPECIAL.search(content.replace(b"\0", b"")))  # UTF-16 as well


def _shown(content: bytes) -> bytes:
    """A part in which words that are shown can be found, and words that are not cannot."""
    root = ET.fromstring(content)  # noqa: S314  # it has no document type: nothing to expand
    endless = _endless_fields(root)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in _UNSEEN or child in endless or (child.tag == f"{_WORD}r" and _is_hidden(child)):
                parent.remove(child)
            elif child.tag in _SEE_THROUGH:
                child.tag = f"{_WORD}smartTag"
            elif child.tag == f"{_WORD}cr":
                child.tag = f"{_WORD}br"
    shown: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return shown


def _endless_fields(root: ET.Element) -> frozenset[ET.Element]:
    """Where fields begin within more fields than any program writes."""
    found, depth = set[ET.Element](), 0
    for mark in (element for element in root.iter() if _local(element.tag) == "fldChar"):
        kind = next((value for name, value in mark.attrib.items() if _local(name) == "fldCharType"), "")
        if kind == "begin" and depth >= MOST_OPEN_FIELDS:
            found.add(mark)
        else:
            depth = max(0, depth + {"begin": 1, "end": -1}.get(kind, 0))
    return frozenset(found)


def _local(name: str) -> str:
    """A name in whichever of the two namespaces of Word."""
    return name.rpartition("}")[2]


def _is_hidden(run: ET.Element) -> bool:
    vanish = run.find(f"{_WORD}rPr/{_WORD}vanish")
    return vanish is not None and vanish.get(f"{_WORD}val", "true") not in ("false", "0", "off")
