"""Bare offices: الرئيس الأوكراني stands for its holder on the article's date, unless its name stands beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ..arabic.nationality import definite_adjectives
from .bodies import adjective_at, body_before, state_at
from .branches import holders_in, offices_of_a_pair
from .counterparts import counterparts, family_before
from .dated import is_held_in, past_year, year_behind
from .discourse import nature_of
from .gathering import COUNTERPART_PAIRS
from .holding import TURN, elect_on, holder_on, just_left, leaving_on
from .longer_bodies import is_another_body
from .matcher import Matcher
from .mention import Via
from .named import Named, NamedInOrder, longest_first, persons_among
from .named_titles import has_its_name
from .offices import OfficeKey, as_definite
from .other_offices import is_of_another, is_other_office
from .patterns import UNMATCHED, Hit
from .setting import Setting
from .subject import subject_state
from .titles import Form, Title
from .words import Word, Words


@dataclass(slots=True)
class Roles:
    """What `find_roles` found."""

    named: list[Named] = field(default_factory=list)
    doubts: list[tuple[Hit, str]] = field(default_factory=list)
    bare: list[Hit] = field(default_factory=list)
    """Titles whose body is told by nothing beside them: the discourse may tell."""
    others: list[Hit] = field(default_factory=list)
    """Offices that are not meant as held on the day: the discourse may tell who held or will hold them."""
    branches: list[tuple[int, int, frozenset[str]]] = field(default_factory=list)
    """Offices of two of a kind, with their families, whose state is that of the article."""


def find_roles(
    words: Words, hits: list[Hit], names: list[Named], matcher: Matcher, date: datetime.date | None
) -> Roles:
    """The bare offices among `hits` with their holders on `date`, and those left in doubt with the reason."""
    setting = Setting(words, NamedInOrder(names), persons_among(names, matcher.actors), matcher, date)
    roles = Roles()
    last: tuple[int, str] | None = None
    for hit in longest_first(hit for hit in hits if hit.pattern.titles_somebody):
        if setting.names.covers(hit):
            continue
        if hit.pattern.offices:
            last = (hit.end, hit.pattern.offices[0].family)
            _read_office(setting, hit, hit.pattern.offices, roles)
        elif hit.pattern.counterpart_of:
            family = family_before(setting, hit, last)
            if family:
                last = (hit.end, family)
                _read_counterparts(setting, hit, family, roles)
        else:
            last = (hit.end, hit.pattern.titles[0].family)
            _read_title(setting, hit, roles)
    _read_branches(setting, names, roles)
    return roles


def _read_office(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...], roles: Roles) -> None:
    if is_other_office(setting.words, hit):
        if leaver := _who_leaves(setting, hit, keys):
            roles.named.append(Named(hit, leaver, Via.ROLE))
        else:
            roles.others.append(hit)
        return
    if has_its_name(setting, hit, keys):
        return
    if any(is_another_body(setting.words, hit, setting.matcher.actors[key.of]) for key in keys):
        return  # «زعيم حزب العمال الأسترالي»
    keys = tuple(key for key in keys if key.of in setting.names.actors) or keys  # «الرئيس الكونغولي»: of two states
    if _is_the_elect(setting.words, hit):
        actor, doubt = elect_on(keys, setting.matcher, setting.date), None
    else:
        actor, doubt = holder_on(keys, setting.matcher, setting.date)
    if actor and setting.date and _departs(setting.words, hit):
        actor = just_left(keys, setting.matcher, setting.date, actor)
    if actor and not _is_not_meant(setting, hit, keys, actor):
        roles.named.append(Named(hit, actor, Via.ROLE))
    if doubt:
        roles.doubts.append((hit, doubt))


def _is_not_meant(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...], actor: str) -> bool:
    """Whether the words tell of a holder before or after the one of today."""
    earlier = _is_of_another_time(setting, hit, keys, actor) or _is_a_womans(setting, hit, actor)
    earlier = earlier or _is_remembered(setting.words, hit) or _is_counted(setting.words, hit)
    return earlier or _is_yet_to_come(setting, hit, keys, actor) or _is_asked_for(setting.words, hit)


def _is_counted(words: Words, hit: Hit) -> bool:
    """«ليصبح الحبر الأعظم السادس والستين»: what somebody becomes, and the how manyth."""
    number = words.after(hit.end)
    counted = number is not None and number.text in words.lexicon.classes["ordinals"]
    return counted and words.is_a("was", words.before(hit.start))


def _is_remembered(words: Words, hit: Hit) -> bool:
    """«حين كان الرئيس الإندونيسي شخصا آخر», «وقبل عشر سنوات كان»: when he was it, which he may not be today."""
    was = words.before(hit.start)
    if hit.clitic or was is None or was.text not in words.lexicon.classes["was_then"]:
        return False
    ago = any(words.is_a("ago", word) for word in words.sentence_before(was.start, REACH_OF_AGO))
    return ago or words.is_a("when", words.before(was.start))


REACH_OF_AGO: Final = 3
"""Words of «ten years ago» before «was»."""


def _is_the_elect(words: Words, hit: Hit) -> bool:
    """«الرئيس الأميركي المنتخب»; not «هنأ أمير قطر المنتخب», whom nobody elects and who greets a team."""
    after = words.after(hit.end)
    if after is None or after.text not in words.lexicon.classes["elect_words"]:
        return False
    return not words.is_a("crowned_titles", Word(hit.core, hit.end, as_definite(hit.pattern.text.split()[0])))


def _departs(words: Words, hit: Hit) -> bool:
    """«رحل رئيس تنزانيا», «رئيس فولكسفاغن يترك منصبه»: whether leaving or death is told of who is meant."""
    near = [] if hit.clitic else words.sentence_before(hit.start, REACH_OF_DEPARTURE)
    behind = words.after(hit.end)
    said = words.is_a("departs", behind) and not any(words.is_a("mourns", word) for word in near)
    return said or any(words.speaks_of("departures", word) for word in near)


REACH_OF_DEPARTURE: Final = 1
"""Words before an office in which leaving or death is told of its holder."""


def _who_leaves(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...]) -> str | None:
    """The one who has resigned, or None where nobody is told to or the name stands beside the title."""
    words = setting.words
    leaves = words.is_a("leaving", words.after(hit.end)) and not is_of_another(words, hit, words.before(hit.start))
    return leaving_on(keys, setting.matcher, setting.date) if leaves and not has_its_name(setting, hit, keys) else None


def _is_a_womans(setting: Setting, hit: Hit, actor: str) -> bool:
    """«طلبت رئيسة الوزراء الأسترالية آنذاك», where a man holds the office: she held it before him."""
    words = setting.words
    head = hit.pattern.text.partition(" ")[0]
    if not head.endswith("ه") or nature_of(setting.matcher.actors[actor]).feminine is not False:
        return False
    end = words.folded.span(hit.core, hit.core + len(head))[1]
    return words.folded.source.startswith("ة", end - 1)


def _is_of_another_time(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...], actor: str) -> bool:
    """«عام 1977، … رافق الرئيس المصري إلى القدس»: whether the sentence tells of a year in which he did not hold it."""
    words, day = setting.words, setting.date
    year = past_year(words, hit.start, day) or year_behind(words, hit, day) if day else None
    if year is None:
        return False
    held = [
        office for key in keys for office, holder in setting.matcher.holders.by_key.get(key, ()) if holder.slug == actor
    ]
    return not any(is_held_in(office, year) for office in held)


def _is_yet_to_come(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...], actor: str) -> bool:
    """«ولا يوقع رئيس زامبيا الجديد», said of an office that somebody has held for years: his successor."""
    after = setting.words.after(hit.end)
    if setting.date is None or not setting.words.is_a("newly_come", after):
        return False
    if after is None or after.text in setting.words.lexicon.classes["elect_words"]:
        return False  # «وهنأ أمير قطر المنتخب»: the team
    held = setting.matcher.holders
    begun = [office.start for key in keys for office, holder in held.by_key.get(key, ()) if holder.slug == actor]
    return all(start is not None and (setting.date - start).days > TURN for start in begun)


def _is_asked_for(words: Words, hit: Hit) -> bool:
    """«من سيكون رئيس الوزراء العراقي في الربيع»: nobody knows."""
    will_be = words.before(hit.start)
    if will_be is None or not words.is_a("will_be", will_be):
        return False
    return words.is_a("who", words.before(will_be.start))


def _read_counterparts(setting: Setting, hit: Hit, family: str, roles: Roles) -> None:
    """«نظيره الفرنسي»: the office that was named last, of another state; «نظيريه المصري والأردني» are two."""
    _read_office(setting, hit, tuple(counterparts(setting, family, hit.pattern.counterpart_of)), roles)
    if hit.pattern.text.startswith(COUNTERPART_PAIRS):
        second = adjective_at(setting.words, hit.end, setting.matcher, conjunction=True)
        if second:
            _read_office(setting, _hit(hit, *second[:2]), (OfficeKey(family, second[2]),), roles)


def _hit(hit: Hit, start: int, end: int) -> Hit:
    """A part of the words that `hit` opens."""
    return Hit(start, start, end, hit.pattern)


def _read_title(setting: Setting, hit: Hit, roles: Roles) -> None:
    """A title that leaves its body out: a pair whose bodies follow, a pronoun for one that was named, or nothing."""
    forms = {title.form for title in hit.pattern.titles}
    if Form.PAIR in forms:
        _read_pair(setting, hit, roles)
    elif forms & {Form.HIS, Form.HERS}:
        keys = tuple(_possessed(setting, hit))
        if keys:
            _read_office(setting, hit, keys, roles)
        elif Form.BARE in forms:  # «رئيسة الوزراء», whose ة is no pronoun
            roles.bare.append(hit)
    else:
        roles.bare.append(hit)


def _read_pair(setting: Setting, hit: Hit, roles: Roles) -> None:
    """«الرئيسان المصري والفرنسي», «وزيرا خارجية مصر وفرنسا»: two people, each with its share of the words."""
    for body_at in (_adjective_of, _state_of):
        first = body_at(setting, hit.end, False) or _strange_adjective(setting.words, hit.end, "")  # noqa: FBT003
        second = first and (body_at(setting, first[1], True) or _strange_adjective(setting.words, first[1], "و"))  # noqa: FBT003
        if not first or not second:
            continue
        for (start, end, of), share in ((first, hit.start), (second, second[0])):
            keys = tuple(OfficeKey(title.family, of) for title in hit.pattern.titles if title.form == Form.PAIR)
            known = tuple(key for key in keys if key in setting.matcher.holders.by_key)
            if len(known) > 1 and setting.date:
                known = tuple(key for key in known if setting.matcher.holders.on(key, setting.date))
            if len(known) == 1 and start < end:
                _read_office(setting, _hit(hit, share, end), known, roles)
        return
    roles.branches += offices_of_a_pair(setting.words, hit, setting.matcher)


def _read_branches(setting: Setting, names: list[Named], roles: Roles) -> None:
    """Give the two of «رئيسا الجمهورية والحكومة» their holders in the state that the article is about."""
    subject = subject_state(setting.words, names, setting.matcher, setting.date) if roles.branches else None
    if subject is None or setting.date is None:
        return
    for start, end, families in roles.branches:
        holders = set(holders_in(families, subject, setting.matcher, setting.date))
        if len(holders) == 1:
            roles.named.append(Named(Hit(start, start, end, UNMATCHED), holders.pop(), Via.ROLE))


def _strange_adjective(words: Words, place: int, conjunction: str) -> tuple[int, int, str] | None:
    """«والمكسيكي»: the adjective of a state that has no profile, led by و where it is the second; it has no slug."""
    word = words.after(place)
    if word is None or not word.text.startswith(conjunction):
        return None
    known = word.text.removeprefix(conjunction) in definite_adjectives()
    return (word.start, word.end, "") if known else None


def _adjective_of(setting: Setting, place: int, conjunction: bool) -> tuple[int, int, str] | None:  # noqa: FBT001
    return adjective_at(setting.words, place, setting.matcher, conjunction=conjunction)


def _state_of(setting: Setting, place: int, conjunction: bool) -> tuple[int, int, str] | None:  # noqa: FBT001
    return state_at(setting.words, place, setting.names, setting.matcher, conjunction=conjunction)


def _possessed(setting: Setting, hit: Hit) -> Iterator[OfficeKey]:
    """«أمينها العام»: the office of the body named last whose gender agrees and that has such an office."""
    for title in hit.pattern.titles:
        if title.form not in (Form.HIS, Form.HERS) or not _is_pronoun(setting.words, hit, title.form):
            continue
        body = body_before(setting.words, hit.start, setting.names, setting.matcher, title)
        body = body or _state_of_its_head(setting, hit, title)
        if body:
            yield OfficeKey(title.family, body)


def _state_of_its_head(setting: Setting, hit: Hit, title: Title) -> str | None:
    """«كلّف روحاني وزير خارجيته»: the state of the person who is named right before its minister."""
    person = setting.persons.last_until(hit.start)
    if person is None or person.actor is None or setting.words.gap(person.hit.end, hit.start) != " ":
        return None
    office = setting.matcher.actors[person.actor].office_on(setting.date)
    return office.of if office and OfficeKey(title.family, office.of) in setting.matcher.holders.by_key else None


def _is_pronoun(words: Words, hit: Hit, form: Form) -> bool:
    """Whether the ه of «مستشاره» is a pronoun; ة folds to the same letter."""
    if form == Form.HERS:
        return True
    source = words.folded.source
    _, end = words.folded.span(hit.start, hit.start + len(hit.pattern.text.split()[0]) + hit.core - hit.start)
    return "ة" not in source[max(0, end - 3) : end]
