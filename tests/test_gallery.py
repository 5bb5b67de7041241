"""Pages look as they did when somebody last looked: small copies of them, compared with a tolerance."""

from __future__ import annotations

import os

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from conftest import ROOT
from gallery.shooting import LOOKS, PAGES, WIDTHS, Shot, shoot

SEEN = ROOT / "tests" / "gallery" / "seen"
KINDS = {name: PAGES[name] for name in ("home", "article", "actor", "actors", "archive")}

COLUMNS = 60
ROWS = 50
"""Size of a copy: blocks of text and their colours show, letters do not."""

MEAN = 6.0
"""Levels of 255 by which a copy may differ in the mean: another release of the browser does by one or two."""

WORST = 0.04
"""Share of its points that may differ by more than a quarter of all levels."""


@pytest.fixture(scope="module")
def shots(browser: Browser, address: str) -> dict[str, Shot]:
    """The first screen of some kinds of pages in every look."""
    return {shot.name: shot for shot in shoot(browser, address, KINDS, whole=False)}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", KINDS)
def test_a_page_looks_as_when_it_was_last_looked_at(shots: dict[str, Shot], page: str, width: int, look: str) -> None:
    """`GOLDEN=1 pytest` writes the copies anew: look at `make gallery` before."""
    shot = shots[f"{page}-{width}-{look}"]
    copy = shot.image.resize((COLUMNS, ROWS), Image.Resampling.BOX)
    path = SEEN / f"{shot.name}.png"
    if os.environ.get("GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        copy.save(path, optimize=True)

    difference = ImageChops.difference(copy, Image.open(path).convert("RGB")).convert("L")
    histogram = difference.histogram()

    assert ImageStat.Stat(difference).mean[0] <= MEAN
    assert sum(histogram[64:]) <= WORST * COLUMNS * ROWS
