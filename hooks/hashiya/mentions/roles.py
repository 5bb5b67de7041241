"""Bare offices: الرئيس الأوكراني stands for its holder on the article's date, unless its name stands beside it."""

from __future__ import annotations

import datetime
from typing import Final

from . import evidence
from .matcher import Matcher
from .mention import Via
from .named import Named, NamedInOrder, longest_first, persons_among
from .offices import OfficeKey, family_of
from .patterns import Hit
from .words import Words

BESIDE: Final = 3
"""Characters of punctuation that may part a title from its name: «الرئيس الأوكراني، فولوديمير زيلينسكي»."""


COUNTERPART_REACH: Final = 40
"""Words before «نظيره» among which the office is sought."""


def find_roles(
    words: Words, hits: list[Hit], names: list[Named], matcher: Matcher, date: datetime.date | None
) -> tuple[list[Named], list[tuple[Hit, str]]]:
    """The bare offices among `hits` with their holders on `date`, and those left in doubt with the reason."""
    roles: list[Named] = []
    doubts: list[tuple[Hit, str]] = []
    in_order, persons = NamedInOrder(names), persons_among(names, matcher.actors)
    last: tuple[int, OfficeKey] | None = None
    for hit in longest_first(hit for hit in hits if hit.pattern.titles_somebody):
        if in_order.covers(hit):
            continue
        keys = hit.pattern.offices or _counterparts(
            hit, _office_before(words, hit, last, persons, matcher=matcher, date=date)
        )
        last = (hit.end, keys[0]) if keys else last
        if not keys or _is_other_office(words, hit) or _has_its_name(words, hit, persons, keys, matcher):
            continue
        actor, doubt = _holder(keys, matcher, date)
        if actor:
            roles.append(Named(hit, actor, Via.ROLE))
        if doubt:
            doubts.append((hit, doubt))
    return roles, doubts


def _office_before(
    words: Words,
    hit: Hit,
    last: tuple[int, OfficeKey] | None,
    persons: NamedInOrder,
    *,
    matcher: Matcher,
    date: datetime.date | None,
) -> OfficeKey | None:
    """The office that stands nearest before `hit`: in words, or as that of a person who is named."""
    nearest = persons.last_until(hit.start)
    place, key = last or (0, None)
    if nearest and nearest.actor and nearest.hit.end > place:
        office = matcher.actors[nearest.actor].office_on(date)
        if office:
            place, key = nearest.hit.end, OfficeKey(family_of(office.title), office.of)
    return key if key and _nothing_between(words, place, hit) else None


def _nothing_between(words: Words, place: int, hit: Hit) -> bool:
    """Whether `place` lies in the sentence of `hit` with no other office between them, known or not."""
    between = [word for word in words.sentence_before(hit.start, COUNTERPART_REACH) if word.start >= place]
    reached = words.sentence_before(hit.start, len(between) + 1)
    return len(reached) > len(between) and not any(words.is_a("office_heads", word) for word in between)


def _counterparts(hit: Hit, before: OfficeKey | None) -> tuple[OfficeKey, ...]:
    """«نظيره الفرنسي»: the office that was named last, of another state."""
    return tuple(OfficeKey(before.family, of) for of in hit.pattern.counterpart_of) if before else ()


def _is_other_office(words: Words, hit: Hit) -> bool:
    """نائب الرئيس الأميركي is another office, الرئيس الأميركي السابق another holder, منصب الرئيس no person."""
    before, after = words.before(hit.start), words.after(hit.end)
    if not hit.clitic and (words.is_a("deputies", before) or words.is_a("post_words", before)):
        return True
    former = words.lexicon.classes["former_words"] | words.lexicon.classes["then_words"]
    return after is not None and after.text in former


def _has_its_name(words: Words, hit: Hit, persons: NamedInOrder, keys: tuple[OfficeKey, ...], matcher: Matcher) -> bool:
    """Whether a name stands beside the title: then the name is the mention."""
    return _followed_by_name(words, hit, persons, keys, matcher) or _led_by_name(words, hit, persons, keys, matcher)


def _followed_by_name(
    words: Words, hit: Hit, persons: NamedInOrder, keys: tuple[OfficeKey, ...], matcher: Matcher
) -> bool:
    """«الرئيس الأوكراني زيلينسكي», «قائد الجيش اللبناني العماد جوزيف عون», and the holder's name after a comma."""
    name_start = _after_honorifics(words, hit.end)
    if evidence.starts_a_name(words, name_start):
        return True
    following = persons.next_from(hit.end)
    if following is None or following.actor is None or following.hit.clitic:
        return False
    gap = words.gap(min(name_start, following.hit.start), following.hit.start)
    return not gap.strip(" ") or (_is_light(gap) and _held(following.actor, keys, matcher))


def _led_by_name(words: Words, hit: Hit, persons: NamedInOrder, keys: tuple[OfficeKey, ...], matcher: Matcher) -> bool:
    """«فولوديمير زيلينسكي، الرئيس الأوكراني»."""
    leading = persons.last_until(hit.start)
    if leading is None or leading.actor is None or hit.clitic:
        return False
    return _is_light(words.gap(leading.hit.end, hit.start)) and _held(leading.actor, keys, matcher)


def _is_light(gap: str) -> bool:
    """Whether no more than a comma, a colon or a bracket stands in `gap`."""
    return len(gap) <= BESIDE and not gap.strip(" ،,(:")


def _held(actor: str, keys: tuple[OfficeKey, ...], matcher: Matcher) -> bool:
    return any(matcher.holders.ever(key, actor) for key in keys)


def _after_honorifics(words: Words, place: int) -> int:
    """Where the name can begin: «قائد الجيش اللبناني العماد جوزيف عون»."""
    following = words.after(place)
    while following and following.text in words.lexicon.classes["titles"]:
        place, following = following.end, words.after(following.end)
    return place


def _holder(keys: tuple[OfficeKey, ...], matcher: Matcher, date: datetime.date | None) -> tuple[str | None, str | None]:
    """The holder on `date`, or why there is none."""
    if date is None:
        return None, None  # the article's one warning says that it has no date, and what follows from that
    holders = sorted({slug for key in keys for slug in matcher.holders.on(key, date)})
    if len(holders) == 1:
        return holders[0], None
    office = " / ".join(f"{key.family} of {key.of}" for key in keys)
    if holders:
        return None, f"{office} was held on {date} by any of {', '.join(holders)}"
    return None, f"no profile holds {office} on {date}"
