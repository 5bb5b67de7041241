"""The door of the search: the index over the pages that MkDocs has indexed, in place of MkDocs' own."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from hashiya.search.documents import documents
from hashiya.search.files import search_files

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
    for file in search_files(found, edition.digest, index["config"], SCRIPTS):
        path = Path(config.site_dir) / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8", newline="\n")
