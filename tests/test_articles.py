"""Articles: which line of a copied news page is what, and that no line is lost on the way."""

from __future__ import annotations

import datetime
import re
import unicodedata
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hashiya.articles.article import Article, Part
from hashiya.articles.debris import BULLETS
from hashiya.articles.parsing import parse_article
from hashiya.formats.light_markdown import read_markdown
from hashiya.formats.plain import read_plain
from hashiya.seeds.reading import Seed, read_seeds
from hashiya.seeds.word import NOTHING_SAID, EditorsWord
from timing import growth

SEEDS = Path(__file__).parent.parent / "seeds"

TITLE = "قادة أوروبا يتفقون في باريس على خطة جديدة"
STANDFIRST = "قادة أوروبا اتفقوا في ختام قمة باريس على خطة جديدة لدعم الاقتصاد خلال السنوات الخمس المقبلة."
LEAD = "أعلن قادة أوروبا في ختام قمة باريس خطة جديدة لدعم الاقتصاد خلال السنوات الخمس المقبلة، بعد يومين طويلين."
BODY = "وتشمل القرارات تمويل مشاريع النقل والطاقة والتعليم في جميع البلدان الأعضاء من دون استثناء أو تأخير."
END = "ومن المقرر أن تجتمع اللجنة المشتركة مجدداً نهاية الشهر للنظر في التفاصيل التي لم تحسم بعد."


def seed_of(text: str, word: EditorsWord = NOTHING_SAID, *, first_line: int = 1, markdown: bool = False) -> Seed:
    """A seed of `text`."""
    read = read_markdown if markdown else read_plain
    return Seed("x.txt", "x", read(text, first_line=first_line), word)


def parse(*lines: str, markdown: bool = False, **said: object) -> Article:
    """The article of a seed with `lines`, of which the editor `said` something."""
    word = EditorsWord(**said)  # type: ignore[arg-type]  # each table below says what its keys take
    return parse_article(seed_of("\n".join(lines), word, markdown=markdown), article_id="x", shown_as="seeds")[0]


def parts(article: Article) -> list[tuple[str, str]]:
    """Every block of the news with what it is."""
    return [(block.part.value, article.news.of(block)) for block in article.news.blocks]


def left_out(article: Article) -> list[tuple[str, str]]:
    """Every line of the record with its reason."""
    return [(item.text, item.reason) for item in article.left_out]


@pytest.fixture(name="given_article")
def _given_article() -> Article:
    """The article that this project was given."""
    seeds, _ = read_seeds(SEEDS, shown_as="seeds", max_bytes=5_000_000)
    seed = next(seed for seed in seeds if seed.name == "000_298484102addaa78")
    article, problems = parse_article(seed, article_id=seed.name, shown_as="seeds")
    assert problems == []
    return article


def test_the_given_article_has_its_headline_and_standfirst(given_article: Article) -> None:
    """To the letter."""
    assert given_article.title == 'تحالف "الراغبين" يبحث ضمانات أمنية ملزمة لأوكرانيا تشمل دعماً عسكرياً واستخباراتياً'
    assert given_article.standfirst == (
        "مسوّدة بيان لتحالف حلفاء كييف تشير إلى تعهّدات أمنية تشمل دعماً عسكرياً واستخباراتياً لأوكرانيا في حال "
        "تعرّضها لهجوم روسي، وذلك خلال قمة تُعقد اليوم في باريس بمشاركة أطراف أوكرانية وأميركية وأوروبية."
    )


def test_the_given_article_has_one_caption_with_its_credit(given_article: Article) -> None:
    """The longer of the two that the gallery repeats."""
    caption = 'من الاجتماع الذي يحضره تحالف "الراغبين" في باريس يوم الثلاثاء (وكالات)'
    assert given_article.news.parts(Part.CAPTION) == [caption]


def test_the_given_article_has_its_paragraphs_in_order_and_one_set_apart(given_article: Article) -> None:
    """Nine paragraphs: eight of news and, as its sidecar says, the last as background."""
    beginnings = ["أفادت", "وبحسب", "ونقل", "وفي", "كما", "وبحسب", "كما", "ويأتي"]
    assert [text.split()[0] for text in given_article.news.parts(Part.PARAGRAPH)] == beginnings
    assert [text.split()[:2] for text in given_article.background.parts(Part.PARAGRAPH)] == [["حلف", "الناتو"]]
    assert [part for part, _ in parts(given_article)][:3] == ["title", "standfirst", "caption"]


def test_the_given_article_leaves_out_two_lines(given_article: Article) -> None:
    """What, why, and on which line."""
    assert [(item.line, item.text, item.reason) for item in given_article.left_out] == [
        (5, "0:00", "ساعة المشغّل"),
        (6, "من الاجتماع الذي يحضره تحالف", "تعليق صورة مكرّر"),
    ]


