"""What the doors share: a file of MkDocs that the house has made, or makes when it is asked for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import write_file

from hashiya.pages.page import Later, Page

UNMADE: Final = b"a file that is made when somebody asks for it"
"""Stands for the content of a file until then; nobody else holds this very object."""


class MadeFile(File):
    """A file whose content is made each time it is asked for, unless somebody has put another in its place."""

    make: Callable[[], Page | bytes]
    key: str = ""
    """Stands for everything that decides it, where somebody has said so."""

    @property
    def is_unmade(self) -> bool:
        """Whether it still is what the house makes."""
        return self._content is UNMADE

    def made(self) -> Page | bytes:
        """What the house makes."""
        return self.make()

    @property
    def content_string(self) -> str:
        """The whole file, front matter included."""
        return self.content_bytes.decode() if self.is_unmade else super().content_string

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def content_bytes(self) -> bytes:
        """The same as UTF-8."""
        if not self.is_unmade:
            return super().content_bytes
        made = self.make()
        return made if isinstance(made, bytes) else made.content.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002  # MkDocs calls it so
        """Write the file into the site."""
        if self.is_unmade:
            write_file(self.content_bytes, self.abs_dest_path)
        else:
            super().copy_file(dirty)


def made_file(page: Later, config: MkDocsConfig, inclusion: InclusionLevel) -> File:
    """A page or file of the house among those of MkDocs."""
    file = later_file(page.uri, page.make, config, inclusion)
    if isinstance(file, MadeFile):
        file.key = page.key
    return file


def later_file(
    uri: str, make: Callable[[], Page] | Callable[[], bytes], config: MkDocsConfig, inclusion: InclusionLevel
) -> File:
    """The file at `uri` whose content `make` makes."""
    file = MadeFile.generated(config, uri, content=UNMADE, inclusion=inclusion)
    if isinstance(file, MadeFile):
        file.make = make
    return file
