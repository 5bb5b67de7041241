"""Saved news pages: what is read as the article, what the page says of itself, and that nothing visible is lost."""

from __future__ import annotations

import datetime
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from conftest import ROOT
from hashiya.articles.article import Article, Part
from hashiya.articles.parsing import parse_article
from hashiya.border.visible import visible
from hashiya.compose import compose
from hashiya.formats.manuscript import Form, Manuscript, MarkKind
from hashiya.formats.reading import read_html
from hashiya.formats.refusal import Refusal
from hashiya.options import Options
from hashiya.problems import Problem
from hashiya.seeds.reading import read_seeds
from timing import growth

PAGES = ROOT / "tests" / "pages"
HEADLINE = "افتتاح جسر للمشاة فوق الوادي"
FIRST = "افتتحت البلدية صباح اليوم جسرا للمشاة فوق الوادي بعد عامين من العمل المتواصل."
SECOND = "ويبلغ طول الجسر مئتي متر، ويربط الحي القديم بالمدرسة والسوق الأسبوعية، ويضاء ليلا بمصابيح تعمل بالشمس."
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"


def page(body: str = TEXT, head: str = "", *, headline: str = f"<h1>{HEADLINE}</h1>") -> bytes:
    """A page with a headline and `body`."""
    start = f"<!doctype html><html lang=ar><head><meta charset=utf-8>{head}</head>"
    return f"{start}<body>{headline}{body}</body></html>".encode()


def many_attributes(pattern: str) -> bytes:
    """A page with a paragraph of very many attributes, each in its order after `pattern`."""
    return page(f"{TEXT}<p {''.join(map(pattern.format, range(9000)))}>")


def read(data: bytes) -> Manuscript:
    """The manuscript of a page that holds an article."""
    manuscript = read_html(data)
    assert isinstance(manuscript, Manuscript), manuscript
    return manuscript


def kept(manuscript: Manuscript) -> list[tuple[Form, str]]:
    """The lines that are the article, with what they are."""
    return [(line.form, line.text) for line in manuscript.lines if not line.reason]


def article_of(data: bytes, folder: Path, sidecar: str = "") -> tuple[Article, list[Problem]]:
    """The article that a saved page is published as."""
    (folder / "x.html").write_bytes(data)
    if sidecar:
        (folder / "x.yml").write_text(sidecar, encoding="utf-8")
    seeds, problems = read_seeds(folder, shown_as="seeds", max_bytes=5_000_000)
    article, found = parse_article(seeds[0], article_id="x", shown_as="seeds")
    return article, problems + found