def test_the_given_article_has_the_date_of_its_sidecar(given_article: Article) -> None:
    """The text itself says no date."""
    assert given_article.date == datetime.date(2026, 1, 6)
    assert "المرافق" in given_article.date_from


def test_the_text_is_blocks_parted_by_one_blank_line() -> None:
    """Offsets of every block are its place in the text."""
    article = parse(TITLE, LEAD, BODY)
    assert article.news.text == f"{TITLE}\n\n{LEAD}\n\n{BODY}\n"
    assert [article.news.text[block.start : block.end] for block in article.news.blocks] == [TITLE, LEAD, BODY]


DEBRIS = [
    ("ساعة المشغّل", "0:00", "٠:٠٠", "1:02:33", "0:00 / 3:15"),
    ("علامة تعداد بلا نص", "•", "***", "---", "…"),
    ("مسار التصفّح", "الرئيسية", "الرئيسية > سياسة > أوروبا", "الرئيسية / اقتصاد", "سياسة > أوروبا > فرنسا"),
    ("مسار التصفّح", "سياسة › أوروبا › فرنسا"),
    ("دعوة إلى المشاركة أو المتابعة", "شارك", "شارك هذا المقال", "فيسبوك تويتر واتساب", "تابعونا على تيليغرام"),
    ("دعوة إلى المشاركة أو المتابعة", "شارك الخبر: فيسبوك إكس", "نسخ الرابط", "انضم إلى قناتنا على واتساب"),
    ("رابط إلى مقال آخر", "اقرأ أيضاً: قمة باريس تنطلق", "إقرأ المزيد", "شاهد أيضاً", "مواضيع ذات صلة", "المزيد"),
    ("رابط إلى مقال آخر", "• اقرأ أيضاً: قمة باريس تنطلق غداً"),
    ("دعوة إلى النشرة البريدية", "اشترك في نشرتنا البريدية", "سجل في النشرة الأسبوعية"),
    ("وسوم", "#باريس #قمة_أوروبا", "الوسوم: باريس، أوروبا", "كلمات مفتاحية: باريس"),
    ("حقوق النشر", "© 2026 جميع الحقوق محفوظة", "حقوق النشر محفوظة للوكالة"),
    ("عدّاد", "1,234 مشاهدة", "عدد المشاهدات: 55", "قراءة 3 دقائق", "مدة القراءة: دقيقتان"),
    ("إعلان", "إعلان", "Advertisement"),
    ("أزرار الصفحة", "أضف تعليق", "حجم الخط", "مباشر"),
    ("أزرار المشغّل", "استمع إلى المقال"),
    (
        "سطر التاريخ",
        "6 يناير 2026",
        "الثلاثاء ٦ كانون الثاني/يناير ٢٠٢٦",
        "نُشر في: 2026-01-06",
        "باريس - 6 يناير 2026",
        "الثلاثاء 6 يناير 2026 (آخر تحديث قبل ساعتين)",
    ),
    ("سطر الكاتب أو المصدر", "بقلم أحمد علي", "كتب: أحمد علي", "المصدر: وكالات", "إعداد وتحرير: أحمد علي"),
    ("سطر الكاتب أو المصدر", "باريس (أ ف ب)", "القاهرة / أ ش أ", "رويترز", "باريس - رويترز", "فيينا: «الشرق الأوسط»"),
]


