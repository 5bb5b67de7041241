"""Articles side by side: one text twice, copies of a story, and what a publisher says under every story."""

from __future__ import annotations

import datetime
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT
from hashiya.arabic.counting import OTHER_COPY, PARAGRAPH, SENTENCE
from hashiya.articles.article import Article, Part, Piece, compose_body
from hashiya.articles.parsing import parse_article
from hashiya.compose import Edition, compose
from hashiya.copies.apart import RECURRING
from hashiya.copies.differences import Addition, differences
from hashiya.copies.identical import without_repeated_texts
from hashiya.copies.imprint import take_imprints
from hashiya.copies.reading import SideBySide, read_side_by_side
from hashiya.formats.manuscript import Mark, MarkKind
from hashiya.formats.plain import read_plain
from hashiya.options import Options
from hashiya.problems import Problem
from hashiya.seeds.dropped import dropped
from hashiya.seeds.reading import Seed, read_seeds
from hashiya.seeds.word import EditorsWord

DAY = datetime.date(2025, 2, 1)
AGENCY, PAPER = "وكالة الأنباء", "صحيفة المدينة"

BUDGET = (
    (
        "أعلن وزير المالية في مؤتمر صحفي عقده اليوم في العاصمة تفاصيل الموازنة العامة للسنة المقبلة، وقال إن العجز "
        "سينخفض إلى أربعة في المئة من الناتج المحلي."
    ),
    (
        "وأضاف الوزير أن الإنفاق على التعليم والصحة سيرتفع بمقدار العشر، وأن الدعم المخصص للوقود سيبقى كما هو حتى "
        "نهاية الصيف. وأوضح أن الضرائب على الدخل لن تتغير."
    ),
    (
        "وانتقد نواب المعارضة الأرقام التي عرضها الوزير، وقالوا إنها تقوم على تقديرات متفائلة لأسعار النفط. وطالب رئيس "
        "اللجنة المالية بجلسة علنية تعرض فيها الحسابات كاملة."
    ),
    "ومن المقرر أن يصوّت البرلمان على الموازنة في الأسبوع الأول من الشهر المقبل بعد أن تنهي لجانه دراستها.",
)
FOOTBALL = (
    (
        "فاز المنتخب الوطني لكرة القدم على ضيفه بثلاثة أهداف مقابل هدف واحد في المباراة الودية التي جمعتهما مساء أمس "
        "على الملعب البلدي أمام عشرين ألف متفرج."
    ),
    "وسجل المهاجم الشاب هدفين في الشوط الأول، قبل أن يقلّص الضيوف الفارق بركلة جزاء بعد الاستراحة بدقائق قليلة.",
    "وقال المدرب إنه راض عن الأداء، وإن الفريق يحتاج إلى مزيد من العمل قبل التصفيات التي تبدأ في الخريف.",
)
BOOKS = (
    (
        "افتتحت وزيرة الثقافة صباح اليوم معرض الكتاب الدولي في دورته الخامسة والستين بمشاركة أكثر من ألف دار نشر من "
        "خمسين دولة عربية وأجنبية."
    ),
    "ويستمر المعرض عشرة أيام تقام خلالها ندوات وأمسيات شعرية، ويكرّم في ختامه عدد من المترجمين والناشرين.",
)
ABOUT = "تأسست «صحيفة المدينة» عام 1951، وهي صحيفة يومية مستقلة تصدر في العاصمة، ويعمل فيها أكثر من مئتي صحافي ومراسل."
PROMPT = "تابعوا ملف الأسبوع على الصفحة الثالثة"


def article(  # a table's row says only what it is about
    name: str,
    *paragraphs: str,
    title: str = "عنوان",
    publisher: str | None = PAPER,
    date: datetime.date | None = DAY,
    url: str | None = None,
    rights: str = "full",
) -> Article:
    """An article of one headline and `paragraphs`."""
    pieces = [Piece(Part.TITLE, title), *(Piece(Part.PARAGRAPH, text) for text in paragraphs)]
    return Article(
        name, f"{name}.txt", compose_body(pieces), compose_body([]), date, "", (),
        publisher=publisher, url=url, rights=rights,
    )  # fmt: skip


