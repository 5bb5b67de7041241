"""What the doors share: where the links of a page lead, as MkDocs says it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from urllib.parse import unquote

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

Links = dict[File, dict[str, str]]


@dataclass(slots=True)
class Addresses:
    """Where links lead: the same for all pages of a folder."""

    files: Files
    found: dict[tuple[str, int, str], tuple[File, str]] = field(default_factory=dict)
    asked: dict[str, str | None] = field(default_factory=dict)
    """By the link what was answered, of the page whose turn it is."""
    _near: tuple[File | None, str, int] = (None, "", 0)
    """The page that asked last, its folder, and its depth."""

    def follow(self, link: str, page: Page, links: Links) -> str | None:
        """The address for the browser; what it points to within a page is noted in `links`. None: MkDocs decides."""
        address = self.asked[link] = self._follow(link, page, links)
        return address

    def _follow(self, link: str, page: Page, links: Links) -> str | None:
        if link.startswith(("https://", "http://")):
            return link
        path, _, anchor = link.partition("#")
        if path.startswith("/") or ":" in path or "?" in path:
            return None
        file, address = self._target(path, page.file) if path else (page.file, "")
        if file is None:
            return None
        if anchor:
            links.setdefault(file, {}).setdefault(anchor, link)
        return f"{address}#{anchor}" if anchor or not path else address

    def _target(self, path: str, source: File) -> tuple[File | None, str]:
        if source is not self._near[0]:
            self._near = source, posixpath.dirname(source.src_uri), source.url.count("/")
        _, folder, depth = self._near
        key = folder, depth, path
        if key in self.found:
            return self.found[key]
        file = self.files.src_uris.get(posixpath.normpath(posixpath.join(folder, unquote(path))))
        if file is None or file.inclusion.is_excluded():
            return None, ""
        address = file.url_relative_to(source)
        if not file.url.startswith(source.url):
            self.found[key] = file, address
        return file, address
