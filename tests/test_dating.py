"""The day of an article, and what bylines and datelines say of it."""

from __future__ import annotations

import datetime

import pytest

from hashiya.articles.article import Article
from hashiya.articles.parsing import parse_article
from hashiya.formats.plain import read_plain
from hashiya.problems import Problem
from hashiya.seeds.reading import Seed
from hashiya.seeds.word import NOTHING_SAID, EditorsWord
from test_articles import BODY, END, LEAD, STANDFIRST, TITLE


def read(*lines: str, name: str = "x", word: EditorsWord = NOTHING_SAID) -> tuple[Article, list[Problem]]:
    """The article of a seed called `name`, and what was wrong with it."""
    seed = Seed(f"{name}.txt", name, read_plain("\n".join(lines)), word)
    return parse_article(seed, article_id=name, shown_as="seeds")


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        pytest.param("انضمت البلاد إلى الحلف اليوم الثلاثاء (6 يناير 2026) رسمياً.", "2026-01-06", id="today"),
        pytest.param("رام الله 6-1-2026 وفا- استقبل الرئيس وزير الخارجية.", "2026-01-06", id="a dateline in numbers"),
        pytest.param("تونس/ 6 جانفي 2026/ وات- أعلن البنك الإبقاء على الفائدة.", "2026-01-06", id="a dateline"),
        pytest.param("الدوحة - 6 كانون الثاني/يناير 2026: أعلن الوزير الاتفاق.", "2026-01-06", id="a colon"),
        pytest.param("لندن، ٦ كانون الثاني ٢٠٢٦ – هدأت العاصفة في منطقة اليورو.", "2026-01-06", id="a long dash"),
        pytest.param("يانغون (وكالات) 6 يناير 2026 - أعلن الجيش الطوارئ.", "2026-01-06", id="an agency in brackets"),
        pytest.param(
            "اختتمت القمة اليوم الثلاثاء (17 رجب 1447هـ، الموافق 6 يناير 2026م) أعمالها.",
            "2026-01-06",
            id="a day of the Hijra between weekday and date",
        ),
        pytest.param(
            "وأوضح بيان صدر الثلاثاء 6-1-2026 أن الصفقة تمت.", "2026-01-06", id="a weekday and a day in digits"
        ),
        pytest.param(
            "في السادس من كانون الثاني (يناير) من العام 2026، أُعلن الاتفاق.", "2026-01-06", id="a day in words"
        ),
        pytest.param(
            "لم يصدق أحد ما رآه مساء أمس، الاثنين 5 يناير 2026.", "2026-01-06", id="the day after what was yesterday"
        ),
        pytest.param("أظهرت نتائج أعلنت مساء أمس، 5 يناير 2026، الفوز.", "2026-01-06", id="yesterday and its day"),
        pytest.param("أعلن، يوم الثلاثاء السادس من يناير 2026، الاتفاق.", "2026-01-06", id="a weekday, then words"),
        pytest.param("انضمت البلاد إلى الحلف اليوم الخميس أول يناير 2026.", "2026-01-01", id="the first, without of"),
        pytest.param("أعلن الخميس فاتح يناير 2026 الاتفاق.", "2026-01-01", id="the first, as the Maghreb has it"),
        pytest.param("افتتح مساء الثلاثاء 2026/01/06 متحف المدينة.", "2026-01-06", id="the year first, in numbers"),
        pytest.param("في 6 كانون الثاني/يناير 2026 كتبت اللاعبات اسم بلادهن.", "2026-01-06", id="its first words"),
        pytest.param("جلست اللجنة يوم 5 يناير 2026، واختارت أمس الاثنين.", "2026-01-06", id="apart from its weekday"),
        pytest.param("فاز في 4 يناير 2026، واختير أمس الاثنين.", None, id="apart from the weekday of another day"),
        pytest.param("الثلاثاء 6 يناير 2026م. غيب الموت أمس العالم.", "2026-01-06", id="a sentence of its own"),
        pytest.param("6 يناير 2026 – تواصلت أعمال البحث عن ناجين.", "2026-01-06", id="a day before everything"),
        pytest.param("وُقّع في السادس من يناير 2026 اتفاق.", None, id="a day in words that does not open the lead"),
        pytest.param("انضمت البلاد إلى الحلف اليوم الأحد (6 يناير 2026) رسمياً.", None, id="a weekday that is not"),
        pytest.param("وُقّع الاتفاق في 6 يناير 2026 في باريس بعد مفاوضات.", None, id="a day of the past"),
        pytest.param("واشنطن 6 يناير (وكالات) - انضمت البلاد إلى الحلف.", None, id="a day without any year"),
        pytest.param("التقى الوزيران أمس الثلاثاء في باريس.", None, id="yesterday, which is no day"),
    ],
)
def test_a_lead_that_says_its_day_dates_the_article(lead: str, date: str | None) -> None:
    """A whole date of its own day, or none."""
    article, _ = read(TITLE, lead, BODY, END)
    assert str(article.date or "") == (date or "")
    assert article.date_from


