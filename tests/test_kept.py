"""What waits on the disk or in columns of numbers is, when somebody looks at it, what was put there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hashiya.actors.actor import Actor, Kind
from hashiya.annotations.annotation import AnnotatedArticle, Annotation
from hashiya.annotations.kept import Columns
from hashiya.articles.article import Article, Body, Part, Piece, compose_body
from hashiya.articles.kept import AT_HAND, Bodies
from hashiya.formats.manuscript import Manuscript, Mark, MarkKind, SourceLine
from hashiya.mentions.mention import Via
from hashiya.pages.digest import make_digest
from hashiya.quotations.quotation import Form, Quotation
from hashiya.seeds.reading import Seed, put_away
from hashiya.spill import Spill

KYIV, PARIS = (Actor(slug, slug, Kind.STATE, slug) for slug in ("kyiv", "paris"))
TITLE = Piece(Part.TITLE, "باريس وكييف", (Mark(MarkKind.LINK, 0, 5, "https://example.org/"),))
NEWS = compose_body([TITLE, Piece(Part.PARAGRAPH, "قالت باريس إنها موافقة. \ud800")])
SAID = Quotation(18, 30, Form.REPORTED, "paris", "قالت", 13)


def article(news: Body = NEWS, background: Body | None = None) -> Article:
    """An article with this text."""
    return Article("x", "x.txt", news, background or Body("", ()), None, "", ())


def annotated(of: Article) -> AnnotatedArticle:
    """Two who are named, one of them again below what is published, and something that is said."""
    named = [(0, 5, PARIS), (7, 11, KYIV), (18, 23, PARIS)]
    annotations = tuple(Annotation(a, b, of.news.text[a:b], actor, Via.NAME, None, None) for a, b, actor in named)
    return AnnotatedArticle(of, annotations, annotations[:1], 20, (SAID,))


def test_a_body_is_read_as_it_was_put() -> None:
    """Text, blocks and marks, a lone surrogate among them; the key of a page sees no difference."""
    kept = Bodies(Spill()).put(NEWS)

    assert (kept.text, kept.blocks, kept.marks, kept.parts(Part.TITLE)) == (
        NEWS.text,
        NEWS.blocks,
        NEWS.marks,
        ["باريس وكييف"],
    )
    assert repr(kept) == repr(NEWS)
    assert kept == NEWS


@pytest.mark.parametrize(
    ("part", "words"),
    [
        pytest.param(Part.TITLE, "باريس وكييف", id="the headline, which is at hand"),
        pytest.param(Part.PARAGRAPH, "قالت باريس إنها موافقة. \ud800", id="what is read from the disk"),
        pytest.param(Part.STANDFIRST, None, id="nothing where there is none"),
    ],
)
def test_the_first_block_of_a_kind_is_found(part: Part, words: str | None) -> None:
    """By a body in memory and by one on the disk."""
    kept = Bodies(Spill()).put(NEWS)

    assert (NEWS.first(part), kept.first(part)) == (words, words)
    assert (NEWS.at_hand, kept.at_hand) == (NEWS, NEWS)


def test_bodies_take_turns_in_memory() -> None:
    """Whoever comes back finds its own text."""
    bodies = Bodies(Spill())
    kept = [bodies.put(compose_body([Piece(Part.TITLE, f"عنوان {n}")])) for n in range(3 * AT_HAND)]

    assert [body.text for body in kept] == [f"عنوان {n}\n" for n in range(3 * AT_HAND)]
    assert [body.text for body in reversed(kept)] == [f"عنوان {n}\n" for n in reversed(range(3 * AT_HAND))]


def test_what_is_on_the_disk_is_not_put_there_twice() -> None:
    """And an empty body needs no place."""
    bodies = Bodies(Spill())
    once = bodies.put_away(article())

    assert bodies.put_away(once).news is once.news
    assert type(once.background) is Body


def test_columns_tell_what_was_annotated() -> None:
    """All that pages ask for, with what is published alone."""
    plain = annotated(article())
    kept = Columns().put(plain)

    assert kept == plain
    assert repr(kept) == repr(plain)
    assert kept.published == plain.published
    assert kept.published_of("paris") == plain.published_of("paris") == plain.annotations[:1]
    assert kept.published_slugs() == plain.published_slugs() == ["paris", "kyiv"]
    assert kept.background_slugs() == plain.background_slugs() == {"paris"}
    assert kept.counts() == plain.counts()
    assert kept.published_actors() == plain.published_actors() == (PARIS, KYIV)
    assert kept.quotation(0) == plain.quotation(0) == SAID


def test_articles_that_take_turns_tell_their_own_annotations() -> None:
    """What was made for one is not told of another."""
    columns = Columns()
    first, second = columns.put(annotated(article())), columns.put(replace(annotated(article()), annotations=()))

    assert [len(one.annotations) for one in (first, second, first, second)] == [3, 0, 3, 0]
    assert [len(one.background) for one in (second, first)] == [1, 1]


@pytest.mark.parametrize("columns", [pytest.param(False, id="as objects"), pytest.param(True, id="in columns")])
def test_a_digest_is_the_same_of_both(columns: bool) -> None:  # noqa: FBT001  # a case of the table
    """Who appears where and how often, who is named with whom, and what is said."""
    one = annotated(article())
    digest = make_digest([Columns().put(one) if columns else one], [KYIV, PARIS])

    (seen,) = digest.appearances["paris"]
    assert (seen.mentions, seen.annotations) == (1, one.annotations[:1])
    assert digest.mentions("paris") == 1
    assert digest.together("paris") == {"kyiv": 1}
    assert digest.both([("paris", "kyiv"), ("paris", "nobody")]) == [1, 0]
    assert digest.said == {}  # it ends below what is published


def test_sayings_are_found_by_their_numbers() -> None:
    """The first, the last, some, and one after the other."""
    whole = AnnotatedArticle(
        article(),
        (),
        (),
        len(NEWS.text),
        tuple(Quotation(start, start + 2, Form.DIRECT, "paris", "", start) for start in (14, 18, 22)),
    )
    said = make_digest([Columns().put(whole)], [PARIS]).said["paris"]

    assert [saying.quotation for saying in said] == list(whole.quotations)
    assert said[-1].quotation == whole.quotations[2]
    assert [saying.quotation.start for saying in said[1:]] == [18, 22]


def test_a_seed_keeps_its_lines_on_the_disk() -> None:
    """And is no other than it was to who asks for a key."""
    seed = Seed("x.txt", "x", Manuscript((SourceLine("عنوان", 1),)))
    kept = put_away(seed, Spill())

    assert kept.manuscript == seed.manuscript
    assert (kept.path, kept.name, kept.word, kept.header_faults) == (
        seed.path,
        seed.name,
        seed.word,
        seed.header_faults,
    )
    assert repr(kept).partition("(")[2] == repr(seed).partition("(")[2]


def test_quotations_in_short_are_those_at_length() -> None:
    """In columns as in objects, those below what is published among them."""
    stock = replace(annotated(article()), quotations=(SAID, replace(SAID, start=1, end=5, speaker=None)))

    assert Columns().put(stock).said() == stock.said() == [(0, 18, 30, "paris"), (1, 1, 5, None)]