@pytest.mark.parametrize(
    ("name", "title", "date", "publisher", "parts", "first", "last"),
    [
        pytest.param(
            *("blog-with-boxes.html", "افتتاح مكتبة عامة على ضفة النهر", "2025-03-04", "صحيفة الضفة"),
            *("tscpphpiiqp", "افتتحت المدينة أمس", "وتبدأ في أبريل"),
            id="a blog with related boxes, comments and a sidebar",
        ),
        pytest.param(
            *("old-tables.htm", "بدء موسم صيد السردين في الخليج", "2010-04-12", "جريدة الميناء"),
            *("tpppp", "بدأ الصيادون", "وتتوقع الجمعية"),
            id="tables of the nineties in windows-1256, paragraphs between two breaks",
        ),
        pytest.param(
            *("two-articles.html", "لماذا تهاجر الطيور في الخريف؟", "2024-10-10", "نوافذ"),
            *("tpphpp", "تعبر ملايين الطيور", "وقد تتوقف أسراب"),
            id="names that say nothing, and a second article below the first",
        ),
        pytest.param(
            *("running-report.html", "لحظة بلحظة: سباق القوارب الشراعية", "2023-05-20", "مرسى"),
            *("tshhphhpphhp", "وصل القارب الأزرق", "انطلقت القوارب"),
            id="a running report keeps every post with its time",
        ),
        pytest.param(
            *("figures-and-links.html", "أرقام موسم التمور", "2022-11-03", "مرصد الواحات"),
            *("tcpprrrpii", "نشر المرصد", "تبريد الشاحنات"),
            id="a table of figures, a list, a caption that nothing names",
        ),
        pytest.param(
            *("pasted-from-word.html", "نتائج مسابقة الخط العربي", "2021-02-07", None),
            *("tpp", "أعلنت لجنة التحكيم أسماء الفائزين في مسابقة", "وقال رئيس اللجنة"),
            id="UTF-16, and words that a word processor cut in two",
        ),
        pytest.param(
            *("agency-without-headings.html", "افتتاح محطة قطار جديدة شرقي العاصمة", "2024-02-28"),
            *("وكالة السهل للأنباء", "tppp", "العاصمة 28-2-2024", "وبلغت كلفة المشروع"),
            id="no heading at all, the day of saving on top, excerpts beside the text",
        ),
        pytest.param(
            *("data-that-lies.html", "الكشف عن لوحة فسيفساء عمرها 1500 عام", "2024-09-14", "آثار اليوم"),
            *("tppp", "كشف فريق", "وستبقى اللوحة"),
            id="data for programs that names the site as headline and a wrong day",
        ),
    ],
)
def test_a_page_is_read_as_its_article(  # noqa: PLR0917  # the columns of the table
    name: str, title: str, date: str, publisher: str | None, parts: str, first: str, last: str, tmp_path: Path
) -> None:
    """Title, day, publisher, and the parts in their order: each of the pages has furniture of another kind."""
    article, _ = article_of((PAGES / name).read_bytes(), tmp_path)
    texts = [article.news.of(block) for block in article.news.blocks if block.part not in (Part.TITLE, Part.CAPTION)]
    letters = {Part.TITLE: "t", Part.STANDFIRST: "s", Part.CAPTION: "c", Part.HEADING: "h", Part.PARAGRAPH: "p"}
    letters |= {Part.ITEM: "i", Part.QUOTE: "q", Part.ROW: "r"}

    assert article.title == title
    assert article.date == datetime.date.fromisoformat(date)
    assert article.publisher == publisher
    assert "".join(letters[block.part] for block in article.news.blocks) == parts
    assert any(text.startswith(first) for text in texts)
    assert any(text.startswith(last) for text in texts[-2:])


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("<div class='related'><a href=/1>خبر آخر</a></div>", [], id="a box called related"),
        pytest.param("<p>اقرأ: <a href=/1>خبر آخر عن الجسور القديمة</a></p>", [], id="a line that is mostly a link"),
        pytest.param("<ul><li><a href=/1>خبر أول</a><li><a href=/2>خبر ثان</a></ul>", [], id="a list of links"),
        pytest.param(
            "<div><h3><a href=/1>عنوان خبر آخر</a></h3><p>موجزه</p></div>", [], id="the card of another article"
        ),
        pytest.param("<nav><p>كل شيء في هذا الموقع</p></nav>", [], id="an element for navigation"),
        pytest.param(
            "<figure><blockquote class='twitter-tweet'><p lang=ar>نتابع معكم لحظة بلحظة ختام المؤتمر #مؤتمر</p>"
            "&mdash; قناة (@canal) <a href=https://twitter.com/x/1>December 13, 2023</a></blockquote></figure>",
            [],
            id="a post that a network embeds",
        ),
        pytest.param("<p style='display:none'>نص مخفي</p>", [], id="a paragraph that is not displayed"),
        pytest.param("<p style='display:/**/none'>نص مخفي</p>", [], id="one that hides behind a comment"),
        pytest.param("<p style='d\\69splay : none'>نص مخفي</p>", [], id="one that hides behind an escape"),
        pytest.param("<p style='left:-9999px'>نص مخفي</p>", [], id="one that stands far beside the page"),
        *(
            pytest.param(f"<p style='{style}'>نص مخفي</p>", [], id=f"one that is not seen: {style}")
            for style in (
                *("opacity:0", "color: red; OPACITY : 0.0 !important", "opacity:.0;", "opacity:0%", "opacity:0.01"),
                *("font-size:0em", "font-size: 0.0pt;", "font-size:0%", "visibility:collapse", "margin-left:-10000px"),
                *("height:0;overflow:hidden", "overflow-y:clip; max-height: 0px", "height:1px;overflow:hidden"),
                *("color:transparent", "margin:0; color: rgba(0, 0, 0, 0)", "color:hsla(0,0%,0%,.0)"),
                *("transform:scale(0)", "clip:rect(0 0 0 0)", "clip: rect(1px, 1px, 1px, 1px)", "clip-path:inset(50%)"),
            )
        ),
        pytest.param("<style>.q{opacity:0}</style><p class=q>نص مخفي</p>", [], id="one that a style sheet fades"),
        *(
            pytest.param(f"<h2 style='{style}'>سنتان</h2>", [(Form.HEADING, "سنتان")], id=f"one that is seen: {style}")
            for style in (
                *("opacity:0.9", "opacity:1", "opacity:0.10", "fill-opacity:0", "font-size:0.9em", "left:-20px"),
                *("height:0", "height:10px;overflow:hidden", "max-height:0;overflow:hidden;transition:max-height 1s"),
                *("border-color:transparent", "color:rgba(0,0,0,.8)", "background-clip:text;color:transparent"),
                *("opacity:0;transition:opacity 1s", "transform:translateY(9px);opacity:0", "transform:scale(0.5)"),
            )
        ),
        pytest.param("<p hidden>نص مخفي</p>", [], id="a hidden paragraph"),
        pytest.param("<template><p>نص قالب</p></template>", [], id="a template"),
        pytest.param("<svg><title>ص</title><text>نص</text></svg>", [], id="the words of a drawing"),
        pytest.param("<object data=x><p>نص بديل</p></object>", [], id="what stands in for a plug-in"),
        pytest.param(
            "<x-a><template shadowrootmode=open><blockquote>جسر</blockquote></template></x-a>",
            [(Form.QUOTE, "جسر")],
            id="the root of a component, which is shown in its place",
        ),
        pytest.param(
            "<map><area alt=x><blockquote>جسر</blockquote></map>", [(Form.QUOTE, "جسر")], id="words within a map"
        ),
        pytest.param(
            "<h2>طوله <math><mi>x</mi><mo>=</mo><mn>5</mn><annotation>x=5</annotation></math> م</h2>",
            [(Form.HEADING, "طوله x=5 م")],
            id="a formula within a line",
        ),
        pytest.param("<site-tags><p>وسم أول</p></site-tags>", [], id="an element that is called after what it holds"),
        pytest.param("<noscript>شغل السكربت</noscript>", [], id="what shows without scripts only"),
        pytest.param("<script>var x = 'نص';</script><style>p{}</style>", [], id="scripts and styles"),
        pytest.param(
            "<table><tr><td>الاسم<td><input><tr><td>التعليق<td><textarea></textarea></table>", [], id="fields of a form"
        ),
        pytest.param("<button>اشترك الآن</button>", [], id="a button"),
        pytest.param(
            "<div class=q1><b>اقرأ أيضا</b><div><a href=/1>خبر آخر</a> وموجزه هنا</div></div>",
            [],
            id="a box with a label",
        ),
        pytest.param(
            "<div class=q1><h5>ادعم الصحافة المستقلة</h5><p>نعتمد على تبرعات القراء كي نواصل النشر، ساهم ولو بدولار."
            "</p><a href=/donate>تبرع</a></div>",
            [],
            id="an appeal for money under its heading",
        ),
        pytest.param("<h2>سنتان من العمل</h2>", [(Form.HEADING, "سنتان من العمل")], id="a heading stays"),
        pytest.param("<blockquote>جسر جميل</blockquote>", [(Form.QUOTE, "جسر جميل")], id="a quotation stays"),
        pytest.param(
            "<figure><img><figcaption>الجسر ليلا</figcaption></figure>",
            [(Form.CAPTION, "الجسر ليلا")],
            id="a caption stays",
        ),
        pytest.param(
            "<div class=q1><div class=q2><img></div><div class=q3>الجسر في الليل</div></div>",
            [(Form.CAPTION, "الجسر في الليل")],
            id="words beside a box that holds nothing but a picture",
        ),
        pytest.param(
            "<div class=swiper><figure><a href=a.jpg><img>كبّر</a>"
            "<figcaption><i>1 من 5</i><p>الجسر ليلا</figcaption></figure></div>",
            [(Form.CAPTION, "الجسر ليلا")],
            id="a picture that slides keeps its caption",
        ),
        pytest.param(
            "<b>سنتان من العمل</b><br><b>المهندس</b> قال كلمة",
            [(Form.LINE, "سنتان من العمل"), (Form.LINE, "المهندس قال كلمة")],
            id="a line in bold over a break",
        ),
        pytest.param(
            "<table><tr><td>الطول<td>200<tr><td>العرض<td>4</table>",
            [(Form.ROW, "الطول | 200"), (Form.ROW, "العرض | 4")],
            id="rows of figures stay rows",
        ),
        pytest.param(
            "<ol><li>للمشاة فقط<li>يغلق ليلا</ol>",
            [(Form.ITEM, "للمشاة فقط"), (Form.ITEM, "يغلق ليلا")],
            id="items that lead nowhere stay",
        ),
        pytest.param(
            "فقرة بلا عنصر<br><br>وأخرى", [(Form.LINE, "فقرة بلا عنصر"), (Form.LINE, "وأخرى")], id="two breaks"
        ),
        pytest.param("<div>سطر<br>طويل</div>", [(Form.LINE, "سطر طويل")], id="one break within a sentence"),
        pytest.param(
            "<p>سعر a&lt;b &amp;amp; ثم</p>", [(Form.LINE, "سعر a<b &amp; ثم")], id="references are read once"
        ),
    ],
)
def test_what_stands_between_two_paragraphs(between: str, expected: list[tuple[Form, str]]) -> None:
    """Furniture goes, parts of the article stay what they are."""
    lines = kept(read(page(f"<p>{FIRST}</p>{between}<p>{SECOND}</p>")))

    assert lines == [(Form.TITLE, HEADLINE), (Form.LINE, FIRST), *expected, (Form.LINE, SECOND)]