@pytest.mark.parametrize(
    ("line", "reason"),
    [pytest.param(line, reason, id=f"{reason}: {line}") for reason, *lines in DEBRIS for line in lines],
)
def test_a_line_that_is_no_news_is_left_out_with_its_reason(line: str, reason: str) -> None:
    """Debris, dates and bylines, wherever they stand."""
    article = parse(TITLE, LEAD, line, BODY, END)
    assert line not in article.news.text
    assert (line.removeprefix("• "), reason) in [(text.removeprefix("• "), why) for text, why in left_out(article)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("انضمت فنلندا رسمياً إلى حلف شمال الأطلسي يوم الثلاثاء.", id="Finland joined"),
        pytest.param("انضمام فنلندا إلى الحلف يغير موازين القوى في الشمال.", id="the joining"),
        pytest.param("سجلت إيرادات القناة رقماً قياسياً جديداً هذا العام.", id="the Canal recorded"),
        pytest.param("المزيد من الدول تعترف بفلسطين قبل اجتماع نيويورك.", id="more states"),
        pytest.param("شارك عبر تقنية الفيديو رئيس أوكرانيا في القمة.", id="he took part by video"),
        pytest.param("شارك على رأس وفد رفيع وزير الخارجية في القمة.", id="he took part at the head"),
        pytest.param("شارك في القمة سبعون رئيساً من القارات كلها.", id="seventy took part"),
        pytest.param("وقّع الطرفان الاتفاق في 6 يناير 2026 في باريس.", id="a sentence with a date"),
        pytest.param("ونقلت الوكالة عن مصدر أن الاجتماع أُجّل.", id="a sentence with a source"),
        pytest.param("وبدأت الجلسة عند 10:30 واستمرت ساعتين.", id="a sentence with a time"),
        pytest.param("وأضاف أن النتيجة كانت 3 مقابل 2 فقط.", id="a sentence with numbers"),
        pytest.param("وأكدت الوزارة ذلك في بيان، وفق وكالة رويترز.", id="a sentence that ends with its agency"),
        pytest.param("وقال إن ذلك انعكس على السوق، في صورة نادرة.", id="a sentence that ends with an image"),
        pytest.param("وانتهى الاجتماع ليلاً. ونقلت الخبر وكالة الأناضول.", id="two sentences, an agency"),
        pytest.param("وأكدت الوزارة ذلك في بيان، بحسب رويترز.", id="a sentence that ends with Reuters"),
        pytest.param("وأعلن صندوق الأمم المتحدة للطفولة ذلك (يونيسف).", id="a sentence that ends with a short form"),
    ],
)
def test_a_sentence_that_only_resembles_debris_is_a_paragraph(line: str) -> None:
    """A full sentence of the news stays in its place."""
    article = parse(TITLE, LEAD, BODY, line, END)
    assert parts(article) == [("title", TITLE), *(("paragraph", text) for text in (LEAD, BODY, line, END))]


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("انضمام فنلندا إلى الناتو", id="an accession"),
        pytest.param("المزيد من الدول تعترف بفلسطين", id="more of something"),
        pytest.param("غزة | ارتفاع عدد الشهداء إلى ألف", id="a place and a bar"),
        pytest.param("تقرير: ترامب يدرس توجيه ضربة", id="a report says"),
        pytest.param("مصدر: وقف إطلاق النار غداً", id="a source says"),
        pytest.param("صورة قاتمة للاقتصاد", id="a dark picture of the economy"),
        pytest.param("وكالات الإغاثة تحذر", id="relief agencies warn"),
        pytest.param("6 يناير 2021: اقتحام الكابيتول", id="a day and what it is known for"),
        pytest.param("بوتين يصل إلى بكين في زيارة تستمر يومين - الجزيرة", id="a channel behind it"),
        pytest.param("ماكرون: لا سلام بلا ضمانات", id="a speaker and a colon"),
        pytest.param("رويترز: بوتين يزور الصين غداً", id="an agency and a colon"),
        pytest.param("قمة باريس", id="two words"),
        pytest.param("هل تنجح القمة؟", id="a question"),
        pytest.param("«الراغبون» في باريس (تحليل)", id="a word in parentheses"),
    ],
)
def test_a_headline_that_only_resembles_debris_is_the_title(headline: str) -> None:
    """The first line of news is the headline, whatever words stand in it."""
    assert parse(headline, LEAD, BODY, END).title == headline


CREDITS = [
    "(وكالات)", "(رويترز)", "(أ ف ب)", "(أ.ف.ب)", "(الأناضول)", "(غيتي)", "(Getty Images)", "(AFP)", "[رويترز]",
    "(أرشيف)", "(أرشيفية)", "(أ ف ب/أرشيف)", "(رويترز - أرشيف)", "(تصوير: أحمد علي)", "(صورة أرشيفية)",
    "(مواقع التواصل)", "(الجزيرة)", "(أسوشيتد برس عبر غيتي)", "- رويترز", "– أ ف ب", "/ رويترز",
    "(وكالات).", "(وكالة الأنباء)",
    "| رويترز",
    "© رويترز",
    "©رويترز",
]  # fmt: skip


@pytest.mark.parametrize("credit", CREDITS)
def test_a_short_line_with_a_credit_is_a_caption(credit: str) -> None:
    """The caption stands above the text, its credit with it."""
    caption = f"قادة أوروبا خلال الجلسة الأولى من القمة {credit}"
    article = parse(TITLE, STANDFIRST, caption, LEAD, BODY)
    assert article.news.parts(Part.CAPTION) == [caption]
    assert article.standfirst == STANDFIRST


@pytest.mark.parametrize("label", ["صورة: ", "الصورة: ", "تصوير: "])
def test_a_line_with_a_label_of_a_picture_is_a_caption(label: str) -> None:
    """A label does what a credit does."""
    caption = f"{label}قادة أوروبا خلال الجلسة"
    assert parse(TITLE, caption, LEAD, BODY).news.parts(Part.CAPTION) == [caption]


def test_a_long_line_with_a_credit_is_a_paragraph() -> None:
    """A caption is short."""
    line = "كلمة " * 61 + "(رويترز)"
    assert parse(TITLE, LEAD, line, END).news.parts(Part.CAPTION) == []


