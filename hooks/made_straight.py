"""What the doors share: a page that the house has written, read without a general parser where that is simple."""

from __future__ import annotations

from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hashiya.pages.page import Page as Made
from made_files import MadeFile
from made_links import Addresses, Links
from made_read import Read, keep, recall
from made_spilt import SpiltPage
from made_turns import Turns


class StraightPage(SpiltPage):
    """A page that the house has written."""

    __slots__ = ("addresses", "hidden", "keeps", "known", "said")

    def __init__(self, file: File, config: MkDocsConfig, addresses: Addresses, turns: Turns) -> None:
        super().__init__(file, config, turns)
        self.addresses = addresses
        self.keeps = True
        self.known: Read | None = None
        self.said: dict[str, object] = {}
        self.hidden = ""
        """Its HTML while the theme's search must not see it."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Text and front matter as the house has them, unless somebody else has a say."""
        self.turns.begin(self)
        if config.plugins.events["page_read_source"]:
            super().read_source(config)
            return
        run = config.extra["hashiya"]
        self.keeps = not config.plugins.events["page_markdown"]
        self.known = recall(self, self.addresses, run.memory) if self.keeps else None
        made = None if self.known else _made(self.file)
        if self.known:
            self.markdown, self.meta = "", self.known.meta
        elif made:
            self.markdown, self.meta = made.body, dict(made.meta or {})
        else:
            super().read_source(config)
            return
        self.said = dict(self.meta)
        if run.found is not None and run.options.has_page_of(self.file.src_uri):
            run.found.append(self.url)
        if run.found is not None and self.file.src_uri.partition("/")[0] in {*run.options.rooms, "index.md"}:
            self.meta["search"] = {"exclude": True}  # the search reads these pages from the digest, or not at all

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """HTML, headings and anchors."""
        from hashiya.rendering.blocks import simple_html  # noqa: PLC0415  # a build with nothing to do needs none of it

        known, said, self.known, self.said = self.known, self.said, None, {}
        if known:
            self.take(known)
            return
        links: Links = {}
        self.addresses.asked.clear()
        simple = simple_html(self.markdown or "", partial(self.addresses.follow, self, links))
        if simple is None:
            super().render(config, files)
            return
        headings = [(one.level, one.anchor, one.name) for one in simple.headings]
        found = Read(said, simple.html, headings, simple.anchors, links)
        if self.keeps:
            keep(found, self, self.addresses, config.extra["hashiya"].memory)
        self.take(found)


def _made(file: File) -> Made | None:
    """What the house has written; None where somebody has put something else in its place."""
    made = file.made() if isinstance(file, MadeFile) and file.is_unmade else None
    return made if isinstance(made, Made) and made.meta is not None else None
