"""Whose page it is and who wrote it: what a reader sees against what programs are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from test_saved_pages import FIRST, HEADLINE, SECOND, TEXT, article_of, page

TITLED = f"<title>{HEADLINE} | مدار اليوم</title>"
LATIN = "<meta property=og:site_name content=Madar>"
HOME = "<header><a href=/><img src=/x.svg alt='مدار اليوم'></a></header>"
FOOT = "<footer><p>جميع الحقوق محفوظة © مدار اليوم 2022</p></footer>"


def linked(*nodes: str) -> str:
    """A script of JSON-LD with a graph of `nodes`."""
    graph = ", ".join("{" + node + "}" for node in nodes)
    return f'<script type="application/ld+json">{{"@graph": [{graph}]}}</script>'


@pytest.mark.parametrize(
    ("head", "above", "below", "publisher"),
    [
        pytest.param(LATIN + TITLED, "", "", "مدار اليوم", id="the title beats a Latin name"),
        pytest.param(LATIN, HOME, "", "مدار اليوم", id="so does the masthead"),
        pytest.param(LATIN, "", FOOT, "مدار اليوم", id="and the foot"),
        pytest.param(LATIN, "", "", "Madar", id="where nothing else names it the Latin one stands"),
        pytest.param("<meta property=og:site_name content='المدار'>", HOME, "", "المدار", id="one place is outvoted"),
        pytest.param("<meta property=og:site_name content='شبكة الأفق'>", HOME, FOOT, "مدار اليوم", id="two are not"),
        pytest.param("", "", "<p>الحقوق محفوظة لوكالة أنباء الساحل</p>", "وكالة أنباء الساحل", id="a foot alone"),
        pytest.param("", "", "<p>كافة الحقوق محفوظة للواحة</p>", "الواحة", id="an article behind the preposition"),
        pytest.param("", "<div><a href=/>الرئيسية</a></div>", "", None, id="a link home that names nobody"),
        pytest.param(
            linked('"@type": "WebSite", "name": "أصداء الأطلس – جريدة إلكترونية مغربية"'),
            "<header><a href=/>أصداء الأطلس</a></header>",
            "",
            "أصداء الأطلس",
            id="a motto behind the name",
        ),
        pytest.param(
            linked(
                f'"@type": "NewsArticle", "headline": "{HEADLINE}", "publisher": [{{"@id": "#p"}}]',
                '"@type": "Organization", "@id": "#p", "name": "مسرح وشاشة"',
            ),
            "",
            "",
            "مسرح وشاشة",
            id="a list of references",
        ),
        pytest.param(
            "<meta name=application-name content='تلفزيون الضفة'>", "", "", "تلفزيون الضفة", id="an application"
        ),
        pytest.param("", "<div><a>السابق</a></div>", "", None, id="an element that leads nowhere"),
        pytest.param("<title>عالم البحار - جسر فوق الوادي | Facebook</title>", "", "", "عالم البحار", id="a platform"),
        pytest.param("<meta property=og:site_name content=Telegram>", "", "", None, id="a platform without an owner"),
        pytest.param("", "<img class=site-logo src=/l.png alt='مدار'>", "<p>مدار © 2024</p>", "مدار", id="a logo"),
    ],
)
def test_the_publisher_whom_a_page_names(
    head: str, above: str, below: str, publisher: str | None, tmp_path: Path
) -> None:
    """The page's own word, in its own script, beats that of its metadata."""
    article, _ = article_of(page(TEXT + below, head, headline=f"{above}<h1>{HEADLINE}</h1>"), tmp_path)
    assert (article.publisher, article.title) == (publisher, HEADLINE)


def test_the_name_of_the_site_is_no_headline(tmp_path: Path) -> None:
    """An agency whose pages are all called after it, and whose headline is no heading."""
    body = f"<div class=agency>وكالة أنباء الساحل</div><div class=nTitle>{HEADLINE}</div><div>{TEXT}</div>"
    foot = "<p>جميع الحقوق محفوظة لوكالة أنباء الساحل</p>"
    article, _ = article_of(page(body + foot, "<title>وكالة أنباء الساحل</title>", headline=""), tmp_path)
    assert (article.title, article.publisher) == (HEADLINE, "وكالة أنباء الساحل")