def seed_of(one: Article, word: EditorsWord | None = None) -> Seed:
    """The seed that an article was read from."""
    return Seed(one.seed, one.id, read_plain(one.news.text), word or EditorsWord())


def side_by_side(*articles: Article, words: dict[str, EditorsWord] | None = None) -> SideBySide:
    """`articles` read side by side."""
    seeds = [seed_of(one, (words or {}).get(one.id)) for one in articles]
    return read_side_by_side(list(zip(map(dropped, seeds), articles, strict=True)), shown_as="seeds")[0]


def are_copies(one: Article, other: Article) -> bool:
    """Whether the two are found to be copies."""
    return side_by_side(one, other).copies == {one.id: (other.id,), other.id: (one.id,)}


# Copies of a story


def edited(text: str, every: int) -> str:
    """`text` in which one in `every` words is another word."""
    words = text.split()
    return " ".join("كذلك" if place % every == every // 2 else word for place, word in enumerate(words))


@pytest.fixture(scope="module")
def samples() -> list[tuple[str, list[str]]]:
    """Headline and paragraphs of the sample seeds."""
    seeds, _ = read_seeds(ROOT / "seeds", shown_as="seeds", max_bytes=5_000_000)
    read = [parse_article(seed, article_id=seed.name, shown_as="seeds")[0] for seed in seeds]
    return [(one.title, one.news.parts(Part.PARAGRAPH)) for one in read if len(one.news.parts(Part.PARAGRAPH)) > 3]


Change = Callable[[list[str], list[str]], list[str]]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda own, _: own, id="another headline over the same text"),
        pytest.param(lambda own, _: [edited(text, 12) for text in own], id="one in twelve words is another"),
        pytest.param(lambda own, _: own[: (len(own) + 1) // 2], id="only the first half was taken"),
        pytest.param(lambda own, _: own[:2], id="only two paragraphs were taken"),
        pytest.param(lambda own, other: own + other[-2:], id="two paragraphs of background were added"),
        pytest.param(
            lambda own, other: [edited(text, 12) for text in own[: (len(own) + 1) // 2]] + other[-1:],
            id="half was taken, edited lightly, and a background added",
        ),
    ],
)
def test_a_changed_text_is_a_copy(samples: list[tuple[str, list[str]]], change: Change) -> None:
    """An agency's text is found again at a publisher who cut, edited and filled it up."""
    for number, (title, paragraphs) in enumerate(samples):
        other = samples[number - 1]
        taken = article("taken", *change(paragraphs, other[1]), title=other[0], publisher=PAPER)

        assert are_copies(article("whole", *paragraphs, title=title, publisher=AGENCY), taken), title


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda own, other: other + own[-2:], id="the last two paragraphs return under other news"),
        pytest.param(
            lambda own, other: other[:3] + own[len(own) // 2 :], id="the second half returns under other news"
        ),
        pytest.param(lambda own, other: [*other[:2], own[0]], id="the lead returns as the background of other news"),
        pytest.param(lambda _, other: other, id="other news shares nothing"),
    ],
)
def test_a_follow_up_is_no_copy(samples: list[tuple[str, list[str]]], change: Change) -> None:
    """A later story says again what happened before: that is its background."""
    for number, (title, paragraphs) in enumerate(samples):
        later = article("later", *change(paragraphs, samples[number - 1][1]), publisher=AGENCY)

        assert not are_copies(article("before", *paragraphs, title=title), later), title


def test_two_reports_of_one_event_are_no_copies(samples: list[tuple[str, list[str]]]) -> None:
    """The samples and the gold articles tell five events twice, each in words of its own."""
    texts = [paragraphs for _, paragraphs in samples]
    for path in sorted((ROOT / "tests" / "gold").glob("*/articles/*.gold.txt")):
        bare = re.sub(r"\{\{[^}]*\}\}|\[\[[^|\]]*\||\]\]|(?m:^#!.*\n)", "", path.read_text(encoding="utf-8"))
        texts.append([line for line in bare.split("\n") if len(line.split()) > 12])

    assert len(texts) > 60
    found = side_by_side(*(article(f"a{n}", *text, publisher=f"ناشر {n}") for n, text in enumerate(texts)))
    assert found.copies == {}