@pytest.mark.parametrize(
    "first",
    [
        pytest.param("قادة أوروبا خلال الجلسة (رويترز)", id="the same line again"),
        pytest.param("• قادة أوروبا خلال الجلسة", id="a bullet with its beginning"),
        pytest.param("قادة أوروبا خلال", id="its beginning alone"),
        pytest.param("• قادة أوروبا خلال…", id="its beginning cut short"),
    ],
)
def test_a_repeated_caption_is_published_once(first: str) -> None:
    """A gallery says its caption twice: the longer stays, the other is recorded."""
    caption = "قادة أوروبا خلال الجلسة (رويترز)"
    article = parse(TITLE, STANDFIRST, first, caption, LEAD, BODY)
    assert article.news.parts(Part.CAPTION) == [caption]
    assert [reason for _, reason in left_out(article)] == ["تعليق صورة مكرّر"]


@pytest.mark.parametrize("kicker", ["سياسة", "أخبار العالم", "الشرق الأوسط اليوم"])
def test_a_word_or_two_above_the_headline_name_a_section(kicker: str) -> None:
    """The headline is the line below, and the name goes to the record."""
    article = parse(kicker, TITLE, LEAD, BODY)
    assert article.title == TITLE
    assert left_out(article) == [(kicker, "اسم القسم")]


def test_the_name_of_a_section_between_headline_and_text_is_left_out() -> None:
    """The same below the headline."""
    article = parse(TITLE, "سياسة", LEAD, BODY)
    assert parts(article) == [("title", TITLE), ("paragraph", LEAD), ("paragraph", BODY)]
    assert left_out(article) == [("سياسة", "اسم القسم")]


def test_one_line_a_paragraph_reads_as_blank_lines_do() -> None:
    """Whether blank lines part the paragraphs makes no difference."""
    lines = (TITLE, STANDFIRST, LEAD, BODY, END)
    assert parse(*lines).news == parse(*(piece for line in lines for piece in (line, "", " "))).news


def test_a_paragraph_that_the_lead_says_again_is_the_standfirst() -> None:
    """A lead repeats its standfirst in full."""
    assert parse(TITLE, STANDFIRST, LEAD, BODY).standfirst == STANDFIRST


BYLINE = "بقلم أحمد علي"
BETWEEN = ["0:00", "6 يناير 2026", BYLINE, "قادة أوروبا خلال الجلسة (رويترز)"]


@pytest.mark.parametrize("between", BETWEEN)
def test_a_paragraph_parted_from_the_text_that_echoes_it_is_the_standfirst(between: str) -> None:
    """A player, a date, a byline or a picture stands between standfirst and text: a word or two said again suffice."""
    echo = "تموّل الخطة التي أقرّها القادة مشاريع كبرى في البلدان خلال السنوات المقبلة."
    assert parse(TITLE, echo, between, LEAD, BODY).standfirst == echo
    assert parse(TITLE, echo, BODY).standfirst is None


@pytest.mark.parametrize("between", BETWEEN)
def test_a_paragraph_parted_from_the_text_that_tells_no_day_is_the_standfirst(between: str) -> None:
    """It need not be said again."""
    new = "يصوّت مجلس النواب الشهر المقبل على تمويل مشاريع النقل والطاقة."
    assert parse(TITLE, new, between, LEAD, BODY).standfirst == new


@pytest.mark.parametrize("between", [line for line in BETWEEN if line not in ("0:00", BYLINE)])
def test_a_lead_that_tells_its_day_is_a_paragraph(between: str) -> None:
    """A picture or a date may stand after the first paragraph of the text: «اليوم الاثنين» gives it away."""
    lead = "تجتمع اللجنة المشتركة اليوم الاثنين للنظر في تفاصيل لم تُحسم بعد."
    article = parse(TITLE, lead, between, BODY)
    assert (article.standfirst, article.news.parts(Part.PARAGRAPH)) == (None, [lead, BODY])


def test_an_article_without_a_standfirst_has_none() -> None:
    """Two paragraphs that follow each other are two paragraphs."""
    article = parse(TITLE, LEAD, BODY, END)
    assert article.standfirst is None
    assert [part for part, _ in parts(article)] == ["title", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("lines", "drop"),
    [
        pytest.param((TITLE, LEAD, "اقرأ أيضاً: قمة باريس تنطلق", END, BODY), None, id="a link"),
        pytest.param((TITLE, LEAD, "إعلان", END, BODY), None, id="an advertisement"),
        pytest.param((TITLE, LEAD, "حذف", END, BODY), ("حذف",), id="a line the editor drops"),
    ],
)
def test_what_stands_after_any_paragraph_makes_no_standfirst(lines: tuple[str, ...], drop: tuple[str] | None) -> None:
    """Links and advertisements stand between paragraphs everywhere."""
    article = parse(*lines, drop=drop)
    assert (article.standfirst, article.news.parts(Part.PARAGRAPH)) == (None, [LEAD, END, BODY])


def test_a_short_line_without_an_end_between_paragraphs_is_a_heading() -> None:
    """A heading of the text, not a paragraph."""
    article = parse(TITLE, LEAD, "ما بعد القمة", BODY, END)
    assert article.news.parts(Part.HEADING) == ["ما بعد القمة"]


