"""What queries find in the built site, asked of its index without a browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import GIVEN
from searching import HERE, node

QUERIES = {
    "a word without its hamza": "اوكرانيا",
    "the same with the article, a suffix and a clitic": "ولأوكرانيين",
    "an actor's other spelling": "ترمب",
    "a Latin name": "Zelensky",
    "a foreign name as another newsroom spells it": "زلنسكي",
    "a beginning": "اوكر",
    "a beginning behind the article": "الاوكر",
    "one letter": "ا",
    "Arabic digits": "١٩٩٤",
    "words glued to marks": "«الراغبين»،",
    "a broken plural": "قمم",
    "words side by side": '"وقف إطلاق النار"',
    "words that nowhere stand side by side": '"إطلاق وقف النار"',
    "a word left out": "باريس -المناخ",
    "a misspelt word": "ترانب",
    "nonsense": "ظظظغغ",
    "Latin nonsense": "xqzvw",
    "nothing": "  ",
    "a pasted sentence": "مسوّدة بيان لتحالف حلفاء كييف تشير إلى تعهّدات أمنية تشمل دعماً عسكرياً",
    "a word of grammar with others": "قمة في باريس",
    "a title of an office alone": "الرئيس",
    "all words and some": "ضمانات امنيه ملزمه",
    "a hostile query": "<img src=x onerror=alert(1)> __proto__ constructor",
}


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, dict[str, Any]]:
    """What the built site answers to each query."""
    answers = json.loads(node(str(HERE / "find.mjs"), str(site), told=list(QUERIES.values())))
    return dict(zip(QUERIES, answers, strict=True))


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("a word without its hamza", f"articles/{GIVEN}/"),
        ("the same with the article, a suffix and a clitic", f"articles/{GIVEN}/"),
        ("an actor's other spelling", f"articles/{GIVEN}/"),
        ("a Latin name", f"articles/{GIVEN}/"),
        ("a foreign name as another newsroom spells it", f"articles/{GIVEN}/"),
        ("a beginning", f"articles/{GIVEN}/"),
        ("a beginning behind the article", f"articles/{GIVEN}/"),
        ("Arabic digits", "articles/1994-12-05-budapest-memorandum/"),
        ("words glued to marks", f"articles/{GIVEN}/"),
        ("a broken plural", f"articles/{GIVEN}/"),
        ("words side by side", "articles/2024-11-27-lebanon-ceasefire/"),
        ("a pasted sentence", f"articles/{GIVEN}/"),
        ("a word of grammar with others", f"articles/{GIVEN}/"),
        ("all words and some", f"articles/{GIVEN}/"),
    ],
)
def test_a_query_finds_the_article(found: dict[str, dict[str, Any]], query: str, page: str) -> None:
    """Among the first ten."""
    assert page in found[query]["pages"][:10]


@pytest.mark.parametrize("query", ["words that nowhere stand side by side", "nonsense", "Latin nonsense", "nothing"])
def test_nothing_is_found(found: dict[str, dict[str, Any]], query: str) -> None:
    """What stands nowhere is not found, nor guessed."""
    assert found[query]["total"] == 0
    assert found[query]["meant"] is None


@pytest.mark.parametrize(
    ("query", "card"),
    [
        ("a word without its hamza", "actors/ukraine/"),
        ("an actor's other spelling", "actors/donald-trump/"),
        ("a Latin name", "actors/volodymyr-zelenskyy/"),
        ("a foreign name as another newsroom spells it", "actors/volodymyr-zelenskyy/"),
        ("one letter", None),
        ("a title of an office alone", None),
        ("all words and some", None),
    ],
)
def test_the_actor_who_was_typed_comes_first(found: dict[str, dict[str, Any]], query: str, card: str | None) -> None:
    """A card for a name, none for a word that many names hold."""
    assert found[query]["card"] == card


def test_a_word_is_left_out(found: dict[str, dict[str, Any]]) -> None:
    """`-word` excludes."""
    assert "articles/2015-12-12-paris-climate-agreement/" not in found["a word left out"]["pages"]
    assert found["a word left out"]["total"] > 0


def test_all_words_come_before_some(found: dict[str, dict[str, Any]]) -> None:
    """The article with all words leads those with any."""
    assert found["all words and some"]["complete"] == 1
    assert found["all words and some"]["total"] > 1
    assert found["all words and some"]["pages"][0] == f"articles/{GIVEN}/"


def test_a_misspelt_word_is_told(found: dict[str, dict[str, Any]]) -> None:
    """From the index's own words, and only where nothing was found."""
    assert found["a misspelt word"]["meant"] == "ترامب"
    assert found["a misspelt word"]["total"] == 0


def test_the_sentence_that_matched_is_shown(found: dict[str, dict[str, Any]]) -> None:
    """With its words marked, as the text has them."""
    answer = found["an actor's other spelling"]
    excerpt = answer["excerpts"][answer["pages"].index(f"articles/{GIVEN}/")]

    assert "<mark data-md-highlight>دونالد ترامب</mark>" in excerpt


def test_no_markup_comes_out_of_a_query_or_a_text(found: dict[str, dict[str, Any]]) -> None:
    """Titles and excerpts hold marks of ours and nothing else."""
    for answer in found.values():
        for markup in (*answer["titles"], *answer["excerpts"]):
            assert "<" not in markup.replace("<mark data-md-highlight>", "").replace("</mark>", "")
