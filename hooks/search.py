"""The door of the search: the index over the pages that MkDocs has indexed, in place of MkDocs' own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from hashiya.publication.carried import Carrier
from made_carried import Carried
from made_files import write

STOCK = {"search/search_index.json", "search/search_index.js"}
"""MkDocs has written them already."""
SCRIPTS = Path(__file__).parent / "theme" / "assets" / "hashiya" / "search"


@dataclass(slots=True)
class Session:
    """What MkDocs was called for."""

    serves: bool = False
    sums: dict[str, str] = field(default_factory=dict)
    """By its place the sum of each file that was made first."""
    stock: dict[str, str] = field(default_factory=dict)
    """What is left of MkDocs' own."""


SESSION = Session()


def on_startup(*, command: str, **_: object) -> None:
    """An editor who looks on sees the index of when the looking began: no page waits for another."""
    SESSION.serves, SESSION.sums, SESSION.stock = command == "serve", {}, {}


def on_config(config: MkDocsConfig) -> None:
    """Articles and actors are read from the digest: MkDocs need not index their pages."""
    config.extra["hashiya"].found = []


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the index, and leave of MkDocs' own what the theme asks for: its settings."""
    from hashiya.search.documents import findables  # noqa: PLC0415  # a build that has nothing to do needs none of it
    from hashiya.search.files import search_files  # noqa: PLC0415  # as above

    edition = getattr(config.extra.get("hashiya"), "edition", None)
    stock = Path(config.site_dir) / "search" / "search_index.json"
    if edition is None or not stock.is_file():
        return
    if SESSION.serves and SESSION.sums and _carried(config, SESSION.sums) == SESSION.sums.keys() - STOCK:
        for uri, content in SESSION.stock.items():
            _write(config, uri, content)
        return
    index = json.loads(stock.read_text(encoding="utf-8"))
    options = config.extra["hashiya"].options
    page = "{}/" if config.use_directory_urls else "{}.html"
    indexed = index["docs"] + [{"location": url} for url in config.extra["hashiya"].found]
    article, actor = f"{options.articles_dir}/{page}", f"{options.actors_dir}/{page}"
    memory = config.extra["hashiya"].memory
    pages = findables(edition.digest, indexed, article, actor, decisive=edition.decisive)
    told = {"volumes": getattr(edition, "volumes", ()), "memory": memory}  # volumes, where the edition is their front
    files = {file.uri: file for file in search_files(pages, edition.digest, index["config"], SCRIPTS, **told)}
    SESSION.sums = {uri: file.sum for uri, file in files.items()}
    SESSION.stock = {uri: files[uri].content for uri in STOCK}
    same = _carried(config, SESSION.sums)
    for uri in files.keys() - same:
        _write(config, uri, files[uri].content)


def _write(config: MkDocsConfig, uri: str, content: str) -> None:
    write(f"{config.site_dir}/{uri}", [content.encode()])


def _carried(config: MkDocsConfig, keys: Mapping[str, str]) -> set[str]:
    """Those files that stand in the published site; `keys` are the sums of their contents."""
    frame = config.extra.get("frame")
    if frame is None:
        return set()
    carrier = Carrier(config.extra["hashiya"].memory, config.extra["target"].site, frame, "search")
    carried: Carried = config.extra["carried"]
    return carried.choose(carrier, {uri: key for uri, key in keys.items() if uri not in STOCK}, alone=True)
