"""What stands on a card: words alone, nothing of how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ..actors.actor import Actor, Kind
from ..annotations.annotation import AnnotatedArticle, Annotation
from ..annotations.offices import say_office
from ..arabic.calendar import show_date, show_month
from ..arabic.counting import ARTICLE
from ..masthead import Masthead
from ..pages.digest import Digest
from ..pages.wording import say


class Layout(StrEnum):
    """How a card is laid out."""

    ARTICLE = "article"
    ACTOR = "actor"
    SITE = "site"
    COVER = "cover"
    """Upright: the cover of a book."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line in the margin of a card: a name in the colour of its kind, and what is said of it."""

    name: str
    kind: Kind | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """The words of one card. Made by the functions below, drawn by `draw_card`."""

    layout: Layout
    site: str
    """The name of the site."""
    title: str
    latin: str = ""
    kind: Kind | None = None
    lines: tuple[str, ...] = ()
    """Under the title, most important first."""
    notes: tuple[Note, ...] = ()


MOST_NOTES: Final = 5
"""Names in the margin of an article's card."""

MOST_HEADLINES: Final = 6
"""Headlines on the cover of a book."""


def article_card(annotated: AnnotatedArticle, masthead: Masthead) -> Card:
    """Headline, publisher and day; in the margin those whom it names most."""
    article = annotated.article
    actors = {a.actor.slug: a for a in reversed(annotated.published)}
    most = [slug for slug, _ in annotated.counts().most_common() if slug in actors][:MOST_NOTES]
    publisher = article.publisher if article.publisher != masthead.name else None
    said = [piece for piece in (publisher, show_date(article.date) if article.date else None) if piece]
    notes = tuple(_note(actors[slug]) for slug in most)
    return Card(Layout.ARTICLE, masthead.name, article.title, lines=(" · ".join(said),), notes=notes)


def _note(annotation: Annotation) -> Note:
    """The name, and the office on the article's day."""
    return Note(annotation.actor.name, annotation.actor.kind, annotation.role or annotation.actor.description)


def actor_card(actor: Actor, digest: Digest, masthead: Masthead) -> Card:
    """Name, Latin name, the office held on the day of the newest article, or the description."""
    newest = max((a.article.date for a in digest.articles if a.article.date), default=None)
    office = actor.office_on(newest)
    held = say_office(office, digest.known[office.of]) if office else ""
    number = len(digest.appearances.get(actor.slug, ()))
    met = (Note(ARTICLE.counted(number)),) if number else ()
    lines = tuple(line for line in (held, actor.description) if line)
    return Card(Layout.ACTOR, masthead.name, actor.name, actor.latin or "", actor.kind, lines, met)


def site_card(masthead: Masthead) -> Card:
    """The name of the site and its line: for pages that have no card of their own."""
    return Card(Layout.SITE, masthead.name, masthead.name, lines=(masthead.description or say("site_description"),))


def cover_card(articles: Sequence[AnnotatedArticle], masthead: Masthead) -> Card:
    """The month, and the first headlines of it; `articles` are those of one month and have dates."""
    date = next(a.article.date for a in articles if a.article.date)
    lines = (show_month(date), ARTICLE.counted(len(articles)))
    notes = tuple(Note(a.article.title) for a in articles[:MOST_HEADLINES])
    return Card(Layout.COVER, masthead.name, masthead.name, lines=lines, notes=notes)
