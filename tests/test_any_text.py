"""Twenty thousand texts a run: none ends a step, none becomes code, none is lost on its way to the page.

With `CI` in the environment they are the same ones each time (https://hypothesis.readthedocs.io, profile `ci`).
"""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from itertools import pairwise

import markdown
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cast import ACTORS, DAY
from hashiya.annotations.annotation import annotate
from hashiya.articles.article import Article
from hashiya.articles.parsing import parse_article
from hashiya.border.decoding import decode
from hashiya.border.files import SourceFile
from hashiya.border.front_matter import split_front_matter
from hashiya.border.strict_yaml import YamlFault, read_mapping
from hashiya.mentions.matcher import build_matcher
from hashiya.mentions.recognise import find_mentions
from hashiya.options import Options
from hashiya.pages.article_page import article_page
from hashiya.pages.digest import make_digest
from hashiya.pages.inert import in_braces, link
from hashiya.pages.related import Neighbours
from hashiya.seeds.reading import read_seed

MATCHER = build_matcher(ACTORS)
MARKDOWN = markdown.Markdown(extensions=["attr_list", "md_in_html", "toc"])
"""The extensions of `mkdocs.yml`."""

WORDS = (
    *("قال", "الرئيس", "الأوكراني", "الأميركي", "زيلينسكي", "وترامب", "باريس", "لكييف", "الحركة", "التحالف", "إنه"),
    *("«", "»", '"', "(", ")", "،", ".", ":", "…", "-", "2024", "٦", "6 يناير 2026", "\u064e", "\u0640", "ولأوكرانيا"),
    *("\n", "\n\n", "\n\n\n", "\t", "\u200f", "\u202e", "\u200b", "\u00a0", "\ufeff", "\u2028", "\x0b", "\x1c"),
    *(
        "<script>",
        "</p>",
        "<![CDATA[",
        "<!--",
        "]]>",
        "&lt;",
        "&#60;",
        "{: onclick=x }",
        "[x](javascript:y)",
        "{{",
        "%}",
    ),
    *(
        "`",
        "*",
        "_",
        "\\",
        "#",
        "1.",
        "- ",
        "> ",
        "|",
        "~",
        "=",
        "![",
        "](",
        "<div markdown=1>",
        "---",
        "\x02",
        "klzzwxh:0",
    ),
)
SIGNS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
"""A file with a null character is in no encoding, and rejected."""
TEXTS = st.lists(st.sampled_from(WORDS) | SIGNS, max_size=14).map(" ".join)

LINES = (
    "---",
    "...",
    "title: قمة",
    "date: 2024-05-01",
    "tags: [a, b]",
    "a: &x 1",
    "b: *x",
    "!!python/object:x {}",
    "- a",
)
YAML = st.lists(st.sampled_from(LINES) | st.text(max_size=6), max_size=5).map("\n".join)


