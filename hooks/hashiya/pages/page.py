"""A page or file of the site, before any site builder has seen it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import yaml

from ..quick import quick
from .inert import attribute

HIDDEN: Final = ["navigation", "toc"]
"""What the theme would put beside a page: tabs lead everywhere."""


@quick
@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page or a plain file. Made by the modules of `pages` and `site`."""

    uri: str
    """Its place in the docs folder: `articles/x.md`, `data/articles.json`."""
    body: str
    """Text with LF line ends; written as UTF-8."""
    meta: Mapping[str, object] | None = None
    """What stands before the text of a Markdown page, its texts escaped."""

    @property
    def content(self) -> str:
        """The file: the text, behind front matter where there is any."""
        if self.meta is None:
            return self.body
        header = yaml.safe_dump(dict(self.meta), allow_unicode=True, sort_keys=False, width=10_000)
        return f"---\n{header}---\n\n{self.body}"

    def later(self) -> Later:
        """This very page, for those who take pages that are still to be made."""
        return Later(self.uri, lambda: self)


@quick
@dataclass(frozen=True, slots=True)
class Later:
    """A page or file that is made each time somebody asks for it: nobody holds the texts of all of them at once."""

    uri: str
    """Its place in the docs folder."""
    make: Callable[[], Page]
    key: str = ""
    """Stands for everything that decides it; empty where nobody has said it."""
    pieces: Callable[[], Iterator[str]] | None = None
    """The file piece by piece, where it is too long to be held whole."""

    @property
    def leads_a_folder(self) -> bool:
        """Whether it is the own page of its folder, and may stand in the navigation; `x-index.md` is not."""
        return f"/{self.uri}".endswith("/index.md")

    @property
    def body(self) -> str:
        """The text of the page."""
        return self.make().body

    @property
    def meta(self) -> Mapping[str, object] | None:
        """What stands before the text."""
        return self.make().meta

    @property
    def content(self) -> str:
        """The file."""
        return self.make().content


def markdown_page(uri: str, meta: Mapping[str, object], blocks: list[str]) -> Page:
    """A Markdown page: front matter, then `blocks` with a blank line between them.

    Text in `meta` is escaped here, once: templates print titles and descriptions as they are.
    """
    escaped = {key: attribute(value) if isinstance(value, str) else value for key, value in meta.items()}
    return Page(uri, "\n\n".join(block for block in blocks if block) + "\n", escaped)
