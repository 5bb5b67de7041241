"""What one file may cost, and whom: work has bounds, and a file on which the program fails is left out alone."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

import hashiya.annotations.recogniser
import hashiya.articles.remembered
from cast import ACTORS
from hashiya.annotations.annotation import AnnotatedArticle, annotate
from hashiya.annotations.corrections import correct
from hashiya.articles.article import Article
from hashiya.articles.parsing import parse_article
from hashiya.border.files import SourceFile
from hashiya.cards.canvas import Face
from hashiya.cards.setting import clip, wrap
from hashiya.compose import Edition, compose
from hashiya.mentions.matcher import Matcher, build_matcher
from hashiya.options import Options
from hashiya.pages.actor_page import actor_page
from hashiya.pages.digest import make_digest
from hashiya.problems import Problem
from hashiya.seeds.reading import read_seed
from hashiya.seeds.word import Correction
from timing import growth

BAR = 2.5
"""How much more twice the size may cost."""
SPEECH = "قالت باريس إن زيلينسكي وصل إلى كييف أمس وأكد موقفه من الاتفاق الجديد.\n"
MATCHER = build_matcher(ACTORS)


def annotated(text: str) -> AnnotatedArticle:
    """The article that `text` is."""
    seed, _ = read_seed(SourceFile("x.txt", f"قمة باريس\n\n{text}\n".encode()), None, shown_as="seeds")
    assert seed
    article, _ = parse_article(seed, article_id="x", shown_as="seeds")
    return annotate(article, MATCHER, shown_as="seeds")[0]


def test_twice_the_sayings_cost_twice_the_time() -> None:
    """Each knows whom it names without a look at everybody whom the article names."""
    short, long = (annotated(SPEECH * lines) for lines in (500, 1000))
    assert growth(lambda: make_digest([short], ACTORS), lambda: make_digest([long], ACTORS), BAR) <= BAR


def test_twice_the_mentions_of_a_paragraph_cost_twice_the_time() -> None:
    """The words around each are found without a look at the whole paragraph."""
    short, long = (make_digest([annotated("زيلينسكي " * words)], ACTORS) for words in (900, 1800))
    actor = next(actor for actor in ACTORS if short.appearances.get(actor.slug))

    def pages(digest: object) -> None:
        for _ in range(5):
            actor_page(actor, digest, Options())  # type: ignore[arg-type]  # a digest, whose name is long

    assert growth(lambda: pages(short), lambda: pages(long), BAR) <= BAR


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([Correction("و", "paris")], id="a letter that is everywhere"),
        pytest.param([Correction("و", None) for _ in range(500)], id="the same five hundred times"),
        pytest.param([Correction("و", None, n) for n in range(1, 501)], id="five hundred places of one word"),
        pytest.param([Correction(f"قمة{n}", "paris") for n in range(500)], id="five hundred words that are not there"),
    ],
)
def test_corrections_are_laid_over_a_long_text_in_good_time(said: list[Correction]) -> None:
    """A header, which may come from anywhere, asks for each of them."""
    texts = ["و س " * words for words in (5_000, 10_000)]

    def work(text: str) -> None:
        correct(text, [], tuple(said), frozenset(["paris"]))

    assert growth(lambda: work(texts[0]), lambda: work(texts[1]), BAR) <= BAR


@pytest.mark.parametrize("text", ['"', "«»", "\u064b", "_"])
def test_a_correction_of_nothing_but_marks_matches_nothing(text: str) -> None:
    """In matching form nothing is left of it."""
    mentions, problems = correct("قمة «باريس» تبدأ.", [], (Correction(text, None),), frozenset())
    assert mentions == []
    assert ["matches nothing" in problem.reason for problem in problems] == [True]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        pytest.param("قمة باريس", "باريس", ["باريس"], id="a word"),
        pytest.param("في باريس وباريس وبباريس", "باريس", ["باريس", "وباريس", "وبباريس"], id="behind clitics"),
        pytest.param("باريسي وباريسية", "باريس", [], id="no beginning of a word"),
        pytest.param("أباريس", "باريس", [], id="no end of one"),
        pytest.param("وو و", "و", ["وو", "و"], id="a word that is a clitic"),
        pytest.param("قمة قمة قمة", "قمة قمة", ["قمة قمة"], id="none within another"),
    ],
)
def test_a_correction_stands_where_its_words_stand_whole(text: str, words: str, found: list[str]) -> None:
    """Clitics that are joined on belong to it."""
    mentions, _ = correct(text, [], (Correction(words, "paris"),), frozenset(["paris"]))
    assert [text[mention.start : mention.end] for mention in mentions] == found


def test_cards_measure_no_more_than_they_can_show() -> None:
    """A title of a megabyte, in one word and in many."""
    face = Face("sans-400", 20)
    for title in ("ا" * 1_000_000, "قمة " * 250_000):
        assert clip(title, face, 400).endswith("…")
        assert len(wrap(title, face, 400, 3)) <= 3


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two seeds and two profiles."""
    for folder in ("seeds", "actors"):
        (tmp_path / folder).mkdir()
    for name in ("good", "bad"):
        text = f"عنوان {name}\n\nقالت جهة {name} إنها موافقة على المقترح الجديد في {name}.\n"
        (tmp_path / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        header = f"name: جهة {name}\nkind: organization\ndescription: منظمة\n"
        (tmp_path / "actors" / f"{name}.md").write_text(f"---\n{header}---\n", encoding="utf-8")
    return tmp_path


def composed(project: Path) -> tuple[Edition, list[Problem]]:
    """The edition, and those of its problems that reject a file."""
    options = Options(gazetteer=False)
    edition = compose(project / "seeds", project / "actors", options, actors_shown_as="actors")
    return edition, [problem for problem in edition.problems if problem.rejects]


FAULT = "the program failed on it (ZeroDivisionError at test_bounds.py:"


@pytest.mark.parametrize(
    ("room", "step"), [(hashiya.articles.remembered, "parse_article"), (hashiya.annotations.recogniser, "annotate")]
)
def test_a_seed_on_which_the_program_fails_fails_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch, room: ModuleType, step: str
) -> None:
    """Its file is named with the place in the program; the other article is published."""
    sound = getattr(room, step)

    def failing(one: Article, *rest: Matcher, **named: str) -> object:
        return 1 / 0 if "bad" in getattr(one, "seed", getattr(one, "path", "")) else sound(one, *rest, **named)

    monkeypatch.setattr(room, step, failing)
    edition, rejected = composed(project)

    assert [article.article.id for article in edition.digest.articles] == ["good"]
    assert [problem.path for problem in rejected] == ["seeds/bad.txt"]
    assert rejected[0].reason.startswith(FAULT)
    assert edition.outcome(len(edition.problems)).rejected == 1


@pytest.mark.parametrize(
    ("door", "path"),
    [
        pytest.param("hashiya.seeds.reading.split_front_matter", "seeds/bad.txt", id="a seed"),
        pytest.param("hashiya.actors.reading.split_front_matter", "actors/bad.md", id="a profile"),
    ],
)
def test_a_file_that_cannot_even_be_read_fails_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch, door: str, path: str
) -> None:
    """The same, before anything is known of it."""

    def failing(text: str) -> tuple[str | None, str, int]:
        return (None, str(1 / 0), 1) if "bad" in text else ("name: جهة\nkind: place\ndescription: مكان", text, 1)

    monkeypatch.setattr(door, failing)
    edition, rejected = composed(project)

    assert [problem.path for problem in rejected] == [path]
    assert rejected[0].reason.startswith(FAULT)
    assert len(edition.digest.articles) + len(edition.digest.actors) == 3
