"""What hides in a text: characters that no reader sees, and a text within a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.border.visible import OVERRIDES, visible
from hashiya.formats.manuscript import MarkKind
from hashiya.formats.marked_text import MarkedText
from hashiya.seeds.reading import read_seeds
from test_docx import document, p

HIDES = {
    "a blank of no width": "\u200b",
    "a soft hyphen": "\u00ad",
    "a byte order mark": "\ufeff",
    "a tag": "\U000e0041",
    "the sign that ends tags": "\U000e007f",
    "the sign that began tags of languages": "\U000e0001",
    "a place for tags that nobody has": "\U000e0fff",
    "the parter of vowels of Mongolian": "\u180e",
    "a selector of Mongolian": "\u180b",
    "an anchor of a note": "\ufff9",
    "the end of a note": "\ufffb",
    "a call of a function": "\u2061",
    "a comma that nobody sees": "\u2063",
    "a plus that nobody sees": "\u2064",
    "a stop of swapped pairs": "\u206a",
    "a switch of digits": "\u206f",
    "a filler before Hangul": "\u115f",
    "a filler within Hangul": "\u1160",
    "a filler of Hangul": "\u3164",
    "a filler of half width": "\uffa0",
    "a vowel of Khmer": "\u17b4",
    "another vowel of Khmer": "\u17b5",
    "the joiner of sorting": "\u034f",
    "a step of shorthand": "\U0001bca0",
    "the beginning of a beam": "\U0001d173",
    "a selector of emoji": "\ufe0f",
    "the last selector": "\U000e01ef",
}
"""Each stands in no sound word of Arabic."""


@pytest.mark.parametrize("char", [pytest.param(char, id=what) for what, char in HIDES.items()])
@pytest.mark.parametrize(
    "word",
    [
        pytest.param("زيلين{0}سكي", id="within a word"),
        pytest.param("{0}زيلينسكي{0}", id="around it"),
        pytest.param("زيلين{0}{0}{0}سكي", id="in a heap"),
        pytest.param("زيلين\u200b{0}سكي", id="behind another"),
    ],
)
def test_a_word_holds_nothing_that_hides(char: str, word: str) -> None:
    """A name is found whatever was put into it."""
    assert visible(word.format(char)) == "زيلينسكي"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("فوز \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f أمس", id="England"),
        pytest.param("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", id="Scotland"),
        pytest.param("\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", id="Wales"),
        pytest.param("قلب \u2764\ufe0f و\u260e\ufe0e", id="emoji and its text"),
        pytest.param("1\ufe0f\u20e3 #\ufe0f\u20e3 \u00a9\ufe0f", id="keys and signs"),
        pytest.param("\U0001f468\u200d\u2764\ufe0f\u200d\U0001f468", id="a family"),
        pytest.param("\u845b\U000e0100\u57ce", id="an ideograph of another shape"),
        pytest.param("\u182a\u180b\u1820", id="Mongolian"),
        pytest.param("می\u200cخواهم", id="a word of Persian"),
        pytest.param("قال\u200f: \u200eabc\u061c", id="marks of direction"),
    ],
)
def test_what_a_sound_text_needs_stays(text: str) -> None:
    """Flags, emoji, other scripts."""
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\U0001f3f4\U000e0068\U000e0069\U000e007f", "\U0001f3f4", id="a flag that spells a text"),
        pytest.param("\U0001f3f4\U000e0067\U000e0062\U000e0065", "\U0001f3f4", id="a flag that does not end"),
        pytest.param("\u2764\ufe0f\ufe0e\ufe01\U000e0100", "\u2764\ufe0f", id="an emoji that spells a text"),
        pytest.param("قمة\u2028باريس\x00\x1b", "قمة باريس", id="what ends lines and commands machines"),
        pytest.param("\U000e0041\u034f\u3164", "", id="nothing else"),
        pytest.param("\u200d\U0001bca0", "", id="nothing but what stays beside a letter"),
    ],
)
def test_a_text_within_a_text_is_left_out(text: str, shown: str) -> None:
    """Letters of tags, and selectors in a row, spell what nobody sees."""
    assert visible(text) == shown


def test_a_blank_beside_a_hidden_character_parts_pieces_of_a_line() -> None:
    """Two words of which one is a link stay two."""
    line = MarkedText()
    line.add("علي", ((MarkKind.STRONG, ""),))
    line.add("\u200b أحمد \U000e0041")
    line.add("جاء", ((MarkKind.STRONG, ""),))
    assert line.shown()[0] == "علي أحمد جاء"


@settings(max_examples=1000)
@given(
    st.text(
        alphabet=["\x00", *"قم\u0651ة a1\u2764\U0001f3f4\u1820\u845b\u200d", *OVERRIDES, *HIDES.values()], max_size=12
    )
)
def test_looking_twice_finds_nothing_more(text: str) -> None:
    """Nothing that was taken out brings together what hides."""
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("x.txt", "قمة باريس\n\nقال زيلين\U000e0041\u2064سكي نعم.\n", id="a text"),
        pytest.param("x.txt", "قمة باريس\n\nقال زيلين&#x180e;سكي نعم.\n", id="its references"),
        pytest.param("x.md", "# قمة باريس\n\nقال **زيلين\u3164سكي** نعم.\n", id="Markdown"),
        pytest.param("x.docx", document(p("قمة باريس") + p("قال زيلين&#xE0041;سكي نعم.")), id="a document of Word"),
        pytest.param(
            "x.html",
            f"<article><h1>قمة باريس</h1><p>قال زيلين&#xE0041;<b>&InvisibleComma;سكي</b> نعم.</p><p>{'كلمة ' * 30}</p>",
            id="a page",
        ),
    ],
)
def test_nothing_hides_in_a_seed(tmp_path: Path, name: str, content: str | bytes) -> None:
    """Of whatever kind it is."""
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (seed,), _ = read_seeds(tmp_path, shown_as="seeds", max_bytes=99_999)
    assert seed.manuscript.lines[1].text == "قال زيلينسكي نعم."
