"""What the doors share: a file of MkDocs in a third of the room.

What MkDocs works out of its name is held as plain attributes: with cached properties, or with attributes that are first
set when others have been made, each file has a table of attributes of its own.
"""

from __future__ import annotations

import os

from mkdocs.structure.files import File


class PlainFile(File):
    """A file of which a build has tens of thousands."""

    _dest_uri: str | None = None
    _url: str | None = None

    def settle(self) -> None:
        """Name now what will be set; a page says where it stands while it counts as one."""
        self.page = self._dest_uri = self._url = None
        if self.is_documentation_page():
            self._url = self._get_url()

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
