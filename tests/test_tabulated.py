"""Tables and lists of figures that stand in pasted text as rows of cells or as a figure by the line."""

from __future__ import annotations

import pytest

from hashiya.articles.article import Part
from hashiya.formats.manuscript import MarkKind
from hashiya.formats.typed_rows import RULE
from test_articles import BODY, END, LEAD, TITLE, left_out, parse

TABLES = {
    "cells between bars below a heading": (
        "توزيع المقاعد\n\nالحزب | المقاعد\nالأحرار | 102\nالاستقلال | 81",
        ["الحزب | المقاعد", "الأحرار | 102", "الاستقلال | 81"],
    ),
    "bars around the row too": (
        "| البند | الرقم |\n| الطول | 1.8 كيلومتر |\n| القدرة | 5150 ميغاواط |",
        ["البند | الرقم", "الطول | 1.8 كيلومتر", "القدرة | 5150 ميغاواط"],
    ),
    "a cell that begins with a point": (
        "| • الطول | 1.8 كيلومتر |\n| • القدرة | 5150 ميغاواط |",
        ["الطول | 1.8 كيلومتر", "القدرة | 5150 ميغاواط"],
    ),
    "tabs, as copied from a page": (
        "المرشح\tالنسبة\nالأول\t58.3\nالثاني\t26.6",
        ["المرشح النسبة", "الأول 58.3", "الثاني 26.6"],
    ),
    "wide blanks": ("الأول        58.3 - 60.7\nالثاني        26.6 - 28.6", ["الأول 58.3 - 60.7", "الثاني 26.6 - 28.6"]),
    "strokes": ("المرشح / النسبة\nميلي / 55,7\nماسا / 44,3", ["المرشح / النسبة", "ميلي / 55,7", "ماسا / 44,3"]),
    "more words than figures": (
        "المناسبة | النهائي\nالهدف | بونجاح د 2\nالحكم | أليوم",
        ["المناسبة | النهائي", "الهدف | بونجاح د 2", "الحكم | أليوم"],
    ),
    "cells that look like the sizes of letters": (
        "الدولة | الدرجة\nألمانيا | AAA\nفرنسا | AAA\nإسبانيا | AA\nإيطاليا | A+",
        ["الدولة | الدرجة", "ألمانيا | AAA", "فرنسا | AAA", "إسبانيا | AA", "إيطاليا | A+"],
    ),
    "three columns, whose head looks like a bar": (
        "الفريق | المدرب | الألقاب\nالأهلي | بيتسو موسيماني | 8\nالزمالك | جايمي باتشيكو | 5",
        ["الفريق | المدرب | الألقاب", "الأهلي | بيتسو موسيماني | 8", "الزمالك | جايمي باتشيكو | 5"],
    ),
}

NO_TABLES = {
    "one line with a bar": "الأحرار | 102",
    "bars without figures": "من نحن | اتصل بنا\nالخصوصية | الشروط",
    "unequal rows": "الأول | 12\nالثاني | 14 | 15",
    "a blank line between them": "الأول | 12\n\nالثاني | 14",
    "counters of a page": "عدد المشاهدات | 1200\nعدد التعليقات | 14",
}

LISTS = {
    "shares of a vote below a heading": "النتائج\n\nلي جاي ميونغ (الديمقراطي): 49%\nكيم مون سو: 41%\nالمشاركة: 79%",
    "prizes with bullets": "جوائز\n\n• أحسن لاعب: إسماعيل بن ناصر\n• أحسن حارس: مبولحي",
    "points that are counted": "بنود\n\nاولا: نزع السلاح\nثانيًا: عودة السلطة\nثالثاً: إدخال المساعدات",
    "the way of a team, by its scores": (
        "مشوار البطل\n\nالبرتغال – آيسلندا 1-1\nالبرتغال – كرواتيا 1-0\nالبرتغال – بولندا 1-1 (5-3 بركلات الترجيح)"
    ),
    "what comes on which day": "البرنامج\n\nالأحد: أربيل والموصل وقرقوش\nالاثنين: المغادرة إلى روما",
    "what a colon announces, with dashes": "التصويت:\n\n– داود: 6 أصوات\n– هيلين غودي: صوتان\n– ساندرين كوليت: صوت",
}


