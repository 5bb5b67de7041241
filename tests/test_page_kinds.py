"""Saved pages as systems of many makers write them: their text whole and alone, even where nothing names its parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from conftest import ROOT
from hashiya.articles.article import Article, Part
from hashiya.articles.parsing import parse_article
from hashiya.border.files import SourceFile
from hashiya.seeds.reading import read_seed

PAGES = ROOT / "tests" / "pages"
BAR = 0.95
"""Share of the text that is found, and share of what is found that is text, in words."""

PARTS = frozenset([Part.STANDFIRST, Part.PARAGRAPH, Part.ITEM])

KINDS = {
    "wordpress-newspaper": "a newspaper on WordPress, whose data knows a later day",
    "drupal-hijri": "Drupal, with days of the Hijri calendar",
    "react-state": "a page that scripts made, with the text a second time in its state",
    "blogger-post": "a blog, its paragraphs between breaks",
    "amp-page": "a page for telephones",
    "live-blog": "a running report under its summary",
    "photo-gallery": "pictures that slide between the paragraphs",
    "paywall-teaser": "the beginning of a text that is sold, with the day of saving as its day",
    "portal-widgets": "a portal with English widgets and comments of a service",
    "subheads-and-boxes": "headings, a box of facts, a quotation, and four days that contradict each other",
}


def as_saved(page: str) -> str:
    """The page itself."""
    return page


def without_names(page: str) -> str:
    """The page without what its makers called its parts, and without what it tells programs."""
    plain = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    plain = re.sub(r"""(?:class|id|role|itemprop|aria-label|data-[\w-]+)=(["']).*?\1""", "", plain, flags=re.DOTALL)
    return re.sub(r"<(/?)(?:article|aside|nav|header|footer|section|main|figure|figcaption)\b", r"<\1div", plain)


@pytest.mark.parametrize("dress", [as_saved, without_names])
@pytest.mark.parametrize("name", [pytest.param(name, id=kind) for name, kind in KINDS.items()])
def test_the_text_of_a_page_is_found_whole_and_alone(name: str, dress: Callable[[str], str]) -> None:
    """With its title and its day; what it tells programs says who wrote and who published it."""
    title, day, publisher, author, *body = (PAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    article = article_of(PAGES / f"{name}.html", dress)
    found = words(article.news.of(block) for block in article.news.blocks if block.part in PARTS)
    both = sum((found & words(body)).values())

    assert (article.title, str(article.date), article.author or "") == (title, day, author)
    assert article.publisher == publisher
    assert both >= BAR * sum(words(body).values())
    assert both >= BAR * sum(found.values())


def article_of(path: Path, dress: Callable[[str], str]) -> Article:
    """The article that a page is published as."""
    data = dress(path.read_text(encoding="utf-8")).encode()
    seed, _ = read_seed(SourceFile(path.name, data), None, shown_as="seeds")
    assert seed
    return parse_article(seed, article_id="x", shown_as="seeds")[0]


def words(lines: Iterable[str]) -> Counter[str]:
    """How often each word stands in `lines`."""
    return Counter(" ".join(lines).split())
