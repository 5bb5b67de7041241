"""An article with its annotations."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sys import intern

from ..actors.actor import Actor, Office
from ..arabic.folding import fold_name
from ..articles.article import Article, Block, Body, Part
from ..mentions.matcher import Matcher
from ..mentions.mention import Doubt, Mention, Via
from ..mentions.recognise import find_mentions
from ..problems import Problem
from ..quick import quick
from ..quotations.find import find_quotations
from ..quotations.quotation import Quotation
from .corrections import correct
from .offices import say_office
from .sums import sum_of_annotated


@quick
@dataclass(frozen=True, slots=True)
class Annotation:
    """A mention and what the reader is told of it. Made by `annotate`."""

    start: int
    """Offset in the body's text, in Unicode code points."""
    end: int
    """Offset after the last code point (exclusive)."""
    exact: str
    """The words themselves: `text[start:end]`."""
    actor: Actor
    via: Via
    office: Office | None
    """The office that the actor held on the article's date."""
    role: str | None
    """That office in words: `رئيس أوكرانيا`."""


Named = tuple[Sequence[int], Sequence[int], Sequence[str]]
"""Starts and ends of annotations, and the slugs of those whom they name."""

Said = tuple[int, int, int, str | None]
"""The number of a quotation, its start, its end, and who speaks."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article and its annotations. Made by `annotate`."""

    article: Article
    annotations: tuple[Annotation, ...]
    """Of the news, by place; an outer one before one inside it."""
    background: tuple[Annotation, ...]
    """Of the paragraphs set apart; counted nowhere."""
    published_end: int
    """Where the published text ends: all of it, or the first paragraph where only an excerpt may be shown."""
    quotations: tuple[Quotation, ...] = ()
    """What is said in the news, and by whom, by place."""

    @property
    def sum(self) -> str:
        """Stands for the article, its annotations and quotations."""
        return sum_of_annotated(self)

    @property
    def published(self) -> tuple[Annotation, ...]:
        """The annotations of the published text."""
        return tuple(a for a in self.annotations if a.end <= self.published_end)

    @property
    def published_quotations(self) -> tuple[Quotation, ...]:
        """The quotations of the published text."""
        return tuple([q for q in self.quotations if q.end <= self.published_end])

    def said(self) -> list[Said]:
        """All quotations in short."""
        return [(number, q.start, q.end, q.speaker) for number, q in enumerate(self.quotations)]

    def quotation(self, number: int) -> Quotation:
        """One of the quotations, by its place among them."""
        return self.quotations[number]

    @property
    def published_text(self) -> str:
        """What `article.txt` holds."""
        text = self.article.news.text
        return text if self.published_end >= len(text) - 1 else text[: self.published_end] + "\n"

    def published_of(self, slug: str) -> tuple[Annotation, ...]:
        """The annotations of one actor in the published text."""
        return tuple(a for a in self.published if a.actor.slug == slug)

    def published_actors(self) -> tuple[Actor, ...]:
        """Those who are named in the published text, the first named first."""
        return tuple({a.actor.slug: a.actor for a in self.published}.values())

    def published_slugs(self) -> list[str]:
        """Those who are named in the published text, one for each annotation."""
        return [annotation.actor.slug for annotation in self.published]

    def published_places(self) -> Named:
        """Where in the published text who is named, by place."""
        return [a.start for a in self.published], [a.end for a in self.published], self.published_slugs()

    def named_slugs(self) -> tuple[str, ...]:
        """Each of those once, the first named first."""
        return tuple(dict.fromkeys(self.published_slugs()))

    def background_slugs(self) -> set[str]:
        """Those who are named in the paragraphs set apart."""
        return {a.actor.slug for a in self.background}

    def met_slugs(self) -> set[str]:
        """Those who are named anywhere in it or speak."""
        named = {a.actor.slug for a in (*self.annotations, *self.background)}
        return named | {q.speaker for q in self.quotations if q.speaker}

    def counts(self) -> Counter[str]:
        """How often each actor is mentioned, by slug, the first mentioned first."""
        return Counter(annotation.actor.slug for annotation in self.annotations)