@pytest.mark.parametrize(
    ("publishers", "days", "expected"),
    [
        pytest.param((AGENCY, PAPER), (0, 0), True, id="two publishers on one day"),
        pytest.param((AGENCY, PAPER), (0, 2), True, id="two publishers, two days apart"),
        pytest.param((AGENCY, PAPER), (0, 9), False, id="two publishers, nine days apart"),
        pytest.param((PAPER, PAPER), (0, 0), True, id="one publisher on one day: dropped twice"),
        pytest.param((PAPER, PAPER), (0, 1), False, id="one publisher on two days: its daily report"),
        pytest.param((PAPER, PAPER), (0, None), True, id="one of them has no date"),
        pytest.param((None, None), (0, 1), True, id="nobody knows whose they are"),
    ],
)
def test_a_story_lasts_a_few_days(
    publishers: tuple[str | None, ...], days: tuple[int | None, ...], *, expected: bool
) -> None:
    """Daily reports of one publisher are alike but for their figures: prices of gold, the weather."""
    one, other = (
        article(
            f"a{number}",
            *(edited(text, 14 + number) for text in BUDGET),
            publisher=publisher,
            date=None if day is None else DAY + datetime.timedelta(days=day),
        )
        for number, (publisher, day) in enumerate(zip(publishers, days, strict=True))
    )

    assert are_copies(one, other) == expected


def test_daily_reports_of_two_publishers_are_told_day_by_day() -> None:
    """Yesterday's prices at one paper are no copy of today's at the other, nor do they tie the days together."""
    reports = [
        article(
            f"{name}{day}",
            *(edited(text, 11 + day) for text in BUDGET),
            publisher=publisher,
            date=DAY + datetime.timedelta(days=day),
        )
        for day in range(4)
        for name, publisher in (("a", AGENCY), ("p", PAPER))
    ]

    expected = {f"{name}{day}": (f"{other}{day}",) for day in range(4) for name, other in ("ap", "pa")}
    assert side_by_side(*reports).copies == expected


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(((), ()), id="two headlines without a text"),
        pytest.param((("لا تعليق.",), ("لا تعليق.",)), id="a few words"),
        pytest.param((("…",), ("!",)), id="no word at all"),
    ],
)
def test_what_is_too_short_is_no_copy(texts: Sequence[tuple[str, ...]]) -> None:
    """A flash is like another one by chance."""
    one, other = (article(f"a{n}", *text, title=f"عنوان {n}", publisher=f"{n}") for n, text in enumerate(texts))

    assert not are_copies(one, other)


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_makes_no_difference(chance: random.Random) -> None:
    """Stories, copies and house text are the same however the articles come."""
    articles = [
        article("a", *BUDGET, publisher=AGENCY),
        article("b", *(edited(text, 12) for text in BUDGET[:3]), ABOUT),
        article("c", *BUDGET[:2], FOOTBALL[2], publisher="ثالث"),
        article("d", *FOOTBALL, ABOUT),
        article("e", *BOOKS, ABOUT),
    ]
    expected = side_by_side(*articles)
    shuffled = chance.sample(articles, len(articles))
    found = side_by_side(*shuffled)

    assert found.copies == expected.copies == {"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b")}
    assert sorted(found.articles, key=lambda one: one.id) == list(expected.articles)


