"""Files in which programs look first: `robots.txt`, `llms.txt`, `site.webmanifest`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from ..masthead import Masthead
from ..options import Options
from ..pages.digest import Digest
from ..pages.page import Page
from ..pages.wording import say
from .entries import summary

NEWEST: Final = 30
"""Articles that `llms.txt` lists."""

PAPER: Final = "#fbf8f1"
"""The colour of the page in daylight; `tokens.css` has it as `--paper`."""

_ICONS: Final = (
    {"src": "assets/hashiya/icons/icon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "assets/hashiya/icons/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "assets/hashiya/icons/icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "assets/hashiya/icons/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
)

_FILES: Final = (
    ("feed.xml", "file_atom"),
    ("feed.json", "file_json_feed"),
    ("data/articles.json", "file_articles"),
    ("data/actors.json", "file_actors"),
    ("data/mentions.csv", "file_mentions"),
    ("data/quotations.csv", "file_quotations"),
    ("data/unknown.json", "file_unknown"),
)
"""What programs may read, and the wording that tells of it."""


def discovery_files(digest: Digest, masthead: Masthead, options: Options) -> Iterator[Page]:
    """The three files."""
    yield Page("robots.txt", robots(masthead))
    yield Page("llms.txt", llms(digest, masthead, options))
    yield Page("site.webmanifest", manifest(masthead))


def robots(masthead: Masthead) -> str:
    """Everybody may read everything (RFC 9309)."""
    sitemap = f"\nSitemap: {masthead.address('sitemap.xml')}\n" if masthead.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def manifest(masthead: Masthead) -> str:
    """The web app manifest; addresses in it are relative, so that it works under any path."""
    told = {
        "name": masthead.name,
        "short_name": masthead.name,
        "description": masthead.description,
        "lang": "ar",
        "dir": "rtl",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": _ICONS,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def llms(digest: Digest, masthead: Masthead, options: Options) -> str:
    """The site in Markdown for language models (https://llmstxt.org)."""
    lines = [f"# {_plain(masthead.name)}", "", f"> {_plain(masthead.description or say('site_description'))}", ""]
    lines += [say("llms_about"), "", f"## {say('files')}", ""]
    lines += [f"- [{path}]({masthead.address(path)}): {say(key)}" for path, key in _FILES]
    lines += ["", f"## {say('newest')}", ""]
    for annotated in digest.articles[:NEWEST]:
        article = annotated.article
        text = masthead.address(f"{options.articles_dir}/{article.id}/article.txt")
        date = f"{article.date.isoformat()}: " if article.date else ""
        lines.append(f"- [{_plain(article.title)}]({text}): {date}{_plain(summary(annotated))}")
    return "\n".join(lines) + "\n"


_MARKUP: Final = re.compile(r"([\\\[\]<>`*_#])")


def _plain(text: str) -> str:
    """`text` on one line with what Markdown reads escaped."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
