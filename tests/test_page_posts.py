"""Pages that are no newspaper's: posts on platforms, comments as long as articles, reports on cards, reader views."""

from __future__ import annotations

from pathlib import Path

import pytest

from hashiya.articles.article import Part
from test_saved_pages import FIRST, HEADLINE, SECOND, TEXT, article_of, kept, page, read

LONG = f"{SECOND} {SECOND} {FIRST}"
TALK = f"<li><b>أبو سامر</b><p>{SECOND} وهذا رأيي في الجسر الذي انتظرناه طويلا</p></li>" * 20
WEEK = ("السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس")
RELATED = "عنوان خبر آخر من القسم"


def texts(body: str, head: str = "", *, headline: str = f"<h1>{HEADLINE}</h1>") -> list[str]:
    """The lines of the article in a page, its headline with them."""
    return [text for _, text in kept(read(page(body, head, headline=headline)))]


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("<h3>آراء القراء (16)</h3>", id="whose they are, and how many"),
        pytest.param("<h3>التعليقات: 16</h3>", id="how many"),
        pytest.param("<p>اترك تعليقا</p>", id="an invitation"),
    ],
)
def test_comments_may_be_longer_than_their_article(label: str) -> None:
    """Under a label in a box of their own, whatever it is called."""
    assert texts(f"<div>{TEXT}<p>{LONG}</p></div><div class=r>{label}<ul>{TALK}</ul></div>") == [
        *(HEADLINE, FIRST, SECOND, LONG)
    ]


@pytest.mark.parametrize(
    ("above", "label"),
    [
        pytest.param("", "<h3>التعليقات (16)</h3>", id="a counter above the text"),
        pytest.param(f"<p>{FIRST}</p><p>{LONG}</p>", "<h3>الردود</h3>", id="one word over a part of the text"),
    ],
)
def test_a_label_of_comments_takes_no_text(above: str, label: str) -> None:
    """It heads a box that holds much of the page, and is no comment's."""
    text = "".join(f"<p>{SECOND} وكان ذلك يوم {day}.</p>" for day in WEEK)
    assert sum("وكان ذلك يوم" in line for line in texts(f"{above}<div>{label}{text}</div>")) == len(WEEK)


@pytest.mark.parametrize(
    ("inside", "stays"),
    [
        pytest.param("", True, id="a post of a running report"),
        pytest.param("<a href=/share>انسخ الرابط</a>", True, id="with a link of two words to share it"),
        pytest.param(f"<a href=/1>{RELATED}</a>", False, id="with a headline that leads elsewhere"),
    ],
)
def test_a_card_is_another_article_where_its_headline_is_linked(inside: str, stays: bool) -> None:  # noqa: FBT001
    """Posts of a report are set on cards as well; those without a link of some words stay."""
    cards = "".join(
        f"<div class=live-card><h2>خبر {n} في موعده</h2><p>{SECOND} وصار هذا في {n}.</p>{inside}</div>"
        for n in ("الثامنة", "التاسعة", "العاشرة")
    )
    found = texts(f"<div class=intro-text><p>{FIRST}</p></div><div class=feed>{cards}</div>{TEXT if not stays else ''}")
    assert sum("وصار هذا" in text for text in found) == (3 if stays else 0)


POST = f"<div><b>🛰</b> <b>{HEADLINE}</b><br><br>{FIRST}<br><br>{SECOND}</div>"
BARE_LINK = "<h2><a href=/x>عالم البحار</a></h2><div><a href=/x/1>٣٠ مايو ٢٠٢٤</a> · </div>"
ANSWER = f"<div role=article aria-label='تعليق بواسطة أبو سامر'><span>أبو سامر</span><p>{LONG}</p></div>"