@pytest.mark.parametrize("number", [2, 3, 20])
def test_short_news_over_a_long_house_text_are_no_copies(samples: list[tuple[str, list[str]]], number: int) -> None:
    """Two lines of news over a notice of three times the length: the notice is the publisher's, the news are many."""
    leads = [edited(paragraph, 40) for _, paragraphs in samples for paragraph in paragraphs[:2]][:number]
    notice = " ".join([*FOOTBALL[1:], *BOOKS])
    found = side_by_side(*(article(f"a{n:02}", lead, notice) for n, lead in enumerate(leads)))

    assert found.copies == {}
    assert [one.background.parts(Part.PARAGRAPH) for one in found.articles] == [[notice]] * number


def test_a_digest_without_copies_never_loads_the_library() -> None:
    """It costs a second, which a small build without copies does not pay."""
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from hashiya.compose import compose\nfrom hashiya.options import Options\n"
        "compose(Path('seeds'), Path('docs/actors'), Options(gazetteer=False), actors_shown_as='')\n"
        "sys.exit('datasketch' in sys.modules)"
    )
    command = [sys.executable, "-c", code]

    assert subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": "hooks"}, check=False).returncode == 0  # noqa: S603


# One text in two files


@pytest.mark.parametrize(
    ("articles", "kept", "gone"),
    [
        pytest.param([("b", PAPER), ("a", PAPER)], ["a"], {"b": "a"}, id="the first in byte order stays"),
        pytest.param([("a", None), ("b", None)], ["a"], {"b": "a"}, id="nobody's texts too"),
        pytest.param([("a", None), ("b", PAPER)], ["b"], {"a": "b"}, id="who names no publisher gives way"),
        pytest.param([("a", AGENCY), ("b", PAPER)], ["a", "b"], {}, id="two publishers have a page each"),
        pytest.param(
            [("c", PAPER), ("b", AGENCY), ("a", None), ("d", "صحيفة المَدينة")],
            ["b", "c"],
            {"a": "b", "d": "c"},
            id="each goes to its publisher's, spelt as it may be",
        ),
    ],
)
def test_one_text_has_one_page(articles: list[tuple[str, str | None]], kept: list[str], gone: dict[str, str]) -> None:
    """The other files are not published, and one warning each names both."""
    imprints = take_imprints(article(name, *BUDGET, publisher=publisher) for name, publisher in articles)
    stays, problems = without_repeated_texts(imprints, shown_as="seeds")

    assert sorted(imprint.article.id for imprint in stays) == kept
    assert {problem.path: problem.reason for problem in problems} == {
        f"seeds/{name}.txt": f"it holds the text of seeds/{other}.txt, which is published as {other}; "
        f"there is no page {name}"
        for name, other in gone.items()
    }


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param([text.replace("أ", "ا") for text in BUDGET], True, id="without hamza"),
        pytest.param([text.replace("،", "") for text in BUDGET], True, id="without commas"),
        pytest.param([BUDGET[0].replace("أربعة", "خمسة"), *BUDGET[1:]], False, id="with another figure"),
        pytest.param([*BUDGET[:3]], False, id="without its last paragraph"),
    ],
)
def test_spelling_makes_no_other_text(other: list[str], *, same: bool) -> None:
    """What is compared is what the words say; a changed figure is another text."""
    stays, _ = without_repeated_texts(take_imprints([article("a", *BUDGET), article("b", *other)]), shown_as="seeds")

    assert len(stays) == (1 if same else 2)


# What a publisher always says


def parts_of(found: SideBySide) -> dict[str, tuple[list[str], list[str], list[str]]]:
    """By id: paragraphs of the news, the background, and the lines left out because they recur."""
    return {
        one.id: (
            one.news.parts(Part.PARAGRAPH),
            one.background.parts(Part.PARAGRAPH),
            [left.text for left in one.left_out if left.reason == RECURRING],
        )
        for one in found.articles
    }


