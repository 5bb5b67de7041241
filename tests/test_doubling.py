"""Twice the text costs twice the time: no input from anywhere stops a build."""

from __future__ import annotations

import datetime

import markdown
import pytest

from cast import ACTORS
from hashiya.annotations.annotation import annotate
from hashiya.articles.parsing import parse_article
from hashiya.border.files import SourceFile
from hashiya.border.visible import visible
from hashiya.mentions.matcher import build_matcher
from hashiya.mentions.recognise import find_mentions
from hashiya.options import Options
from hashiya.pages.actor_page import light_markdown
from hashiya.pages.article_page import article_page
from hashiya.pages.digest import make_digest
from hashiya.pages.related import Neighbours
from hashiya.search.documents import without_markup
from hashiya.seeds.reading import read_seed
from hashiya.site.datasets import article_files
from hashiya.unknown.suspects import find_suspects
from runs import Runs
from timing import growth

MATCHER = build_matcher(ACTORS)
LETTERS = 10_000
"""Length of the shorter text, in characters."""
BAR = 2.5
"""How much more the text of twice the length may cost."""


def make_page(text: str, name: str) -> None:
    """A page of `text`, from its bytes to HTML."""
    seed, _ = read_seed(SourceFile(name, f"قمة باريس\n\n{text}\n".encode()), None, shown_as="seeds")
    assert seed
    article, _ = parse_article(seed, article_id="x", shown_as="seeds")
    annotated, _ = annotate(article, MATCHER, shown_as="seeds")
    find_suspects(annotated.published_text, [])
    [file.content for file in article_files(annotated, Options())]
    page = article_page(annotated, Neighbours(), make_digest([annotated], ACTORS), Options()).content
    markdown.Markdown(extensions=["attr_list", "md_in_html", "toc", Runs()]).convert(page)


SPOKEN = "أعلنت وزارة الخارجية الأوكرانية أن الرئيس وصل إلى باريس يوم الثلاثاء للمشاركة في القمة."
SENTENCE = "قالت باريس إن زيلينسكي وصل إلى كييف أمس وأكد موقفه من الاتفاق الجديد. "


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("[", id="opening brackets"),
        pytest.param("(", id="opening parentheses"),
        pytest.param("<![", id="declarations"),
        pytest.param("<![CDATA[", id="marked data"),
        pytest.param("<!--", id="comments"),
        pytest.param("*a _b ", id="nested emphasis"),
        pytest.param("`", id="code"),
        pytest.param("\\", id="escapes"),
        pytest.param("&#60;", id="character references"),
        pytest.param('" ', id="straight quotes"),
        pytest.param("«", id="opening quotes"),
        pytest.param("قال «نعم» ", id="quotations"),
        pytest.param("1", id="digits"),
        pytest.param("1. ", id="numbers of a list"),
        pytest.param("-", id="dashes"),
        pytest.param("ا", id="one letter"),
        pytest.param("و", id="a letter that joins on"),
        pytest.param("و ", id="a letter that stands alone"),
        pytest.param("ا\u064e", id="vowel marks"),
        pytest.param(SENTENCE, id="one paragraph"),
        pytest.param(SENTENCE.replace(".", " و"), id="one sentence"),
        pytest.param("كلمة\n", id="lines of one word"),
        pytest.param("كلمة\n\n", id="paragraphs of one word"),
        pytest.param("زيلينسكي ", id="one name"),
        pytest.param("زيلينسكي وصل\n\n", id="one name, line by line"),
        pytest.param("الرئيس ", id="an office"),
        pytest.param("الحركة ", id="a short form"),
        pytest.param("في عمان ", id="a state and a city of one name"),
        pytest.param("قال ماكرون إن الأخير ", id="the latter"),
        pytest.param("قال ماكرون إن الراحل نعم. ", id="the deceased, sentence by sentence"),
        pytest.param("دور الرئيس الفرنسي كبير في باريس ", id="an office again and again in one sentence"),
        pytest.param("الدكتور ", id="a title"),
        pytest.param("الدكتور زيلينسكي ", id="titled names"),
        pytest.param("محمد بن ", id="a chain of fathers"),
        pytest.param("الأمريكية باريس ", id="an adjective before a place"),
        pytest.param("الأمريكية ", id="an adjective"),
        pytest.param("روسيا ", id="a state that is spelt like an adjective"),
        pytest.param("شارع ", id="a head of longer names"),
        pytest.param("نظيره ", id="a counterpart"),
        pytest.param("كان قد ", id="auxiliaries"),
        pytest.param("محمد علي حسن ", id="names of nobody known"),
        pytest.param("قال إن ", id="verbs of speech"),
        pytest.param("6 يناير 2026 ", id="dates"),
        pytest.param("\t ", id="blanks"),
        pytest.param("---\n", id="fences"),
    ],
)
def test_twice_the_text_costs_twice_the_time(unit: str) -> None:
    """Through reading, recognition and the page."""
    assert ratio(unit) <= BAR


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("[ر](https://x.example/) **س** ", id="links and emphasis"),
        pytest.param("|س" * 1000 + "|\n" + "|-" * 1000 + "|\n", id="wide tables"),
    ],
)
def test_twice_the_markup_costs_twice_the_time(unit: str) -> None:
    """The same for a text with light Markdown."""
    assert ratio(unit, "x.md") <= BAR