def test_the_times_of_a_running_report_are_headings() -> None:
    """Three times of their own line are no clock of a player."""
    article = parse(TITLE, "10:30", LEAD, "09:15", BODY, "08:00", END)
    assert article.news.parts(Part.HEADING) == ["10:30", "09:15", "08:00"]
    assert left_out(article) == []


def test_two_times_are_the_clock_of_a_player() -> None:
    """Where it is and how long it takes."""
    article = parse(TITLE, "0:00", "3:15", LEAD, BODY)
    assert left_out(article) == [("0:00", "ساعة المشغّل"), ("3:15", "ساعة المشغّل")]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param("## ما بعد القمة", ("heading", "ما بعد القمة"), id="a heading"),
        pytest.param("### ما بعد القمة ###", ("heading", "ما بعد القمة"), id="a heading closed again"),
        pytest.param("وقال إن **الخطة** جاهزة *تماماً*.", ("paragraph", "وقال إن الخطة جاهزة تماماً."), id="emphasis"),
        pytest.param("وفق [البيان](https://e.org/a_(b)) الأخير.", ("paragraph", "وفق البيان الأخير."), id="a link"),
        pytest.param("انظر [هنا](javascript:alert(1)) الآن.", ("paragraph", "انظر هنا الآن."), id="a script"),
        pytest.param("- البند الأول من الخطة.", ("item", "البند الأول من الخطة."), id="an item of a list"),
        pytest.param("> قال الرئيس: نعم.", ("quote", "قال الرئيس: نعم."), id="a quotation"),
        pytest.param("| الحزب | المقاعد |", ("row", "الحزب | المقاعد"), id="a row of a table"),
        pytest.param("والناتج 2*3*4 مليار.", ("paragraph", "والناتج 2*3*4 مليار."), id="a product is no emphasis"),
        pytest.param("الملف a_b_c متاح.", ("paragraph", "الملف a_b_c متاح."), id="lines inside a word stay"),
        pytest.param("1. البند الأول من الخطة.", ("paragraph", "1. البند الأول من الخطة."), id="a number stays"),
        pytest.param("<b>نص</b> من الصفحة.", ("paragraph", "<b>نص</b> من الصفحة."), id="HTML is text"),
        pytest.param("#قمة هو الوسم الأول.", ("paragraph", "#قمة هو الوسم الأول."), id="a tag is no heading"),
    ],
)
def test_light_markdown_is_read_as_the_text_it_shows(line: str, shown: tuple[str, str]) -> None:
    """Marks are taken off, nothing becomes code."""
    article = parse(f"# {TITLE}", "", LEAD, "", line, "", END, markdown=True)
    assert parts(article) == [("title", TITLE), ("paragraph", LEAD), shown, ("paragraph", END)]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        pytest.param("وقال إن **الخطة** جاهزة.", [("strong", "الخطة", "")], id="strong words"),
        pytest.param("وقال إنها *جاهزة تماماً*.", [("emphasis", "جاهزة تماماً", "")], id="emphasis"),
        pytest.param("وفق [البيان](https://e.org/a_(b)).", [("link", "البيان", "https://e.org/a_(b)")], id="a link"),
        pytest.param("انظر [هنا](javascript:alert(1)) الآن.", [], id="a script is no link"),
        pytest.param("انظر [هنا](data:text/html,x) و[هنا](//e.org/) الآن.", [], id="neither is any other scheme"),
        pytest.param("![الوفد](https://e.org/a.png) في القاعة.", [], id="a picture is its words alone"),
        pytest.param("- **البند** الأول.", [("strong", "البند", "")], id="within an item"),
        pytest.param(
            "| الحزب | *المقاعد* |",
            [("cell", "الحزب", ""), ("cell", "المقاعد", ""), ("emphasis", "المقاعد", "")],
            id="cells of a table",
        ),
        pytest.param(r"والناتج \*تقريبي\* لا غير.", [], id="an escaped star is a star"),
    ],
)
def test_light_markdown_keeps_its_links_and_emphasis(line: str, marked: list[tuple[str, str, str]]) -> None:
    """As ranges of the text that they mark."""
    news = parse(f"# {TITLE}", "", LEAD, "", line, "", END, markdown=True).news
    assert [(mark.kind.value, news.text[mark.start : mark.end], mark.target) for mark in news.marks] == marked


def test_the_first_row_above_a_rule_names_the_columns() -> None:
    """The rule itself is on the record."""
    article = parse(f"# {TITLE}", LEAD, "| الحزب | المقاعد |", "|---|---:|", "| أ | 12 |", END, markdown=True)
    kinds = [mark.kind.value for mark in article.news.marks]
    assert kinds == ["head cell", "head cell", "cell", "cell"]
    assert left_out(article) == [("|---|---:|", "علامة تنسيق بلا نص")]