def test_a_running_report_is_of_the_day_on_which_it_ends() -> None:
    """«بدأت التغطية … وانتهت …» is a date line of two days."""
    article, _ = read(TITLE, "بدأت التغطية مساء 5 يناير 2026 وانتهت فجر الثلاثاء 6 يناير 2026", LEAD, BODY, END)
    assert str(article.date) == "2026-01-06"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        pytest.param("16 رجب 1447", "2026-01-06", id="a day before it"),
        pytest.param("18 رجب 1447هـ", "2026-01-06", id="a day behind it"),
        pytest.param("25 رجب 1447", "2026-01-14", id="a week behind it: another day than the lead's"),
        pytest.param("16 رجب 1447 - 5 يناير 2026", "2026-01-05", id="with the other calendar beside it"),
        pytest.param("الأربعاء 24 رجب 1447", "2026-01-14", id="with the weekday of the day behind it"),
        pytest.param("الاثنين 15 رجب 1447 هـ | ٥ يناير ٢٠٢٦", "2026-01-05", id="with the other behind a bar"),
    ],
)
def test_a_hijri_date_alone_gives_way_to_the_day_of_its_lead(line: str, date: str) -> None:
    """The computed month may begin a day before or behind the one that was seen."""
    article, _ = read(TITLE, line, "انضمت البلاد إلى الحلف اليوم الثلاثاء 6 يناير 2026 رسمياً.", BODY, END)
    assert str(article.date) == date


@pytest.mark.parametrize(
    ("name", "url", "source"),
    [
        pytest.param("2026-news", None, "اسم الملف", id="the name of the file"),
        pytest.param("x", "https://e.org/world/2026/1/7/x", "عنوان المصدر", id="the address of the source"),
    ],
)
def test_a_day_without_a_year_takes_it_from_what_is_sure(name: str, url: str | None, source: str) -> None:
    """And the record says from what."""
    lead = "الرياض 6 يناير كانون الثاني (وكالات) - التقى الوزيران في العاصمة."
    article, _ = read(TITLE, lead, BODY, name=name, word=EditorsWord(url=url))
    assert article.date == datetime.date(2026, 1, 6)
    assert source in article.date_from


@pytest.mark.parametrize(
    ("line", "name", "source"),
    [
        pytest.param(
            "نشر من طرف قسم الأخبار في الثلاثاء 06 جانفي 2026 - 19:52",
            "x",
            "تاريخ في سطر حول العنوان",
            id="a whole day",
        ),
        pytest.param(
            "القاهرة 6 يناير /نبأ/ ... 11:58 مساءً / ع.م",
            "summit-2026",
            "يوم في سطر حول العنوان، والسنة من اسم الملف",
            id="a day whose year the name of the file has",
        ),
    ],
)
def test_a_line_around_the_headline_dates_the_article_in_words_that_no_rule_knows(
    line: str, name: str, source: str
) -> None:
    """Only where nothing surer does."""
    article, problems = read(TITLE, line, LEAD, BODY, END, name=name)

    assert (str(article.date), article.date_from, problems) == ("2026-01-06", source, [])


