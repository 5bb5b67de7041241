"""Offices: every way newspapers write one, and who held it on a day.

An office is a title and the state or body it belongs to. `رئيس` of Ukraine is written الرئيس الأوكراني, رئيس أوكرانيا,
رئيس الجمهورية الأوكرانية; the phrases are generated from the profiles and matched like names.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from ..actors.actor import Actor, Kind, Office, Use
from ..arabic.epithets import load_epithets
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import State, definite, feminine, known_states

AUTHORITY = "السلطه"
"""Head of the name of a body that governs like a state: الرئيس الفلسطيني heads السلطة الفلسطينية."""

LONGEST_PLACE = 2
"""Words of a name behind «في», of a state's behind ل: وزير الخارجية في جنوب أفريقيا; no longer one is written so."""


class OfficeKey(NamedTuple):
    """One office whatever its wording: the family of its title and the slug it belongs to."""

    family: str
    of: str


@dataclass(frozen=True, slots=True)
class Holders:
    """Who held which office when. Made by `index_holders`."""

    by_key: Mapping[OfficeKey, tuple[tuple[Office, Actor], ...]] = field(default_factory=dict)

    def on(self, key: OfficeKey, date: datetime.date) -> list[str]:
        """Slugs of those who held the office on `date`: one, or several where it was contested."""
        held = [(office, holder) for office, holder in self.by_key.get(key, ()) if office.held_on(date)]
        own = [(office, holder) for office, holder in held if not holder.built_in]
        sure = [(office, holder) for office, holder in own or held if not office.acting and not office.disputed]
        return sorted({holder.slug for _, holder in sure or own or held})

    def told(self, key: OfficeKey) -> bool:
        """Whether a profile of the editor's has a holder of the office, at any time."""
        return any(not holder.built_in for _, holder in self.by_key.get(key, ()))

    def ever(self, key: OfficeKey, slug: str) -> bool:
        """Whether `slug` held the office at any time."""
        return any(holder.slug == slug for _, holder in self.by_key.get(key, ()))


def index_holders(actors: Iterable[Actor]) -> Holders:
    """The holders of every office in the profiles."""
    found: dict[OfficeKey, list[tuple[Office, Actor]]] = defaultdict(list)
    for actor in actors:
        for office in actor.offices:
            found[OfficeKey(family_of(office.title), office.of)].append((office, actor))
    return Holders({key: tuple(held) for key, held in found.items()})


@lru_cache(maxsize=4096)
def family_of(title: str) -> str:
    """What is common to the wordings of a title: no article, no gender, one word for titles that mean the same."""
    folded = _bare(fold_name(title))
    return min(map(_bare, _groups().get(folded, (folded,))))


def phrases(title: str, of: Actor, state: State | None, *, more_names: Iterable[str] = ()) -> Iterator[str]:
    """The ways to write the office `title` of `of`, in matching form; `state` has the adjectives of `of`."""
    own = [of.name, *(alias.name for alias in of.aliases if alias.use == Use.NAME), *more_names]
    names = [_Body(name, _to(name), len(name.split()) <= LONGEST_PLACE) for name in _folded(own, state)]
    adjectives = [(adjective, fold_name(feminine(adjective))) for adjective in _adjectives(of, state)]
    for wording in (*wordings(fold_name(title)), *shortened(fold_name(title))):
        for agreed in genders(wording):
            yield from _with_adjective(agreed, adjectives)
            yield from _with_name(agreed, names, state=of.kind == Kind.STATE)
            if _tells_its_body(agreed, names, adjectives):
                yield agreed
    yield from _epithets(title, state)
    yield from _spoken_for(title, of, state)
    if state and of.kind == Kind.STATE and family_of(title) == family_of("ملك"):
        yield from (f"ملك {adjective}ين" for adjective, _ in adjectives)  # ملك البلجيكيين


def _spoken_for(title: str, of: Actor, state: State | None) -> Iterator[str]:
    """«المتحدث باسم الكرملين», «الناطق باسم الكرملين»: of the spokesman of a state, whose palace its profile tells."""
    head, _, rest = fold_name(title).partition(" ")
    spokesmen = load_lexicon().classes["spokesmen"]
    if as_indefinite(head).removesuffix("ه") not in spokesmen:
        return
    capitals = {fold_name(name) for name in state.capital} if state else set()
    seats = {fold_name(alias.name) for alias in of.aliases if alias.use == Use.METONYM} - capitals
    told = rest.removeprefix(_IN_THE_NAME_OF)
    for seat in sorted(seats & {told} if rest else seats):
        for spokesman in sorted(spokesmen):
            yield from (f"{as_definite(agreed)} {_IN_THE_NAME_OF}{seat}" for agreed in genders(spokesman))


