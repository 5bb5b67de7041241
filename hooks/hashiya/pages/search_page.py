"""The page of the search; the script of the search fills it."""

from __future__ import annotations

from typing import Final

from .archive import ARCHIVE
from .inert import block, inert, link
from .page import HIDDEN, Page, markdown_page
from .wording import say

SEARCH: Final = "search"


def search_page(actors_dir: str) -> Page:
    """Where the search will stand, and what readers without scripts do instead."""
    rooms = {
        "archive": link(say("the_archive"), f"{ARCHIVE}/index.md"),
        "actors": link(say("actors"), f"{actors_dir}/index.md"),
    }
    ways = f"{inert(say('search_ways'))}\n{{ .search-ways }}"
    blocks = [f"# {say('search')} {{ #search }}", ways, *block("search-room", say("search_without_scripts", **rooms))]
    meta = {
        "title": say("search"),
        "description": say("search_description"),
        "template": "search.html",
        "hide": HIDDEN,
        "search": {"exclude": True},
    }
    return markdown_page(f"{SEARCH}.md", meta, blocks)
