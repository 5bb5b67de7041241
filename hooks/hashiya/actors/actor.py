"""An actor as its profile has it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

from ..quick import quick


class Kind(StrEnum):
    """The four kinds of actors."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    PLACE = "place"


class Use(StrEnum):
    """When an alias counts."""

    NAME = "name"
    METONYM = "metonym"
    """A capital or palace that stands for its government."""
    CONTEXT = "context"
    """A short form that counts only after the full name in the same article."""


@quick
@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an actor."""

    name: str
    use: Use = Use.NAME
    line: int | None = field(default=None, compare=False)
    """Line of the profile, from 1."""


@quick
@dataclass(frozen=True, slots=True)
class Office:
    """An office and the days on which it was held."""

    title: str
    of: str
    """Slug of the state or organization."""
    start: datetime.date | None
    """First day; None: not known, held before `until` at any time."""
    until: datetime.date | None
    """The day the successor holds it (exclusive); None: still held when the profile was written."""
    acting: bool = False
    disputed: bool = False
    sources: tuple[str, ...] = ()
    checked: datetime.date | None = None
    """The day somebody last looked."""
    line: int | None = field(default=None, compare=False)
    """Line of the profile, from 1."""

    def held_on(self, date: datetime.date) -> bool:
        """Whether it was held on `date`."""
        return (self.start is None or self.start <= date) and (self.until is None or date < self.until)


@dataclass(frozen=True, slots=True)
class Relation:
    """Anything else that ties two actors: `صهر` of `donald-trump`."""

    type: str
    of: str
    sources: tuple[str, ...] = ()
    checked: datetime.date | None = None
    line: int | None = field(default=None, compare=False)
    """Line of the profile, from 1."""


@quick
@dataclass(frozen=True, slots=True)
class Actor:
    """One actor. Made by `read_actors`."""

    slug: str
    name: str
    kind: Kind
    description: str
    latin: str | None = None
    wikidata: str | None = None
    aliases: tuple[Alias, ...] = ()
    offices: tuple[Office, ...] = ()
    relations: tuple[Relation, ...] = ()
    sources: tuple[str, ...] = ()
    profile: str = ""
    """Two or three sentences in Markdown, as the editor wrote them."""
    built_in: bool = False
    """Whether it comes from the who's who that the program brings, not from a profile of the editor's."""
    path: str = field(default="", compare=False)
    """The profile as the editor knows it: `docs/actors/x.md`."""
    line: int | None = field(default=None, compare=False)
    """Line of its name in the profile, from 1."""

    def office_on(self, date: datetime.date | None) -> Office | None:
        """The office held on `date`, the one begun last where there are several; None without a date."""
        if date is None:
            return None
        held = [office for office in self.offices if office.held_on(date)]
        if len(held) <= 1:
            return held[0] if held else None
        return max(held, key=lambda o: (o.start or datetime.date.min, -self.offices.index(o)))
