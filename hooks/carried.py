"""The door for what stays: a file that would come out as it stands in the published site is neither made nor written.

It is carried over when the new site is published, by `staging.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from hashiya.publication.carried import Carrier
from hashiya.publication.standing import look_at
from made_carried import Carried
from made_dates import dates_of
from made_room import key_after, key_before, keys_of, made_among, make_room
from made_sources import frame_of, is_known, reads_plainly

EARLY, FIRST, LAST, PUBLISHED = 800, 3000, -3000, -2000
"""Before options are read; around all other doors; after the site is published."""


@dataclass(slots=True)
class Session:
    """What MkDocs was called for."""

    publishes: bool = False


SESSION = Session()


def on_startup(*, command: str, dirty: bool) -> None:
    """`--dirty` publishes nothing."""
    del command
    SESSION.publishes = not dirty


@event_priority(EARLY)
def on_config(config: MkDocsConfig) -> None:
    """What decides all pages, before any of it is read."""
    may = SESSION.publishes and is_known(config) and reads_plainly(config)
    config.extra["frame"] = frame_of(config) if may else None


@event_priority(LAST)
def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Choose; one of the newest pages is made in any case, since MkDocs takes the date of the sitemap from it."""
    frame, run, carried = config.extra["frame"], config.extra["hashiya"], Carried()
    config.extra["carried"] = carried
    if frame is None:
        return nav
    depths = sorted({file.url.count("/") for file in files.documentation_pages()})
    told = frame, depths, [page.url for page in nav.pages], bool(config.extra["announcement"].pictures)
    carrier = Carrier(run.memory, config.extra["target"].site, run.memory.key("frame", told), "pages")
    same = carrier.unchanged(keys_of(files, key_before))
    days = dates_of(config)
    newest = max(days, key=lambda uri: days[uri], default="")
    for file in made_among(files):
        if file.dest_uri in same and file.src_uri != newest:
            file.carried = carried
            carried.places.append(file.dest_uri)
            if run.found is not None and run.options.has_page_of(file.src_uri):
                run.found.append(file.url)
    carried.count = False
    carried.pages = carrier, files
    return nav


def _counting(*, count: bool) -> Callable[..., None]:
    def set_it(_: object, *, config: MkDocsConfig, **__: object) -> None:
        config.extra["carried"].count = count

    return event_priority(FIRST if count else LAST)(set_it)


on_env = CombinedEvent(_counting(count=True), _counting(count=False))
"""Policy and dates are those of all pages."""
on_pre_template, on_post_template = _counting(count=True), _counting(count=False)
"""And the sitemap lists them all."""


@event_priority(FIRST)
def _written(config: MkDocsConfig) -> None:
    """What decided each file is known now; then the files themselves make room for the search, which takes most."""
    carried: Carried = config.extra["carried"]
    if carried.pages is None:
        return
    carrier, files = carried.pages
    carried.told.append((carrier, keys_of(files, key_after)))
    make_room(files)


@event_priority(PUBLISHED)
def _published(config: MkDocsConfig) -> None:
    """For the next build, all of it in one look at the site."""
    carried: Carried = config.extra["carried"]
    if not carried.told:
        return
    look = carried.look = look_at(config.extra["target"].site)
    for carrier, keys in carried.told:
        carrier.keep(keys, look.places if look else None)


on_post_build = CombinedEvent(_written, _published)
