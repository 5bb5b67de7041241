"""Long tables are remembered in stretches of articles, and the company of actors in one answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cast import ACTORS
from hashiya import nearby
from hashiya.annotations.annotation import AnnotatedArticle
from hashiya.arabic.folding import fold_name
from hashiya.articles.article import Article, Body
from hashiya.forgotten import forget_language
from hashiya.memory import FORGETFUL, Memory
from hashiya.mentions.matcher import build_matcher
from hashiya.mentions.recognise import find_mentions
from hashiya.mentions.sounds import SOUNDS
from hashiya.mentions.variants import SKELETONS
from hashiya.nearby import LENGTH, stretches
from hashiya.options import Options
from hashiya.pages.companies import Companies
from hashiya.pages.decisive import Decisive
from hashiya.pages.digest import make_digest
from hashiya.pages.stretches import Articles, rows_of
from hashiya.store import Store

PLAIN = Article("x", "x.txt", Body("", ()), Body("", ()), None, "", ())
MANY = [AnnotatedArticle(replace(PLAIN, id=f"n{number}"), (), (), 0, ()) for number in range(20 * LENGTH)]


def ids(articles: list[AnnotatedArticle]) -> tuple[str, ...]:
    """The addresses of these."""
    return tuple(annotated.article.id for annotated in articles)


def cut(articles: list[AnnotatedArticle]) -> list[tuple[str, ...]]:
    """The addresses of those of each stretch."""
    return [ids(stretch) for _, stretch in stretches(articles, lambda annotated: annotated.article.id)]


def test_stretches_are_all_articles_in_their_order() -> None:
    """None is lost, none stands twice, and there are stretches of many lengths."""
    found = cut(MANY)

    assert [one for stretch in found for one in stretch] == [*ids(MANY)]
    assert len(set(map(len, found))) > 5


@pytest.mark.parametrize("place", [0, 1, 7 * LENGTH, 20 * LENGTH], ids=lambda place: f"before article {place}")
def test_one_more_article_is_of_one_stretch(place: int) -> None:
    """All other stretches stay."""
    more = AnnotatedArticle(replace(PLAIN, id="another"), (), (), 0, ())
    before = {*cut(MANY)}
    after = {*cut([*MANY[:place], more, *MANY[place:]])}

    assert len(after - before) <= 2
    assert len(before - after) <= 1


def test_rows_are_made_once(tmp_path: Path) -> None:
    """A later build makes those of the stretch alone that is another; another table is another."""
    made: list[tuple[str, ...]] = []

    def rows(articles: Articles) -> str:
        made.append(tuple(annotated.article.id for annotated in articles))
        return " ".join(made[-1])

    def table(name: str, articles: list[AnnotatedArticle]) -> list[str]:
        made.clear()
        memory = Memory(tmp_path)
        found = [*rows_of(name, Decisive(memory, make_digest(articles, ACTORS), Options()), rows)]
        memory.end()
        return found

    stock = table("one", MANY)
    assert [*made] == [tuple(one.split()) for one in stock]
    assert (table("one", MANY), made) == (stock, [])
    assert table("another", MANY) == stock
    assert len(made) == len(stock)
    table("one", [replace(MANY[0], article=replace(PLAIN, id=MANY[0].article.id, publisher="x")), *MANY[1:]])
    assert len(made) == 1


NAMES = [f"n{number}" for number in range(20 * LENGTH)]


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the file is asked for."""
    keys: list[str] = []
    get = Store.get

    def noted(store: Store, key: str) -> tuple[int, bytes] | None:
        keys.append(key)
        return get(store, key)

    monkeypatch.setattr(Store, "get", noted)
    return keys


def asked(memory: Memory, names: list[str]) -> list[str]:
    """Those whose answers nobody remembers; they are kept from now on."""
    unknown = []
    for name in memory.in_stretches(names, "own", str):
        answer = memory.recall(memory.key("own", name))
        if answer is None:
            unknown.append(name)
            memory.keep(memory.key("own", name), [name])
        else:
            assert answer == [name]
    memory.end()
    return unknown


