"""Lines that no rule names: what is seen of them, what that is worth, and where it counts."""

from __future__ import annotations

import pytest

from hashiya.articles.article import Article
from hashiya.articles.background import BACKGROUND
from hashiya.articles.likeness import LONGEST, PARAGRAPH, likeness
from hashiya.articles.line import ALIKE
from hashiya.articles.looks import looks
from hashiya.articles.parsing import parse_article
from test_articles import seed_of
from timing import growth

TITLE = "تحالف الراغبين يبحث في باريس ضمانات أمنية ملزمة لأوكرانيا"
LEAD = "أفادت مسودة بيان يوم الثلاثاء بأن حلفاء كييف يعتزمون تقديم ضمانات أمنية ملزمة لأوكرانيا بعد وقف إطلاق النار."
NEXT = "وقال دبلوماسي أوروبي إن المسودة تشمل دعماً عسكرياً في حال تعرضت البلاد لهجوم روسي جديد خلال السنوات المقبلة."
LAST = "ومن المقرر أن يعقد القادة اجتماعاً آخر في برلين منتصف الشهر المقبل للنظر في التفاصيل التي لم تُحسم بعد."


def article_of(*lines: str) -> Article:
    """What is read of `lines`; an empty one is a blank line."""
    return parse_article(seed_of("\n".join(lines)), article_id="x", shown_as="seeds")[0]


def left_out(article: Article) -> dict[str, str]:
    """The lines that are not published, with their reasons."""
    return {item.text: item.reason for item in article.left_out}


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        pytest.param("شارك: واتساب | إكس", {"sign:bar", "sign:label", "end:none"}, id="the signs of a share bar"),
        pytest.param("وقال الوزير إنه باقٍ.", {"end:full_stop", "first:وقال"}, id="how a sentence begins and ends"),
        pytest.param("أدخل بريدك هنا", {"shape:yours", "stem:بريد"}, id="the reader is spoken to"),
        pytest.param("⟵ دار الأوبرا", {"sign:drawn", "sign:leading"}, id="an arrow that was drawn"),
        pytest.param("Terms of use", {"shape:latin", "sign:latin word"}, id="letters of another script"),
        pytest.param("12:30 - 14:00", {"shape:figures", "sign:clock"}, id="more digits than words"),
    ],
)
def test_what_is_seen_of_a_line(line: str, seen: set[str]) -> None:
    """Each by its name."""
    assert looks(line) >= seen


@pytest.mark.parametrize(
    "line",
    [
        "جرّب قارئنا الصوتي الجديد 🎧 مجاناً",
        "★★★★☆ قيّم هذه المادة (214 صوتاً)",
        "ريال/يورو 4.08 ▲ نفط 71.2 ▼ فضة 30.1 ▲",
        "رمز الاستجابة السريعة للمقال [إظهار]",
        "Switch to dark mode / الوضع الليلي",
    ],
)
def test_furniture_that_no_rule_foresaw_is_left_out(line: str) -> None:
    """Between paragraphs, and the record says why."""
    article = article_of(TITLE, "", LEAD, "", line, "", NEXT, "", LAST)

    assert line not in article.news.text
    assert left_out(article)[line]


@pytest.mark.parametrize(
    "line",
    [
        "ما الذي تغيّر في باريس؟",
        "طريق طويل",
        "«لن نوقّع على ورقة بيضاء»",
        "هكذا جرت المفاوضات",
        "شروط موسكو",
    ],
)
def test_a_heading_by_itself_stays(line: str) -> None:
    """It stands above a paragraph, nothing of the page beside it."""
    assert line in article_of(TITLE, "", LEAD, "", line, "", NEXT, "", LAST).news.text


def test_a_box_of_links_goes_whole() -> None:
    """Three short lines between blank lines: the headline among them is a link, though it might be a heading."""
    box = ("⟵ من أرشيفنا بالصور", "⟵ كيف بدأت الحرب", "⟵ خط زمني تفاعلي")
    article = article_of(TITLE, "", LEAD, "", *box, "", NEXT, "", LAST)

    assert not [line for line in box if line in article.news.text]


def test_a_list_that_a_paragraph_announces_stays() -> None:
    """What stands behind a colon is the text's own."""
    announced = NEXT.rstrip(".") + "، وهذه أبرز بنودها:"
    items = ("وقف النار فوراً", "تبادل الأسرى", "مراقبة الحدود")
    article = article_of(TITLE, "", LEAD, "", announced, "", *items, "", LAST)

    assert [line for line in items if line in article.news.text] == list(items)


def test_a_few_words_behind_a_label_of_links_head_the_next_section() -> None:
    """Apart from the label and above a paragraph they are too few for the headline of another article."""
    article = article_of(TITLE, "", LEAD, "", "مواضيع ذات صلة", "", "تحول في المسار", "", NEXT, "", LAST)

    assert "تحول في المسار" in article.news.text.splitlines()
    assert "مواضيع ذات صلة" not in article.news.text


def test_a_ticker_above_the_headline_is_no_headline() -> None:
    """Where a line follows that is one."""
    article = article_of("ذهب 2411 ▲ نفط 80.1 ▼ يورو/دولار 1.08", TITLE, "", LEAD, "", NEXT)

    assert article.title == TITLE


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("12:41 زحمة سير خانقة عند مدخل المدينة", id="of another event, in the bar of the page"),
        pytest.param("عام / اتفاق في باريس على ضمانات لأوكرانيا", id="as an agency files it"),
    ],
)
def test_a_line_above_the_headline_that_is_none(above: str) -> None:
    """The text goes on with the line below it."""
    assert article_of(above, TITLE, "", LEAD, "", NEXT, "", LAST).title == TITLE


FACTS = "خلفية: تأسست اللجنة المشتركة عام 1998 وتضم سبعاً وعشرين دولة."


@pytest.mark.parametrize(
    ("behind", "out"),
    [
        pytest.param((LAST, FACTS, "اطبع الصفحة"), True, id="glued to the last paragraph"),
        pytest.param((LAST, "", FACTS), False, id="a paragraph of its own"),
        pytest.param((FACTS, "", LAST), False, id="the text goes on below it"),
        pytest.param((LAST, FACTS.removeprefix("خلفية: ")), False, id="no label"),
    ],
)
def test_background_of_the_site_is_what_it_labels_and_glues_to_a_text_that_blanks_part(
    behind: tuple[str, ...],
    out: bool,  # noqa: FBT001
) -> None:
    """An editor's own background is a paragraph as the others are."""
    record = left_out(article_of(TITLE, "", LEAD, "", NEXT, "", *behind))
    assert (record.get(FACTS) == BACKGROUND) is out


def test_the_reason_of_what_only_looks_like_furniture_says_so() -> None:
    """No rule claims it."""
    line = "★★★★☆ قيّم هذه المادة (214 صوتاً)"

    assert left_out(article_of(TITLE, "", LEAD, "", line, "", NEXT))[line] == ALIKE


def test_a_paragraph_is_not_looked_at() -> None:
    """However much of it would look like furniture."""
    assert likeness("شارك عبر واتساب | " * LONGEST) == PARAGRAPH


def test_a_long_run_of_short_lines_takes_time_in_proportion() -> None:
    """Each line is weighed by itself and beside its neighbours."""
    short, long = (
        [TITLE, LEAD, *(f"سطر {number} من القائمة | تابع" for number in range(size)), LAST] for size in (400, 800)
    )

    assert growth(lambda: article_of(*short), lambda: article_of(*long), 2.5) < 2.5