@pytest.mark.parametrize(("lines", "rows"), TABLES.values(), ids=TABLES.keys())
def test_rows_typed_into_the_text_are_its_table(lines: str, rows: list[str]) -> None:
    """Each row is one of a table, its cells are marked, and no word of it is lost."""
    article = parse(TITLE, LEAD, BODY, "", *lines.split("\n"), "", END)
    assert article.news.parts(Part.ROW) == rows
    assert left_out(article) == []
    cells = [article.news.text[mark.start : mark.end] for mark in article.news.marks]
    assert " ".join(cells).split() == " ".join(rows).replace("|", "").replace(" / ", " ").split()


def test_the_first_row_without_figures_names_the_columns() -> None:
    """A head of a table, as a page shows one."""
    article = parse(TITLE, LEAD, BODY, "الحزب | المقاعد", "الأحرار | 102", "الاستقلال | 81", END)
    assert [mark.kind for mark in article.news.marks] == [MarkKind.HEAD_CELL] * 2 + [MarkKind.CELL] * 4


def test_rows_between_bars_are_a_table_wherever_they_stand() -> None:
    """Without figures, below the words of a picture that are said twice."""
    typed = ["| الكاتب | الرواية |", "| جبور الدويهي | ملك الهند |", "| محمد المعزوز | بأي ذنب رحلت |"]
    article = parse(TITLE, LEAD, BODY, "", "الفائز يرفع الدرع", "الفائز يرفع الدرع", "القائمة القصيرة", *typed, "", END)
    assert article.news.parts(Part.ROW) == [row.strip("| ") for row in typed]
    assert "القائمة القصيرة" in article.news.text


def test_dashes_below_its_first_row_name_the_columns_too() -> None:
    """Light Markdown in a text file: the line of dashes is on record, and parts nothing."""
    typed = ["| المرشح | الحزب |", "| --- | :---: |", "| ماكرون | إلى الأمام |", "| لوبن | الجبهة الوطنية |"]
    article = parse(TITLE, LEAD, BODY, "", *typed, "", END)
    assert article.news.parts(Part.ROW) == ["المرشح | الحزب", "ماكرون | إلى الأمام", "لوبن | الجبهة الوطنية"]
    assert [mark.kind for mark in article.news.marks] == [MarkKind.HEAD_CELL] * 2 + [MarkKind.CELL] * 4
    assert left_out(article) == [("--- | :---:", RULE)]


def test_a_short_line_above_a_table_or_list_heads_it() -> None:
    """«بطاقة فنية», «جوائز»."""
    rows, prizes = ("الفريق | الأهداف", "الأهلي | 2", "الزمالك | 1"), ("• أحسن لاعب: محرز", "• أحسن حارس: مبولحي")
    article = parse(TITLE, LEAD, BODY, "", "بطاقة فنية", *rows, "", BODY, "", "جوائز", *prizes, "", END)
    assert article.news.parts(Part.HEADING) == ["بطاقة فنية", "جوائز"]


@pytest.mark.parametrize("lines", NO_TABLES.values(), ids=NO_TABLES.keys())
def test_what_has_bars_is_no_table_for_that(lines: str) -> None:
    """It is read as any line is."""
    article = parse(TITLE, LEAD, BODY, "", *lines.split("\n"), "", END)
    assert article.news.parts(Part.ROW) == []
    assert article.news.marks == ()


@pytest.mark.parametrize(
    "lines", ["الدولار | 30.9\nاليورو | 33.1", "القاهرة: 32 درجة\nعمان: 28 درجة"], ids=["rows", "a list"]
)
def test_a_table_below_the_links_of_a_page_is_furniture(lines: str) -> None:
    """The rates and the weather that a page shows on every day."""
    article = parse(TITLE, LEAD, BODY, END, "", "اقرأ أيضا", *lines.split("\n"))
    assert article.news.parts(Part.ROW) == article.news.parts(Part.ITEM) == []