def runs(examples: int) -> settings:
    """So many examples; how long one takes is measured elsewhere."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@runs(11_000)
@given(st.binary(max_size=40))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    """What comes out can be written again."""
    decoded = decode(data)
    if decoded is not None:
        assert "\r" not in decoded.text
        assert decoded.text.encode().decode() == decoded.text


@runs(2000)
@given(TEXTS)
def test_a_text_in_utf_8_is_read_as_it_is(text: str) -> None:
    """Line ends aside; a byte order mark and control characters of transmission are another matter."""
    sound = text.replace("\ufeff", "").replace("\x06", "")
    decoded = decode(sound.encode())
    assert decoded is not None
    assert decoded.text == "\n".join(re.split("\r\n|[\r\n\v\f\x85\u2028\u2029]", sound))


@runs(2500)
@given(YAML)
def test_any_header_is_a_mapping_or_a_fault(text: str) -> None:
    """Nothing in it is called, and the rest of the file stays."""
    header, body, _ = split_front_matter(f"---\n{text}\n---\nقمة")
    assert body.endswith("قمة")
    fault, keys = None, set[object]()
    try:
        keys = set(read_mapping(header or "", first_line=2).values)
    except YamlFault as error:
        fault = error
    assert all(isinstance(key, str) for key in keys)
    ends = len(re.findall("[\n\r\x85\u2028\u2029]", text))  # in a file each of them is a new line by now
    assert fault is None or fault.line is None or 2 <= fault.line <= ends + 3


def parsed(text: str, suffix: str = "txt") -> Article | None:
    """The article that a file with this text holds; None where it is rejected."""
    seed, problems = read_seed(SourceFile(f"x.{suffix}", text.encode()), None, shown_as="seeds")
    if seed is None:
        assert any(problem.rejects for problem in problems)
        return None
    article, _ = parse_article(seed, article_id="x", shown_as="seeds")
    return article


def letters(text: str) -> str:
    """The letters and digits of a text, whichever way they are put together."""
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


@runs(2000)
@given(TEXTS)
def test_every_line_of_a_text_is_published_or_on_record(text: str) -> None:
    """No word gets lost between the file and the article."""
    body = f"قمة باريس تبدأ\n\n{text}"
    article = parsed(body)
    assert article is not None
    kept = [article.news.text, article.background.text, *(line.text for line in article.left_out)]
    kept += [str(value) for value in (article.date, article.updated, article.author, article.place, article.publisher)]
    held = letters(" ".join(kept))
    assert [line for line in body.splitlines() if letters(line) not in held] == []


@runs(2000)
@given(TEXTS)
def test_mentions_point_into_any_text(text: str) -> None:
    """In order of place, within the text, never across one another."""
    mentions, _ = find_mentions(text, MATCHER, DAY("2025-06-01"))
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    assert [mention.start for mention in mentions] == sorted(mention.start for mention in mentions)
    for one, other in pairwise(mentions):
        assert other.start >= one.end or other.end <= one.end


class _Reader(HTMLParser):
    """The text of a page, its elements and its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}

    def handle_data(self, data: str) -> None:
        """Text between elements."""
        self.text += data


DANGEROUS = {"script", "style", "iframe", "img", "form", "base", "meta", "link", "object", "embed", "svg", "math"}


@runs(500)
@given(TEXTS)
@example("<![CDATA[")
@example("&lt;script&gt; {: onclick=x } [x](javascript:y)")
def test_any_article_is_an_inert_page(text: str) -> None:
    """All of its letters are on the page in order; no element, handler or address is in it but ours."""
    article = parsed(f"قمة باريس تبدأ\n\n{text}\n\nقالت باريس إن زيلينسكي وصل إلى كييف.")
    assert article is not None
    annotated, _ = annotate(article, MATCHER, shown_as="seeds")
    page = article_page(annotated, Neighbours(), make_digest([annotated], ACTORS), Options())
    _, _, body = page.content.split("---\n", 2)
    reader = _Reader()
    reader.feed(MARKDOWN.reset().convert(body))
    reader.close()

    assert not reader.tags & DANGEROUS
    assert not [name for name, _ in reader.attributes if name.startswith("on") or name in {"style", "srcdoc"}]
    assert not [value for name, value in reader.attributes if name in {"href", "src"} and ":" in value.split("/")[0]]
    place = 0
    shown = letters(reader.text)
    for block in article.news.blocks:
        place = shown.find(letters(article.news.of(block)), place if block.start else 0)
        assert place >= 0


@pytest.mark.parametrize("slug", ["__proto__", "_x_", "-_x_-", "_", "a_b", "a__b__c", "feed.xml", "x_._y"])
def test_a_low_line_in_an_address_is_no_emphasis(slug: str) -> None:
    """What stands in braces behind a link or a paragraph is text to Markdown before it is a list of attributes."""
    mention = link("جهة", f"../actors/{slug}.md", class_="mention", data_actor=slug)
    html = MARKDOWN.reset().convert(f"قالت {mention} نعم.\n\nنص\n{{ #note-{in_braces(slug)} .note }}")
    assert f'<a class="mention" data-actor="{slug}" href="../actors/{slug}.md">جهة</a> نعم.' in html
    assert f'<p class="note" id="note-{slug}">نص</p>' in html
