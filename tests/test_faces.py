"""The typefaces: what a page asks for before it is seen, and that parts of a face look like the whole."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from conftest import GIVEN, ROOT

THEME = ROOT / "hooks" / "theme" / "assets" / "hashiya"
FLIGHT = 14_300
"""Bytes that arrive in the first round trip of a connection, the head of the answer aside: ten packets of 1,460."""

RULE = re.compile(
    r'font-family: "([^"]+)"; font-weight: (\d+);.*url\("fonts/([^"]+)\.woff2"\).*unicode-range: ([^;]+);'
)


def faces() -> list[tuple[str, str, str, set[int]]]:
    """Family, weight, file and signs of each face."""
    found = []
    for sheet in ("faces", "more_faces"):
        for family, weight, file, said in RULE.findall((THEME / f"{sheet}.css").read_text(encoding="utf-8")):
            signs: set[int] = set()
            for row in said.removeprefix("U+").split(", U+"):
                first, _, last = row.partition("-")
                signs |= set(range(int(first, 16), int(last or first, 16) + 1))
            found.append((family, weight, file, signs))
    return found


def test_every_file_is_fetched_for_something(site: Path) -> None:
    """No rule names a file that is not there, no file lies about unused."""
    files = {path.stem for path in (site / "assets" / "hashiya" / "fonts").glob("*.woff2")}

    assert files == {file for _, _, file, _ in faces()}


def test_for_no_sign_two_files_are_asked() -> None:
    """Of one family and weight each sign is in one range."""
    seen: dict[tuple[str, str], set[int]] = {}
    for family, weight, file, signs in faces():
        assert not signs & seen.setdefault((family, weight), set()), file
        seen[family, weight] |= signs


NEWS = [
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ءآأؤإئىةـ",
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652",
    "پچژڤگ",
    "٠١٢٣٤٥٦٧٨٩",
    '0123456789،؛؟.:!«»()"-\u2013 ',
]
"""Letters, those of hamza, marks, letters of foreign names, digits of both kinds, punctuation."""


@pytest.mark.parametrize("text", NEWS)
def test_what_news_is_written_with_is_in_the_first_files(text: str) -> None:
    """No word changes face within."""
    for _, _, file, signs in faces():
        if "-core-" in file:
            assert set(map(ord, text)) <= signs, file


def test_what_comes_before_the_first_look_fits_into_one_flight(site: Path) -> None:
    """Each face that a page names in its head, and its sheet as a server sends it."""
    head = (site / "articles" / GIVEN / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
    named = re.findall(r'<link rel="preload" href="../../([^"]+\.woff2)"', head)
    (sheet,) = re.findall(r'(?<!<noscript>)<link rel="stylesheet" href="../../([^"]+)"', head)

    assert len(named) == 3
    assert all((site / name).stat().st_size <= FLIGHT for name in named)
    assert len(gzip.compress((site / sheet).read_bytes(), 6)) <= FLIGHT


@pytest.mark.parametrize("path", ["", f"articles/{GIVEN}/", "actors/united-states/"], ids=["home", "article", "actor"])
def test_a_page_asks_for_little_before_it_is_seen(browser: Browser, address: str, path: str) -> None:
    """Itself, a sheet, three faces and no script; no reader pays 300,000 bytes for the first page, fonts and all."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    asked = page.evaluate(
        """() => performance.getEntriesByType('resource').map(({ name, encodedBodySize }) =>
              [name.split('/').pop().split('?')[0], encodedBodySize])"""
    )
    whole = page.evaluate("performance.getEntriesByType('navigation')[0].encodedBodySize")
    in_page = page.evaluate("[...document.querySelectorAll('script[src]')].filter((s) => !s.closest('head')).length")
    context.close()

    first = {re.sub(r"\.\w{8}\.css", ".css", name) for name, _ in asked[:4]}
    assert first == {"naskh-core-400.woff2", "naskh-core-700.woff2", "sans-core-400.woff2", "site.css"}
    assert in_page == 0
    assert whole <= 60_000
    assert whole + sum(size for _, size in asked) <= 300_000
    assert sum(size for name, size in asked if name.endswith(".woff2")) <= 150_000


def test_texts_run_as_wide_in_the_parts_as_in_the_whole(browser: Browser, address: str) -> None:
    """Joining, ligatures, marks and the space between letters are those of the whole face, line by line."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}articles/{GIVEN}/")
    page.wait_for_load_state("networkidle")
    differences = page.evaluate(
        """async () => {
          const lines = [...document.querySelectorAll('p, h1, h2, h3, li')].map((e) => e.textContent.trim());
          lines.push('شكراً جزيلاً، اللّه لا إله إلّا', 'مُؤَسَّسَةٌ كُبرى ﷺ', 'لڤيڤ وگازپروم', 'کیف علی');
          const context = document.createElement('canvas').getContext('2d');
          const found = [];
          for (const [family, file, weight] of [['Hashiya Naskh', 'naskh', 400], ['Hashiya Naskh', 'naskh', 700],
                                                ['Hashiya Sans', 'sans', 400], ['Hashiya Sans', 'sans', 600]]) {
            const address = `url(../../assets/hashiya/fonts/${file}-${weight}.woff2)`;
            const whole = new FontFace(`whole ${file}`, address, { weight });
            document.fonts.add(await whole.load());
            for (const line of lines.filter((line) => line && !/[A-Za-z]/.test(line))) {
              const widths = [];
              for (const name of [family, `whole ${file}`]) {
                context.font = `${weight} 40px "${name}"`;
                await document.fonts.load(context.font, line);
                widths.push(context.measureText(line).width);
              }
              if (Math.abs(widths[0] - widths[1]) > 0.5) found.push([family, weight, line.slice(0, 60), ...widths]);
            }
          }
          return found;
        }"""
    )
    context.close()

    assert differences == []