def test_all_points_of_a_summary_stay_with_the_first() -> None:
    """Between the headline and the text stands a list; whatever else is short there belongs to the page."""
    points = ("الجسر الجديد يربط الحي القديم بالمدرسة والسوق الأسبوعية", "مصابيحه تعمل بالشمس وحدها")
    summary = f"<ul><li>{points[0]}<li>{points[1]}<li>عاجل</ul><div>أربع كلمات من الصفحة</div>"
    lines = kept(read(page(f"{summary}<div><p>{FIRST}</p><p>{SECOND}</p><p>{SECOND}</p></div>")))

    assert lines[1:3] == [(Form.STANDFIRST, points[0]), (Form.ITEM, points[1])]
    assert lines[3] == (Form.LINE, FIRST)


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("<h3>التعليقات (2)</h3>", id="a heading with a count"),
        pytest.param("<p><b>تعليقات القراء:</b></p>", id="words in bold"),
        pytest.param("<div class=q1>أضف تعليقاً</div>", id="an invitation"),
    ],
)
def test_comments_end_the_text(label: str) -> None:
    """Whatever their boxes are called, under a line that says what they are."""
    more = f"<p>{SECOND} {SECOND} {FIRST}</p>"
    lines = kept(
        read(page(f"{TEXT}{more}{label}<div><p>أبو سامر</p><p>هذا جسر جميل جدا وشكرا لكل من عمل فيه</p></div>"))
    )

    assert [text for _, text in lines] == [HEADLINE, FIRST, SECOND, f"{SECOND} {SECOND} {FIRST}"]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        pytest.param("<p>كتب: نبيل عازار</p>", "نبيل عازار", id="a label"),
        pytest.param(
            "<p>2 مايو 2024 - 08:15 بواسطة: نبيل عازار - عدد القراء: 650</p>", "نبيل عازار", id="within a line"
        ),
        pytest.param(
            "<p>عمّان: <a href=/author/7>نبيل عازار</a></p>", "نبيل عازار", id="a link to the page of an author"
        ),
        pytest.param("<div class=by-author><i>بواسطة</i> <a href=/x>قسم المدن</a></div>", "قسم المدن", id="a desk"),
        pytest.param(
            "<section aria-labelledby=article-byline><ul><li>نبيل عازار</li><li>مراسل</li></ul></section>",
            "نبيل عازار",
            id="a name that only screen readers hear",
        ),
        pytest.param("<p>المصدر: وكالات</p>", None, id="agencies are none"),
        pytest.param("<div class=author>عمّان - النهار.نت</div>", None, id="a place and a paper are none"),
        pytest.param("<p>عمّان: <a href=/city/7>نبيل عازار</a></p>", None, id="a link to anything else"),
    ],
)
def test_the_author_whom_a_page_shows(line: str, author: str | None, tmp_path: Path) -> None:
    """The byline names the author and is no paragraph."""
    article, _ = article_of(page(line + TEXT), tmp_path)
    paragraphs = [article.news.of(block) for block in article.news.blocks if block.part == Part.PARAGRAPH]

    assert article.author == author
    assert author is None or paragraphs == [FIRST, SECOND]