def annotate(article: Article, matcher: Matcher, *, shown_as: str) -> tuple[AnnotatedArticle, list[Problem]]:
    """`article` with the annotations that `matcher` finds on its date, and what the editor should look at."""
    news, quotations, problems = _annotate_body(article, article.news, matcher, shown_as)
    background, _, _ = _annotate_body(article, article.background, matcher, shown_as)
    return AnnotatedArticle(article, news, background, _published_end(article), quotations), problems


def _annotate_body(
    article: Article, body: Body, matcher: Matcher, shown_as: str
) -> tuple[tuple[Annotation, ...], tuple[Quotation, ...], list[Problem]]:
    if not body.text and body is not article.news:
        return (), (), []
    actors = matcher.actors
    mentions, doubts = find_mentions(body.text, matcher, article.date)
    shown = f"{shown_as}/{article.seed}"
    problems: list[Problem] = []
    if article.corrections and body is article.news:
        mentions, problems = correct(body.text, mentions, article.corrections, frozenset(actors))
    doubts = _open(body.text, doubts, article, mentions)
    problems += [_problem(shown, body.text, doubt) for doubt in _each_once(body.text, doubts)]
    told = {slug: told_of(actors[slug], actors, article.date) for slug in {mention.actor for mention in mentions}}
    annotations = tuple(_explain(body.text, mention, *told[mention.actor]) for mention in mentions)
    return annotations, tuple(find_quotations(body.text, mentions, actors)), problems


def _open(text: str, doubts: list[Doubt], article: Article, mentions: list[Mention]) -> list[Doubt]:
    """The doubts about words of which the editor has decided nothing."""
    decided = [mention for mention in mentions if mention.via == Via.EDITOR]  # by place, none within another
    ends = [mention.end for mention in decided]
    never = {fold_name(correction.text) for correction in article.corrections if correction.actor is None}
    return [
        doubt
        for doubt in doubts
        if not _touches(decided, bisect_right(ends, doubt.start), doubt)
        and not (never and fold_name(text[doubt.start : doubt.end]) in never)
    ]


def _touches(decided: list[Mention], number: int, doubt: Doubt) -> bool:
    """Whether the first of them that ends behind the doubt's beginning begins before its end."""
    return number < len(decided) and decided[number].start < doubt.end


def told_of(
    actor: Actor, actors: Mapping[str, Actor], date: datetime.date | None
) -> tuple[Actor, Office | None, str | None]:
    """An actor, and the office that it held on that day, in words too."""
    office = actor.office_on(date)
    return actor, office, say_office(office, actors[office.of]) if office else None


def _explain(text: str, mention: Mention, actor: Actor, office: Office | None, role: str | None) -> Annotation:
    exact = intern(text[mention.start : mention.end])  # the same few words again and again: each is held once
    return Annotation(mention.start, mention.end, exact, actor, mention.via, office, role)


def _published_end(article: Article) -> int:
    """Where an excerpt ends: with the first paragraph."""
    if article.rights != "excerpt":
        return len(article.news.text)
    first: Block | None = next((b for b in article.news.blocks if b.part == Part.PARAGRAPH), None)
    return first.end if first else len(article.news.text)


def _each_once(text: str, doubts: list[Doubt]) -> list[Doubt]:
    """One doubt for the same words and reason."""
    return list({(text[d.start : d.end], d.reason): d for d in reversed(doubts)}.values())[::-1]


def _problem(shown: str, text: str, doubt: Doubt) -> Problem:
    words = text[doubt.start : doubt.end]
    remedy = "write the profile or its dates, or decide in the sidecar"
    return Problem(shown, f"«{words}» stays without a link: {doubt.reason}", remedy)
