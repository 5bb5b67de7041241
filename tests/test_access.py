"""Access: every kind of page without a finding of axe, and read out in an order that makes sense."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import GIVEN, ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = {
    "home": "",
    "an article": f"articles/{GIVEN}/",
    "an actor": "actors/united-states/",
    "the list of actors": "actors/",
    "the archive": "archive/",
    "a month": "archive/2026-01/",
    "the days of the year": "archive/days/",
    "a day": "archive/days/01-06/",
    "the publishers": "sources/",
    "a publisher": "sources/unknown/",
    "the map": "places/",
    "about": "about/",
    "the guide to the looks": "style/",
    "the search": "search/",
    "what is not found": "404.html",
}
FOUND = {**PAGES, "what is found": "search/?find=%D9%82%D9%85%D8%A9", "what is found nowhere": "search/?find=xqzvw"}


def open_page(page: Page, address: str) -> None:
    """The page, with what its script fills in."""
    page.goto(address)
    if "search/" in address:
        expect(page.locator(".search-count")).not_to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser: Browser, address: str, width: int, scheme: str) -> None:
    """Rules of WCAG 2.2 A and AA, and axe's own advice, on every kind of page."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        bypass_csp=True,  # the checker itself is no script of the site
    )
    page = context.new_page()
    found = []
    for name, path in FOUND.items():
        open_page(page, address + path)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        assert len(result["passes"]) > 20, name
        found += [(name, finding["id"], finding["nodes"][0]["html"]) for finding in result["violations"]]
    context.close()

    assert found == []


def test_an_article_is_read_out_in_order(browser: Browser, address: str) -> None:
    """Landmarks and headings as a screen reader tells them: the headline, the text, who acts in it, the ways on."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}articles/{GIVEN}/")
    told = page.locator("main").aria_snapshot().split("\n")
    context.close()
    headings = [line.split('"')[1] for line in told if line.strip().startswith("- heading")]

    assert headings[0].startswith("تحالف")
    assert headings.index("الجهات الفاعلة في هذا المقال") < headings.index("كيف قُرئ هذا النص")
    assert not [line for line in told if "- img" in line and '"' not in line], "a drawing without words"


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_headings_leave_out_no_level(site: Path, path: str) -> None:
    """One of the first level, and none that jumps."""
    levels = []
    for line in (
        (site / (path if path.endswith(".html") else f"{path}index.html")).read_text(encoding="utf-8").split("<h")[1:]
    ):
        if line[:1].isdigit():
            levels.append(int(line[0]))

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("width", [320, 1920])
def test_nothing_is_wider_than_the_screen(browser: Browser, address: str, width: int) -> None:
    """At 320 pixels too, which is 1280 at four times the size: nobody has to move a page sideways to read a line."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for name, path in FOUND.items():
        open_page(page, address + path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
    context.close()

    assert wide == []


def test_without_scripts_every_page_is_whole(browser: Browser, address: str) -> None:
    """All words of a page are in the page; only the search needs a script, and says so."""
    words = {}
    for scripts in (True, False):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=scripts)
        page = context.new_page()
        for name, path in PAGES.items():
            (open_page if scripts else Page.goto)(page, address + path)
            words[name, scripts] = len(page.locator("main").inner_text().split())
        context.close()
    shorter = [name for name in PAGES if words[name, False] < words[name, True] - ADDED]

    assert shorter == ["the search"]


ADDED = 25
"""Words that scripts add to a page: of the switch, of buttons, of links to paragraphs."""


def test_with_colours_of_the_system_nothing_is_lost(browser: Browser, address: str) -> None:
    """Drawings and the mark of the present tab do not live by our colours alone."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, forced_colors="active")
    page = context.new_page()
    for path, drawn in (("places/", ".map a > circle"), ("actors/vladimir-putin/", ".terms .held")):
        page.goto(address + path)
        seen = page.evaluate(
            """(drawn) => {
              const { fill, stroke } = getComputedStyle(document.querySelector(drawn));
              return [fill, stroke, getComputedStyle(document.body).backgroundColor];
            }""",
            drawn,
        )
        assert seen[2] not in seen[:2], path
    page.goto(address)
    under = "getComputedStyle(document.querySelector('{}')).borderBlockEndColor"
    active = page.evaluate(under.format(".md-tabs__item--active .md-tabs__link"))
    other = page.evaluate(under.format(".md-tabs__item:not(.md-tabs__item--active) .md-tabs__link"))
    context.close()

    assert active != other


KEYS = {
    "home": "",
    "article": f"articles/{GIVEN}/",
    "actor": "actors/united-states/",
    "map": "places/",
    "search": "search/",
}


@pytest.mark.parametrize("path", KEYS.values(), ids=KEYS.keys())
def test_every_function_is_reached_by_keyboard(browser: Browser, address: str, path: str) -> None:
    """Tab meets the skip link first and then everything that can be pressed, and what has the focus is seen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + path)
    if (
        path == KEYS["search"]
    ):  # before its answer there is little to press, and Tab soon leaves the page for the browser
        page.wait_for_selector(".search-results > li")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.classList[0]")
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
              const box = document.activeElement.getBoundingClientRect();
              return [document.activeElement.outerHTML.slice(0, 90), outlineStyle, outlineWidth, box.width];
            }"""
        )
        if seen[1] == "none" or seen[2] == "0px":
            unseen.append(seen)
    context.close()

    assert first == "md-skip"
    assert unseen == []
