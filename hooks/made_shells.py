"""What the doors share: which words of a page stand where in what the theme writes."""

from __future__ import annotations

import copy
from typing import Final

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from hashiya.rendering.shell import mark

META: Final = {"title", "description", "template", "hide", "search", "head"}
"""What a page may say in its front matter and still have the shell of its kind."""
WORDS: Final = ("title", "description", "head")
"""Those that stand in the page."""
HEADLINE: Final = "<h1"
"""The theme looks whether there is one."""

Key = tuple[object, ...]


def is_plain(page: Page) -> bool:
    """Whether nothing of the page but its words stands in what the theme writes."""
    return (
        page.file.inclusion.is_not_in_nav()
        and not (page.previous_page or page.next_page or page.parent or page.edit_url)
        and set(page.meta) <= META
        and all(isinstance(page.meta.get(name, ""), str) for name in WORDS)
        and bool(page.meta.get("title"))
    )


def traits(page: Page) -> Key:
    """Whatever the theme asks of a page before it writes."""
    first = next(iter(page.toc), None)
    given = tuple(bool(page.meta.get(name)) for name in WORDS)
    return (
        *given,
        repr(page.meta.get("hide")),
        HEADLINE in (page.content or ""),
        first is None,
        bool(page.canonical_url),
    )


def words(page: Page) -> dict[str, str]:
    """What stands in the holes of a shell."""
    said = {name: str(page.meta.get(name, "")) for name in WORDS}
    first = next((link.id for link in page.toc), "")
    return said | {"content": page.content or "", "skip": first, "canonical": page.canonical_url or ""}


def marked(page: Page) -> Page:
    """A page like this one with marks for words."""
    marked = copy.copy(page)
    marked.meta = {**page.meta, **{name: mark(name) for name in WORDS if page.meta.get(name)}}
    marked.content = mark("content", headline=HEADLINE in (page.content or ""))
    if page.canonical_url:
        marked.canonical_url = mark("canonical")
    marked.toc = TableOfContents([AnchorLink("", mark("skip"), 1)] if len(page.toc) else [])
    return marked