@pytest.mark.parametrize(
    ("said", "date"),
    [
        pytest.param("وكان الاتفاق قد وُقّع في أيار 2025 في جنيف.", "2026-01-06", id="the weekday fits the next year"),
        pytest.param("وكان الاتفاق قد وُقّع مطلع 2026 في جنيف.", "2026-01-06", id="the weekday fits that year"),
        pytest.param("وكان الاتفاق قد وُقّع في أيار 2021 في جنيف.", None, id="the weekday fits neither"),
        pytest.param("ويستمر العمل به حتى عام 2026 على الأقل.", None, id="a year to come"),
    ],
)
def test_a_day_and_its_weekday_choose_the_year_that_the_text_speaks_of(said: str, date: str | None) -> None:
    """The latest year of the text or the next, where the weekday is right."""
    lead = "الرياض 6 يناير (وكالات) - التقى الوزيران يوم الثلاثاء في العاصمة."
    assert str(read(TITLE, lead, BODY, said)[0].date or "") == (date or "")


@pytest.mark.parametrize(
    ("name", "url"),
    [
        pytest.param("2026-01-06-summit", None, id="the name of the file"),
        pytest.param("summit_20260106", None, id="the name of the file without hyphens"),
        pytest.param("x", "https://e.org/2026/01/06/summit", id="the address of the source"),
    ],
)
def test_a_day_that_only_file_or_address_know_is_better_than_none(name: str, url: str | None) -> None:
    """After everything that the text says."""
    word = EditorsWord(url=url)
    assert read(TITLE, LEAD, BODY, name=name, word=word)[0].date == datetime.date(2026, 1, 6)
    assert read(TITLE, "7 يناير 2026", LEAD, BODY, name=name, word=word)[0].date == datetime.date(2026, 1, 7)


def test_a_weekday_that_contradicts_its_date_is_told() -> None:
    """The date counts, and the editor hears of it."""
    article, problems = read(TITLE, "الأحد 6 يناير 2026", LEAD, BODY)
    assert article.date == datetime.date(2026, 1, 6)
    assert ["weekday" in problem.reason for problem in problems] == [True]
    assert read(TITLE, "الثلثاء 6 كانون الثاني 2026", LEAD, BODY)[1] == []


def test_no_date_is_told_once() -> None:
    """Minutes and hours before now are no date."""
    article, problems = read(TITLE, "قبل ساعتين", LEAD, BODY)
    assert article.date is None
    assert ["date" in problem.reason for problem in problems] == [True]


def test_a_change_before_the_day_itself_is_none() -> None:
    """A page cannot be changed before it was published."""
    assert read(TITLE, "6 يناير 2026", "آخر تحديث: 5 يناير 2026", LEAD)[0].updated is None


@pytest.mark.parametrize(
    ("lines", "author", "place", "publisher"),
    [
        pytest.param(("كتب: أحمد علي", LEAD), "أحمد علي", None, None, id="an author"),
        pytest.param(("بقلم أحمد علي", LEAD), "أحمد علي", None, None, id="an author without a colon"),
        pytest.param((LEAD, "المصدر: الأناضول"), None, None, "الأناضول", id="a source"),
        pytest.param((LEAD, "المصدر: وكالات"), None, None, None, id="a source that names none"),
        pytest.param(("فيينا: «الشرق الأوسط»", LEAD), None, "فيينا", "الشرق الأوسط", id="a place and a newspaper"),
        pytest.param(("القاهرة - رويترز", LEAD), None, "القاهرة", "رويترز", id="a place and an agency"),
        pytest.param(("باريس (أ ف ب) – " + LEAD,), None, "باريس", "أ ف ب", id="a dateline"),
        pytest.param(("ريمبو - " + LEAD,), None, "ريمبو", None, id="a dateline without an agency"),
        pytest.param(("أبوظبي في ٦ يناير / وام / " + LEAD,), None, "أبوظبي", "وام", id="a dateline with its day"),
        pytest.param(("باريس- «القدس العربي»: " + LEAD,), None, "باريس", "القدس العربي", id="a dateline, a newspaper"),
        pytest.param(("باريس، فرنسا (CNN)-- " + LEAD,), None, "باريس", "CNN", id="a dateline with its country"),
        pytest.param((LEAD,), None, None, None, id="nothing"),
    ],
)
def test_bylines_and_datelines_are_read(
    lines: tuple[str, ...], author: str | None, place: str | None, publisher: str | None
) -> None:
    """What the text says of itself, where nobody else does; a dateline stays in its paragraph."""
    article, _ = read(TITLE, *lines, BODY, END)
    assert (article.author, article.place, article.publisher) == (author, place, publisher)
    assert LEAD in article.news.text