def test_a_long_row_costs_no_other_row_its_length() -> None:
    """Twice as wide a head above twice as many rows is a table of twice the size, not four times."""

    def table(number: int) -> str:
        head = "|س" * number + "|\n" + "|-" * number + "|\n"
        return head + "|ص|ع|\n" * number

    assert growth(lambda: make_page(table(400), "x.md"), lambda: make_page(table(800), "x.md"), BAR) <= BAR


@pytest.mark.parametrize("unit", ["/", "|", "12:", "وبال", "م\u0651"], ids=ascii)
def test_twice_a_word_without_end_between_headline_and_text_costs_twice_the_time(unit: str) -> None:
    """Short lines there are labels, and a word is short however many letters it has."""
    texts = [f"{SPOKEN}\n\n{unit * (number // len(unit))} 7\n\n{SPOKEN}" for number in (2 * LETTERS, 4 * LETTERS)]
    assert growth(lambda: make_page(texts[0], "x.txt"), lambda: make_page(texts[1], "x.txt"), BAR) <= BAR


def test_twice_a_heading_without_end_costs_twice_the_time() -> None:
    """Signs at its end are no words of it, and within it they are."""
    once, twice = (f"# قمة {'#' * number} باريس" for number in (4 * LETTERS, 8 * LETTERS))
    assert growth(lambda: make_page(once, "x.md"), lambda: make_page(twice, "x.md"), BAR) <= BAR


@pytest.mark.parametrize(
    "unit", ["**a ", "**", "** ", "** a** ", "[a](https://a ", "**[a](https://x.example)"], ids=ascii
)
def test_twice_a_profile_costs_twice_the_time(unit: str) -> None:
    """Emphasis that nothing closes is looked for once."""
    once, twice = (unit * (number // len(unit)) for number in (40 * LETTERS, 80 * LETTERS))
    assert growth(lambda: light_markdown(once), lambda: light_markdown(twice), BAR) <= BAR


@pytest.mark.parametrize("blank", [" ", "\u2003", "\t"], ids=["blanks", "wide blanks", "tabs"])
def test_twice_the_blanks_within_a_line_cost_twice_the_time(blank: str) -> None:
    """Where cells of a table are sought."""
    once, twice = (f"أ{blank * number}ب" for number in (LETTERS, 2 * LETTERS))
    assert growth(lambda: make_page(once, "x.txt"), lambda: make_page(twice, "x.txt"), BAR) <= BAR


@pytest.mark.parametrize("unit", ["\u0301\u064b", "\u0f73", "\u0344\u064b\u0323"], ids=ascii)
def test_twice_the_marks_in_disorder_on_one_letter_cost_twice_the_time(unit: str) -> None:
    """They are put in order before they are composed."""
    once, twice = (f"ق{unit * (number // len(unit))}" for number in (40 * LETTERS, 80 * LETTERS))
    assert growth(lambda: visible(once), lambda: visible(twice), BAR) <= BAR


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("وصل أمل والنهضة اليوم.\n", id="bodies that are words as well"),
        pytest.param("وصل رئيس الجمهورية أمس في أوكرانيا. ", id="titles without a name"),
    ],
)
def test_twice_the_mentions_in_a_long_text_cost_twice_the_time(unit: str) -> None:
    """What the rest of the text says of each is found once, not for each."""
    texts = [unit * (number // len(unit)) for number in (5 * LETTERS, 10 * LETTERS)]
    day = datetime.date(2025, 6, 1)
    measured = growth(lambda: find_mentions(texts[0], MATCHER, day), lambda: find_mentions(texts[1], MATCHER, day), BAR)
    assert measured <= BAR


def ratio(unit: str, name: str = "x.txt") -> float:
    """How many times as much the doubled text costs."""
    text = unit * (LETTERS // len(unit))
    return growth(lambda: make_page(text, name), lambda: make_page(text * 2, name), BAR)


@pytest.mark.parametrize("unit", ["[", "[x](", "[ ", "![", "*"], ids=ascii)
def test_twice_the_signs_of_a_profile_cost_its_search_twice_the_time(unit: str) -> None:
    """Whatever of a link never ends."""
    assert growth(lambda: without_markup(unit * 20_000), lambda: without_markup(unit * 40_000), BAR) <= BAR


def test_the_search_has_the_words_of_a_profile() -> None:
    """Links without their addresses, emphasis without its stars, brackets as they stand."""
    profile = "سياسي **أوكراني** من [خاركيف](https://x.example/a) و[آخر"
    assert without_markup(profile) == "سياسي أوكراني من خاركيف و[آخر"
