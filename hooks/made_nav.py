"""What the doors share: pages of ours in the places of those that MkDocs has put into the navigation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def put_in_place(nav: Navigation, ours: Mapping[int, Page]) -> None:
    """Let each of `ours`, by the `id` of the page that stood for its file, stand where that one stands."""
    before = list(nav.pages)
    nav.items, nav.pages = _replaced(nav.items, ours), [_of(page, ours) for page in before]
    nav.homepage = nav.homepage and _of(nav.homepage, ours)
    for old, new in zip(before, nav.pages, strict=True):
        if old is not new and (title := vars(old).get("title")) is not None:
            new.title = title
        new.parent = old.parent
        new.previous_page = old.previous_page and _of(old.previous_page, ours)
        new.next_page = old.next_page and _of(old.next_page, ours)


def _replaced(items: Sequence[StructureItem], ours: Mapping[int, Page]) -> list[StructureItem]:
    for item in items:
        if isinstance(item, Section):
            item.children = _replaced(item.children, ours)
    return [_of(item, ours) if isinstance(item, Page) else item for item in items]


def _of(page: Page, ours: Mapping[int, Page]) -> Page:
    return ours.get(id(page), page)