def test_rows_with_a_blank_line_between_them_are_a_table() -> None:
    """As every paragraph of such a text has one behind it."""
    rows = ("البند | قبل | بعد", "العملة | كونا | يورو", "حدود الجو | تفتيش | ترفع في آذار")
    article = parse(TITLE, "", LEAD, "", *(line for row in rows for line in (row, "")), BODY, "", END)
    assert [text for kind, text in parts(article) if kind == "row"] == list(rows)


def test_a_button_above_a_table_leaves_it_one() -> None:
    """It stands among paragraphs and has figures."""
    rows = ("القياس | 2023 | 2024", "المتوسط العالمي | 14.98 | 15.10", "الزيادة | 1.48 | 1.60")
    article = parse(TITLE, "", LEAD, "", "استمع إلى المقال (4 دقائق)", *rows, "", BODY, "", END)
    assert [text for kind, text in parts(article) if kind == "row"] == list(rows)


def test_marks_of_markdown_in_a_text_file_are_text() -> None:
    """Only `.md` is Markdown."""
    line = "وقال إن **الخطة** [جاهزة](https://e.org/) تماماً."
    assert parse(TITLE, LEAD, line, END).news.parts(Part.PARAGRAPH) == [LEAD, line, END]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("إعلان", id="debris"),
        pytest.param("6 يناير 2026", id="a date"),
        pytest.param("رويترز", id="a byline"),
        pytest.param("قادة أوروبا خلال الجلسة (رويترز)", id="a caption"),
        pytest.param("• بند من الخطة", id="a line with a bullet"),
    ],
)
def test_a_line_that_the_editor_keeps_stays_whatever_the_rules_say(line: str) -> None:
    """`keep` beats every rule of lines."""
    text = line.removeprefix("• ")
    article = parse(TITLE, LEAD, BODY, line, END, keep=(text,))
    assert text in [words for part, words in parts(article) if part in ("paragraph", "heading")]
    assert left_out(article) == []


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param((TITLE, "تحليل", LEAD, BODY), "تحليل", id="the name of a section below"),
        pytest.param(("تحليل", TITLE, LEAD, BODY), "تحليل", id="the name of a section above"),
    ],
)
def test_a_kept_line_is_kept_by_every_later_rule(lines: tuple[str, ...], kept: str) -> None:
    """`keep` beats the rules of layout too."""
    article = parse(*lines, keep=(kept,))
    assert kept in [text for _, text in parts(article)]
    assert kept not in [text for text, _ in left_out(article)]


def test_a_line_that_the_editor_drops_is_recorded() -> None:
    """`drop` names a line by its beginning, hamza and marks aside."""
    article = parse(TITLE, LEAD, END, BODY, drop=("وتشمل القَرارات",))
    assert article.news.parts(Part.PARAGRAPH) == [LEAD, END]
    assert left_out(article) == [(BODY, "حذفه المحرّر")]


@pytest.mark.parametrize("key", ["keep", "drop", "background"])
def test_a_beginning_without_letters_does_not_fit_every_line(tmp_path: Path, key: str) -> None:
    """A quotation mark alone folds to nothing, and nothing begins every line: it is told and left out."""
    (tmp_path / "x.txt").write_text(f"{TITLE}\nإعلان\n{LEAD}\n{BODY}\n", encoding="utf-8")
    (tmp_path / "x.yml").write_text(f"{key}: ['«']\n", encoding="utf-8")
    seeds, problems = read_seeds(tmp_path, shown_as="seeds", max_bytes=10_000)
    article, _ = parse_article(seeds[0], article_id="x", shown_as="seeds")
    assert [(problem.path, problem.line) for problem in problems] == [("seeds/x.yml", 1)]
    assert parts(article) == [("title", TITLE), ("paragraph", LEAD), ("paragraph", BODY)]


@pytest.mark.parametrize("key", ["keep", "drop"])
def test_a_line_to_keep_or_drop_that_there_is_not_is_told(key: str) -> None:
    """The editor hears of the slip; what fits a line, with its bullet or without, is no slip."""
    word = EditorsWord(date=datetime.date(2026, 1, 6), **{key: ("قادة أوروبا", "• بند", "بند", "لا شيء")})  # type: ignore[arg-type]
    seed = seed_of(f"{TITLE}\n{LEAD}\n• بند من الخطة\n{END}", word)
    _, problems = parse_article(seed, article_id="x", shown_as="seeds")
    assert [(problem.path, problem.rejects) for problem in problems] == [("seeds/x.txt", False)]
    assert problems[0].reason == f"{key}: no line begins with 'لا شيء'"
    assert problems[0].remedy


