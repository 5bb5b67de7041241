"""What the doors share: a file of MkDocs in a third of the room.

What MkDocs works out of its name is held as plain attributes: with cached properties, or with attributes that are first
set when others have been made, each file has a table of attributes of its own.
"""

from __future__ import annotations

import os
from typing import Final

from mkdocs.structure.files import File

PAGE: Final = ".md"
LEADING: Final = {"", "index", "README"}
"""Names of pages that stand where their folder stands."""


class PlainFile(File):
    """A file of which a build has tens of thousands."""

    _dest_uri: str | None = None
    _url: str | None = None
    reads_as_page: bool = False
    """Whether it is Markdown: this is asked again and again of each."""

    def settle(self) -> None:
        """Name now what will be set; a page says where it stands while it counts as one."""
        self.page = self._dest_uri = self._url = None
        self.reads_as_page = super().is_documentation_page()
        if self.reads_as_page:
            self._dest_uri = self._plain_dest_uri() or self._get_dest_path()
            self._url = self._get_url()

    def _plain_dest_uri(self) -> str | None:
        """Where a page stands whose name is as plain as most are; None: MkDocs takes the name apart."""
        place = self.src_uri.removesuffix(PAGE)
        name = place.rpartition("/")[2]
        is_plain = place != self.src_uri and name not in LEADING and not name.startswith(".")
        return f"{place}/index.html" if is_plain and self.use_directory_urls else None

    @property
    def src_path(self) -> str:
        """Its place among the sources, which the house writes with plain slashes."""
        return os.path.normpath(self.src_uri)

    @src_path.setter
    def src_path(self, value: str) -> None:
        self.src_uri = value

    @property
    def name(self) -> str:  # type: ignore[override]  # as MkDocs has it, nobody sets it
        """Its name without what stands behind the last point."""
        return self._get_stem()

    @property
    def dest_uri(self) -> str:
        """Its place in the site."""
        if self._dest_uri is None:
            self._dest_uri = self._get_dest_path()
        return self._dest_uri

    @dest_uri.setter
    def dest_uri(self, value: str) -> None:
        self._dest_uri = value

    @property
    def url(self) -> str:
        """Its address in the site."""
        if self._url is None:
            self._url = self._get_url()
        return self._url

    @url.setter
    def url(self, value: str) -> None:
        self._url = value

    @property
    def abs_dest_path(self) -> str:
        """Where it is written."""
        return os.path.normpath(os.path.join(self.dest_dir, self.dest_uri))  # noqa: PTH118  # as MkDocs has it
