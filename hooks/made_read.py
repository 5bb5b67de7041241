"""What the doors share: a page that has been read, now or by an earlier build from the very same."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mkdocs.structure.pages import Page

from hashiya.memory import Memory
from made_files import MadeFile
from made_links import Addresses, Links

Headings = Sequence[tuple[int, str, str]]
"""Level, anchor, words of each."""


@dataclass(frozen=True, slots=True)
class Read:
    """A page of the house as HTML."""

    meta: dict[str, object]
    """Its front matter."""
    html: str
    headings: Headings
    anchors: frozenset[str]
    links: Links
    """To anchors: of which file, which, and how the page writes them."""


def recall(page: Page, addresses: Addresses, memory: Memory) -> Read | None:
    """The page as an earlier build has read it, where each of its links still leads to the same address."""
    key = _key(page, memory)
    kept, html = memory.recall_with_text(key) if key else (None, "")
    if not isinstance(kept, dict):
        return None
    links: Links = {}
    addresses.asked.clear()
    if any(addresses.follow(page, links, link) != address for link, address in kept["links"]):
        return None
    return Read(kept["meta"], html, kept["headings"], frozenset(kept["anchors"]), links)


def anchors_of(page: Page, memory: Memory) -> set[str] | None:
    """The anchors of a page that an earlier build has read; None where nobody knows them."""
    key = _key(page, memory)
    kept = memory.recall(key) if key else None
    return set(kept["anchors"]) if isinstance(kept, dict) else None


def keep(read: Read, page: Page, addresses: Addresses, memory: Memory) -> None:
    """For the next build."""
    key = _key(page, memory)
    if not key:
        return
    links = [(link, address) for link, address in addresses.asked.items() if not link.startswith("http")]
    told = {"meta": read.meta, "headings": read.headings, "anchors": sorted(read.anchors), "links": links}
    memory.keep(key, told, read.html)


def _key(page: Page, memory: Memory) -> str:
    file = page.file
    decided = file.key if isinstance(file, MadeFile) and file.is_unmade else ""
    return memory.key("read", decided, file.src_uri, _doors()) if decided else ""


@cache
def _doors() -> str:
    """The code of the doors, which is none of the house."""
    doors = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(door.read_bytes() for door in doors)).hexdigest()
