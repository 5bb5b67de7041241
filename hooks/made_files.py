"""What the doors share: a file of MkDocs that the house has made."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from hashiya.pages.page import Page


class MadeFile(File):
    """A file that the house has made; its front matter is written only where somebody asks for it."""

    made: Page | None = None

    @property
    def content_string(self) -> str:
        """The whole file."""
        return self.made.content if self.made and self._content is self.made.body else super().content_string

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def content_bytes(self) -> bytes:
        """The same as UTF-8."""
        return self.content_string.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value


def made_file(page: Page, config: MkDocsConfig, inclusion: InclusionLevel) -> File:
    """A page or file of the house among those of MkDocs."""
    file = MadeFile.generated(config, page.uri, content=page.body, inclusion=inclusion)
    if isinstance(file, MadeFile):
        file.made = page
    return file
