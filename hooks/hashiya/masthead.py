"""What the site says of itself as a whole: its name, its line, its address."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Masthead:
    """The name of the site and where it stands. Made by the door from what MkDocs knows."""

    name: str = "حاشية"
    description: str = ""
    url: str = ""
    """Its address with a slash at its end; empty where nobody has said it."""

    def address(self, target: str, *, seen_from: str = "") -> str:
        """The absolute address of `target`, a path within the site; without a `url`, the way from `seen_from` to it."""
        path = _quoted(target)
        return self.url + path if self.url else "../" * seen_from.count("/") + path or "./"

    def identity(self, target: str) -> str:
        """An absolute IRI that names `target` in feeds and books and stays the same from build to build."""
        return (self.url or "urn:hashiya:") + _quoted(target)


@lru_cache(maxsize=4096)
def _quoted(path: str) -> str:
    return quote(path, safe="/")