def test_what_a_publisher_always_says_is_background() -> None:
    """The paragraph is set apart, and the record says why and where it stood."""
    found = side_by_side(
        article("a", *BUDGET, ABOUT), article("b", *FOOTBALL, ABOUT, FOOTBALL[0]), article("c", *BOOKS, ABOUT)
    )

    assert {name: apart for name, (_, apart, _) in parts_of(found).items()} == {
        "a": [ABOUT],
        "b": [ABOUT],
        "c": [ABOUT],
    }
    assert parts_of(found)["a"][0] == list(BUDGET)
    left = found.articles[0].left_out[0]
    assert (left.reason, left.line) == ("نصّ يتكرر عند هذا الناشر", 11)
    assert left.text == "تأسست «صحيفة المدينة» عام 1951، وهي صحيفة يومية مستقلة تصدر في العاصمة، …"


def test_a_line_that_always_stands_there_is_left_out() -> None:
    """No background is made of a prompt."""
    texts = [(text[0], PROMPT, *text[1:]) for text in (BUDGET, FOOTBALL, BOOKS)]
    found = parts_of(side_by_side(*(article(f"a{n}", *text) for n, text in enumerate(texts))))

    assert found["a0"] == (list(BUDGET), [], [PROMPT])


NEWS = (BUDGET, FOOTBALL, BOOKS)


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param([article("a", ABOUT, *BUDGET), article("b", *FOOTBALL)], id="in one article alone"),
        pytest.param(
            [article("a", BUDGET[0], ABOUT, *BUDGET[1:]), article("b", *FOOTBALL, ABOUT)],
            id="in two articles, and not at the end of both",
        ),
        pytest.param(
            [article(f"a{n}", *text, ABOUT, publisher=f"ناشر {n}") for n, text in enumerate(NEWS)],
            id="at three publishers, once at each",
        ),
        pytest.param(
            [article(f"a{n}", *text, ABOUT, publisher=None) for n, text in enumerate(NEWS)],
            id="in three articles of nobody that is known",
        ),
        pytest.param([article(f"a{n}", ABOUT, *text) for n, text in enumerate(NEWS)], id="as the lead of each article"),
        pytest.param([article(f"a{n}", ABOUT) for n in range(3)], id="as all that there is"),
        pytest.param(
            [article(f"a{n}", *(edited(text, 12 + n) for text in BUDGET[:3]), BUDGET[3]) for n in range(4)],
            id="in four copies of one story",
        ),
        pytest.param(
            [article(f"a{n}", *text, "ولم يصدر تعليق رسمي.", text[0]) for n, text in enumerate(NEWS)],
            id="as a short sentence that any story may say",
        ),
    ],
)
def test_what_is_news_stays(articles: list[Article]) -> None:
    """What recurs by chance, or tells the story, is not set apart."""
    found = parts_of(side_by_side(*articles))
    shown = {one.id: one.news.parts(Part.PARAGRAPH) for one in articles}

    assert {name: news for name, (news, _, _) in found.items()} == {name: shown[name] for name in found}


def test_the_end_of_two_stories_is_enough() -> None:
    """At the end of all its articles a house speaks of itself."""
    found = parts_of(side_by_side(article("a", *BUDGET, ABOUT), article("b", *FOOTBALL, ABOUT)))

    assert [apart for _, apart, _ in found.values()] == [[ABOUT], [ABOUT]]


def test_without_a_publisher_the_address_tells_whose_it_is() -> None:
    """Articles of one host are one publisher's."""
    urls = ("https://a.example/1", "https://a.example/2", "https://b.example/3")
    articles = [article(f"a{n}", *NEWS[n], ABOUT, publisher=None, url=url) for n, url in enumerate(urls)]
    found = parts_of(side_by_side(*articles))

    assert [apart for _, apart, _ in found.values()] == [[ABOUT], [ABOUT], []]


def test_the_editor_keeps_what_recurs() -> None:
    """`keep` has the last word in its own article."""
    articles = [article(f"a{n}", *text, ABOUT) for n, text in enumerate(NEWS)]
    found = parts_of(side_by_side(*articles, words={"a1": EditorsWord(keep=("تأسست صحيفة المدينة",))}))

    assert [apart for _, apart, _ in found.values()] == [[ABOUT], [], [ABOUT]]


