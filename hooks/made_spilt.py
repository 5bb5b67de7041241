"""What the doors share: a page whose words are on the disk between reading and writing."""

from __future__ import annotations

import json
from sys import intern
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from hashiya.rendering.spill import Place
from made_files import MadeFile
from made_read import Headings, Read, anchors_of
from made_turns import Turns


class SpiltPage(Page):
    """A page whose words are put away between reading and writing."""

    def __init__(self, file: File, config: MkDocsConfig, turns: Turns) -> None:
        self.turns = turns
        self._place: Place | None = None
        self._html: str | None = None
        self._toc: Any = []
        self._headings: Headings = ()
        self._ways: tuple[tuple[File, str], ...] | None = None
        self._extra = config.extra
        self._anchors: set[str] | None = None
        super().__init__(None, file, config)

    @property
    def content(self) -> str | None:
        """The page as HTML."""
        if self._html is None and self._place is not None:
            self._fetch(self._place)
        return self._html

    @content.setter
    def content(self, value: str | None) -> None:
        self._html = value

    @property
    def toc(self) -> TableOfContents:
        """The headings."""
        if self._toc is None and self._place is not None:
            self._fetch(self._place)
        found: TableOfContents = self._toc
        return found

    @toc.setter
    def toc(self, value: TableOfContents) -> None:
        self._toc = value

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """Where links may lead to; of a page that is carried over, an earlier build knows it."""
        if self._anchors is None and isinstance(self.file, MadeFile) and self.file.carried:
            self._anchors = anchors_of(self, self._extra["hashiya"].memory)
        return self._anchors

    @present_anchor_ids.setter
    def present_anchor_ids(self, value: set[str] | None) -> None:
        self._anchors = value

    def take(self, read: Read) -> None:
        """What was read: its HTML, and what it has and wants in the way of anchors."""
        self._html, self._headings, self.links_to_anchors = read.html, read.headings, read.links
        self._toc = _toc(read.headings)
        self.present_anchor_ids = self.turns.anchors(read.anchors)  # type: ignore[assignment]  # nobody changes it
        self._ways = tuple((file, intern(anchor)) for file, wanted in read.links.items() for anchor in wanted)

    def put_away(self) -> None:
        """Until it is written."""
        if self._ways is None or self._html is None:
            return
        links = [(file.src_uri, wanted) for file, wanted in (self.links_to_anchors or {}).items()]
        told = json.dumps([self._html, self._headings, links], ensure_ascii=False)
        self._place = self.turns.spill.put(told)
        self._html = self._toc = self.links_to_anchors = None
        self._headings = ()
        self.markdown = ""  # that there was one is all that is asked

    def leave(self) -> None:
        """It is written."""
        self._html, self._toc, self.markdown, self.meta = None, [], None, {}
        self._place = None if self._ways is None else self._place

    @property
    def is_sound(self) -> bool:
        """Whether the house has read it, and nothing had to be told of it."""
        return self._ways is not None and all(_is_there(file, anchor) for file, anchor in self._ways)

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Tell of links to anchors that are not there; what they look like is asked for where one is told of."""
        if self._ways is not None and self._place is not None:
            if self.is_sound:
                return
            links = json.loads(self.turns.spill.get(self._place))[2]
            self.links_to_anchors = {file: wanted for uri, wanted in links if (file := files.src_uris.get(uri))}
        super().validate_anchor_links(files=files, log_level=log_level)

    def _fetch(self, place: Place) -> None:
        html, headings, _ = json.loads(self.turns.spill.get(place))
        self._html = html if self._html is None else self._html
        self._toc = _toc(headings)


def _toc(headings: Headings) -> TableOfContents:
    return get_toc(nest_toc_tokens([{"level": level, "id": anchor, "name": name} for level, anchor, name in headings]))


def _is_there(file: File, anchor: str) -> bool:
    anchors = None if file.page is None else file.page.present_anchor_ids
    return anchors is None or anchor in anchors