@pytest.mark.parametrize("lines", LISTS.values(), ids=LISTS.keys())
def test_a_list_of_figures_is_the_text_s(lines: str) -> None:
    """Every line of it is an item, whatever it looks like."""
    article = parse(TITLE, LEAD, BODY, "", *lines.split("\n"), "", END)
    assert left_out(article) == []
    assert len(article.news.parts(Part.ITEM)) == len(lines.split("\n")) - 2


POINTS = {
    "a life by its years, with bullets": ["سيرة الفائز", "• 1970: ولادته في الأردن", "• 2015: ينال جائزة كتارا"],
    "books, whatever they look like": ["من أعماله:", "- «خريف البطريرك» (1975)", "- «الحب» (1985)"],
    "the minutes of a match": ["أهداف المباراة:", "5 - السولية برأسية", "31 - محمود بتسديدة", "86 - محمد بتصويبة"],
    "years without a bullet": ["محطات", "1992: مقتل عمال في زونغولداق", "2010: مقتل عمال آخرين"],
}


@pytest.mark.parametrize("lines", POINTS.values(), ids=POINTS.keys())
def test_points_below_a_heading_are_the_text_s(lines: list[str]) -> None:
    """Nothing of them is left out, nor their heading; they are a list."""
    article = parse(TITLE, LEAD, BODY, "", *lines, "", END)
    assert left_out(article) == []
    assert article.news.parts(Part.ITEM) == [line.removeprefix("• ") for line in lines[1:]]


def test_entries_right_below_a_heading_are_the_text_s() -> None:
    """Without figures and bullets, where three stand together and look like no furniture."""
    lines = ["الجوائز الفردية", "أفضل لاعب: ساديو ماني", "الهداف: إبراهيم دياز", "أفضل حارس: ياسين بونو"]
    article = parse(TITLE, LEAD, BODY, "", "إحصاءات المباراة من شريكنا", *lines, "", END)
    assert article.news.parts(Part.ITEM) == lines[1:]


def test_entries_may_be_long_below_a_heading() -> None:
    """Prizes, and what each is for."""
    lines = [
        "قائمة الجوائز",
        "السعفة الذهبية: «حادث بسيط»، جعفر بناهي",
        "جائزة لجنة التحكيم مناصفة: «صراط»، أوليفر لاشي، و«صوت السقوط»، ماشا شيلينسكي",
        "أفضل ممثل: فاغنر مورا عن الفيلم نفسه",
    ]
    article = parse(TITLE, LEAD, BODY, "", *lines, "", END)
    assert article.news.parts(Part.ITEM) == lines[1:]
    assert article.news.parts(Part.HEADING) == lines[:1]


def test_points_end_a_text_where_they_are_sentences() -> None:
    """With the heading above them."""
    lines = ["حوادث سابقة", "", "- 1992: مقتل 263 عاملاً في زونغولداق.", "- 2010: مقتل 30 عاملاً في زونغولداق."]
    article = parse(TITLE, LEAD, BODY, END, "", *lines, "", "جميع الحقوق محفوظة")
    assert [text for text, _ in left_out(article)] == ["جميع الحقوق محفوظة"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("تسلسل زمني", "9 حزيران: إقرار الخطة", "5 أيلول: أول القرارات", "2 تشرين: التمويل"), id="days"),
        pytest.param(("الخطة في سطور", "• أقرها قادة أوروبا", "• تمويل «مشاريع»", "• اجتماع اللجنة"), id="bullets"),
        pytest.param(
            ("الخطة في سطور", "• أقرها قادة أوروبا", "• تمويل", "• اجتماع «اللجنة»"), id="a quotation at its end"
        ),
    ],
)
def test_a_list_that_speaks_of_what_was_said_ends_the_text(lines: tuple[str, ...]) -> None:
    """Right below a heading; what is shown on every day speaks of something else."""
    article = parse(TITLE, LEAD, BODY, END, *lines, "", "جميع الحقوق محفوظة")
    assert [text for text, _ in left_out(article)] == ["جميع الحقوق محفوظة"]