@pytest.mark.parametrize(
    ("heading", "left"),
    [
        pytest.param("ردود الفعل", [], id="a short heading stands over many texts"),
        pytest.param(
            "تغطية خاصة من مراسلينا في المدينة", ["تغطية خاصة من مراسلينا في المدينة"], id="a longer one is a prompt"
        ),
        pytest.param("12:30", [], id="the time of a running report is one"),
    ],
)
def test_headings_that_recur(heading: str, left: list[str]) -> None:
    """A heading of up to three words is no prompt."""
    articles = []
    for number, text in enumerate(NEWS):
        first, *rest = (Piece(Part.PARAGRAPH, paragraph) for paragraph in text)
        body = compose_body([Piece(Part.TITLE, "عنوان"), first, Piece(Part.HEADING, heading), *rest])
        articles.append(Article(f"a{number}", f"a{number}.txt", body, compose_body([]), DAY, "", (), publisher=PAPER))

    assert parts_of(side_by_side(*articles))["a0"][2] == left


def test_marks_move_with_their_words() -> None:
    """A link of the text is still a link of the same words when a paragraph before it is gone."""
    marked = "وأضاف الوزير أن التفاصيل في موقع الوزارة على الشبكة منذ صباح اليوم كما جرت العادة في كل عام."
    mark = Mark(MarkKind.LINK, 27, 39, "https://example.org/")
    pieces = [Piece(Part.PARAGRAPH, BUDGET[0]), Piece(Part.PARAGRAPH, ABOUT), Piece(Part.PARAGRAPH, marked, (mark,))]
    own = Article("a", "a.txt", compose_body(pieces), compose_body([]), DAY, "", (), publisher=PAPER)
    found = side_by_side(own, article("b", *FOOTBALL, ABOUT, "انتهى"), article("c", *BOOKS, ABOUT)).articles[0].news

    assert [found.text[m.start : m.end] for m in found.marks] == [marked[27:39]]
    assert ABOUT not in found.text


# What differs


def test_differences_are_paragraphs_sentences_and_words() -> None:
    """What only one of them has, and what both say in other words; spelling is no difference."""
    here = article("a", *BUDGET, FOOTBALL[0])
    there = article(
        "b",
        BUDGET[0].replace("أعلن", "اعلن").replace("أربعة", "خمسة"),
        BUDGET[1].split(". ")[0] + ".",
        *BUDGET[2:],
        BOOKS[0],
    )
    found = differences(here, there)

    assert found is not None
    assert found.here == (
        Addition("وأوضح أن الضرائب على الدخل لن تتغير.", is_paragraph=False),
        Addition(FOOTBALL[0], is_paragraph=True),
    )
    assert found.there == (Addition(BOOKS[0], is_paragraph=True),)
    assert [stretch.text for change in found.changed for stretch in change.here if stretch.differs] == ["أربعة"]
    assert [stretch.text for change in found.changed for stretch in change.there if stretch.differs] == ["خمسة"]


def test_one_text_at_two_publishers_has_no_differences() -> None:
    """Headlines are shown anyway."""
    assert not differences(article("a", *BUDGET), article("b", *BUDGET, title="عنوان آخر"))


def test_what_may_not_be_published_is_not_told_as_a_difference() -> None:
    """Of an excerpt nothing is shown on the page of another article either."""
    assert differences(article("a", *BUDGET), article("b", *BUDGET, FOOTBALL[0], rights="excerpt")) is None


@pytest.mark.parametrize(
    ("number", "paragraphs", "sentences", "copies"),
    [
        (1, "فقرة واحدة", "جملة واحدة", "نسخة أخرى"),
        (2, "فقرتان", "جملتان", "نسختان أخريان"),
        (3, "3 فقرات", "3 جمل", "3 نسخ أخرى"),
        (11, "11 فقرة", "11 جملة", "11 نسخة أخرى"),
        (100, "100 فقرة", "100 جملة", "100 نسخة أخرى"),
    ],
)
def test_counted_nouns(number: int, paragraphs: str, sentences: str, copies: str) -> None:
    """Arabic plurals of what is counted here."""
    assert (PARAGRAPH.counted(number), SENTENCE.counted(number), OTHER_COPY.counted(number)) == (
        paragraphs, sentences, copies,
    )  # fmt: skip


