"""Heads of pages in the manners of twenty newsrooms, from which nothing was learnt: what is found of them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from hashiya.arabic.folding import fold_name
from hashiya.articles.article import Article, Part
from hashiya.articles.headline import WEIGHTS as KICKERS
from hashiya.articles.standfirst import WEIGHTS as STANDFIRSTS
from hashiya.articles.weights import BIAS, load_weights, weigh
from test_articles import BODY, LEAD, STANDFIRST, TITLE, parse

HEADS: Final = Path(__file__).parent / "heads" / "newsrooms.tsv"

Row = tuple[str, str]
"""Kind and text of a line: title, standfirst, caption, furniture or news."""


def heads() -> list[list[Row]]:
    """The rows of every head."""
    blocks = HEADS.read_text(encoding="utf-8").partition("\n")[2].strip().split("\n\n")
    return [[(row.split("\t")[0], row.split("\t")[1]) for row in block.splitlines()] for block in blocks]


def said(rows: list[Row], kind: str) -> str:
    """The text of the first row of that kind."""
    return next((fold_name(text) for of, text in rows if of == kind), "")


@pytest.fixture(name="read", scope="module")
def _read() -> list[tuple[list[Row], Article]]:
    """Every head with its article."""
    return [(rows, parse(*(text for _, text in rows))) for rows in heads()]


def test_headlines_are_found_in_pages_of_every_newsroom(read: list[tuple[list[Row], Article]]) -> None:
    """Whatever section, ticker or date stands above them."""
    assert [article.title for rows, article in read if fold_name(article.title) != said(rows, "title")] == []


def test_standfirsts_are_found_in_most_pages(read: list[tuple[list[Row], Article]]) -> None:
    """A floor, as measured."""
    right = [article for rows, article in read if fold_name(article.standfirst or "") == said(rows, "standfirst")]
    assert len(right) >= 16


def test_no_paragraph_of_a_page_is_lost(read: list[tuple[list[Row], Article]]) -> None:
    """However little of its head is understood."""
    lost = [text for rows, article in read for kind, text in rows if kind == "news" and text not in article.news.text]
    assert lost == []


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("عاجل :: البرلمان يقر الموازنة العامة", id="a ticker"),
        pytest.param("عاجل | الكرملين: لا موعد للقاء المقبل", id="a ticker with a bar"),
        pytest.param("عام / قمة باريس", id="what an agency files it under"),
        pytest.param("الشرق الأوسط", id="a section"),
        pytest.param(f"{TITLE} | الجزيرة نت", id="the title of the window"),
    ],
)
@pytest.mark.parametrize("below", [(STANDFIRST, LEAD, BODY), (LEAD, BODY)], ids=["with a standfirst", "without one"])
def test_what_stands_above_is_no_headline(above: str, below: tuple[str, ...]) -> None:
    """The headline says what the text says."""
    article = parse(above, TITLE, *below)
    assert (article.title, above in article.news.text) == (TITLE, False)


@pytest.mark.parametrize("path", [KICKERS, STANDFIRSTS], ids=["kickers", "standfirsts"])
def test_evidence_is_the_sum_of_what_is_seen(path: Path) -> None:
    """A look that was never learnt is no evidence."""
    weights = load_weights(path)
    look = next(look for look in weights if look != BIAS)
    assert weigh([look, "never seen"], weights) == pytest.approx(weights[BIAS] + weights[look])


SHOWN = "القادة أمام قصر المؤتمرات بعد الجلسة الأولى"
TOLD = "الرئيس يأمر بمساعدة المتضررين، وعلماء يفرقون بين الجرم والكويكب"
SUMMED = "خطة لخمس سنوات، وخلاف على من يدفع"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param((SHOWN, SUMMED), id="behind the caption"),
        pytest.param((SHOWN, SHOWN, SUMMED), id="behind a caption that is said twice"),
        pytest.param(("تصوير: سعيد", SUMMED, SHOWN, SHOWN), id="between a credit and the caption that is said twice"),
        pytest.param(("نافذة محطمة في مدرسة", TOLD), id="longer and with verbs, behind a caption without any"),
        pytest.param(("الدخان يتصاعد من صالة المطار", TOLD), id="behind a caption that shows what goes on"),
        pytest.param(("تصوير: أرشيف الصحيفة", TOLD), id="of two clauses, below a credit"),
        pytest.param((SHOWN, "٦ صور", SUMMED), id="behind a caption and how many pictures there are"),
        pytest.param(("إعداد: فريق التحقيقات", "تصوير: أرشيف الجريدة", SUMMED), id="below those who wrote and drew"),
    ],
)
def test_a_standfirst_without_a_full_stop_is_no_caption_for_its_place(head: tuple[str, ...]) -> None:
    """The captions of a head are told by their words and by being said twice."""
    assert parse(TITLE, *head, LEAD, BODY).standfirst == (TOLD if TOLD in head else SUMMED)


@pytest.mark.parametrize(
    "byline",
    [
        "الموفد إلى قصر العدل: سيدي م.",
        "بقلم: سعاد ك.",
        "ع. المرابط من وزان",
        "ليون (فرنسا) – الوكالات",
        "باريس ـ «القسم الدولي»",
    ],
)
def test_a_name_that_is_cut_short_ends_no_sentence(byline: str) -> None:
    """It is a byline, never the standfirst."""
    article = parse(TITLE, byline, LEAD, BODY)
    assert (article.standfirst, byline in article.news.text) == (None, False)


@pytest.mark.parametrize("label", ["مباشر | ", "مباشر: ", "تغطية مباشرة | "])
def test_the_label_of_a_running_report_is_no_evidence_against_its_headline(label: str) -> None:
    """What stands below it, furniture between, is the standfirst."""
    article = parse(f"{label}{TITLE}، والأسواق تترقب", "بث حي", "الجمعة 19/7/2024", SUMMED, "", LEAD, BODY)
    assert (article.title, article.standfirst) == (f"{label}{TITLE}، والأسواق تترقب", SUMMED)


@pytest.mark.parametrize("title", ["قمة المدينة في سبع نقاط", "أول صباح خلف المقود", "رحيل الكاتب.. رجل الظل والواجهة"])
def test_a_headline_may_be_short(title: str) -> None:
    """Kickers are shorter still, or names of sections."""
    told = "خطة لخمس سنوات وممر تجاري وبيان توافقي لم يكن مضموناً"
    article = parse("محليات", title, told, "10 أيلول 2023", LEAD, BODY)
    assert (article.title, article.standfirst) == (title, told)


def test_a_label_before_a_bar_leaves_a_headline_what_it_is() -> None:
    """A path of sections ends with one; what is longer than that is the headline that the label files."""
    title, told = "أرقام | المخرجة تفوز والمنافسون يعترضون", "لجنة التحكيم تمنح الجائزة الكبرى لفيلم من تونس"
    article = parse(title, told, "", LEAD, BODY)
    assert (article.title, article.standfirst) == (title, told)


def test_a_heading_below_the_counted_links_of_a_box_is_none_of_them() -> None:
    """Links that are counted go on with a number."""
    counted = ("الأكثر قراءة", "1. قرش في البحيرة 2. أسعار الشحن", "في الميدان")
    article = parse(TITLE, LEAD, BODY, "", *counted, f"{BODY} ثم عادوا.", "", LEAD)
    assert article.news.parts(Part.HEADING) == ["في الميدان"]


def test_a_row_that_stands_twice_in_a_table_stays() -> None:
    """Two teams may have won the same."""
    row = "| المغرب | 12 ميدالية | 3 ذهبيات |"
    article = parse(f"# {TITLE}", "", LEAD, "", row, row, "", BODY, markdown=True)
    assert len(article.news.parts(Part.ROW)) == 2