@pytest.mark.parametrize(
    ("sidecar", "header", "told"),
    [
        pytest.param("keep: [لا شيء]", "", [("seeds/x.yml", 1)], id="a line to keep"),
        pytest.param("date: 2026-01-06\ndrop:\n  - قادة أوروبا\n  - لا شيء", "", [("seeds/x.yml", 4)], id="to drop"),
        pytest.param("background:\n  - last\n  - لا شيء", "", [("seeds/x.yml", 3)], id="a paragraph to set apart"),
        pytest.param(
            "keep: لا شيء\ndrop: لا شيء", "", [("seeds/x.yml", 1), ("seeds/x.yml", 2)], id="each with its key"
        ),
        pytest.param("place: باريس", "drop: [لا شيء]", [("seeds/x.txt", 3)], id="in the header"),
        pytest.param("drop: [قادة أوروبا]", "drop: [لا شيء]", [], id="taken back by the sidecar"),
        pytest.param("drop: [قادة]\nkeep: [أعلن]\nbackground: last", "", [], id="all of them fit"),
    ],
)
def test_what_fits_nothing_is_told_where_the_editor_wrote_it(
    tmp_path: Path, sidecar: str, header: str, told: list[tuple[str, int]]
) -> None:
    """The file and the line to mend."""
    text = f"---\ndate: 2026-01-06\n{header}\n---\n{TITLE}\n{LEAD}\n{BODY}\n{END}\n"
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    (tmp_path / "x.yml").write_text(sidecar, encoding="utf-8")
    seeds, _ = read_seeds(tmp_path, shown_as="seeds", max_bytes=10_000)
    _, problems = parse_article(seeds[0], article_id="x", shown_as="seeds")
    assert [(problem.path, problem.line) for problem in problems] == told


@pytest.mark.parametrize("beginning", ["بند من", "• بند من"])
def test_a_line_is_dropped_with_its_bullet_or_without(beginning: str) -> None:
    """An editor copies the bullet or leaves it."""
    article = parse(TITLE, LEAD, "• بند من الخطة", END, drop=(beginning,))
    assert left_out(article) == [("بند من الخطة", "حذفه المحرّر")]


@pytest.mark.parametrize(
    ("said", "apart"),
    [
        pytest.param(("last",), [END], id="the last"),
        pytest.param(("وتشمل",), [BODY], id="by its beginning"),
        pytest.param(("وتشمل", "last"), [BODY, END], id="both, in the order of the text"),
    ],
)
def test_background_is_set_apart(said: tuple[str, ...], apart: list[str]) -> None:
    """It is not in the published text, and in no record of what was left out."""
    article = parse(TITLE, LEAD, BODY, END, background=said)
    assert article.background.parts(Part.PARAGRAPH) == apart
    assert article.news.parts(Part.PARAGRAPH) == [text for text in (LEAD, BODY, END) if text not in apart]
    assert left_out(article) == []


def test_a_background_that_no_paragraph_begins_with_is_told() -> None:
    """The editor hears of the slip."""
    seed = seed_of(f"{TITLE}\n{LEAD}", EditorsWord(background=("لا شيء",)))
    _, problems = parse_article(seed, article_id="x", shown_as="seeds")
    assert ["لا شيء" in problem.reason for problem in problems] == [True, False]
    assert [problem.path for problem in problems] == ["seeds/x.txt", "seeds/x.txt"]
    assert "date" in problems[1].reason


def test_a_title_that_the_editor_says_stands_above_a_text_without_one() -> None:
    """Every line of the text stays."""
    article = parse(LEAD, BODY, END, title=TITLE)
    assert (article.title, article.news.parts(Part.PARAGRAPH)) == (TITLE, [LEAD, BODY, END])


def test_title_and_standfirst_that_the_editor_says_replace_their_own_lines() -> None:
    """The same words are not said twice."""
    article = parse(TITLE, STANDFIRST, LEAD, title=TITLE, standfirst=STANDFIRST)
    assert parts(article) == [("title", TITLE), ("standfirst", STANDFIRST), ("paragraph", LEAD)]


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        pytest.param("ا\u0653خر القمة", "آخر القمة", id="letter and madda are put together"),
        pytest.param("قمة \u202e12345\u202c", "قمة 12345", id="controls of direction"),
        pytest.param("قمة\u200bباريس", "قمةباريس", id="a blank of no width"),
    ],
)
def test_a_title_from_a_header_is_as_clean_as_the_text(tmp_path: Path, title: str, clean: str) -> None:
    """NFC, and nothing in it that no reader sees."""
    (tmp_path / "x.txt").write_text(f"---\ntitle: {title}\n---\n{LEAD}\n{BODY}\n", encoding="utf-8")
    seeds, _ = read_seeds(tmp_path, shown_as="seeds", max_bytes=10_000)
    assert parse_article(seeds[0], article_id="x", shown_as="seeds")[0].title == clean


def test_controls_of_direction_are_removed_and_named() -> None:
    """U+202E shows 12345 as 54321: the number is right again, and the record says so."""
    seed = seed_of(f"{TITLE}\nبلغ العدد \u202e12345\u202c نازحاً.")
    article, problems = parse_article(seed, article_id="x", shown_as="seeds")
    assert "بلغ العدد 12345 نازحاً." in article.news.text
    assert [problem for problem in problems if "202E" in problem.reason.upper()] or article.left_out


