"""Pages as Markdown: three of them to the letter, and nothing that a text can do to them."""

from __future__ import annotations

import datetime
import html
import os
import re
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import GIVEN, ROOT
from hashiya.actors.actor import Actor, Kind, Office
from hashiya.annotations.offices import say_office
from hashiya.compose import Edition, compose
from hashiya.options import Options
from hashiya.pages.actor_page import actor_page, light_markdown
from hashiya.pages.digest import make_digest
from hashiya.pages.inert import inert, link
from hashiya.pages.page import Page
from hashiya.pages.spoken import spoken

GOLDEN = ROOT / "tests" / "golden"
EXTENSIONS = ("attr_list", "md_in_html", "toc")
PAGES = (f"articles/{GIVEN}.md", "articles/2015-07-14-iran-nuclear-deal.md", "actors/donald-trump.md")


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The edition of the repository's own seeds."""
    return compose(ROOT / "seeds", ROOT / "docs" / "actors", Options(), actors_shown_as="docs/actors")


def content_of(edition: Edition, uri: str) -> str:
    """The Markdown of one page."""
    pages = (*edition.article_pages, *edition.actor_pages, *edition.index_pages)
    return next(page.content for page in pages if page.uri == uri)


@pytest.mark.parametrize("uri", PAGES)
def test_page_is_the_golden_one(edition: Edition, uri: str) -> None:
    """The page is what was looked at and found right; `GOLDEN=1 pytest` writes it anew."""
    golden = GOLDEN / Path(uri).name
    content = content_of(edition, uri)
    if os.environ.get("GOLDEN"):
        golden.write_text(content, encoding="utf-8")

    assert content == golden.read_text(encoding="utf-8")


def test_front_matter_is_yaml_and_escaped_once(edition: Edition) -> None:
    """Titles are HTML in the front matter: templates print them as they are."""
    header = content_of(edition, f"articles/{GIVEN}.md").split("---\n")[1]
    meta = yaml.safe_load(header)

    assert meta["title"].startswith("تحالف &quot;الراغبين&quot; يبحث")
    assert meta["template"] == "article.html"


def test_same_input_same_pages(edition: Edition) -> None:
    """Composing is a pure function of its input."""
    again = compose(ROOT / "seeds", ROOT / "docs" / "actors", Options(), actors_shown_as="docs/actors")

    for one, other in (
        (again.article_pages, edition.article_pages),
        (again.actor_pages, edition.actor_pages),
        (again.files, edition.files),
    ):
        assert [(page.uri, page.content) for page in one] == [(page.uri, page.content) for page in other]


