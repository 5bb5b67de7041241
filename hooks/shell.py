"""The door to the theme's templates: one shell is rendered for all pages of a kind and depth, and filled for each."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from hashiya.rendering.shell import Shell, cut, mark

FIRST: Final = 1000
META: Final = {"title", "description", "template", "hide", "search", "head"}
"""What a page may say in its front matter and still have the shell of its kind."""
WORDS: Final = ("title", "description", "head")
"""Those that stand in the page."""
HEADLINE: Final = "<h1"
"""The theme looks whether there is one."""

Key = tuple[object, ...]


class Template(jinja2.Template):
    """A template of the theme that asks for a shell first."""

    def render(self, *args: object, **kwargs: object) -> str:
        """The page, by its shell where it has one."""
        context = dict(*args, **kwargs)
        shells = self.environment.globals.get("shells")
        found = shells.render(self, context) if isinstance(shells, Shells) else None
        return self.render_theme(context) if found is None else found

    def render_theme(self, context: Mapping[str, object]) -> str:
        """The page as the theme writes it."""
        return super().render(context)


class Shells:
    """The shells of one build."""

    def __init__(self, nav: Navigation) -> None:
        ways = [url.split("/") for url in _ways(nav.items)]
        self._lead = {tuple(way[:end]) for way in ways for end in range(1, len(way) + 1)}
        self._shells: dict[Key, Shell | None] = {}

    def render(self, template: Template, context: Mapping[str, object]) -> str | None:
        """The page of a context; None where the theme has to write it."""
        page = context.get("page")
        if not isinstance(page, Page) or not _is_plain(page):
            return None
        key = (template.name, *self._place(page), *_traits(page))
        if key in self._shells:
            found = self._shells[key]
            return found.filled(_words(page)) if found else None
        stock = template.render_theme(context)
        shell = cut(template.render_theme({**context, "page": _marked(page)}))
        self._shells[key] = shell if shell and shell.filled(_words(page)) == stock else None
        return stock

    def _place(self, page: Page) -> Key:
        """What decides how addresses of the theme look from a page: its depth, and the folders it shares with them."""
        parts = page.url.split("/")
        shared = next((end for end in range(len(parts) - 1, 1, -1) if tuple(parts[:end]) in self._lead), 1)
        return len(parts), *parts[:shared]


def on_nav(nav: Navigation, *, config: MkDocsConfig, **_: object) -> None:
    """A build has shells of its own."""
    config.extra["shells"] = Shells(nav)


@event_priority(FIRST)
def on_env(env: jinja2.Environment, *, config: MkDocsConfig, **_: object) -> None:
    """Templates are loaded from here on; Jinja makes each of this class."""
    env.template_class = Template
    env.globals["shells"] = config.extra["shells"]


def _ways(items: Iterable[StructureItem]) -> Iterator[str]:
    """Every address that the theme writes on all pages."""
    for item in items:
        yield from _ways(item.children or ())
        if url := getattr(item, "url", None):
            yield url


def _is_plain(page: Page) -> bool:
    return (
        page.file.inclusion.is_not_in_nav()
        and not (page.previous_page or page.next_page or page.parent or page.edit_url)
        and set(page.meta) <= META
        and all(isinstance(page.meta.get(name, ""), str) for name in WORDS)
        and bool(page.meta.get("title"))
    )


def _traits(page: Page) -> Key:
    """Whatever the theme asks of a page before it writes."""
    first = next(iter(page.toc), None)
    given = tuple(bool(page.meta.get(name)) for name in WORDS)
    return (*given, repr(page.meta.get("hide")), HEADLINE in (page.content or ""), first is None, bool(page.canonical_url))


def _words(page: Page) -> dict[str, str]:
    said = {name: str(page.meta.get(name, "")) for name in WORDS}
    first = next((link.id for link in page.toc), "")
    return said | {"content": page.content or "", "skip": first, "canonical": page.canonical_url or ""}


def _marked(page: Page) -> Page:
    """A page like this one with marks for words."""
    marked = copy.copy(page)
    marked.meta = page.meta | {name: mark(name) for name in WORDS if page.meta.get(name)}
    marked.content = mark("content", headline=HEADLINE in (page.content or ""))
    if page.canonical_url:
        marked.canonical_url = mark("canonical")
    marked.toc = TableOfContents([AnchorLink("", mark("skip"), 1)] if len(page.toc) else [])
    return marked
