"""Access: every kind of page without a finding of axe, and read out in an order that makes sense."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

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
    "the publishers": "sources/",
    "the map": "places/",
    "about": "about/",
    "the guide to the looks": "style/",
    "what is not found": "404.html",
}


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
    for name, path in PAGES.items():
        page.goto(address + path)
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


@pytest.mark.parametrize("path", ["", f"articles/{GIVEN}/", "actors/united-states/"], ids=["home", "article", "actor"])
def test_every_function_is_reached_by_keyboard(browser: Browser, address: str, path: str) -> None:
    """Tab meets the skip link first and then everything that can be pressed, and what has the focus is seen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + path)
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
