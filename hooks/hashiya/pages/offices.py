"""The offices of an actor: a list, the newest first, each with its stretch on a line of time."""

from __future__ import annotations

import datetime

from ..actors.actor import Actor, Office
from ..annotations.offices import say_office
from ..arabic.calendar import show_date
from ..drawings.terms import Axis, Term, axis_line, axis_of, term_line
from .digest import Digest
from .inert import block, inert, link
from .passages import span
from .wording import say


def offices_section(actor: Actor, digest: Digest) -> list[str]:
    """«المناصب», where any are known. The drawing says nothing that the words do not."""
    if not actor.offices:
        return []
    newest = sorted(actor.offices, key=lambda office: _day(office.start), reverse=True)
    axis = axis_of([_term(office) for office in newest], _last_day(actor, digest))
    items = "\n".join(_item(office, axis, digest) for office in newest)
    years = [f'<div class="years" data-search-exclude="">{axis_line(axis)}</div>'] if axis else []
    return [
        f"## {say('offices')} {{ #offices }}",
        *block("offices", *years, items),
    ]


def _item(office: Office, axis: Axis | None, digest: Digest) -> str:
    said = inert(say_office(office, digest.known[office.of]))
    has_page = office.of in digest.actors
    title = link(said, f"{office.of}.md", class_="title") if has_page else span("title", said)
    now = span("now", say("held_now")) if office.start and not office.until else ""
    days = _said(office)
    drawn = term_line(_term(office), axis) if axis else ""
    return " ".join(piece for piece in (f"1. {title}", now, span("term", days) if days else "", drawn) if piece)


def _said(office: Office) -> str:
    if office.start and office.until:
        return say("from_to", start=show_date(office.start), end=show_date(office.until))
    if office.start:
        return say("since", date=show_date(office.start))
    return say("until", date=show_date(office.until)) if office.until else ""


def _term(office: Office) -> Term:
    return Term(office.start, office.until)


def _last_day(actor: Actor, digest: Digest) -> datetime.date:
    """Up to when anything is known of him: the day of the newest article that names him, or the last look at an office.

    The digest's newest day would draw every line anew in the first article of a year.
    """
    looks = (office.checked for office in actor.offices)
    return max((day for day in (digest.newest_day_of(actor.slug), *looks) if day), default=datetime.date.min)


def _day(date: datetime.date | None) -> int:
    return date.toordinal() if date else 0
