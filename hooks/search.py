"""The door of the search: the index over the pages that MkDocs has indexed, in place of MkDocs' own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from hashiya.publication.carried import Carrier
from hashiya.search.documents import documents
from hashiya.search.files import search_files
from made_files import Carried

STOCK = {"search/search_index.json", "search/search_index.js"}
"""MkDocs has written them already."""
SCRIPTS = Path(__file__).parent / "theme" / "assets" / "hashiya" / "search"


def on_config(config: MkDocsConfig) -> None:
    """Articles and actors are read from the digest: MkDocs need not index their pages."""
    config.extra["hashiya"].found = []


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the index, and leave of MkDocs' own what the theme asks for: its settings."""
    edition = getattr(config.extra.get("hashiya"), "edition", None)
    stock = Path(config.site_dir) / "search" / "search_index.json"
    if edition is None or not stock.is_file():
        return
    index = json.loads(stock.read_text(encoding="utf-8"))
    options = config.extra["hashiya"].options
    page = "{}/" if config.use_directory_urls else "{}.html"
    indexed = index["docs"] + [{"location": url} for url in config.extra["hashiya"].found]
    found = documents(edition.digest, indexed, f"{options.articles_dir}/{page}", f"{options.actors_dir}/{page}")
    volumes = getattr(edition, "volumes", ())  # where the edition is the front of some
    made = search_files(found, edition.digest, index["config"], SCRIPTS, volumes)
    files = {file.uri: file.content.encode() for file in made}
    for uri in files.keys() - _carried(config, files):
        path = Path(config.site_dir) / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[uri])


def _carried(config: MkDocsConfig, files: Mapping[str, bytes]) -> set[str]:
    """Those files that stand in the published site."""
    frame = config.extra.get("frame")
    if frame is None:
        return set()
    carrier = Carrier(config.extra["hashiya"].memory, config.extra["target"].site, frame, "search")
    carried: Carried = config.extra["carried"]
    keys = {uri: hashlib.sha256(content).hexdigest() for uri, content in files.items() if uri not in STOCK}
    return carried.choose(carrier, keys)