_IN_THE_NAME_OF: Final = "باسم "
"""What stands between a spokesman and whom he speaks for."""


class _Body(NamedTuple):
    """A name of the body of an office."""

    name: str
    to: str
    """Behind the preposition ل."""
    short: bool
    """Whether it may be where somebody is something: رئيس الوزراء في ألبانيا."""


def _folded(own: list[str], state: State | None) -> Iterable[str]:
    return dict.fromkeys(map(fold_name, [*own, *(state.names if state else ())]))


def _epithets(title: str, state: State | None) -> Iterator[str]:
    """خادم الحرمين الشريفين: words that only the holder of this office is called by."""
    for epithet in load_epithets():
        if state and state.code == epithet.state and family_of(title) == family_of(epithet.title):
            yield epithet.words


def _adjectives(of: Actor, state: State | None) -> list[str]:
    """Masculine definite forms: `الأوكراني`, `الكوري الجنوبي`."""
    if state is None or (of.kind != Kind.STATE and not _governs(of) and state.kind != "organization"):
        return []
    told = (*state.adjectives, *state.in_offices)
    return [fold_name(form) for adjective in told for form in definite(adjective)]


def _governs(of: Actor) -> bool:
    return fold_name(of.name).startswith(AUTHORITY)


def wordings(title: str) -> list[str]:
    """The title and those that mean the same office."""
    return sorted({title, *_groups().get(_bare(title), ())})


def shortened(title: str) -> list[str]:
    """«وزير المواصلات» of وزير المواصلات والاتصالات, «المبعوث الأممي» of المبعوث الأممي إلى ليبيا: its first part."""
    words = title.split()
    joined = len(words) > 2 and words[0] in ("وزير", "وزيره") and is_definite(words[1]) and words[2].startswith("وال")
    if joined:
        return [" ".join(words[:2])]
    council = len(words) == 4 and words[1] == "مجلس" and all(map(is_definite, words[2:]))
    if council:
        return [" ".join(words[:3])]  # «رئيس مجلس القيادة» of رئيس مجلس القيادة الرئاسي
    if len(words) > 3 and [as_indefinite(words[0]), as_indefinite(words[1]), words[2]] == _IN_CHARGE:
        return [" ".join([words[0], *words[3:]])]  # «وزير الطاقة» of وزير الدولة لشؤون الطاقة
    sent = words.index("الي") if "الي" in words else 0
    return [" ".join(words[:sent])] if sent > 1 else []


_IN_CHARGE: Final = ["وزير", "دوله", "لشوون"]
"""A minister of state for the affairs of something; not «للشؤون الخارجية», whose minister is another."""


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """The titles that mean the same office, by each of them in its barest form; the first group that has one counts."""
    found: dict[str, tuple[str, ...]] = {}
    for group in load_lexicon().office_groups:
        for title in group:
            found.setdefault(_bare(title), group)
    return found


@lru_cache(maxsize=4096)
def genders(title: str) -> tuple[str, ...]:
    """The title for a man and for a woman: الأمين العام, الأمينة العامة."""
    words = title.split()
    if not words:
        return ()
    man = words[0][:-1] if words[0].endswith("ه") and len(words[0]) > 3 else words[0]
    masculine = [man, *words[1:]]
    agreeing = load_lexicon().classes["title_adjectives"]
    woman = [man + "ه", *(_feminine(word) if word in agreeing else word for word in words[1:])]
    return tuple(dict.fromkeys([title, " ".join(masculine), " ".join(woman)]))


def _feminine(word: str) -> str:
    return "العليا" if word == "الاعلي" else word + "ه"


def _masculine(word: str, agreeing: AbstractSet[str]) -> str:
    """An adjective of a title, without its article, in the masculine; other words as they are."""
    if word == "عليا":
        return "اعلي"
    return word.removesuffix("ه") if word.removesuffix("ه") in agreeing else word


_AFFAIRS: Final = re.compile(r"(?P<post>.+) (?P<charge>(?:لشوون|للشوون) .+)")
"""A post, and the affairs that it is in charge of."""


