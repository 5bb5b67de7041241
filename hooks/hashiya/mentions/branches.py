"""«رئيسا الجمهورية والحكومة», «وزيرا الخارجية والدفاع»: two offices of the state that the article is about."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from .matcher import Matcher
from .offices import OfficeKey
from .patterns import Hit
from .titles import Form
from .words import Words


def offices_of_a_pair(words: Words, hit: Hit, matcher: Matcher) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Start, end and families of each of the two offices that a title for two opens; nothing where one is unknown."""
    head, *rest = hit.pattern.text.split()
    head = head[:-1]
    title = head[:-1] + "ه" if head.endswith("ت") else head
    first = words.after(hit.end) if not rest else None
    end = first.end if first else hit.end
    second = words.after(end)
    if (not rest and first is None) or second is None or not second.text.startswith("وال"):
        return ()
    branch = first.text if first else " ".join(rest)
    found = (
        (hit.start, end, _families(matcher, f"{title} {branch}")),
        (second.start, second.end, _families(matcher, f"{title} {second.text.removeprefix('و')}")),
    )
    return found if all(families for *_, families in found) else ()


def _families(matcher: Matcher, title: str) -> frozenset[str]:
    pattern = matcher.phrases.patterns.get(title)
    return frozenset(known.family for known in pattern.titles if known.form == Form.BARE) if pattern else frozenset()


def holders_in(families: frozenset[str], state: str, matcher: Matcher, date: datetime.date) -> Iterator[str]:
    """Who holds one of the offices on the day, in the state or in a body of its own."""
    bodies = (state, *matcher.bodies_of.get(state, ()))
    for key in sorted(OfficeKey(family, body) for family in families for body in bodies):
        yield from matcher.holders.on(key, date)
