"""Wordings of offices: none is made a pattern before an article meets it, and then it is one like all others."""

from __future__ import annotations

import pytest

from hashiya.actors.actor import Kind, Use
from hashiya.arabic.lexicon import load_lexicon
from hashiya.mentions.offices import OfficeKey
from hashiya.mentions.patterns import CLITICS, MERGED_CLITICS, Meaning
from hashiya.mentions.phrases import index_phrases
from hashiya.mentions.table import PatternTable
from hashiya.mentions.titles import Form, Title

KING = OfficeKey("ملك", "jordan")
BARE = Title(Form.BARE, "ملك")
HOUSE = Meaning("house", Kind.ORGANIZATION, Use.NAME, whole=True)


def table() -> PatternTable:
    """One name, three wordings; one of them is the name."""
    made = PatternTable(load_lexicon())
    made.add_meaning("الديوان الملكي", HOUSE)
    for phrase, holding in (("الديوان الملكي", KING), ("الملك الاردني", KING), ("الملك الاردني", BARE)):
        made.add_wording(phrase, holding)
    made.add_wording("ملك", "jordan")
    made.complete()
    return made


@pytest.mark.parametrize(
    ("text", "offices", "titles", "states"),
    [
        pytest.param("الملك الاردني", (KING,), (BARE,), (), id="an office and a title"),
        pytest.param("للملك الاردني", (KING,), (BARE,), (), id="after ل, which merges with the article"),
        pytest.param("ملك", (), (), ("jordan",), id="a counterpart"),
        pytest.param("الديوان الملكي", (KING,), (), (), id="a name that is a wording too"),
        pytest.param("للديوان الملكي", (KING,), (), (), id="the same after ل"),
    ],
)
def test_a_wording_stands_for_all_that_was_said_of_it(
    text: str, offices: tuple[OfficeKey, ...], titles: tuple[Title, ...], states: tuple[str, ...]
) -> None:
    """It is made when it is asked for, once."""
    patterns = table()
    pattern = patterns.get(text)
    assert pattern is not None
    assert (pattern.offices, pattern.titles, pattern.counterpart_of) == (offices, titles, states)
    assert pattern.meanings == ((HOUSE,) if "ديوان" in text else ())
    assert pattern.clitics == (MERGED_CLITICS if text.startswith("لل") else CLITICS)
    assert patterns.get(text) is pattern


@pytest.mark.parametrize("text", ["", "لل", "الملك", "للملك", "لملك", "الاردني الملك"])
def test_nothing_else_is_a_pattern(text: str) -> None:
    """A part of a wording is none, nor is one without the article after a doubled ل."""
    assert table().get(text) is None


@pytest.mark.parametrize(
    ("word", "skipped", "further"),
    [
        pytest.param("الملك", 0, {"الاردني": (2,)}, id="a wording"),
        pytest.param("وللملك", 1, {"الاردني": (2,)}, id="after ل"),
        pytest.param("للديوان", 0, {"الملكي": (2,)}, id="a name after ل"),
    ],
)
def test_a_word_opens_wordings_that_are_not_made_yet(word: str, skipped: int, further: dict[str, object]) -> None:
    """Names and wordings are found by their first two words."""
    (opening,) = index_phrases(table()).opened_by(word)
    assert (opening.skipped, opening.further) == (skipped, further)