@pytest.mark.parametrize(
    ("lines", "said", "date", "updated"),
    [
        pytest.param(("6 يناير 2026",), None, "2026-01-06", None, id="a date line"),
        pytest.param(("آخر تحديث: 7 يناير 2026", "6 يناير 2026"), None, "2026-01-06", "2026-01-07", id="a change too"),
        pytest.param(("آخر تحديث: 7 يناير 2026",), None, "2026-01-07", "2026-01-07", id="a change alone"),
        pytest.param(("6 يناير 2026",), "2026-01-05", "2026-01-05", None, id="the editor's word"),
        pytest.param((), None, None, None, id="no date at all"),
    ],
)
def test_the_date_is_decided(lines: tuple[str, ...], said: str | None, date: str | None, updated: str | None) -> None:
    """The editor's word, then a date line, then a line of the last change."""
    day = datetime.date.fromisoformat(said) if said else None
    article = parse(TITLE, *lines, LEAD, BODY, date=day)
    assert (str(article.date or "") or None, str(article.updated or "") or None) == (date, updated)
    assert article.date_from


def test_the_record_counts_lines_of_the_file() -> None:
    """A header shifts the lines of the text."""
    seed = seed_of(f"{TITLE}\n\n0:00\n{LEAD}", first_line=5)
    article, _ = parse_article(seed, article_id="x", shown_as="seeds")
    assert [item.line for item in article.left_out] == [7]


LINES = st.one_of(
    st.sampled_from([line for _, *lines in DEBRIS for line in lines]),
    st.sampled_from([TITLE, STANDFIRST, LEAD, BODY, END, "سياسة", "• بند", "10:30", "09:15", "08:00", "قمة (رويترز)"]),
    st.text(alphabet="قالنعمءأإآىةـًَُّ\"'«»()[]*_#>-–|/:،.؟!•©0٣ \t\u200b\u202e\u200f\x00\x85\u2028A", max_size=40),
    st.text(st.characters(exclude_characters="\n"), max_size=40),
)


IGNORED: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
"""Marks and letters without a shape of their own (Unicode: default ignorable), beside the controls."""


def bare(text: str) -> str:
    """`text` without blanks, bullets and what no reader sees."""
    composed = unicodedata.normalize("NFC", IGNORED.sub("", text))
    kept = (c for c in composed if not c.isspace() and c not in BULLETS and unicodedata.category(c)[0] not in "CZ")
    return unicodedata.normalize("NFC", "".join(kept))  # marks take their order anew where a control parted them


def within_bars(line: str) -> str:
    """`line` without the bars around it, which are the edges of a row."""
    row = line.strip()
    return row[1:-1] if len(row) > 1 and row[0] == row[-1] == "|" else row


@settings(max_examples=500, deadline=None)  # the first example reads the rules and the lexicon
@given(st.lists(LINES, max_size=12))
@example(["سياسة", TITLE, LEAD, "0:00", "• قادة أوروبا", "قادة أوروبا (رويترز)", BODY])
@example(["0|0", "|0|0"])
@example(["\U000e0100", "\u0628\ufe0f"])
@example(["|0|0|", "|1|1|", "|2|2|"])
def test_no_line_of_a_seed_is_lost(lines: list[str]) -> None:
    """Every line is in the published text or in the record, invisible characters, blanks and edges of tables aside."""
    article = parse(*lines)
    published = {bare(text) for _, text in parts(article)} | {bare(item.text) for item in article.left_out}
    assert [line for line in lines if {bare(line), bare(within_bars(line))}.isdisjoint(published | {""})] == []


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=8), st.booleans(), st.lists(LINES.filter(str.strip), max_size=2))
def test_any_seed_is_an_article(lines: list[str], markdown: bool, said: list[str]) -> None:  # noqa: FBT001
    """Parsing never raises; text is NFC, blocks lie in order, every reason is given."""
    told = tuple(said) or None
    article = parse(*lines, markdown=markdown, keep=told, background=told)
    for body in (article.news, article.background):
        assert unicodedata.is_normalized("NFC", body.text)
        assert "\n\n".join(body.of(block) for block in body.blocks) == body.text.rstrip("\n")
        assert all(body.of(block).strip() == body.of(block) != "" for block in body.blocks)
    assert all(item.reason for item in article.left_out)


def test_a_seed_of_many_short_lines_is_read_in_time_that_grows_with_it() -> None:
    """Four times the lines take far less than sixteen times as long."""

    def read(lines: int) -> object:
        return parse(TITLE, *["كلمة واحدة"] * lines, LEAD, BODY)

    assert growth(lambda: read(1000), lambda: read(4000), bar=8) <= 8
