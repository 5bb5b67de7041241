"""What the doors share: a file of MkDocs that the house has made, or makes when it is asked for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from hashiya.pages.failed import made_or_failed
from hashiya.pages.page import Later, Page
from made_carried import Carried
from made_plain import PlainFile

log = get_plugin_logger("hashiya")

UNMADE: Final = b"a file that is made when somebody asks for it"
"""Stands for the content of a file until then; nobody else holds this very object."""


class MadeFile(PlainFile):
    """A file whose content is made each time it is asked for, unless somebody has put another in its place."""

    make: Callable[[], Page | bytes]
    key: str = ""
    """Stands for everything that decides it, where somebody has said so."""
    pieces: Callable[[], Iterator[str]] | None = None
    """The content piece by piece, where it is too long to be held whole."""
    carried: Carried | None = None
    """Where the site that stands has it already."""

    def is_documentation_page(self) -> bool:
        """Whether MkDocs has to read and write a page."""
        return self.reads_as_page and (self.carried is None or self.carried.count)

    @property
    def is_unmade(self) -> bool:
        """Whether it still is what the house makes."""
        return self._content is UNMADE

    def made(self) -> Page | bytes:
        """What the house makes; a page that it fails on is told, and one that says so stands in its place."""
        made, problem = made_or_failed(self.make, self.src_uri)
        if problem:
            self.key = ""  # no build remembers it
            log.warning("%s", problem)
        return made

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
        made = self.made()
        return made if isinstance(made, bytes) else made.content.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002  # MkDocs calls it so
        """Write the file into the site; what is carried over comes last."""
        if self.carried is not None:
            return
        if self.is_unmade and self.pieces:
            write(self.abs_dest_path, (piece.encode() for piece in self.pieces()))
        elif self.is_unmade:
            write(self.abs_dest_path, [self.content_bytes])
        else:
            super().copy_file(dirty)


def write(path: str, pieces: Iterable[bytes]) -> None:
    """A file of these pieces; its folder is made where it is not there, which is seldom asked."""
    try:
        file = open(path, "wb")  # noqa: PTH123, SIM115  # of each file of a site
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120  # as above
        file = open(path, "wb")  # noqa: PTH123, SIM115  # as above
    with file:
        file.writelines(pieces)


def made_file(page: Later, config: MkDocsConfig, inclusion: InclusionLevel) -> File:
    """A page or file of the house among those of MkDocs."""
    return later_file(page.uri, page.make, config, inclusion, key=page.key, pieces=page.pieces)


def later_file(
    uri: str,
    make: Callable[[], Page] | Callable[[], bytes],
    config: MkDocsConfig,
    inclusion: InclusionLevel,
    *,
    key: str = "",
    pieces: Callable[[], Iterator[str]] | None = None,
) -> File:
    """The file at `uri` whose content `make` makes."""
    file = MadeFile.generated(config, uri, content=UNMADE, inclusion=inclusion)
    if isinstance(file, MadeFile):
        file.make, file.key, file.pieces, file.carried = make, key, pieces, None
        file.settle()
    return file
