"""Ways on from an article: what it goes on from, its neighbours by date, and the same day in years before."""

from __future__ import annotations

import datetime

import pytest

from hashiya.actors.actor import Actor, Kind
from hashiya.annotations.annotation import AnnotatedArticle, Annotation
from hashiya.articles.article import Article, Body, compose_body
from hashiya.mentions.mention import Via
from hashiya.pages.related import Neighbours, find_neighbours
from timing import growth


def article(name: str, *actors: str, date: str | None = "2024-01-01") -> AnnotatedArticle:
    """An article of that name that mentions `actors`."""
    day = datetime.date.fromisoformat(date) if date else None
    made = Article(name, f"{name}.txt", compose_body([]), Body("", ()), day, "", ())
    mentions = (Annotation(0, 0, "", Actor(a, a, Kind.STATE, a), Via.NAME, None, None) for a in actors)
    return AnnotatedArticle(made, tuple(mentions), (), 0)


def neighbours_of(name: str, *oldest_first: AnnotatedArticle) -> Neighbours:
    """Those of one article among others."""
    return find_neighbours(oldest_first[::-1])[name]


OTHERS = [article(f"o{n}", "usa", date="2023-01-01") for n in range(8)]


@pytest.mark.parametrize(
    ("actors", "related"),
    [
        pytest.param(("alula",), ["first"], id="an actor that is seldom named ties two articles"),
        pytest.param(("usa",), [], id="one that is in nearly all of them does not"),
        pytest.param(("alula", "usa"), ["first"], id="and brings no others along"),
        pytest.param(("nobody",), [], id="an actor met for the first time has no past"),
    ],
)
def test_rare_actors_tie_articles(actors: tuple[str, ...], related: list[str]) -> None:
    """The weight of an actor falls with the number of articles before that name it."""
    found = neighbours_of("now", article("first", "alula", date="2022-01-01"), *OTHERS, article("now", *actors))
    assert [one.annotated.article.id for one in found.related] == related


def test_the_rarest_shared_actors_are_named() -> None:
    """At most three, the rarest first."""
    first = article("first", "alula", "usa", "qatar", "oman", date="2022-01-01")
    found = neighbours_of("now", first, *OTHERS, article("now", "usa", "oman", "qatar", "alula"))
    assert found.related[0].shared == ("alula", "oman", "qatar")


def test_a_new_article_leaves_older_ones_as_they_are_but_for_its_neighbour() -> None:
    """So a digest of any size changes few pages at a time."""
    old = [article("a", "x", date="2021-01-01"), article("b", "x", date="2022-01-01"), article("c", "x")]
    before = find_neighbours(old[::-1])
    newest = article("d", "x", date="2025-01-01")
    after = find_neighbours([newest, *old[::-1]])
    assert [name for name in before if before[name] != after[name]] == ["c"]
    assert (after["c"].newer, after["c"].older) == (newest, old[1])


def test_the_same_day_of_years_before() -> None:
    """Neither the article's own day nor later years."""
    days = [article("a", date="2020-01-06"), article("b", date="2022-01-06"), article("c", date="2023-01-06")]
    found = find_neighbours([article("d", date="2024-01-06"), article("e", date="2023-01-06"), *days[::-1]])
    assert [one.article.id for one in found["e"].same_day] == ["b", "a"]
    assert [one.article.id for one in found["d"].same_day] == ["e", "c", "b", "a"]
    assert find_neighbours([article("x", date=None)])["x"] == Neighbours()


def test_twice_the_articles_cost_about_twice_the_time() -> None:
    """Even where all of them name the same actors."""
    many = [article(str(n), "a", "b", f"c{n % 50}") for n in range(1600)]
    assert growth(lambda: find_neighbours(many[:800]), lambda: find_neighbours(many), bar=3) <= 3
