"""Long tables are remembered in stretches of articles, and the company of actors in one answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cast import ACTORS
from hashiya.annotations.annotation import AnnotatedArticle
from hashiya.arabic.folding import fold_name
from hashiya.articles.article import Article, Body
from hashiya.forgotten import forget_language
from hashiya.memory import FORGETFUL, Memory
from hashiya.mentions.matcher import build_matcher
from hashiya.mentions.recognise import find_mentions
from hashiya.mentions.sounds import SOUNDS
from hashiya.mentions.variants import SKELETONS
from hashiya.options import Options
from hashiya.pages.companies import Companies
from hashiya.pages.decisive import Decisive
from hashiya.pages.digest import make_digest
from hashiya.pages.stretches import LENGTH, Articles, rows_of, stretches

PLAIN = Article("x", "x.txt", Body("", ()), Body("", ()), None, "", ())
MANY = [AnnotatedArticle(replace(PLAIN, id=f"n{number}"), (), (), 0, ()) for number in range(20 * LENGTH)]


def ids(articles: list[AnnotatedArticle]) -> tuple[str, ...]:
    """The addresses of these."""
    return tuple(annotated.article.id for annotated in articles)


def test_stretches_are_all_articles_in_their_order() -> None:
    """None is lost, none stands twice, and there are stretches of many lengths."""
    found = [ids(stretch) for stretch in stretches(MANY)]

    assert [one for stretch in found for one in stretch] == [*ids(MANY)]
    assert len(set(map(len, found))) > 5


@pytest.mark.parametrize("place", [0, 1, 7 * LENGTH, 20 * LENGTH], ids=lambda place: f"before article {place}")
def test_one_more_article_is_of_one_stretch(place: int) -> None:
    """All other stretches stay."""
    more = AnnotatedArticle(replace(PLAIN, id="another"), (), (), 0, ())
    before = {ids(stretch) for stretch in stretches(MANY)}
    after = {ids(stretch) for stretch in stretches([*MANY[:place], more, *MANY[place:]])}

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
