"""Queries of people in the real box: what the first ten results of the built site are, in Chromium."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from engines import opened

BOX: Final = "input.md-search__input"

RESULTS: Final = ".md-search-result__link"

COUNT: Final = ".md-search-result__meta"

NOTHING: Final = "-"
"""Stands for the article where nothing should be found."""

PASTED: Final = 4
"""Words from which a query is pasted, not typed."""

FIRST: Final = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of a file of queries: query, article, phenomenon, with tabs between them."""

    query: str
    article: str
    """Name of the article's file without its ending, or `NOTHING`."""
    phenomenon: str


def read_queries(path: Path) -> list[Asked]:
    """The lines of `path`; a first line that names the columns is none."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Asked(*(cell.strip() for cell in line[:3])) for line in lines if line[:2] != ["query", "article"]]


def ask_box(site: Path, asked: Sequence[Asked]) -> list[list[str]]:
    """For each query the addresses of the first results, each query in the box of a page that has just been opened."""
    found = []
    with opened(site) as (page, base):
        for one in asked:
            page.goto(base)
            found.append([address.removeprefix(base) for address in _results(page, one.query)])
    return found


def _results(page: Page, query: str) -> list[str]:
    box = page.locator(BOX)
    box.click()
    if len(query.split()) >= PASTED:
        box.fill(query)
    else:
        box.press_sequentially(query)
    page.locator(COUNT, has_text="نتيج").or_(page.locator(COUNT, has_text="نتائج")).wait_for()
    page.wait_for_timeout(500)  # the last letter's answer replaces those of the letters before it
    hrefs: list[str] = page.locator(RESULTS).evaluate_all("(all) => all.map((one) => one.href)")
    return hrefs[:FIRST]


def report_box(asked: Sequence[Asked], found: Sequence[Sequence[str]], *, misses: bool) -> None:
    """How many are found among the first ten, by phenomenon."""
    right = [_is_right(one, addresses) for one, addresses in zip(asked, found, strict=True)]
    for phenomenon in dict.fromkeys(one.phenomenon for one in asked):
        own = [ok for one, ok in zip(asked, right, strict=True) if one.phenomenon == phenomenon]
        print(f"{phenomenon:40}{sum(own):>4} of {len(own)}")
    sought = [ok for one, ok in zip(asked, right, strict=True) if one.article != NOTHING]
    nonsense = [ok for one, ok in zip(asked, right, strict=True) if one.article == NOTHING]
    print(f"found {sum(sought)} of {len(sought)}; nonsense that finds nothing {sum(nonsense)} of {len(nonsense)}")
    if misses:
        for one, addresses, ok in zip(asked, found, right, strict=True):
            if not ok:
                print(f"{one.phenomenon}: {one.query!r} ({one.article}), first: {addresses[:3]}")


def _is_right(one: Asked, addresses: Sequence[str]) -> bool:
    if one.article == NOTHING:
        return not addresses
    return any(address.startswith(f"articles/{one.article}/") for address in addresses)
