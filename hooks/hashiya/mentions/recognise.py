"""Find the mentions in a text: match, weigh the evidence, resolve offices. A pure function of its inputs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ..actors.actor import Kind, Use
from ..arabic.folding import fold
from . import evidence
from .matcher import Hit, Matcher, Meaning
from .mention import Doubt, Mention, Via
from .offices import OfficeKey
from .places import is_place
from .words import Words

NAME_AFTER_TITLE: Final = 3
"""Characters of punctuation that may part a title from its name: «الرئيس الأوكراني، فولوديمير زيلينسكي»."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A hit and the one actor that it stands for; None: the words are the name of something else."""

    hit: Hit
    actor: str | None
    via: Via = Via.NAME


def find_mentions(text: str, matcher: Matcher, date: datetime.date | None) -> tuple[list[Mention], list[Doubt]]:
    """The mentions in `text` by place, an outer one before one inside it, and what was left in doubt.

    Offsets count Unicode code points of `text`, end exclusive; no mention crosses a line.
    """
    words = Words(fold(text), matcher.lexicon)
    hits = matcher.hits(words)
    names, doubts = _find_names(words, hits, matcher, date)
    roles, more = _find_roles(words, hits, names, matcher, date)
    found = [_mention(words, named.hit, named.actor, named.via) for named in (*names, *roles) if named.actor]
    return sorted(found, key=lambda m: (m.start, -m.end)), [_doubt(words, hit, why) for hit, why in doubts + more]


def _mention(words: Words, hit: Hit, actor: str, via: Via) -> Mention:
    start, end = words.folded.span(hit.start, hit.end)
    return Mention(start, end, actor, via)


def _doubt(words: Words, hit: Hit, reason: str) -> Doubt:
    start, end = words.folded.span(hit.start, hit.end)
    return Doubt(start, end, reason)


# --- names ---------------------------------------------------------------------------------------------------------


def _find_names(
    words: Words, hits: list[Hit], matcher: Matcher, date: datetime.date | None
) -> tuple[list[_Named], list[tuple[Hit, str]]]:
    """Names by place, none overlapping, those that are no actor's among them."""
    candidates = [hit for hit in hits if not hit.pattern.offices and not hit.pattern.counterpart_of]
    candidates += [hit for hit in hits if hit.pattern.meanings and (hit.pattern.offices or hit.pattern.counterpart_of)]
    proven = evidence.established(longest_first([hit for hit in candidates if _is_sound(words, hit, matcher)]))
    plausible = [hit for hit in candidates if not hit.pattern.meanings or _meanings(words, hit, proven)]
    named: list[_Named] = []
    doubts: list[tuple[Hit, str]] = []
    followed: tuple[int, bool] | None = None
    for hit in longest_first(plausible):
        meanings = _meanings(words, hit, proven)
        follows = followed[1] if followed and words.gap(followed[0], hit.start).strip(" ،,") == "" else None
        actor, via, placed, doubt = _decide(words, hit, meanings, matcher, proven, follows_place=follows)
        named.append(_Named(hit, actor, via))
        if placed is not None:
            followed = (hit.end, placed)
        if doubt:
            doubts.append((hit, doubt))
    return named, doubts


