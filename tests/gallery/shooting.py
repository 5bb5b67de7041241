"""Screenshots of the kinds of pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PIL import Image
from playwright.sync_api import Browser

from conftest import GIVEN

PAGES: Final = {
    "home": "",
    "article": f"articles/{GIVEN}/",
    "actor": "actors/united-states/",
    "actors": "actors/",
    "archive": "archive/",
    "month": "archive/2026-01/",
    "days": "archive/days/",
    "sources": "sources/",
    "places": "places/",
    "search": "search/",
    "about": "about/",
    "style": "style/",
    "missing": "404.html",
}
"""Every kind of page, and one of that kind."""

WIDTHS: Final = (390, 820, 1280)
HEIGHT: Final = 1000
LOOKS: Final = ("light", "dark", "print")


@dataclass(frozen=True, slots=True)
class Shot:
    """One page in one look."""

    page: str
    width: int
    look: str
    image: Image.Image

    @property
    def name(self) -> str:
        """`article-390-dark`."""
        return f"{self.page}-{self.width}-{self.look}"


def shoot(browser: Browser, address: str, pages: dict[str, str], *, whole: bool) -> Iterator[Shot]:
    """Every page of `pages` at every width, by day, by night and on paper; `whole` pages, or their first screen."""
    for width in WIDTHS:
        for look in LOOKS:
            context = browser.new_context(
                viewport={"width": width, "height": HEIGHT},
                color_scheme="dark" if look == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.emulate_media(media="print" if look == "print" else "screen")
            for name, path in pages.items():
                page.goto(address + path)
                page.wait_for_load_state("networkidle")  # some faces and sheets come when a page has been seen
                page.evaluate("document.fonts.ready")
                taken = page.screenshot(full_page=whole, animations="disabled")
                yield Shot(name, width, look, Image.open(io.BytesIO(taken)).convert("RGB"))
            context.close()