def test_the_author_at_the_foot_of_an_article(tmp_path: Path) -> None:
    """Where blogs sign."""
    foot = (
        "<div class=post-footer><span class=post-author>مرسلة بواسطة <a rel=author href=/p>نبيل عازار</a></span></div>"
    )
    whole = f"<div class=post><h3>{HEADLINE}</h3><div class=post-body>{TEXT}{TEXT}</div>{foot}</div>"

    assert article_of(page(whole, f"<title>{HEADLINE}</title>", headline=""), tmp_path)[0].author == "نبيل عازار"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        pytest.param("href='https://e.example/a'", "https://e.example/a", id="an address of the web"),
        pytest.param("href='b.html'", "https://site.example/ar/b.html", id="a relative one starts from the base"),
        pytest.param("href='/c'", "https://site.example/c", id="one from the root"),
        pytest.param("href='javascript:alert(1)'", "", id="a script"),
        pytest.param("href=' java\nscript:alert(1)'", "", id="a script in disguise"),
        pytest.param("href='data:text/html,x'", "", id="a page in an address"),
        pytest.param("href='mailto:a@e.example'", "", id="a letter box"),
        pytest.param("href='file:///etc/passwd'", "", id="a file"),
        pytest.param("href='http://[x'", "", id="a broken one"),
        pytest.param("name='top'", "", id="none"),
    ],
)
def test_links(link: str, target: str) -> None:
    """Words keep their link where it leads to a page of the web; a script never lives."""
    body = f"<p>{FIRST} وزار <a {link}>المهندس</a> الموقع.</p><p>{SECOND}</p>"
    manuscript = read(page(body, "<base href='https://site.example/ar/'>"))
    marks = [mark for line in manuscript.lines for mark in line.marks if mark.kind == MarkKind.LINK]

    assert [mark.target for mark in marks] == ([target] if target else [])
    assert f"{FIRST} وزار المهندس الموقع." in [line.text for line in manuscript.lines]


