"""What the doors share: a page whose words are on the disk between reading and writing."""

from __future__ import annotations

import pickle
from collections.abc import MutableMapping
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import TableOfContents, get_toc

from hashiya.spill import Place
from made_anchors import AnchoredPage
from made_read import Headings, Read
from made_turns import Turns

Meta = MutableMapping[str, Any]


class SpiltPage(AnchoredPage):
    """A page whose words are put away between reading and writing."""

    __slots__ = ("_headings", "_html", "_meta", "_place", "_toc")

    def __init__(self, file: File, config: MkDocsConfig, turns: Turns) -> None:
        self._place: Place | None = None
        self._html: str | None = None
        self._toc: Any = []
        self._meta: Meta | None = {}
        self._headings: Headings = ()
        super().__init__(file, config, turns)

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
    def meta(self) -> Meta:
        """The front matter."""
        if self._meta is None and self._place is not None:
            self._fetch(self._place)
        return {} if self._meta is None else self._meta

    @meta.setter
    def meta(self, value: Meta) -> None:
        self._meta = value

    def take(self, read: Read) -> None:
        """What was read: its HTML, and what it has and wants in the way of anchors."""
        self._html, self._headings, self.links_to_anchors = read.html, read.headings, read.links
        self._toc = _toc(read.headings)
        self.present_anchor_ids = set(read.anchors)
        self.want(read.links)

    def put_away(self) -> None:
        """Until it is written."""
        if self.wanted is None or self._html is None:
            return
        links = [(file.src_uri, wanted) for file, wanted in (self.links_to_anchors or {}).items()]
        told = self._html, self._headings, links, self._meta
        self._place = self.turns.spill.put_bytes(pickle.dumps(told, pickle.HIGHEST_PROTOCOL))
        self._html = self._toc = self._meta = self.links_to_anchors = None
        self._headings = ()
        self.markdown = ""  # that there was one is all that is asked

    def leave(self) -> None:
        """It is written."""
        self._html, self._toc, self.markdown, self.meta = None, [], None, {}
        self._place = None if self.wanted is None else self._place

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Tell of links to anchors that are not there; what they look like is asked for where one is told of."""
        if self.wanted is not None and self._place is not None:
            if self.is_sound:
                return
            links = self._put_away(self._place)[2]
            self.links_to_anchors = {file: wanted for uri, wanted in links if (file := files.src_uris.get(uri))}
        super().validate_anchor_links(files=files, log_level=log_level)

    def _fetch(self, place: Place) -> None:
        html, headings, _, meta = self._put_away(place)
        self._html = html if self._html is None else self._html
        self._meta = meta if self._meta is None else self._meta
        self._toc = _toc(headings) if self._toc is None else self._toc

    def _put_away(self, place: Place) -> tuple[Any, ...]:
        found: tuple[Any, ...] = pickle.loads(self.turns.spill.get_bytes(place))  # noqa: S301  # as above
        return found


def _toc(headings: Headings) -> TableOfContents:
    return get_toc(nest_toc_tokens([{"level": level, "id": anchor, "name": name} for level, anchor, name in headings]))
