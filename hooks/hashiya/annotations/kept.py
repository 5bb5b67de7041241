"""Annotations and quotations in columns of numbers: as an object each they would fill the memory of a large digest."""

from __future__ import annotations

import datetime
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from sys import intern
from typing import Final

from ..actors.actor import Actor, Office
from ..articles.article import Article
from ..mentions.mention import Via
from ..quotations.quotation import Form, Quotation
from .annotation import AnnotatedArticle, Annotation, Named, Said, told_of

_FORMS: Final = tuple(Form)
CODES: Final = {form: code for code, form in enumerate(_FORMS)}
OF_QUOTATION: Final = 6
"""Numbers of a quotation."""
SPEAKER, VERB = 3, 4
"""Where among these stand those of words."""
_VIAS: Final[Mapping[str, Via]] = {via.value: via for via in Via}
"""As they are told: to ask the class takes ten times as long."""

Own = tuple[str, str, str]
"""What is told of an annotation: its words, the slug of its actor, and how it was found. The date tells the office."""

Told = tuple[str, Actor, Via, Office | None, str | None]
"""All of an annotation but its place: many annotations have it in common."""

Known = tuple[Actor, Office | None, str | None]
"""An actor, and the office that it holds, in words too."""


class Columns:
    """What the numbers in the columns of all articles of a digest mean."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.slugs: list[str] = []
        """By the same numbers."""
        self._told: dict[tuple[str, str, str, int], int] = {}
        self.words: list[str | None] = []
        """Speakers and verbs."""
        self._words: dict[str | None, int] = {}
        self._roles: dict[int, str | None] = {}
        """By its `id` each office in words: offices live as long as their actors."""
        self._last: tuple[object, tuple[Annotation, ...]] = None, ()
        """The column that was asked for last, and the annotations in it: a page asks several times."""

    def put(self, annotated: AnnotatedArticle) -> KeptArticle:
        """The same in columns."""
        quotations = array("I")
        for q in annotated.quotations:
            quotations.extend((q.start, q.end, CODES[q.form], self.word(q.speaker), self.word(q.verb), q.lead))
        return KeptArticle(
            self,
            annotated.article,
            annotated.sum,
            published_end=annotated.published_end,
            news=self._column(annotated.annotations),
            background=self._column(annotated.background),
            quotations=quotations,
        )

    def _column(self, annotations: Iterable[Annotation]) -> array[int]:
        """Of each annotation its start, its end, and the number of what is told of it."""
        column = array("I")
        for one in annotations:
            column.extend((one.start, one.end, self.number(one.exact, one.actor, one.via, one.office, one.role)))
        return column

    def number(self, exact: str, actor: Actor, via: Via, office: Office | None, role: str | None) -> int:
        """The number of what is told of an annotation."""
        key = exact, actor.slug, via, id(office)  # offices live as long as their actors
        number = self._told.get(key)
        if number is None:
            number = self._told[key] = len(self.told)
            self.told.append((exact, actor, via, office, role))
            self.slugs.append(actor.slug)
        return number

    def numbers(self, told: Iterable[Own], known: Mapping[str, Known]) -> list[int]:
        """Those of several, by whom they are known to stand for: most of it has been told of another article too."""
        found = []
        for exact, slug, via in told:
            actor, office, role = known[slug]
            number = self._told.get((exact, slug, via, id(office)))
            found.append(self.number(intern(exact), actor, _VIAS[via], office, role) if number is None else number)
        return found

    def known(self, actor: Actor, actors: Mapping[str, Actor], date: datetime.date | None) -> Known:
        """What `told_of` tells of an actor, each office put into words once."""
        office = actor.office_on(date) if actor.offices else None
        if office is None:
            return actor, None, None
        if id(office) not in self._roles:
            self._roles[id(office)] = told_of(actor, actors, date)[2]
        return actor, office, self._roles[id(office)]

    def made(self, column: array[int]) -> tuple[Annotation, ...]:
        """The annotations of a column."""
        if not column:
            return ()
        if self._last[0] is not column:
            told, them = self.told, [iter(column)] * 3
            made = tuple([Annotation(start, end, *told[number]) for start, end, number in zip(*them, strict=True)])
            self._last = column, made
        return self._last[1]

    def word(self, word: str | None) -> int:
        """The number of a speaker or verb."""
        number = self._words.get(word)
        if number is None:
            number = self._words[word] = len(self.words)
            self.words.append(word)
        return number


class KeptArticle(AnnotatedArticle):
    """An article whose annotations and quotations are made when somebody asks for them."""

    __slots__ = ("_background", "_columns", "_news", "_published", "_quotations", "sum")

    sum: str
    _columns: Columns
    _news: array[int]
    _background: array[int]
    _quotations: array[int]
    _published: tuple[str, ...] | None

    def __init__(
        self,
        columns: Columns,
        article: Article,
        sum_: str,
        *,
        published_end: int,
        news: array[int],
        background: array[int],
        quotations: array[int],
    ) -> None:
        """Its columns; the numbers in them mean what `columns` say."""
        put = object.__setattr__
        put(self, "article", article)
        put(self, "published_end", published_end)
        put(self, "_columns", columns)
        put(self, "_news", news)
        put(self, "_background", background)
        put(self, "_quotations", quotations)
        put(self, "_published", None)
        put(self, "sum", sum_)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Those of the news."""
        return self._columns.made(self._news)

    @property
    def background(self) -> tuple[Annotation, ...]:
        """Those of the paragraphs set apart."""
        return self._columns.made(self._background)

    @property
    def published(self) -> tuple[Annotation, ...]:
        """Those of the published text."""
        whole = max(self._news[1::3], default=0) <= self.published_end
        return self.annotations if whole else tuple(a for a in self.annotations if a.end <= self.published_end)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What is said in the news."""
        return tuple([self.quotation(number) for number in range(len(self._quotations) // OF_QUOTATION)])

    def said(self) -> list[Said]:
        """All quotations in short."""
        own, words = self._quotations, self._columns.words
        starts, ends, speakers = (own[at::OF_QUOTATION] for at in (0, 1, SPEAKER))
        known = [words[speaker] for speaker in speakers]
        return [*zip(range(len(known)), starts, ends, known, strict=True)]

    def quotation(self, number: int) -> Quotation:
        """One of these alone."""
        at, words = number * OF_QUOTATION, self._columns.words
        start, end, form, speaker, verb, lead = self._quotations[at : at + OF_QUOTATION]
        return Quotation(start, end, _FORMS[form], words[speaker], words[verb] or "", lead)

    def counts(self) -> Counter[str]:
        """How often each actor is mentioned."""
        slugs = self._columns.slugs
        return Counter([slugs[number] for number in self._news[2::3]])

    def published_of(self, slug: str) -> tuple[Annotation, ...]:
        """The annotations of one actor, without those of all others."""
        news, slugs, told, last = self._news, self._columns.slugs, self._columns.told, self.published_end
        own = [at for at, number in enumerate(news[2::3]) if slugs[number] == slug]
        return tuple(
            [
                Annotation(news[3 * at], news[3 * at + 1], *told[news[3 * at + 2]])
                for at in own
                if news[3 * at + 1] <= last
            ]
        )

    def published_actors(self) -> tuple[Actor, ...]:
        """Those who are named in the published text."""
        told, last = self._columns.told, self.published_end
        ends = zip(self._news[1::3], self._news[2::3], strict=True)
        return tuple({(actor := told[number][1]).slug: actor for end, number in ends if end <= last}.values())

    def named_slugs(self) -> tuple[str, ...]:
        """Each of those who are named in the published text once, the first named first."""
        if self._published is None:
            object.__setattr__(self, "_published", tuple(dict.fromkeys(self.published_slugs())))
        return self._published or ()

    def met_slugs(self) -> set[str]:
        """Those who are named anywhere in it or speak."""
        slugs, words = self._columns.slugs, self._columns.words
        named = {slugs[number] for number in {*self._news[2::3], *self._background[2::3]}}
        return named | {slug for number in {*self._quotations[SPEAKER::OF_QUOTATION]} if (slug := words[number])}

    def published_places(self) -> Named:
        """Where in the published text who is named, by place."""
        starts, ends, slugs = self._news[::3], self._news[1::3], self._columns.slugs
        named = [slugs[number] for number in self._news[2::3]]
        if not ends or max(ends) <= self.published_end:
            return starts, ends, named
        own = [place for place, end in enumerate(ends) if end <= self.published_end]
        return [starts[n] for n in own], [ends[n] for n in own], [named[n] for n in own]

    def published_slugs(self) -> list[str]:
        """Those who are named in the published text, one for each annotation."""
        return [*self.published_places()[2]]

    def background_slugs(self) -> set[str]:
        """Those who are named in the paragraphs set apart."""
        return {self._columns.slugs[number] for number in self._background[2::3]}

    def __repr__(self) -> str:
        """As any other has it."""
        return repr(self._plain())

    def __eq__(self, other: object) -> bool:
        """Whether both say the same of the same article."""
        if isinstance(other, KeptArticle):
            return self is other or self._plain() == other._plain()
        return self._plain() == other

    def __hash__(self) -> int:
        """As those that are equal have it."""
        return hash(self._plain())

    def _plain(self) -> AnnotatedArticle:
        return AnnotatedArticle(self.article, self.annotations, self.background, self.published_end, self.quotations)