DATE = "<span>27 ديسمبر 2024</span>"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        pytest.param(f"<div><span>نور السالمي</span> · {DATE}</div>", "نور السالمي", id="a dot before the date"),
        pytest.param(f"<div><b>ليث الجبوري</b> {DATE}</div>", "ليث الجبوري", id="strong before the date"),
        pytest.param(
            f"<div><i>سلمى العبدالله</i> <i>الثلاثاء</i> {DATE}</div>", "سلمى العبدالله", id="before the weekday"
        ),
        pytest.param(
            f"<div class=x><div><a href=/w>ناصر المهيري</a><span>الدوحة</span></div><div>{DATE}</div></div>",
            "ناصر المهيري",
            id="a link before the city, the date below",
        ),
        pytest.param(f"<div class=x><p>حجم الخط</p><p>{DATE}</p></div>", None, id="a tool beside the date"),
        pytest.param(f"<div>كأس العالم · {DATE}</div>", None, id="a section before the date"),
        pytest.param("<div>ليث الجبوري</div>", None, id="no date beside it"),
        pytest.param("<div>بواسطة هدى سالم في ثلاثاء, 01/28/2025 - 15:02</div>", "هدى سالم", id="a weekday cut short"),
        pytest.param("<div>بواسطة هدى سالم يوم الثلاثاء 28 يناير 2025</div>", "هدى سالم", id="the word day"),
        pytest.param("<div>أضيف بواسطة هدى سالم بتاريخ 28/1/2025</div>", "هدى سالم", id="the word date"),
        pytest.param("<div>Submitted by هدى سالم on 28 يناير 2025</div>", "هدى سالم", id="a label in English"),
        pytest.param("<div>بقلم خميس العبري 28 يناير 2025</div>", "خميس العبري", id="a man called like a weekday"),
        pytest.param(
            "<span class=author>أصداء الأطلس - إدريس بنعلي</span><footer>© أصداء الأطلس</footer>",
            "إدريس بنعلي",
            id="the site before the author",
        ),
    ],
)
def test_the_author_whom_nothing_calls_so(line: str, author: str | None, tmp_path: Path) -> None:
    """A given name and what follows it, in the line or the box of the date."""
    article, _ = article_of(page(line + TEXT), tmp_path)
    assert article.author == author
    assert [article.news.of(block) for block in article.news.blocks][-2:] == [FIRST, SECOND]


PEOPLE = linked(
    f'"@type": "NewsArticle", "headline": "{HEADLINE}", "author": [{{"@id": "#a"}}, {{"@id": "#b"}}]',
    '"@type": "Person", "@id": "#a", "name": "لمياء عزام"',
    '"@type": "Person", "@id": "#b", "name": "باسم رضا"',
)


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        pytest.param("", "لمياء عزام، باسم رضا", id="no byline"),
        pytest.param("<p>بقلم: لمياء عزام</p>", "لمياء عزام، باسم رضا", id="one of them"),
        pytest.param("<p class=author>لمياء عزام وباسم رضا</p>", "لمياء عزام، باسم رضا", id="both in one line"),
        pytest.param("<p>بقلم: هدى الشامي</p>", "هدى الشامي", id="somebody else"),
    ],
)
def test_the_byline_beats_authors_of_whom_it_names_none(byline: str, author: str, tmp_path: Path) -> None:
    """References of JSON-LD are put in first."""
    assert article_of(page(byline + TEXT, PEOPLE), tmp_path)[0].author == author


def test_a_portrait_beside_author_and_date_has_no_caption(tmp_path: Path) -> None:
    """The few words in the box of a picture are a caption elsewhere."""
    box = f"<div class=x><img src=a.jpg alt=''><div>ناصر المهيري من الدوحة</div><div>{DATE}</div></div>"
    article, _ = article_of(page(box + TEXT), tmp_path)
    assert "ناصر" not in article.news.text


def test_what_stands_in_until_a_player_is_loaded_is_not_shown(tmp_path: Path) -> None:
    """`placeholder` and `fallback` of pages for telephones; a field of a form has one too."""
    article, _ = article_of(page(f"{TEXT}<amp-iframe><p placeholder>{FIRST} حمل المشغل</p></amp-iframe>"), tmp_path)
    assert "حمل المشغل" not in article.news.text
