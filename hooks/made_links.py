"""What the doors share: where the links of a page lead, as MkDocs says it."""

from __future__ import annotations

import posixpath
import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote, urlsplit

from mkdocs import utils
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

NOT_PLAIN: Final = re.compile(r"^[./]|/[./]|[:;?#]")
"""What makes an address of a page more than the names of folders."""
AT_HAND: Final = 8
"""Folders whose addresses are remembered: each actor's older mentions have a folder of their own."""

Links = dict[File, dict[str, str]]


def whole_address(base: str, url: str) -> tuple[str, str] | None:
    """Where a page stands in the world, and on its server; None where that takes more than putting it behind `base`."""
    at = urlsplit(base)  # the same one for all pages: it is remembered
    if at.query or at.fragment or not (at.netloc and at.path.endswith("/")) or not url or NOT_PLAIN.search(url):
        return None
    return base + url, at.path + url


def forget_ways() -> None:
    """Let go of what MkDocs remembers of every address for as long as the process lives."""
    for remembered in ("_norm_parts", "_get_norm_url"):
        forget = getattr(getattr(utils, remembered, None), "cache_clear", None)
        if forget:
            forget()


@dataclass(slots=True)
class Addresses:
    """Where links lead: the same for all pages of a folder."""

    files: Files
    found: OrderedDict[tuple[str, int], dict[str, tuple[File, str]]] = field(default_factory=OrderedDict)
    """By a folder and the depth of its pages, the folder that asked last at the end."""
    asked: dict[str, str | None] = field(default_factory=dict)
    """By the link what was answered, of the page whose turn it is."""
    _asks: File | None = None
    """The page that asked last."""
    _folder: str = ""
    _near: dict[str, tuple[File, str]] = field(default_factory=dict)
    """Of that page's folder and depth."""

    def follow(self, page: Page, links: Links, link: str) -> str | None:
        """The address for the browser; what it points to within a page is noted in `links`. None: MkDocs decides."""
        address = self.asked[link] = link if link.startswith(("https://", "http://")) else self._way(page, links, link)
        return address

    def _way(self, page: Page, links: Links, link: str) -> str | None:
        path, _, anchor = link.partition("#")
        if page.file is not self._asks:
            self._turn_to(page.file)
        found = self._near.get(path) or self._target(path, page.file)
        if found is None:
            return None
        file, address = found
        if anchor:
            links.setdefault(file, {}).setdefault(anchor, link)
        return f"{address}#{anchor}" if anchor or not path else address

    def _turn_to(self, source: File) -> None:
        self._asks, self._folder = source, posixpath.dirname(source.src_uri)
        self._near = self.found.setdefault(place := (self._folder, source.url.count("/")), {})
        self.found.move_to_end(place)
        if len(self.found) > AT_HAND:
            self.found.popitem(last=False)

    def _target(self, path: str, source: File) -> tuple[File, str] | None:
        """The file at the end of a path, and its address; an address that all pages of a folder share is remembered."""
        if not path:
            return source, ""
        if path.startswith("/") or ":" in path or "?" in path:
            return None
        file = self.files.src_uris.get(posixpath.normpath(posixpath.join(self._folder, unquote(path))))
        if file is None or file.inclusion.is_excluded():
            return None
        address = file.url_relative_to(source)
        if not file.url.startswith(source.url):
            self._near[path] = file, address
        return file, address