@pytest.mark.parametrize(
    ("names", "unknown"),
    [
        pytest.param(NAMES, [], id="the same"),
        pytest.param([*NAMES[:70], "more", *NAMES[70:]], ["more"], id="one more"),
        pytest.param([*NAMES, "more"], ["more"], id="one more at the end"),
        pytest.param(NAMES[:300] + NAMES[310:], [], id="some fewer"),
        pytest.param(NAMES[::-1], [], id="in another order"),
    ],
)
def test_answers_are_fetched_for_a_stretch_at_once(
    names: list[str], unknown: list[str], tmp_path: Path, looked: list[str]
) -> None:
    """What is not in the stretch is there by itself, and the next time the stretch has it."""
    assert asked(Memory(tmp_path), NAMES) == NAMES
    assert asked(Memory(tmp_path), names) == unknown
    looked.clear()
    assert asked(Memory(tmp_path), names) == []
    assert len(looked) < len(names) // 20


def test_a_stretch_that_is_too_large_is_not_kept(
    tmp_path: Path, looked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its answers are there one by one."""
    monkeypatch.setattr(nearby, "LARGEST", 10)
    few = NAMES[:3]
    assert asked(Memory(tmp_path), few) == few
    looked.clear()
    assert asked(Memory(tmp_path), few) == []
    assert len(looked) == 1 + len(few)


def test_answers_that_others_take_are_kept_apart(tmp_path: Path, looked: list[str]) -> None:
    """Stretches of theirs are cut otherwise."""
    assert asked(Memory(tmp_path, apart=True), NAMES) == NAMES
    looked.clear()
    assert asked(Memory(tmp_path, apart=True), NAMES) == []
    assert len(looked) == len(NAMES)


def test_what_is_fetched_together_is_not_forgotten_by_itself(tmp_path: Path) -> None:
    """Who asks for a stretch has asked for each of its answers."""
    day = 24 * 60 * 60
    asked(Memory(tmp_path, now=0), NAMES)
    for days in (20, 40):
        memory = Memory(tmp_path, now=days * day)
        list(map(memory.recall, [memory.key("own", name) for name in memory.in_stretches(NAMES, "own", str)]))
        memory.tidy()
        memory.end()
    assert asked(Memory(tmp_path, now=40 * day, apart=True), NAMES) == []


def test_company_is_counted_once(tmp_path: Path) -> None:
    """A later build counts that of an actor with other articles; without a memory it is counted each time."""
    counted: list[str] = []

    def of(memory: Memory, slug: str, key: str) -> list[tuple[str, int]]:
        def count() -> list[tuple[str, int]]:
            counted.append(slug)
            return [("paris", 2), ("kyiv", 1)]

        companies = Companies(memory)
        found = companies.of(slug, key, count)
        companies.keep()
        memory.end()
        return found

    asked = [("rome", "a"), ("rome", "a"), ("rome", "b"), ("madrid", "b")]
    assert {tuple(of(Memory(tmp_path), *one)) for one in asked} == {(("paris", 2), ("kyiv", 1))}
    assert counted == ["rome", "rome", "madrid"]
    of(FORGETFUL, "rome", "")
    of(FORGETFUL, "rome", "")
    assert counted[3:] == ["rome", "rome"]


def test_what_was_found_out_about_words_may_be_forgotten() -> None:
    """Whoever reads articles afterwards finds the same."""
    text = "قال الرئيس الأوكراني إن موسكو تماطل. ووصل الرئيس الى باريس."
    before = find_mentions(text, build_matcher(ACTORS), None)
    forget_language()

    assert fold_name.cache_info().currsize == 0
    assert (len(SOUNDS), len(SKELETONS)) == (0, 0)
    assert find_mentions(text, build_matcher(ACTORS), None) == before