LD = (
    '<script type="application/ld+json">'
    '{"@type":"NewsArticle","headline":"%s","datePublished":"%s","dateModified":"%s"}</script>'
)


@pytest.mark.parametrize(
    ("head", "dateline", "date", "source"),
    [
        pytest.param(LD % (HEADLINE, "2024-05-02", ""), "", "2024-05-02", "بيانات JSON-LD", id="JSON-LD alone"),
        pytest.param(
            LD % (HEADLINE, "2024-05-09", ""),
            "2 مايو 2024",
            "2024-05-02",
            "وتخالفه بيانات JSON-LD",
            id="the shown day wins",
        ),
        pytest.param(
            LD % (HEADLINE, "2024-05-02T22:00:00Z", ""),
            "3 مايو 2024",
            "2024-05-03",
            "التاريخ الظاهر",
            id="a day over midnight",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2024-05-02"}]}</script>',
            *("آخر تحديث: 9 مايو 2024", "2024-05-02", "بيانات JSON-LD"),
            id="a page that names no article",
        ),
        pytest.param(
            "<meta property='article:published_time' content='2024-05-02T01:00:00Z'>",
            *("", "2024-05-02", "بيانات meta"),
            id="a meta element",
        ),
        pytest.param(
            "<meta name=date content='12/18/2022 8:21:00 PM'>", "", "2022-12-18", "بيانات meta", id="the month first"
        ),
        pytest.param(
            LD % (HEADLINE, "2024-09-04", ""), "9/4/2024", "2024-09-04", "بيانات JSON-LD", id="a shown day, month first"
        ),
        pytest.param(
            "<link rel=canonical href='https://e.example/2024/05/02/x'>",
            "",
            "2024-05-02",
            "عنوان الصفحة",
            id="its address",
        ),
        pytest.param(
            LD % (HEADLINE, "2024-05-02", "2024-05-04"),
            "آخر تحديث: 4 مايو 2024",
            "2024-05-02",
            "JSON-LD",
            id="an update is none",
        ),
        pytest.param(
            "", "آخر تحديث: 4 مايو 2024", "2024-05-04", "آخر تحديث", id="an update where nothing else is said"
        ),
        pytest.param(
            "", "<time datetime='2024-05-02'>قبل ساعتين</time>", "2024-05-02", "التاريخ الظاهر", id="a time element"
        ),
        pytest.param(
            LD % (HEADLINE, "2024-05-09", ""),
            "أضيف في: الخميس 2 مايو 2024 - 08:15 بواسطة: المحرر - عدد القراء: 650",
            *("2024-05-02", "وتخالفه"),
            id="a day among other facts",
        ),
        pytest.param(
            LD % (HEADLINE, "2024-05-09", ""),
            "<dl><dt>التاريخ</dt><dd>02/05/2024</dd><dt>القسم</dt><dd>مدن</dd></dl>",
            *("2024-05-02", "وتخالفه"),
            id="a list of facts",
        ),
        pytest.param(
            LD.replace('"headline"', '"x": "a "b" c", "headline"') % (HEADLINE, "2024-05-02", ""),
            *("", "2024-05-02", "بيانات JSON-LD"),
            id="JSON-LD that is broken",
        ),
        pytest.param(
            "",
            "<div class=b1><span class=n>سلمى العبدالله</span><span class=d>الثلاثاء ١٥ نوفمبر ٢٠٢٢</span>"
            "<span class=r>ثلاث دقائق قراءة</span></div>",
            *("2022-11-15", "التاريخ الظاهر"),
            id="pieces of a line with nothing between them",
        ),
        pytest.param(
            "",
            "<div><span>آخر تحديث : الإثنين 9 كانون الأول 2024 | 11:00</span><br>"
            "<span>نُشر : الأحد 8 كانون الأول 2024 | 14:20</span></div>",
            *("2024-12-08", "التاريخ الظاهر"),
            id="the last change before the publication on one line",
        ),
        pytest.param(
            "",
            "<div class='print-submitted meta'>الخميس, ٢ أيار ٢٠٢٤<br>عمّان - رويترز</div>",
            *("2024-05-02", "التاريخ الظاهر"),
            id="a page made for printing",
        ),
    ],
)
def test_the_day_of_a_page(head: str, dateline: str, date: str, source: str) -> None:
    """What the page shows under its headline beats what it tells programs; the record says what decided."""
    told = read(page(f"<div>{dateline}</div>{TEXT}", head)).told

    assert told.date == datetime.date.fromisoformat(date)
    assert source in told.date_from


