"""What the doors share: a page that knows in few bytes where links may lead to on it, and where its own lead."""

from __future__ import annotations

import pickle

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from hashiya.spill import Place
from made_files import MadeFile
from made_links import Links, whole_address
from made_read import anchors_of
from made_turns import Turns


class AnchoredPage(Page):
    """A page with its anchors as a text, and its links to anchors on the disk.

    What the house adds has slots: with more than thirty attributes each page would have a table of their names.
    """

    __slots__ = ("_anchors", "_extra", "_sound", "links_to_anchors", "turns", "wanted")

    def __init__(self, file: File, config: MkDocsConfig, turns: Turns) -> None:
        self._anchors: str | None = None
        """One a line, and an empty line on either side: as a set they would fill the memory."""
        self._sound: bool | None = None
        self.wanted: Place | None = None
        """Where its links to anchors stand; None: somebody else has read the page."""
        self.links_to_anchors: Links | None = None
        self.turns = turns
        self._extra = config.extra
        super().__init__(None, file, config)

    def _set_canonical_url(self, base: str | None) -> None:
        """As MkDocs does, which takes every address apart and puts it together."""
        found = whole_address(base, self.url) if base else None
        if found is None:
            super()._set_canonical_url(base)
        else:
            self.canonical_url, self.abs_url = found

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """Where links may lead to; of a page that is carried over, an earlier build knows it."""
        if self._anchors is None and isinstance(self.file, MadeFile) and self.file.carried:
            self.present_anchor_ids = anchors_of(self, self._extra["hashiya"].memory)
        return None if self._anchors is None else set(self._anchors.split("\n")) - {""}

    @present_anchor_ids.setter
    def present_anchor_ids(self, value: set[str] | None) -> None:
        self._anchors = None if value is None else "\n".join(["", *sorted(value), ""])

    def has(self, anchor: str) -> bool:
        """Whether a link may lead there; one may where nobody knows."""
        if self._anchors is None and self.present_anchor_ids is None:
            return True
        return f"\n{anchor}\n" in (self._anchors or "")

    @property
    def is_sound(self) -> bool:
        """Whether the house has read it, and nothing had to be told of it: asked when all pages have been read."""
        if self._sound is None and self.wanted is not None:
            links = pickle.loads(self.turns.spill.get_bytes(self.wanted))  # noqa: S301  # nobody else writes there
            self._sound = all(_is_there(self.turns.files.src_uris.get(uri), anchor) for uri, anchor in links)
        return bool(self._sound)

    def want(self, links: Links) -> None:
        """Keep in mind where its links lead."""
        wanted = [(file.src_uri, anchor) for file, anchors in links.items() for anchor in anchors]
        self.wanted = self.turns.spill.put_bytes(pickle.dumps(wanted))


def _is_there(file: File | None, anchor: str) -> bool:
    page = file and file.page
    if isinstance(page, AnchoredPage):
        return page.has(anchor)
    anchors = page.present_anchor_ids if page else None
    return anchors is None or anchor in anchors