@pytest.mark.parametrize(
    ("title", "body", "headline"),
    [
        pytest.param(
            "Telegram Widget",
            f"{POST}<footer class=x>18.4K views <time datetime=2024-05-30T09:02:17+00:00>May 30</time></footer>",
            f"🛰 {HEADLINE}",
            id="a bold first line behind a sign, its time at the foot",
        ),
        pytest.param(
            f"عالم البحار - {HEADLINE}... | Facebook",
            f"{BARE_LINK}<div>{HEADLINE}</div>{TEXT}<div>{ANSWER}{ANSWER}</div>",
            HEADLINE,
            id="the line that the title tells, its day a link, comments that call themselves articles",
        ),
    ],
)
def test_a_post_on_a_platform(title: str, body: str, headline: str, tmp_path: Path) -> None:
    """Whose page it is stands in its title; the first line is its headline."""
    head = f"<title>{title}</title>"
    article, _ = article_of(page(body, head, headline=""), tmp_path)
    shown = [article.news.of(block) for block in article.news.blocks]

    assert shown == [headline, FIRST, SECOND]
    assert str(article.date) == "2024-05-30"


def test_links_to_several_days_date_nothing(tmp_path: Path) -> None:
    """A calendar above the text."""
    days = "<div><a href=/a>30 مايو 2024</a></div><div><a href=/b>31 مايو 2024</a></div>"
    article, _ = article_of(page(f"{days}{TEXT}"), tmp_path)
    assert article.date is None


def test_a_page_that_was_saved_from_a_reader_view_tells_its_address(tmp_path: Path) -> None:
    """The link of the domain, whose path holds the day."""
    above = "<a class='domain reader-domain' href=https://souq.example/2025/9/2/bread>souq.example</a>"
    article, _ = article_of(page(TEXT, headline=f"{above}<h1 class=reader-title>{HEADLINE}</h1>"), tmp_path)
    assert (article.url, str(article.date)) == ("https://souq.example/2025/9/2/bread", "2025-09-02")


@pytest.mark.parametrize(
    ("frame", "found"),
    [
        pytest.param("&lt;p&gt;كلام في إطار&lt;/p&gt;", ["كلام في إطار"], id="a paragraph"),
        pytest.param("كلام بلا عنصر", ["كلام بلا عنصر"], id="bare words"),
        pytest.param(
            f"<h1>{HEADLINE} اليوم</h1><style>p{{display:none}}</style>", [f"{HEADLINE} اليوم"], id="a heading"
        ),
        pytest.param(
            "<p>أول</p><iframe srcdoc='&amp;lt;p&amp;gt;إطار في إطار&amp;lt;/p&amp;gt;'></iframe>",
            ["أول", "إطار في إطار"],
            id="a frame in a frame",
        ),
        pytest.param(f"<article>{TEXT * 5}</article>", [FIRST, SECOND] * 5, id="more than the article"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_page_within_an_attribute_is_on_record(frame: str, found: list[str]) -> None:
    """`srcdoc`: mostly an advertisement; none of it is the article, and it hides none of it."""
    attribute = frame.replace('"', "&quot;")
    lines = read(page(f'<iframe srcdoc="{attribute}"></iframe>{TEXT}')).lines
    assert [line.text for line in lines if line.reason] == found
    assert [line.text for line in lines if not line.reason] == [HEADLINE, FIRST, SECOND]


def test_links_that_edit_a_part_are_tools(tmp_path: Path) -> None:
    """Beside each heading of a wiki."""
    edit = "<span class=mw-editsection>[<a href=/e>عدل</a>]</span>"
    heading = f"<div><h2>ردود الفعل</h2>{edit}</div>"
    article, _ = article_of(page(f"<p>{FIRST}</p>{heading}<p>{SECOND}</p>"), tmp_path)
    assert [article.news.of(block) for block in article.news.blocks] == [HEADLINE, FIRST, "ردود الفعل", SECOND]


@pytest.mark.parametrize(
    ("between", "stays"),
    [
        pytest.param("<figure><img src=a.jpg><figcaption>الجسر ليلا</figcaption></figure>", True, id="pictures"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_paragraph_below_a_gallery_belongs_to_the_text(between: str, stays: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """It stands beside the box of the text; with nothing between the two it is what the site always says."""
    last = "ويفتح الجسر أمام الزوار يوميا عدا يوم الاثنين من كل أسبوع."
    body = f"<div class=g><h1>{HEADLINE}</h1><div>{TEXT}<p>{LONG}</p></div>{between}<p>{last}</p></div>"
    article, _ = article_of(page(body, headline=""), tmp_path)
    paragraphs = [article.news.of(block) for block in article.news.blocks if block.part == Part.PARAGRAPH]
    assert (paragraphs[-1] == last) is stays