@pytest.mark.parametrize(
    ("head", "headline", "title"),
    [
        pytest.param(f"<title>{HEADLINE} | موقع</title>", f"<h1>{HEADLINE}</h1>", HEADLINE, id="what the page shows"),
        pytest.param(f"<title>{HEADLINE} - موقع</title>", f"<h2>{HEADLINE}</h2>", HEADLINE, id="a lesser heading"),
        pytest.param(
            "<title>موقع</title>",
            f"<font size=2>مدن</font><br><font size=6><b>{HEADLINE}</b></font>",
            HEADLINE,
            id="set in bold within the text, on a page that names the site alone",
        ),
        pytest.param(
            f"<title>بالصور: {HEADLINE}</title>",
            f"<h1>بالصور: {HEADLINE}</h1>",
            f"بالصور: {HEADLINE}",
            id="with pictures",
        ),
        pytest.param(f"<title>موقع: {HEADLINE}</title>", f"<div>{HEADLINE}</div>", HEADLINE, id="no heading"),
        pytest.param(f"<title>{HEADLINE} - موقع</title>", "<h1><a href=/>موقع</a></h1>", HEADLINE, id="none shown"),
        pytest.param(
            f"<title>وكالة أنباء الوادي : {HEADLINE} أمس وسط حشد من السكان</title>",
            "<div><a href=default.aspx>وكالة أنباء الوادي</a></div>"
            f"<div><span class=NewsTitle>{HEADLINE} أمس وسط حشد من السكان</span><br>"
            "<span class=NewsDate>01/12/2024 | 20:44</span></div>",
            f"{HEADLINE} أمس وسط حشد من السكان",
            id="a long piece of a line over its date, on a page whose name is a link",
        ),
        pytest.param(
            f"<title>وكالة الوادي العربي للأنباء/{HEADLINE}</title>",
            f"<h1 class=logo><a href=/>وكالة الوادي العربي للأنباء</a></h1><h3>مدن / {HEADLINE}</h3>",
            f"مدن / {HEADLINE}",
            id="a lesser heading below a masthead that is in the title of the page",
        ),
        pytest.param(
            f"<title>{HEADLINE}</title>",
            f"<h1><a href=/>موقع</a></h1><h1>{HEADLINE}</h1>",
            HEADLINE,
            id="the site's name first",
        ),
    ],
)
def test_the_title_of_a_page(head: str, headline: str, title: str, tmp_path: Path) -> None:
    """The headline without the name of the site."""
    site = "<meta property='og:site_name' content='موقع'>"

    assert article_of(page(head=site + head, headline=headline), tmp_path)[0].title == title


def test_the_editor_beats_the_page_and_the_page_beats_its_lines(tmp_path: Path) -> None:
    """Sidecar, then document, then what the lines of the text tell."""
    head = LD % (HEADLINE, "2024-05-02", "2024-05-04")
    head += "<meta name=author content='سعاد النهري'><meta property='og:site_name' content='موقع'>"
    article, _ = article_of(page(head=head), tmp_path, "publisher: وكالة\ntitle: جسر جديد\n")

    assert (article.publisher, article.title) == ("وكالة", "جسر جديد")
    assert (article.author, article.language) == ("سعاد النهري", "ar")
    assert (article.date, article.updated) == (datetime.date(2024, 5, 2), datetime.date(2024, 5, 4))


def test_keep_brings_a_line_back_in_its_place(tmp_path: Path) -> None:
    """What was left out is on record; an editor who wants it says so."""
    body = f"<p>{FIRST}</p><div class=related><p>ملحوظة تهم القارئ</p></div><p>{SECOND}</p>"
    left = article_of(page(body), tmp_path)[0].left_out
    article, _ = article_of(page(body), tmp_path, "keep: [ملحوظة]\n")

    assert [(one.text, one.reason) for one in left] == [("ملحوظة تهم القارئ", "رابط إلى مقال آخر")]
    assert article.news.text.index(FIRST) < article.news.text.index("ملحوظة") < article.news.text.index(SECOND)