def test_the_weather_behind_the_text_is_no_list_of_it() -> None:
    """Nor the rates of the day."""
    lines = ("الطقس اليوم", "دمشق: 32 درجة", "عمان: 28 درجة", "بيروت: 30 درجة")
    article = parse(TITLE, LEAD, BODY, END, *lines, "", "جميع الحقوق محفوظة")
    assert not set(lines) & set(article.news.text.splitlines())


def test_links_that_are_counted_from_one_are_no_points() -> None:
    """What is read most, below a label that no rule knows."""
    article = parse(TITLE, LEAD, BODY, "", "اقرأ أيضا", "1 - قصة الوزير الجديد", "2 - من أين جاء المال", "", END)
    assert article.news.parts(Part.PARAGRAPH)[-1] == END
    assert len(left_out(article)) == 3


def test_what_heads_points_between_headline_and_text_is_no_section() -> None:
    """«أبرز التطورات»: the points of a running report stand above its entries."""
    article = parse(TITLE, "", "أبرز التطورات", "• استقالة الوزير", "• سقوط الحكومة", "", LEAD, BODY, END)
    assert article.news.parts(Part.HEADING) == ["أبرز التطورات"]


RUNNING = ("22:40 بتوقيت سيول", "انتهى التصديق", LEAD, "01:06 غرينتش", BODY, "21:17 غرينتش (الأربعاء)", END)


def test_what_stands_below_the_time_of_a_running_report_is_text() -> None:
    """The times are headings, in a zone and with a day too, and so is the line below one, whatever it looks like."""
    article = parse(TITLE, "", *RUNNING)
    assert left_out(article) == []
    assert article.news.parts(Part.HEADING) == [RUNNING[0], RUNNING[1], RUNNING[3], RUNNING[5]]


def test_a_question_with_its_answer_below_stays() -> None:
    """«هل تظهر الإعلانات؟» alone may be a poll."""
    question, answer = "هل تظهر الإعلانات في واتساب؟", "كتب كوم أن لا شيء سيتغير."
    article = parse(TITLE, LEAD, BODY, "", question, answer, "", END)
    assert [question, answer] == [line for line in article.news.text.splitlines() if line in (question, answer)]


def test_what_a_heading_counts_is_the_text_s() -> None:
    """«القائمة القصيرة» and what stands on it, whatever it looks like."""
    lines = (
        "1. «كونشيرتو» - نجوى بن شتوان، ليبيا",
        "2. «منا» - الصديق حاج أحمد، الجزائر",
        "3. «حجر» - أزهر جرجيس، العراق",
    )
    article = parse(TITLE, LEAD, BODY, "", "القائمة القصيرة", "", *lines, "", END)
    assert left_out(article) == []
    assert article.news.parts(Part.ITEM) == list(lines)


def test_a_heading_above_the_table_that_ends_a_text_stays() -> None:
    """As one above points does."""
    rows = ("الطاقم\t4", "مدة الإقامة\tنحو 10 أيام", "تجارب الرائدين\t14")
    article = parse(TITLE, LEAD, BODY, END, "", "أرقام الرحلة", *rows, "", "وسوم: الفضاء")
    assert [text for text, _ in left_out(article)] == ["وسوم: الفضاء"]
    assert "أرقام الرحلة" in article.news.text.splitlines()


def test_the_last_entry_of_a_running_report_stays() -> None:
    """A sentence right below its time; by itself it is what the page says of the report."""
    times = ("21:30", "انتهت تغطيتنا ليوم الخميس، ونعود صباح الجمعة.", "20:10", BODY, "19:00", END)
    assert left_out(parse(TITLE, "", *times)) == []
    assert len(left_out(parse(TITLE, LEAD, BODY, END, "", "انتهت تغطيتنا ليوم الخميس"))) == 1


def test_a_place_with_its_agency_below_the_day_is_no_caption() -> None:
    """«سين لي زالب - أ ف ب»: three words and a credit."""
    article = parse(TITLE, "الأربعاء 7 يناير 2026", "سين لي زالب - أ ف ب", "", LEAD, BODY, END)
    assert "سين لي زالب - أ ف ب" not in article.news.text
    assert article.news.parts(Part.CAPTION) == []
