"""What goes out beside the pages: one style sheet, and the theme's own faults mended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hashiya.site.markup import mended
from hashiya.site.styles import address_of, joined


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


def test_a_page_waits_for_three_sheets_at_most(site: Path) -> None:
    """The theme's two and ours, which is there and holds all of ours."""
    page = (site / "index.html").read_text(encoding="utf-8")
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert len(sheets) == 3
    assert "@media print" in (site / sheets[-1]).read_text(encoding="utf-8")


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