@pytest.mark.parametrize(
    ("data", "guessed"),
    [
        pytest.param(page().decode().encode("utf-16"), "", id="UTF-16 with its mark"),
        pytest.param(page().decode().encode("utf-16-le"), "", id="UTF-16 without one"),
        pytest.param(page().decode().encode("utf-16-be"), "", id="the same in the other order"),
        pytest.param(b"\xef\xbb\xbf" + page(), "", id="UTF-8 with a mark"),
        pytest.param(page().decode().replace("utf-8", "windows-1256").encode("cp1256"), "", id="declared windows-1256"),
        pytest.param(
            page().decode().replace("utf-8", "iso-8859-6").encode("iso8859-6", "replace"), "", id="declared ISO"
        ),
        pytest.param(page().replace(b"utf-8", b"windows-1256"), "", id="UTF-8 that declares another"),
        pytest.param(
            page().decode().replace("<meta charset=utf-8>", "").encode("cp1256"), "cp1256", id="nothing declared"
        ),
        pytest.param(page().decode().replace("utf-8", "x-nothing").encode("cp1256"), "cp1256", id="a name unknown"),
        pytest.param(page().decode().replace("utf-8", "iso-8859-1").encode("cp1256"), "cp1256", id="declared Western"),
        pytest.param(
            page().decode().replace("utf-8", "windows-1256").encode("iso8859-6", "replace"),
            "iso8859-6",
            id="ISO undeclared",
        ),
        pytest.param(b"<!-- <meta charset=koi8-r> -->" + page().decode().encode("cp1256"), "cp1256", id="in a comment"),
    ],
)
def test_the_encoding_of_a_page(data: bytes, guessed: str) -> None:
    """Mark, UTF-8, declaration, if Arabic reads so; a guess is told."""
    manuscript = read(data)

    assert manuscript.guessed == guessed
    assert SECOND[:20] in " ".join(line.text for line in manuscript.lines)


NESTED = f"{'[' * 900}1{']' * 900}"
"""A list in a list in a list …, as deep as a library reads them."""