def _with_adjective(title: str, adjectives: list[tuple[str, str]]) -> Iterator[str]:
    """الرئيس الأوكراني, وزير الخارجية السعودي, المبعوث الأميركي الخاص."""
    words = title.split()
    whole = title if is_made_definite(words) else " ".join(map(as_definite, words))
    construct = " ".join(made_definite(words))
    head, _, quality = whole.partition(" ")
    parted = len(words) == 2 and is_definite(head) and is_definite(quality)
    affairs = _AFFAIRS.match(title)
    for agreed in chain.from_iterable(adjectives):
        yield f"{whole} {agreed}"
        if construct != whole:
            yield f"{construct} {agreed}"
        if parted:
            yield f"{head} {agreed} {quality}"
        if affairs:
            yield f"{affairs['post']} {agreed} {affairs['charge']}"  # وزير الدولة القطري لشؤون الطاقة


def _with_name(title: str, names: list[_Body], *, state: bool) -> Iterator[str]:
    """رئيس أوكرانيا, وزير خارجية السعودية, الأمين العام للأمم المتحدة, أمين عام الأمم المتحدة."""
    words = title.split()
    construct = " ".join(map(as_indefinite, words))
    alone = len(words) == 1
    definite = title if is_made_definite(words) else " ".join(map(as_definite, words))
    joins = not (alone or is_made_definite(words))  # not الأمين العام الأمم المتحدة
    for name, to, short in names:
        yield f"{construct} {name}"
        if short or not state:
            yield f"{definite} {to}"
        if not state:
            yield from (f"{definite} {held} {to}" for held in _HELD)  # الرئيس الجديد للفيفا
        if short and not alone:
            yield from (f"{told} في {name}" for told in dict.fromkeys((title, definite)))
        if joins:
            yield f"{title} {name}"
        if not state and words[1:] in _EXECUTIVE:
            yield f"{as_indefinite(words[0])} {name}"  # «رئيس توتال»


_EXECUTIVE: Final = ([fold_name("تنفيذي")], [fold_name("التنفيذي")], [fold_name("التنفيذية")], [fold_name("تنفيذية")])
"""Chief executive: of a company he is told as its head."""

_HELD: Final = (fold_name("الجديد"), fold_name("الحالي"))
"""The new one, the present one, between an office and its body."""


def _tells_its_body(title: str, names: list[_Body], adjectives: list[tuple[str, str]]) -> bool:
    """Whether the title alone says whose office it is: رئيسة المفوضية الأوروبية, ولي عهد أبوظبي."""
    if title.count(" ") < 2:
        return False
    if title.rsplit(maxsplit=1)[-1] in known_states():
        return True
    told = [*(form for name in names for form in (name.name, name.to))]
    told += [form for pair in adjectives for adjective in pair for form in (adjective, _to(adjective))]
    return any(f" {form} " in f" {title} " for form in told)


def _to(name: str) -> str:
    """`name` after the preposition ل: `للأمم المتحدة`, `لأوكرانيا`."""
    return "لل" + name[2:] if name.startswith("ال") else "ل" + name


def is_definite(word: str) -> bool:
    """Whether the word has the article."""
    return word.startswith("ال") and len(word) > 3


def is_made_definite(words: list[str]) -> bool:
    """Whether a later word of a title has the article and so makes it definite: وزير السياحة والآثار."""
    last = words[-1]
    return len(words) > 1 and (is_definite(last.removeprefix("و")) or last in known_states())  # محافظ بنك إنجلترا


def made_definite(words: list[str]) -> list[str]:
    """The title in the definite: الأمين العام; نائب الرئيس, two nouns of which the last has the article."""
    if is_made_definite(words) or len(words) == 1:
        return list(words) if len(words) > 1 else list(map(as_definite, words))
    adjectives = load_lexicon().classes["title_adjectives"]
    nouns = not any(as_definite(word) in adjectives or word.endswith(("ي", "يه")) for word in words[1:])
    return [*map(as_indefinite, words[:-1]), as_definite(words[-1])] if nouns else list(map(as_definite, words))


def as_definite(word: str) -> str:
    """The word with the article."""
    return word if is_definite(word) else "ال" + word


def as_indefinite(word: str) -> str:
    """The word without the article."""
    return word[2:] if is_definite(word) else word


@lru_cache(maxsize=4096)
def _bare(folded: str) -> str:
    """A folded title without articles, its head and adjectives in the masculine."""
    words = [word[2:] if word.startswith("ال") and len(word) > 3 else word for word in folded.split()]
    agreeing = {as_indefinite(word) for word in load_lexicon().classes["title_adjectives"]}
    plain = [_masculine(word, agreeing) for word in words[1:]]
    head = words[0].removesuffix("ه") if words and len(words[0]) > 3 else "".join(words[:1])
    return " ".join([head, *plain])