def sections(edition: Edition, slug: str) -> dict[str, str]:
    """The sections of an actor's page by their anchors."""
    pieces = re.split(r"^## .* \{ #([a-z-]+)[^}]*\}$", content_of(edition, f"actors/{slug}.md"), flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def test_an_actors_page_says_what_it_said(edition: Edition) -> None:
    """Each quotation with the words that introduce it, linked to its paragraph, with article and day."""
    said = sections(edition, "jens-stoltenberg")["said"]

    assert (
        "- [وقال ستولتنبرغ إنه <b>يصعب تخيّل طريقة أفضل للاحتفال بهذه الذكرى</b>]"
        "(../articles/2023-04-04-finland-joins-nato.md#p6){ .words }"
    ) in said
    assert "[فنلندا تنضم رسميا إلى حلف الناتو وتصبح العضو الحادي والثلاثين]" in said
    assert '<time datetime="2023-04-04">' in said


def test_an_actors_page_says_what_others_said_of_it(edition: Edition) -> None:
    """The speaker is named; what the actor says of itself stands in the other section alone."""
    russia = sections(edition, "russia")

    assert "said" not in russia
    assert "- [دميتري بيسكوف](dmitry-peskov.md){ .actor .person } [" in russia["said-of"]
    assert "said-of" not in sections(edition, "jens-stoltenberg")


def test_who_said_nothing_has_no_such_section(edition: Edition) -> None:
    """No empty headings."""
    assert {"said", "said-of"} & set(sections(edition, "steve-witkoff")) == set()


PARAGRAPH = "قال ماكرون: «قمة *باريس* نجحت». وأضاف أن بوتين <b>سيعود</b>."


@pytest.mark.parametrize(
    ("paragraphs", "shown", "rest"),
    [
        pytest.param(1, 2, None, id="a few are all shown"),
        pytest.param(4, 8, None, id="as many as fit"),
        pytest.param(5, 8, "قولان", id="two more"),
        pytest.param(8, 8, "8 أقوال", id="a few more"),
        pytest.param(30, 8, "52 قولاً", id="many more"),
    ],
)
def test_long_lists_of_quotations_are_bounded(tmp_path: Path, paragraphs: int, shown: int, rest: str | None) -> None:
    """So many are shown, the rest are counted as Arabic counts; whatever stands in them is inert."""
    actors, seeds = tmp_path / "actors", tmp_path / "seeds"
    for folder in (actors, seeds):
        folder.mkdir()
    for slug, name in (("macron", "ماكرون"), ("putin", "بوتين")):
        profile = f"---\nname: {name}\nkind: person\ndescription: سياسي\n---\n"
        (actors / f"{slug}.md").write_text(profile, encoding="utf-8")
    text = "\n\n".join(["عنوان المقال في سطر", *[PARAGRAPH] * paragraphs])
    (seeds / "a.txt").write_text(text, encoding="utf-8")
    made = compose(seeds, actors, Options(), actors_shown_as="actors")
    said = sections(made, "macron")["said"]

    assert said.count("{ .words }") == shown
    assert (f"وغيرها: {rest}" in said) if rest else ("{ .more }" not in said)
    assert "«<b>قمة &#42;باريس&#42; نجحت</b>»" in said
    assert "&#60;b&#62;سيعود" in said
    assert sections(made, "putin")["said-of"].count("[ماكرون](macron.md)") == min(8, paragraphs)


PROVENANCE = "\n{ .provenance data-search-exclude=1 }"


def page_of(actor: Actor) -> str:
    """The Markdown page of one actor of France, mentioned nowhere."""
    france = Actor("france", "فرنسا", Kind.STATE, "دولة في أوروبا الغربية")
    return actor_page(actor, make_digest([], [france, actor]), Options()).content


def test_a_page_of_the_whos_who_says_so_and_how_far_it_knows() -> None:
    """The newest day of all its offices; a profile is the editor's and says nothing."""
    days = [datetime.date(2025, 6, 30), datetime.date(2026, 3, 8)]
    offices = tuple(Office("رئيس", "france", None, None, checked=day) for day in days)
    actor = Actor("a", "جان دوبون", Kind.PERSON, "سياسي فرنسي", offices=offices, built_in=True)

    said = f"من دليل حاشية المدمج؛ المناصب كما عُرفت حتى 8 آذار/مارس 2026.{PROVENANCE}"
    assert page_of(actor).rstrip().endswith(said)
    assert page_of(replace(actor, offices=())).rstrip().endswith(f"من دليل حاشية المدمج.{PROVENANCE}")
    assert "provenance" not in page_of(replace(actor, built_in=False))


OFFICES = [
    ("رئيس", "أوكرانيا", "رئيس أوكرانيا"),
    ("وزير الخارجية", "السعودية", "وزير خارجية السعودية"),
    ("الأمين العام", "الأمم المتحدة", "الأمين العام للأمم المتحدة"),
    ("رئيس مجلس السيادة", "السودان", "رئيس مجلس السيادة في السودان"),
    ("وزير الاقتصاد والمالية", "فرنسا", "وزير الاقتصاد والمالية في فرنسا"),
    ("مبعوث الأمم المتحدة إلى ليبيا", "الأمم المتحدة", "مبعوث الأمم المتحدة إلى ليبيا"),
    ("المتحدث باسم الأمين العام للأمم المتحدة", "الأمم المتحدة", "المتحدث باسم الأمين العام للأمم المتحدة"),
    ("بابا", "الفاتيكان", "بابا الفاتيكان"),
]


@pytest.mark.parametrize(("title", "of", "said"), OFFICES, ids=[row[2] for row in OFFICES])
def test_an_office_is_said_as_arabic_says_it(title: str, of: str, said: str) -> None:
    """Title and body are joined, and the body is not said twice."""
    assert say_office(Office(title, "x", None, None), Actor("x", of, Kind.ORGANIZATION, of)) == said


def shown_text(source: str) -> str:
    """What a reader sees of a Markdown paragraph."""
    rendered = markdown.markdown(source, extensions=[*EXTENSIONS])
    assert re.fullmatch(r"(?s)<p>.*</p>", rendered) or rendered == ""
    inside = rendered.removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inside
    return html.unescape(inside)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<script>alert(1)</script>", id="a script is text"),
        pytest.param("[x](javascript:alert(1))", id="a link is text"),
        pytest.param("نص {: onclick=alert(1) }", id="an attribute list is text"),
        pytest.param("2*3*4 و_خط_ و`رمز`", id="stars, lines and ticks stay"),
        pytest.param("1. أولاً", id="a number at the head of a line starts no list"),
        pytest.param("- بند", id="a dash starts no list"),
        pytest.param("# وسم", id="a hash starts no heading"),
        pytest.param("> قول", id="an angle starts no quotation"),
        pytest.param("CNN: خبر عاجل", id="a first line with a colon is no metadata"),
        pytest.param("&amp; &#60; &lt;", id="references in the text are text"),
        pytest.param("<![CDATA[ x ]]> <!-- y --> <?z?>", id="markup declarations are text"),
        pytest.param("سعر a<b ثم نص", id="a bare angle loses nothing"),
        pytest.param("[[x]] ![y](z) [a]: http://b", id="references and images are text"),
        pytest.param("| a | b |", id="a table row is text"),
        pytest.param("\\* \\_", id="backslashes stay"),
        pytest.param("*[HTML]: x", id="an abbreviation is text"),
    ],
)
def test_inert_text_is_shown_as_it_stands(text: str) -> None:
    """What means something to Markdown means nothing after `inert`."""
    assert shown_text(inert(text)) == text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    """Every text comes out of Markdown as it went in, white space aside."""
    assert shown_text(inert(text)).split() == text.split()


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=100))
def test_any_profile_is_harmless(text: str) -> None:
    """A profile may emphasise and link to the web; nothing else in it becomes markup."""
    for line in light_markdown(text):
        rendered = markdown.markdown(line, extensions=[*EXTENSIONS])

        assert set(re.findall(r"<(/?\w+)", rendered)) <= {"p", "/p", "strong", "/strong", "a", "/a"}
        assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', rendered))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("**أ** ب **ج**", "**أ** ب **ج**", id="two of them"),
        pytest.param("** أ** ب **", "** أ** ب **".replace("*", "&#42;"), id="blanks within the stars"),
        pytest.param("**أ ** ب**", "**أ &#42;&#42; ب**", id="stars behind a blank close nothing"),
        pytest.param("***أ***", "**&#42;أ**&#42;", id="three stars"),
        pytest.param("**أ**ب**", "**أ**ب&#42;&#42;", id="stars that nothing closes"),
        pytest.param("[أ](http://[::1) **ب**", f"{inert('[أ](http://[::1)')} **ب**", id="an address that is none"),
    ],
)
def test_a_profile_is_emphasised_as_it_is_written(written: str, shown: str) -> None:
    """The first stars that may close it do."""
    assert light_markdown(written) == [shown]