@pytest.mark.parametrize("said", ["author", "publisher", "headline", "datePublished", "url", "@type", "@id"])
def test_what_a_page_tells_programs_in_lists_without_end_costs_nothing_else(said: str) -> None:
    """Its article is read from what it shows."""
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "{said}": {NESTED}}}</script>'
    person = f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"{said}": {NESTED}}}}}</script>'

    assert read(page(head=head + person)).lines == read(page()).lines


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(page().replace("افتتحت".encode(), b"\xd8\xff" + "فتتحت".encode()), id="damaged UTF-8"),
        pytest.param(b"", id="nothing"),
        pytest.param(page(""), id="no text"),
        pytest.param(
            page("".join(f"<h3><a href=/{n}>عنوان خبر من أخبار اليوم</a></h3>" for n in range(30))), id="a front page"
        ),
        pytest.param(page("<div>" * 100_000 + TEXT), id="elements nested without end"),
        pytest.param(many_attributes(" a{}=1"), id="attributes without end"),
        pytest.param(many_attributes(" a{}='<'"), id="attributes that hold the sign of a tag"),
        pytest.param(many_attributes(" a{}='<b>'"), id="attributes that hold tags"),
        pytest.param(many_attributes("a{}='>'"), id="attributes without blanks"),
        pytest.param(many_attributes("a{}/"), id="attributes between strokes"),
        pytest.param(b"\0\1\2\3" * 50, id="no page"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes) -> None:
    """With its reason, before anything is published."""
    assert isinstance(read_html(data), Refusal)


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("<div><a href=x>رابط</a></div>", id="links"),
        pytest.param("<tr><td>قيمة</td><td>أخرى</td></tr>", id="rows"),
        pytest.param("<td>قيمة</td><td>أخرى</td>", id="cells of a row"),
        pytest.param("<p title='<b>' lang=ar>كلمة</p>", id="attributes that hold a tag"),
        pytest.param("كلمة وأخرى<br>", id="breaks"),
        pytest.param("<div>2 مايو 2024</div>", id="dates"),
        pytest.param(f"<p>{FIRST}</p>", id="paragraphs"),
        pytest.param("<div class=card><h3><a href=x>عنوان خبر آخر</a></h3><p>موجز</p></div>", id="cards"),
    ],
)
def test_twice_the_page_takes_twice_the_time(part: str) -> None:
    """No page slows a build past 2.5 times for twice its size: here, past that twice over for four times."""
    pages = []
    for times in (1000, 4000):
        many = f"<table>{part * times}</table>" if part.startswith("<t") else part * times
        pages.append(page(f"{many}{TEXT}{many}"))
    bar = 2.5**2
    assert growth(lambda: read_html(pages[0]), lambda: read_html(pages[1]), bar) <= bar


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "a",
        "b",
        "li",
        "ul",
        "table",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "br",
        "figure",
        "figcaption",
        "article",
        "aside",
        "nav",
        "font",
    ]
)
PIECES = st.recursive(
    st.sampled_from([FIRST, SECOND, "كلمة", "اقرأ أيضا", "2 مايو 2024", "&amp;", "\u202e", "نص  مفصول"]),
    lambda inner: st.builds(
        lambda tag, name, parts: f"<{tag} class='{name}'>{''.join(parts)}</{tag}>",
        TAGS,
        st.sampled_from(["", "related", "caption", "author date", "share", "article-body", "sr-only"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(PIECES, max_size=8))
def test_nothing_visible_is_lost(parts: list[str]) -> None:
    """Every letter of the page stands on one of its lines, in order, whatever becomes of the line."""
    data = page(TEXT + "".join(parts))
    manuscript = read_html(data)
    assert isinstance(manuscript, Manuscript)
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    body = tree.find("body")
    assert body is not None
    assert _letters("".join(line.text for line in manuscript.lines)) == _letters("".join(map(str, body.itertext())))
    for line in manuscript.lines:
        assert line.text == visible(line.text) != ""
        assert all(0 <= mark.start <= mark.end <= len(line.text) for mark in line.marks)


def _letters(text: str) -> str:
    return visible(text).replace(" ", "").replace("|", "")


@settings(max_examples=300, deadline=None)
@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.builds(lambda a, b: page()[:a] + b + page()[a:], st.integers(0, 700), st.binary(max_size=20)),
    )
)
def test_any_bytes_are_an_article_or_a_refusal(data: bytes) -> None:
    """Whatever a library makes of them."""
    assert isinstance(read_html(data), Manuscript | Refusal)


def test_a_project_without_pages_waits_for_no_library() -> None:
    """The parser is imported when the first page is read."""
    code = "import sys; import hashiya.compose; print('lxml.etree' in sys.modules)"
    result = subprocess.run(  # noqa: S603  # our own interpreter and code
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "hooks"), "PATH": os.environ["PATH"]},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert result.stdout.strip() == "False"


def test_reading_a_page_says_nothing_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """Builds count every warning: none comes from a library."""
    with caplog.at_level(logging.DEBUG):
        read((PAGES / "blog-with-boxes.html").read_bytes())

    assert caplog.records == []


def test_many_lines_of_one_reason_are_folded_on_the_page(tmp_path: Path) -> None:
    """A menu of thirty lines stands behind its number; its words are inert there too."""
    menu = "".join(f"<li>قسم {number} &lt;b&gt;</li>" for number in range(30))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "actors").mkdir()
    (tmp_path / "seeds" / "x.html").write_bytes(page(f"{TEXT}<nav><ul>{menu}</ul></nav>"))
    edition = compose(tmp_path / "seeds", tmp_path / "actors", Options(gazetteer=False), actors_shown_as="actors")
    content = edition.article_pages[0].content

    assert '<details markdown="0"><summary>قائمة التصفّح (30)</summary>' in content
    assert '<q class="left-out">قسم 7 &lt;b&gt;</q>' in content


@pytest.mark.parametrize("style", ["opacity:0", "max-height:0;overflow:hidden"])
def test_a_page_that_fades_in_whole_is_read(style: str) -> None:
    """It was saved before its scripts had run: nothing would be left of it."""
    prose = "".join(
        f"<p>{'كلمة عن الجسر القديم في المدينة '.strip()} {number}، {'كلمة ' * 30}.</p>" for number in range(3)
    )
    page = f"<html><body><article style='{style}'><h1>الجسر القديم يعود</h1>{prose}</article></body></html>"
    assert len([line for line in read(page.encode()).lines if not line.reason]) == 4


@pytest.mark.parametrize("element", ["<embed src=x>", "<EMBED src=x/>", "<source src=x>", "<track src=x>", "<wbr>"])
def test_an_element_that_holds_nothing_takes_nothing_of_the_text(element: str) -> None:
    """The parser is older than these, and has the rest of the page within them."""
    read_lines = [line.text for line in read(page(f"{TEXT}{element}<p>وصل الوفد إلى المدينة مساء اليوم.</p>")).lines]
    assert "وصل الوفد إلى المدينة مساء اليوم." in read_lines
