"""The door for our own pages: their simple Markdown is HTML at once; anything else goes MkDocs' way.

Without this door and `shell.py` the site is the same byte for byte, at several times the cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hashiya.spill import Spill
from hashiya.uncollected import collect_as_before, collect_seldom
from made_files import MadeFile
from made_hints import hide, may_hide, without_hints
from made_links import Addresses, forget_ways
from made_nav import put_in_place
from made_sources import reads_plainly
from made_straight import StraightPage
from made_turns import Turns

CACHE: Final = Path(".cache") / "hashiya"
FIRST, LAST = 1500, -3000


def on_startup(**_: object) -> None:
    """Most of what a build makes stays to its end."""
    collect_seldom()


def on_shutdown() -> None:
    """The process may go on with something else."""
    collect_as_before()


@event_priority(LAST)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Take over the pages of the house before MkDocs makes one of its own for each; those of the navigation wait."""
    if not reads_plainly(config):
        return files
    addresses = Addresses(files)
    turns = config.extra["turns"] = Turns(Spill(Path(config.config_file_path).resolve().parent / CACHE), files)
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
    config.extra["hides"] = may_hide(config)
    if turns := config.extra.get("turns"):
        turns.end()
    forget_ways()


@event_priority(FIRST)
def _before_the_search(_: object, *, page: Page, config: MkDocsConfig, **__: object) -> None:
    if isinstance(page, StraightPage) and config.extra["hides"]:
        page.hidden = hide(page)


@event_priority(LAST)
def _behind_the_search(_: object, *, page: Page, **__: object) -> None:
    if isinstance(page, StraightPage) and page.hidden:
        page.content, page.hidden = without_hints(page.hidden), ""


on_page_context = CombinedEvent(_before_the_search, _behind_the_search)
"""The theme's search need not look at a page that it leaves out."""


def on_post_page(output: str, *, page: Page, **_: object) -> str:
    """A page that is written needs its words no more."""
    if isinstance(page, StraightPage):
        page.leave()
    return output
