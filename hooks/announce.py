"""The door through which the digest is announced: feeds, cards, books, and the heads of pages."""

from __future__ import annotations

import html
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from hashiya.cards.letters import can_write_arabic
from hashiya.options import Options
from made_files import later_file, made_file
from made_names import masthead_of
from made_places import leave_out_what_has_no_place

if TYPE_CHECKING:
    from hashiya.announce import Announcement
    from hashiya.cards.shelf import Shelf

CACHE = Path(".cache") / "hashiya" / "cards"

log = get_plugin_logger("hashiya")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what is published beside the pages; a file of that name in `docs/` is the editor's and stays."""
    from hashiya.announce import announce  # noqa: PLC0415  # a build that has nothing to do needs none of it

    run = config.extra["hashiya"]
    masthead = masthead_of(config)
    shelf = _shelf(Path(config.config_file_path).resolve().parent / CACHE, run.options)
    announcement = announce(run.edition.digest, masthead, run.options, shelf, run.laps, decisive=run.edition.decisive)
    for page in announcement.files:
        _add(files, made_file(page, config, InclusionLevel.NOT_IN_NAV))
    for place, book in announcement.books.items():
        key = announcement.keys[place]
        _add(files, later_file(place, book, config, InclusionLevel.NOT_IN_NAV, key=key))
    for place, picture in announcement.pictures.items():
        _add(files, later_file(place, picture.read_bytes, config, InclusionLevel.NOT_IN_NAV, key=picture.stem))
    leave_out_what_has_no_place(files, config)
    config.extra["announcement"] = replace(announcement, files=(), books={}, keys={})
    run.laps.lap("feeds and books")
    return files


def on_page_context(context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give a page its head, which the template prints."""
    del nav
    announcement: Announcement = config.extra["announcement"]
    title, description = page.meta.get("title") or page.title, page.meta.get("description")
    page.meta["head"] = announcement.head(
        page.file.src_uri,
        path=unquote(page.url),
        title=html.unescape(str(title or "")),
        description=html.unescape(str(description or "")),
    )
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Throw away cards that nobody has asked for lately; all heads are written."""
    config.extra.pop("announcement", None)
    folder = Path(config.config_file_path).resolve().parent / CACHE
    if os.path.isdir(folder):  # noqa: PTH112  # that of a Path raises where nobody may look
        from hashiya.cards.shelf import Shelf  # noqa: PLC0415  # as above

        Shelf(folder).tidy()


def _shelf(folder: Path, options: Options) -> Shelf | None:
    """Where cards are kept; none where there are to be none, or where they cannot be made: all else is published."""
    if not options.cards:
        return None
    from hashiya.cards.shelf import Shelf, unwritable  # noqa: PLC0415  # as above

    if not can_write_arabic():
        log.info("no social cards: Pillow finds no FriBidi, which joins letters; install it (Debian: libfribidi0)")
        return None
    if reason := unwritable(folder):
        log.info("no social cards: they have no place to be kept: %s", reason)
        return None
    return Shelf(folder)


def _add(files: Files, file: File) -> None:
    if file.src_uri not in files.src_uris:
        files.append(file)
