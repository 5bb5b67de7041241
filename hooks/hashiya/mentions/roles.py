"""Bare offices: الرئيس الأوكراني stands for its holder on the article's date, unless its name stands beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ..arabic.nationality import definite_adjectives
from .bodies import adjective_at, body_before, state_at
from .branches import holders_in, offices_of_a_pair
from .dated import is_held_in, past_year, year_behind
from .discourse import nature_of
from .gathering import COUNTERPART_PAIRS
from .holding import elect_on, holder_on, leaving_on
from .longer_bodies import is_another_body
from .matcher import Matcher
from .mention import Via
from .named import Named, NamedInOrder, longest_first, persons_among
from .named_titles import has_its_name
from .offices import OfficeKey, family_of
from .other_offices import is_of_another, is_other_office
from .patterns import UNMATCHED, Hit
from .setting import Setting
from .subject import subject_state
from .titles import Form, Title
from .words import Words

COUNTERPART_REACH: Final = 40
"""Words before «نظيره» among which the office is sought."""

LONGEST_OPENING: Final = 2
"""Words of a paragraph before «نظيره» where its office is told in the one above."""


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
            family = _family_before(setting, hit, last)
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
    after = setting.words.after(hit.end)
    if after and after.text in setting.words.lexicon.classes["elect_words"]:
        actor, doubt = elect_on(keys, setting.matcher, setting.date), None
    else:
        actor, doubt = holder_on(keys, setting.matcher, setting.date)
    if actor and (_is_of_another_time(setting, hit, keys, actor) or _is_a_womans(setting, hit, actor)):
        return
    if actor:
        roles.named.append(Named(hit, actor, Via.ROLE))
    if doubt:
        roles.doubts.append((hit, doubt))


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


def _read_counterparts(setting: Setting, hit: Hit, family: str, roles: Roles) -> None:
    """«نظيره الفرنسي»: the office that was named last, of another state; «نظيريه المصري والأردني» are two."""
    _read_office(setting, hit, tuple(OfficeKey(family, of) for of in hit.pattern.counterpart_of), roles)
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


def _family_before(setting: Setting, hit: Hit, last: tuple[int, str] | None) -> str | None:
    """The office that stands nearest before `hit`: in words, or as that of a person who is named."""
    nearest = setting.persons.last_until(hit.start)
    place, family = last or (0, None)
    if nearest and nearest.actor and nearest.hit.end > place:
        office = setting.matcher.actors[nearest.actor].office_on(setting.date)
        if office:
            place, family = nearest.hit.end, family_of(office.title)
    return family if family and _nothing_between(setting.words, place, hit) else None


def _nothing_between(words: Words, place: int, hit: Hit) -> bool:
    """Whether `place` lies near before `hit`, no other office between them, known or not, and at most one end of line.

    A paragraph that opens «ودعا نظيره التركي» goes on with whom the one above it told of.
    """
    first, last = words.number_at(place), words.number_at(hit.start)
    ends = words.gap(place, hit.start).count("\n")
    opens = ends == 1 and len(words.gap(place, hit.start).rpartition("\n")[2].split()) <= LONGEST_OPENING
    if last - first > COUNTERPART_REACH or (ends and not opens):
        return False
    return not any(words.is_a("office_heads", words.word(number)) for number in range(first, last))
