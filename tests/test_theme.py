"""What goes out beside the pages: one style sheet, and the theme's own faults mended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hashiya.site.markup import mended
from hashiya.site.styles import Parts, address_of, joined, only, without


@pytest.mark.parametrize(
    ("sheets", "sent"),
    [
        pytest.param(["a {\n  b: c;\n}\n", "d {}\n"], "a {\nb: c;\n}\nd {}\n", id="in their order, without indents"),
        pytest.param(["/* one\n two */\na {}\n"], "a {}\n", id="without comments"),
        pytest.param([], "\n", id="nothing of nothing"),
    ],
)
def test_style_sheets_go_out_as_one(sheets: list[str], sent: str) -> None:
    """Written small, sent once."""
    assert joined(sheets) == sent


def test_the_name_of_a_sheet_changes_with_its_content() -> None:
    """No reader is shown an old one from a cache."""
    assert address_of("a {}", "x") != address_of("b {}", "x")


def test_a_page_waits_for_one_sheet(site: Path) -> None:
    """It is there and holds all of ours, and of Material's what our pages need."""
    page = (site / "index.html").read_text(encoding="utf-8")
    sheets = re.findall(r'(?<!<noscript>)<link rel="stylesheet" href="([^"]+)"', page)
    assert len(sheets) == 1
    sheet = (site / sheets[0]).read_text(encoding="utf-8")
    assert "@media print" in sheet
    assert ".md-search__input" in sheet
    assert ".admonition" not in sheet
    assert ".md-search-result__list" not in sheet


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        pytest.param(".nav{a:b}.navy{c:d}", ".navy{c:d}", id="a part goes, what is named like it stays"),
        pytest.param(".nav__item .x,.y>.nav--on{a:b}", "", id="with its elements and its kinds"),
        pytest.param(".x,.nav,.z:is(.a,.b){c:d}", ".x,.z:is(.a,.b){c:d}", id="of several selectors one goes"),
        pytest.param("@media print{.nav{a:b}}.x{c:d}", ".x{c:d}", id="a group of which nothing is left goes"),
        pytest.param("@media print{.nav{a:b}.x{c:d}}", "@media print{.x{c:d}}", id="of another the rest stays"),
        pytest.param("@keyframes nav{0%{a:b}}", "@keyframes nav{0%{a:b}}", id="steps of a motion are no selectors"),
        pytest.param(
            ':root{--md-nav-icon:url("data:image/svg+xml,<svg {}/>");--x:y}', ":root{--x:y}", id="its icons go with it"
        ),
        pytest.param('.x{a:url("}")}.nav{b:c}', '.x{a:url("}")}', id="a brace within quotes is none"),
        pytest.param(".x{a:b", ".x{a:b}", id="a sheet that breaks off"),
    ],
)
def test_a_sheet_goes_without_what_no_page_shows(sheet: str, left: str) -> None:
    """Most of Material's sheet is for parts that a digest has not."""
    assert without(sheet, Parts(["nav"])) == left


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        pytest.param("[dir=ltr] .x{a:b}[dir=rtl] .x{a:b}", "[dir=rtl] .x{a:b}", id="by how a selector begins"),
        pytest.param("[dir=ltr] .x,.y{a:b}", ".y{a:b}", id="of several one goes"),
        pytest.param(".x [dir=ltr] .y{a:b}", ".x [dir=ltr] .y{a:b}", id="not where it says something else"),
    ],
)
def test_a_sheet_goes_without_selectors_that_never_fit(sheet: str, left: str) -> None:
    """No page of ours runs from left to right."""
    assert without(sheet, Parts([], r"^\[dir=ltr\]\s")) == left


@pytest.mark.parametrize(
    ("sheet", "later"),
    [
        pytest.param(".x{a:b}.nav__item,.y{c:d}", ".nav__item{c:d}", id="rules of the parts alone"),
        pytest.param("@media print{.x{a:b}.nav{c:d}}", "@media print{.nav{c:d}}", id="in their group"),
        pytest.param("@keyframes x{0%{a:b}}.x{a:b}", "", id="no motion, no page of paper"),
        pytest.param(
            ':root{--md-nav-icon:url("x");--md-y:url("y")}.nav{a:b}',
            ':root{--md-nav-icon:url("x");}.nav{a:b}',
            id="with their icons",
        ),
    ],
)
def test_what_a_sheet_goes_without_is_sent_later(sheet: str, later: str) -> None:
    """Nothing is lost: what the first sheet leaves out of the search is in the second."""
    assert only(sheet, Parts(["nav"])) == later


def test_the_second_sheet_comes_with_pages_that_begin_with_it(site: Path) -> None:
    """The search is looked at before any script; everywhere else the sheet comes when the page has been seen."""
    for name, wanted in (("index.html", 1), ("search/index.html", 2)):
        head = re.sub("<noscript>.*?</noscript>", "", (site / name).read_text(encoding="utf-8").partition("</head>")[0])
        assert head.count('rel="stylesheet"') == wanted
    (later,) = site.glob("assets/hashiya/later.*.css")
    assert ".md-search-result__list" in later.read_text(encoding="utf-8")


def test_the_themes_checkboxes_are_sound_html(site: Path) -> None:
    """On pages and on the one for what is not found; nothing else is touched."""
    for name in ("index.html", "404.html"):
        assert not re.search(r'type="checkbox"[^>]*autocomplete', (site / name).read_text(encoding="utf-8"))
    assert mended('<p>id="other" autocomplete="off"</p>') == '<p>id="other" autocomplete="off"</p>'


def test_no_page_has_an_id_twice(site: Path) -> None:
    """An anchor leads to one place."""
    for path in sorted(site.rglob("*.html")):
        ids = re.findall(r'\sid="([^"]+)"', path.read_text(encoding="utf-8"))
        assert len(ids) == len(set(ids)), path