def longest_first(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that stay when of two that overlap the one that begins first wins, and of those the longest."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end, h.core)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _is_sound(words: Words, hit: Hit, matcher: Matcher) -> bool:
    """Whether the name proves its actor: not inside a longer name, not somebody else's."""
    if evidence.is_swallowed(words, hit):
        return False
    persons = [m for m in hit.pattern.meanings if m.kind == Kind.PERSON]
    return not any(evidence.is_another_person(words, hit, matcher.actors[m.actor]) for m in persons)


def _meanings(words: Words, hit: Hit, proven: Mapping[str, int]) -> list[Meaning]:
    """What the words may mean here: short forms after the full name, ordinary words where they are introduced."""
    found = []
    for meaning in hit.pattern.meanings:
        known = proven.get(meaning.actor, hit.start) < hit.start
        if meaning.use == Use.CONTEXT:
            counts = known
        elif hit.pattern.common and hit.pattern.single:
            counts = known or evidence.is_introduced(words, hit, meaning)
            counts = counts or (meaning.kind == Kind.STATE and evidence.is_a_country_here(words, hit))
        else:
            counts = True
        if counts:
            found.append(meaning)
    return found


def _decide(
    words: Words,
    hit: Hit,
    meanings: list[Meaning],
    matcher: Matcher,
    proven: Mapping[str, int],
    *,
    follows_place: bool | None,
) -> tuple[str | None, Via, bool | None, str | None]:
    """The actor, what decided it, whether a city was read as a place, and the doubt that stayed."""
    nobody = (None, Via.NAME, None, None)
    if not meanings or evidence.is_swallowed(words, hit):
        return nobody
    if evidence.is_another_region(words, hit) or evidence.is_event(words, hit):
        return nobody
    meanings = [
        m
        for m in meanings
        if m.kind != Kind.PERSON or not evidence.is_another_person(words, hit, matcher.actors[m.actor])
    ]
    placed = None
    if any(m.use == Use.METONYM or m.kind == Kind.PLACE for m in meanings):
        placed = is_place(words, hit, follows_place=follows_place)
        meanings = _by_grammar(meanings, placed=placed)
    actors = sorted({m.actor for m in meanings})
    if len(actors) > 1:
        actors = _nearest_proven(actors, proven, hit) or _titled(words, hit, actors, matcher) or actors
    if len(actors) != 1:
        doubt = f"may be any of {', '.join(actors)}" if actors else None
        return None, Via.NAME, placed, doubt
    meaning = next(m for m in meanings if m.actor == actors[0])
    anaphor = meaning.use == Use.CONTEXT and meaning.kind != Kind.PERSON
    return actors[0], Via.ANAPHOR if anaphor else Via.NAME, placed, None


def _by_grammar(meanings: list[Meaning], *, placed: bool) -> list[Meaning]:
    """Where a name can be a government, it is the one or the other; a city that stands for none is always itself."""
    if not any(m.use == Use.METONYM for m in meanings):
        return meanings
    if placed:
        return [m for m in meanings if m.use != Use.METONYM]
    return [m for m in meanings if m.use == Use.METONYM or m.kind != Kind.PLACE]


def _nearest_proven(actors: list[str], proven: Mapping[str, int], hit: Hit) -> list[str]:
    """The one of the candidates whose full name stands in the article; none where there are two."""
    before = [actor for actor in actors if proven.get(actor, hit.start) < hit.start]
    return before if len(before) == 1 else []


def _titled(words: Words, hit: Hit, actors: list[str], matcher: Matcher) -> list[str]:
    """The one of the candidates who is introduced as what only that kind of actor can be: الرئيس before a person."""
    if not words.is_a("titles", words.before(hit.start)):
        return []
    persons = [actor for actor in actors if matcher.actors[actor].kind == Kind.PERSON]
    return persons if len(persons) == 1 else []


# --- offices -------------------------------------------------------------------------------------------------------


def _find_roles(
    words: Words, hits: list[Hit], names: list[_Named], matcher: Matcher, date: datetime.date | None
) -> tuple[list[_Named], list[tuple[Hit, str]]]:
    """Bare offices and their holders on `date`."""
    roles: list[_Named] = []
    doubts: list[tuple[Hit, str]] = []
    last: OfficeKey | None = None
    for hit in longest_first(hit for hit in hits if hit.pattern.offices or hit.pattern.counterpart_of):
        if any(n.hit.start <= hit.start and hit.end <= n.hit.end for n in names if n.actor):
            continue
        keys = hit.pattern.offices or _counterparts(hit, last)
        last = keys[0] if keys else last
        if not keys or _is_other_office(words, hit) or _has_its_name(words, hit, names, keys, matcher):
            continue
        actor, doubt = _holder(keys, matcher, date)
        if actor:
            roles.append(_Named(hit, actor, Via.ROLE))
        if doubt:
            doubts.append((hit, doubt))
    return roles, doubts


def _counterparts(hit: Hit, last: OfficeKey | None) -> tuple[OfficeKey, ...]:
    """«نظيره الفرنسي»: the office that was named last, of another state."""
    return tuple(OfficeKey(last.family, of) for of in hit.pattern.counterpart_of) if last else ()


def _is_other_office(words: Words, hit: Hit) -> bool:
    """نائب الرئيس الأميركي is another office, الرئيس الأميركي السابق another holder, منصب الرئيس no person."""
    before, after = words.before(hit.start), words.after(hit.end)
    if not hit.clitic and (words.is_a("deputy_words", before) or words.is_a("post_words", before)):
        return True
    return after is not None and after.text in words.lexicon.classes["former_words"]


def _has_its_name(
    words: Words, hit: Hit, names: list[_Named], keys: tuple[OfficeKey, ...], matcher: Matcher
) -> bool:
    """Whether the holder's name stands beside the title: then the name is the mention."""
    end = _after_honorifics(words, hit.end)
    if evidence.starts_a_name(words, end):
        return True
    for named in names:
        if named.actor is None or matcher.actors[named.actor].kind != Kind.PERSON:
            continue
        after = words.gap(end, named.hit.start) if named.hit.start >= end else None
        before = words.gap(named.hit.end, hit.start) if named.hit.end <= hit.start else None
        if after is not None and after.strip(" ") == "":
            return True
        beside = [gap for gap in (after, before) if gap is not None and len(gap) <= NAME_AFTER_TITLE]
        held = any(matcher.holders.ever(key, named.actor) for key in keys)
        if held and any(gap.strip(" ،,(:") == "" for gap in beside):
            return True
    return False


def _after_honorifics(words: Words, place: int) -> int:
    """Where the name can begin: «قائد الجيش اللبناني العماد جوزيف عون»."""
    following = words.after(place)
    while following and following.text in words.lexicon.classes["titles"]:
        place, following = following.end, words.after(following.end)
    return place


def _holder(keys: tuple[OfficeKey, ...], matcher: Matcher, date: datetime.date | None) -> tuple[str | None, str | None]:
    """The holder on `date`, or why there is none."""
    if date is None:
        return None, "an office, and the article has no date"
    holders = sorted({slug for key in keys for slug in matcher.holders.on(key, date)})
    if len(holders) == 1:
        return holders[0], None
    office = " / ".join(f"{key.family} of {key.of}" for key in keys)
    if holders:
        return None, f"{office} was held on {date} by any of {', '.join(holders)}"
    return None, f"no profile holds {office} on {date}"