def test_profile_keeps_links_and_emphasis() -> None:
    """The light Markdown that a profile may use."""
    (line,) = light_markdown("سياسي **أوكراني**، [موقعه](https://example.org/a_b) هنا.")
    rendered = markdown.markdown(line, extensions=[*EXTENSIONS])

    assert "<strong>أوكراني</strong>" in rendered
    assert '<a href="https://example.org/a_b">موقعه</a>' in rendered


def test_link_target_cannot_leave_its_link() -> None:
    """Brackets, blanks and quotation marks in an address are encoded."""
    rendered = markdown.markdown(link("نص", 'https://example.org/a) "b" <c>'), extensions=[*EXTENSIONS])

    assert rendered == '<p><a href="https://example.org/a%29%20%22b%22%20%3Cc%3E">نص</a></p>'


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("شركة OpenAI أعلنت", [], id="a name belongs to no language"),
        pytest.param("نادي Borussia Mönchengladbach الألماني", [], id="not one of another language either"),
        pytest.param(
            "رواية The Old Man and the Sea، وكتاب Theory of Games.",
            ["The Old Man and the Sea", "Theory of Games"],
            id="two runs of English",
        ),
        pytest.param("صحيفة Le Monde وOf", [], id="a word alone is none"),
        pytest.param("بنك Bank of AT&T الأميركي", ["Bank of AT&T"], id="a sign inside a name"),
        pytest.param("الفئة A والصاروخ S-400", [], id="a single letter is a sign"),
        pytest.param("<b>x</b> و <i>End of File</i>", ["End of File"], id="what looks like code is text"),
        pytest.param("نص عربي 2026 بلا لاتيني", [], id="digits are no words"),
    ],
)
def test_english_words_are_told_apart_for_those_who_listen(text: str, marked: list[str]) -> None:
    """The words themselves stay, to the letter."""
    made = markdown.markdown("نص " + spoken(text), extensions=list(EXTENSIONS))
    assert [html.unescape(found) for found in re.findall(r'<span lang="en">(.*?)</span>', made)] == marked
    assert html.unescape(re.sub(r"</?(?:p|span)[^>]*>", "", made)) == f"نص {text}"


@pytest.mark.parametrize(
    ("uri", "leads"),
    [
        pytest.param("index.md", True, id="the digest"),
        pytest.param("sources/index.md", True, id="a list"),
        pytest.param("sources/news-index.md", False, id="a publisher whose name ends so"),
        pytest.param("data/articles.json", False, id="a table"),
    ],
)
def test_only_the_own_page_of_a_folder_stands_in_the_navigation(uri: str, leads: bool) -> None:  # noqa: FBT001
    """Any other that is not named there would be a warning, for no fault of the editor's."""
    assert Page(uri, "").later().leads_a_folder is leads
