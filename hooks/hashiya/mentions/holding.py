"""Who holds an office on a day, takes it soon, or is leaving it."""

from __future__ import annotations

import datetime
from typing import Final

from .matcher import Matcher
from .offices import OfficeKey

JUST: Final = 14
"""Days within which whoever took an office has just taken it, and whoever left it is still spoken of by it."""

TURN: Final = 150
"""Days around the article in which an office is newly taken or about to be left."""

LONGEST_WAIT: Final = 150
"""Days from an election to the oath; «الرئيس المنتخب» is who takes the office within them."""


def holder_on(
    keys: tuple[OfficeKey, ...], matcher: Matcher, date: datetime.date | None
) -> tuple[str | None, str | None]:
    """The holder on `date`, or why there is none."""
    if date is None:
        return None, None  # the article's one warning says that it has no date, and what follows from that
    holders = sorted({slug for key in keys for slug in matcher.holders.on(key, date)})
    if len(holders) == 1:
        return holders[0], None
    if not holders and not any(map(matcher.holders.told, keys)):
        return None, None  # a gap of the who's who is nothing that the editor has to mend
    office = " / ".join(f"{key.family} of {key.of}" for key in keys)
    if holders:
        return None, f"{office} was held on {date} by any of {', '.join(holders)}"
    return None, f"no profile holds {office} on {date}"


def elect_on(keys: tuple[OfficeKey, ...], matcher: Matcher, date: datetime.date | None) -> str | None:
    """Who takes the office soon after `date`: «الرئيس الأميركي المنتخب» of a December is he who swears in January."""
    if date is None:
        return None
    next_ones = {
        holder.slug
        for key in keys
        for office, holder in matcher.holders.by_key.get(key, ())
        if office.start and 0 < (office.start - date).days <= LONGEST_WAIT
    }
    return next_ones.pop() if len(next_ones) == 1 else None


def just_left(keys: tuple[OfficeKey, ...], matcher: Matcher, date: datetime.date, holder: str) -> str | None:
    """Who has just left the office that `holder` took in those days; `holder` where it was not taken so lately.

    None where nobody's profile has left it: «رحل رئيس تنزانيا» is no news of the one who has been sworn in.
    """
    offices = [(office, one.slug) for key in keys for office, one in matcher.holders.by_key.get(key, ())]
    took = [office.start for office, slug in offices if slug == holder and office.start and office.held_on(date)]
    if not took or (date - max(took)).days > JUST:
        return holder
    left = {slug for office, slug in offices if office.until and 0 <= (date - office.until).days <= JUST}
    return left.pop() if len(left) == 1 else None


def leaving_on(keys: tuple[OfficeKey, ...], matcher: Matcher, date: datetime.date | None) -> str | None:
    """«رئيس الحكومة اللبنانية المستقيل»: who holds the office on `date` though he has resigned, or has just left it."""
    if date is None:
        return None
    holders = {slug for key in keys for slug in matcher.holders.on(key, date)}
    left = {
        holder.slug
        for key in keys
        for office, holder in matcher.holders.by_key.get(key, ())
        if office.until and 0 <= (date - office.until).days <= LONGEST_WAIT
    }
    found = left or holders
    return found.pop() if len(found) == 1 else None