# The edition


HOSTILE = "سعر <script>alert(1)</script> *صرف* [رابط](javascript:alert(1)) يبلغ 1. في المئة من الناتج المحلي الإجمالي."


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Three files of one story: the agency's, a paper's, and the paper's once more."""
    texts = {"agency": BUDGET, "paper": (*BUDGET[:2], HOSTILE), "paper2": (*BUDGET[:2], HOSTILE)}
    for name, text in texts.items():
        lines = "\n\n".join([f"عنوان {name.removesuffix('2')}", *text])
        (tmp_path / f"{name}.txt").write_text(f"{lines}\n", encoding="utf-8")
        publisher = AGENCY if name == "agency" else PAPER
        (tmp_path / f"{name}.yml").write_text(f"date: 2025-02-01\npublisher: {publisher}\n", encoding="utf-8")
    (tmp_path / "actors").mkdir()
    return compose(tmp_path, tmp_path / "actors", Options(gazetteer=False), actors_shown_as="docs/actors")


def test_copies_know_each_other_in_the_data(edition: Edition) -> None:
    """`copies` names the other articles by id; a file that is not published is nowhere."""
    rows = json.loads(next(page.content for page in edition.files if page.uri == "data/articles.json"))

    assert {row["id"]: row["copies"] for row in rows} == {"agency": ["paper"], "paper": ["agency"]}


def test_a_text_dropped_twice_is_one_warning(edition: Edition) -> None:
    """Nothing else is said of the file that is not published."""
    assert edition.problems == (
        Problem(
            "seeds/paper2.txt",
            "it holds the text of seeds/paper.txt, which is published as paper; there is no page paper2",
            "remove one of the two files, the one whose address nobody links to",
        ),
    )


def test_a_page_shows_its_copies_and_what_differs(edition: Edition) -> None:
    """Linked with day and publisher, counted under the headline, and the other's text is inert."""
    page = next(page.content for page in edition.article_pages if page.uri == "articles/agency.md")
    section = page[page.index("{ #copies }") :]

    assert "[نسخة أخرى](#copies)" in page
    assert "[عنوان paper](paper.md)" in section
    assert PAPER in section
    assert "<summary>ما يختلف: فقرتان هنا فقط، وفقرة واحدة هناك فقط</summary>" in section
    assert "سعر &#60;script&#62;alert&#40;1&#41;" in section
    assert "<script" not in section
    assert "](javascript" not in section


def test_what_copies_report_in_the_same_words_is_said_once(tmp_path: Path) -> None:
    """On the page of who said it; two stories that report it are two occasions."""
    said = "وقال سمير قاسم إن الموازنة الجديدة تراعي الفقراء قبل غيرهم."
    texts = {"agency": (*BUDGET, said), "paper": (*BUDGET, said), "later": ("عقد البرلمان جلسة قصيرة اليوم.", said)}
    (tmp_path / "actors").mkdir()
    profile = "---\nname: سمير قاسم\nkind: person\ndescription: سياسي\n---\n"
    (tmp_path / "actors" / "samir-qasim.md").write_text(profile, encoding="utf-8")
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text("\n\n".join([f"عنوان {name}", *text, ""]), encoding="utf-8")
        about = f"date: 2025-02-0{2 if name == 'later' else 1}\npublisher: {PAPER if name == 'paper' else AGENCY}\n"
        (tmp_path / f"{name}.yml").write_text(about, encoding="utf-8")
    made = compose(tmp_path, tmp_path / "actors", Options(gazetteer=False), actors_shown_as="docs/actors")
    (page,) = (page.content for page in made.actor_pages if page.uri == "actors/samir-qasim.md")
    section = page.partition("{ #said ")[2].partition("\n## ")[0]

    assert re.findall(r"/articles/(\w+)\.md#p\d+\)\{ \.words \}", section) == ["later", "agency"]
