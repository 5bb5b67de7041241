"""The door for our own pages: their simple Markdown is HTML at once; anything else goes MkDocs' way.

Without this door and `shell.py` the site is the same byte for byte, at several times the cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hashiya.pages.page import Page as Made
from hashiya.rendering.blocks import simple_html
from hashiya.rendering.spill import Spill
from made_files import MadeFile
from made_links import Addresses, Links
from made_nav import put_in_place
from made_read import Read, keep, recall
from made_sources import reads_plainly
from made_spilt import SpiltPage
from made_turns import Turns

CACHE: Final = Path(".cache") / "hashiya"
FIRST, LAST = 1500, -3000


class StraightPage(SpiltPage):
    """A page that the house has written."""

    def __init__(self, file: File, config: MkDocsConfig, addresses: Addresses, turns: Turns) -> None:
        super().__init__(file, config, turns)
        self.addresses = addresses
        self.keeps = True
        self.known: Read | None = None
        self.said: dict[str, object] = {}

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
        known, said, self.known, self.said = self.known, self.said, None, {}
        if known:
            self.take(known)
            return
        links: Links = {}
        self.addresses.asked.clear()
        simple = simple_html(self.markdown or "", lambda link: self.addresses.follow(link, self, links))
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


@event_priority(LAST)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Take over the pages of the house before MkDocs makes one of its own for each; those of the navigation wait."""
    if not reads_plainly(config):
        return files
    addresses = Addresses(files)
    turns = config.extra["turns"] = Turns(Spill(Path(config.config_file_path).resolve().parent / CACHE))
    listed = set(_listed(config.nav))
    waiting = config.extra["waiting"] = []
    for file in files.documentation_pages():
        if isinstance(file, MadeFile):
            make = partial(StraightPage, file, config, addresses, turns)
            if file.inclusion.is_not_in_nav() and config.nav is not None and file.src_uri not in listed:
                make()
            else:
                waiting.append((file, make))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Those of the navigation have their titles now."""
    del files
    stood = [(file.page, make()) for file, make in config.extra.get("waiting", ())]
    put_in_place(nav, {id(page): ours for page, ours in stood if page is not None})
    return nav


def _listed(nav: object) -> Iterator[str]:
    """Every address in a navigation as it is configured."""
    if isinstance(nav, str):
        yield nav.lstrip("/")
    elif isinstance(nav, list | dict):
        for one in nav.values() if isinstance(nav, dict) else nav:
            yield from _listed(one)


@event_priority(FIRST)
def on_env(env: object, *, config: MkDocsConfig, files: Files) -> None:
    """All pages have been read."""
    del env, files
    if turns := config.extra.get("turns"):
        turns.end()


def on_post_page(output: str, *, page: Page, **_: object) -> str:
    """A page that is written needs its words no more."""
    if isinstance(page, StraightPage):
        page.leave()
    return output