def test_the_editor_beats_bylines_and_datelines() -> None:
    """As everywhere."""
    word = EditorsWord(author="سعاد حسن", place="روما", publisher="حاشية")
    article, _ = read(TITLE, "كتب: أحمد علي", f"باريس (أ ف ب) – {LEAD}", BODY, word=word)
    assert (article.author, article.place, article.publisher) == ("سعاد حسن", "روما", "حاشية")


@pytest.mark.parametrize(
    ("first", "second", "is_standfirst"),
    [
        pytest.param(STANDFIRST, f"فيلنيوس – {LEAD}", True, id="the text below begins with a dateline"),
        pytest.param(f"فيلنيوس – {STANDFIRST}", BODY, False, id="it begins with a dateline itself"),
        pytest.param("القادة يتفقون على خطة، وبولندا تعترض", LEAD, True, id="a few words as in a headline"),
        pytest.param(
            "موسكو تمدّد خفضها حتى نهاية العام، فيما قفز الخام بنحو ستة بالمئة.",
            "قررت ثماني دول منتجة للنفط خفض إنتاجها طوعاً اعتباراً من الشهر المقبل في خطوة لم تكن متوقعة أبداً.",
            True,
            id="who acts, then a verb of the present",
        ),
        pytest.param(
            "قررت ثماني دول منتجة للنفط خفض إنتاجها طوعاً اعتباراً من الشهر المقبل.",
            "وقال الوزير إن القرار إجراء احترازي يتم بالتنسيق مع بقية الدول الأعضاء في المنظمة، ولا يستهدف أحداً.",
            False,
            id="the paragraph below goes on",
        ),
    ],
)
def test_evidence_for_and_against_a_standfirst_is_weighed(first: str, second: str, is_standfirst: bool) -> None:  # noqa: FBT001
    """Nothing parts the two paragraphs."""
    assert (read(TITLE, first, second, END)[0].standfirst == first) is is_standfirst


def test_the_day_before_a_later_change_is_that_of_the_article() -> None:
    """«آخر تحديث: 23:05» behind a day tells of a clock, not that the day is the change's; a row is no date line."""
    table = ("بطاقة المهمة", "الإطلاق | 5 سبتمبر 1977", "القاعدة | كيب كانافيرال", "المرور | 1979", "المرور | 1980")
    article, _ = read(TITLE, STANDFIRST, "12/9/2013 - آخر تحديث: 23:05", LEAD, BODY, *table, BODY, END)
    assert article.date == datetime.date(2013, 9, 12)
    assert "الإطلاق | 5 سبتمبر 1977" in article.news.text.splitlines()


def test_who_writes_above_the_headline_tells_the_day() -> None:
    """Whatever the label before the newsroom."""
    article, _ = read(
        "حوار الصحف", "", "قراءة: أسرة التحرير، 6 كانون الثاني 2026", "", TITLE, "", STANDFIRST, "", LEAD, BODY
    )
    assert (article.date, article.title) == (datetime.date(2026, 1, 6), TITLE)


@pytest.mark.parametrize("line", ["الثلاثاء، السادس من كانون الثاني 2026 — 11:40 صباحا", "نشر في السادس من يناير 2026"])
def test_a_date_line_may_have_its_day_in_words(line: str) -> None:
    """It is left out as one in figures is."""
    article, _ = read(TITLE, STANDFIRST, line, "", LEAD, BODY)
    assert (article.date, line in article.news.text) == (datetime.date(2026, 1, 6), False)


def test_the_first_of_a_month_has_a_name_of_its_own() -> None:
    """In the Maghreb, with «of» or without."""
    article, _ = read(TITLE, "فتح المترو أبوابه صباح اليوم الثلاثاء، الفاتح من نوفمبر 2011، في عيد الثورة.", BODY, END)
    assert article.date == datetime.date(2011, 11, 1)


def test_a_signature_and_a_day_may_share_a_line() -> None:
    """With nothing but wide blanks between them, of which one is left."""
    article, _ = read(TITLE, "كتب: أحمد علي   الثلاثاء ٦ يناير ٢٠٢٦", LEAD, BODY)

    assert article.author == "أحمد علي"
    assert article.date == datetime.date(2026, 1, 6)
