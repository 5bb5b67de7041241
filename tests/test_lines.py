"""Many lines of furniture and many short lines of the news that resemble them, each by itself in an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from hashiya.articles.article import Article
from hashiya.articles.parsing import parse_article
from test_articles import seed_of

LINES = Path(__file__).parent / "lines"

TITLE = "تحالف الراغبين يبحث في باريس ضمانات أمنية ملزمة لأوكرانيا"
ABOVE = (
    "أفادت مسودة بيان يوم الثلاثاء بأن حلفاء كييف يعتزمون تقديم ضمانات أمنية ملزمة لأوكرانيا بعد وقف إطلاق النار.",
    "وقال دبلوماسي أوروبي إن المسودة تشمل دعماً عسكرياً في حال تعرضت البلاد لهجوم روسي جديد خلال السنوات المقبلة.",
)
BELOW = (
    "وفي موسكو، رفض المتحدث باسم الكرملين أي وجود لقوات أجنبية على الأراضي الأوكرانية، محذراً من عواقب وخيمة.",
    "ومن المقرر أن يعقد القادة اجتماعاً آخر في برلين منتصف الشهر المقبل للنظر في التفاصيل التي لم تُحسم بعد.",
)


def rows(name: str) -> list[object]:
    """The lines of a list, each under the name of its kind."""
    kind = ""
    found: list[object] = []
    for line in (LINES / name).read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith("# "):
            kind = line.removeprefix("# ")
        else:
            found.append(pytest.param(line, id=f"{kind}: {line}"))
    return found


def with_line(line: str) -> tuple[Article, Article]:
    """Two articles, `line` in the midst of one and at the end of the other."""
    texts = ((TITLE, *ABOVE, line, *BELOW), (TITLE, *ABOVE, *BELOW, line))
    midst, end = (parse_article(seed_of("\n".join(text)), article_id="x", shown_as="seeds")[0] for text in texts)
    return midst, end


def bare(line: str) -> str:
    """`line` without its bullet, which an item of the text may keep."""
    return line.lstrip("•- ")


@pytest.mark.parametrize("line", rows("furniture.txt"))
def test_furniture_is_left_out(line: str) -> None:
    """In the midst of the text and behind it; it is on record why, and no paragraph goes with it."""
    for article in with_line(line):
        shown = article.news.text.splitlines()
        assert bare(line) not in map(bare, shown)
        assert [item.reason for item in article.left_out if bare(item.text) == bare(line)] not in ([], [""])
        assert set(shown) >= {TITLE, *ABOVE, *BELOW}


@pytest.mark.parametrize("line", rows("news.txt"))
def test_news_that_resembles_furniture_stays(line: str) -> None:
    """A heading, a result, an item, a quotation, a sentence: wherever it stands."""
    for article in with_line(line):
        assert bare(line) in map(bare, article.news.text.splitlines())
        assert article.left_out == ()
