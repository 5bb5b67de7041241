"""The names that an actor goes by: those of its profile, and those that the language gives it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Final

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import State, load_states, states_by_name, states_by_number
from .once import once_an_actor

OF_THE_PEOPLE: Final = " شعب "
"""«The people of»: newsrooms leave it out of the name of a front: جبهة تحرير شعب تيغراي."""


def state_of(actor: Actor) -> State | None:
    """The state of the language data that `actor` is, by Wikidata number or by name."""
    if actor.kind in (Kind.PERSON, Kind.PLACE):
        return None
    numbered = states_by_number().get(actor.wikidata or "")
    if numbered:
        return numbered
    names = [actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME), actor.latin or ""]
    for name in filter(None, names):
        named = states_by_name().get(fold_name(name))
        if named and (named.kind == "organization") == (actor.kind == Kind.ORGANIZATION):
            return named
    return _governed_state(actor)


def _governed_state(actor: Actor) -> State | None:
    """The state whose adjective ends the name of an authority: السلطة الفلسطينية."""
    words = fold_name(actor.name).split()
    if actor.kind != Kind.ORGANIZATION or len(words) != 2 or words[0] != "السلطه":
        return None
    for state in load_states():
        if words[1] in {fold_name(adjective) for adjective in state.definite_adjectives()}:
            return state
    return None


def names_of(actor: Actor, state: State | None) -> dict[str, Use]:
    """Every name that the profile and the language data give an actor, in matching form."""
    names = {fold_name(actor.name): Use.NAME}
    for alias in actor.aliases:
        names.setdefault(fold_name(alias.name), alias.use)
    for name in [name for name in names if actor.kind == Kind.ORGANIZATION and OF_THE_PEOPLE in name]:
        names.setdefault(name.replace(OF_THE_PEOPLE, " "), names[name])
    if actor.latin and (" " in actor.latin or _is_acronym(actor.latin)):
        names.setdefault(fold_name(actor.latin), Use.NAME)
    names = dict(_written_otherwise(actor, names)) | names
    if state and actor.kind == Kind.ORGANIZATION and state.kind == "organization":
        for name in state.names:  # حلف الناتو beside الناتو
            names.setdefault(fold_name(name), Use.NAME)
    if state and actor.kind == Kind.STATE:
        for name in state.names:
            names.setdefault(fold_name(name), Use.NAME)
        for capital in map(fold_name, state.capital):
            # عمّان folds to the name of Oman, and «الجزائر العاصمة» is always the city.
            if capital not in states_by_name() and not capital.endswith(" العاصمه"):
                names.setdefault(capital, Use.METONYM)
    return names


_FATHER: Final = "ابو "
"""«Father of», which newsrooms join to what follows."""


def _written_otherwise(actor: Actor, names: Mapping[str, Use]) -> list[tuple[str, Use]]:
    """«أبوالغيط» beside «أبو الغيط», «كابل» beside «كابول»."""
    if actor.kind == Kind.PERSON:
        return [(name.replace(_FATHER, _FATHER.strip()), use) for name, use in names.items() if _FATHER in name]
    if actor.kind == Kind.PLACE:
        return [(name, Use.NAME) for name in _spellings_of_a_capital(names)]
    return []


def _spellings_of_a_capital(names: Collection[str]) -> Iterator[str]:
    """The other spellings of a capital: a city with a profile is it in all of them."""
    for capitals in dict.fromkeys(_capitals()[name] for name in names if name in _capitals()):
        yield from (name for name in capitals if name not in names and " " not in name)


@cache
def _capitals() -> dict[str, tuple[str, ...]]:
    """All spellings of a capital by each of them."""
    spelt = [tuple(map(fold_name, state.capital)) for state in load_states()]
    return {name: capitals for capitals in spelt for name in capitals}


def names_with_article(actor: Actor) -> list[str]:
    """الفيفا beside فيفا: the acronym of an organization may take the article."""
    if actor.kind != Kind.ORGANIZATION or not actor.latin or not _is_acronym(actor.latin):
        return []
    names = [actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)]
    return ["ال" + fold_name(n) for n in names if " " not in n and not n.startswith("ال") and not n.isascii()]


def names_without_head(actor: Actor) -> Iterator[str]:
    """«الصحة العالمية», «العمال»: the name of a body without its noun, which headlines leave out."""
    if actor.kind != Kind.ORGANIZATION:
        return
    classes = load_lexicon().classes
    for name in (actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)):
        head, *rest = fold_name(name).split()
        if head.removeprefix("ال") not in classes["body_nouns"]:
            continue
        purpose = next((number for number, word in enumerate(rest) if word.startswith("لل")), 0)
        if purpose == 1:  # الوكالة الدولية للطاقة الذرية
            rest = ["ال" + rest[1].removeprefix("لل"), *rest[2:]]
        named = LEAST_WITHOUT_HEAD <= len(rest) <= MOST_WITHOUT_HEAD or (rest and head in classes["heads_left_out"])
        if named and all(word.startswith("ال") for word in rest):
            yield " ".join(rest)


def regnal_names(actor: Actor) -> Iterator[str]:
    """«تشارلز», «ليو»: the name of a king or pope without its number, which means him once the full name has stood."""
    if actor.kind != Kind.PERSON:
        return
    classes = load_lexicon().classes
    ordinals, titles = classes["ordinals"], classes["crowned_titles"]
    for name in [actor.name, *[alias.name for alias in actor.aliases if alias.use == Use.NAME]]:
        words = fold_name(name).split()
        if len(words) > 1 and words[0] in titles:
            words = words[1:]
        elif ordinals.isdisjoint(words[1:]):
            continue
        number = next((place for place, word in enumerate(words) if word in ordinals), len(words))
        if 0 < number <= LONGEST_REGNAL and words[0] not in classes["names_of_many"]:
            yield " ".join(words[:number])


def names_with_family_article(actor: Actor) -> Iterator[str]:
    """«علي الخامنئي», «معمر قذافي»: a family name that is an adjective of origin, with the article or without."""
    words = fold_name(actor.name).split()
    lexicon = load_lexicon()
    if actor.kind != Kind.PERSON or len(words) != LENGTH_OF_FULL_NAME or not words[-1].endswith("ي"):
        return
    first, bare = words[0], words[-1].removeprefix("ال")
    if len(bare) < SHORTEST_ORIGIN or bare in lexicon.ordinary_words or bare in lexicon.given_names:
        return
    yield f"{first} {bare}" if words[-1] != bare else f"{first} ال{bare}"


LENGTH_OF_FULL_NAME: Final = 2
"""Words of a first name and a family name."""

SHORTEST_ORIGIN: Final = 5
"""Letters of an adjective of origin: خامنئي."""


def names_without_scope(actor: Actor) -> Iterator[str]:
    """«صندوق النقد», «المحكمة الجنائية»: the name of a body without the word that it is of the whole world."""
    if actor.kind != Kind.ORGANIZATION:
        return
    classes = load_lexicon().classes
    for name in (actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)):
        *rest, last = fold_name(name).split()
        if len(rest) > 1 and last in classes["scopes"] and rest[0].removeprefix("ال") in classes["body_nouns"]:
            yield " ".join(rest)


LONGEST_REGNAL: Final = 2
"""Words of a regnal name: يوحنا بولس."""

LEAST_WITHOUT_HEAD: Final = 2
MOST_WITHOUT_HEAD: Final = 3
"""Words of a name that tells its body without a noun before it."""


def _is_acronym(latin: str) -> bool:
    return " " not in latin and len(latin) >= 3 and latin.isupper()


def family_names(actor: Actor, known: Collection[str]) -> tuple[str, ...]:
    """The family name, which means its bearer once the full name has stood in the article; none that is `known`."""
    family = _family_name(actor)
    return () if family is None or family in known else (family,)


@once_an_actor
def _family_name(actor: Actor) -> str | None:
    if actor.kind != Kind.PERSON:
        return None
    words = fold_name(actor.name).split()
    if len(words) < 2:
        return None
    classes = load_lexicon().classes
    if has_its_family_first(actor):
        return words[0] if len(words[0]) >= 3 else None  # «بان كي مون»
    first = len(words) - 1
    while first > 1 and words[first - 1] in _before_family_names():
        first -= 1  # دا سيلفا, فون دير لاين, بن سلمان
    last = " ".join(words[first:])
    numbered = not classes["ordinals"].isdisjoint(words[1:])
    preposition = last in classes["prepositions_like_names"]  # «آبي أحمد علي»: «على» is written so too
    if last in classes["second_words_of_names"]:  # «إبراهيم نصر الله»
        last = " ".join(words[first - 1 :])
    return last if len(last) >= 3 and last != " ".join(words) and not (numbered or preposition) else None


@once_an_actor
def has_its_family_first(actor: Actor) -> bool:
    """«بان كي مون», «هان كانغ»: whether the profile speaks of a land where the family name comes first."""
    return not load_lexicon().classes["families_first"].isdisjoint(fold_name(actor.description).split())


@cache
def _before_family_names() -> frozenset[str]:
    """Words that belong to the family name behind them."""
    classes = load_lexicon().classes
    return classes["patronymics"] | classes["name_particles"]


def crowned_names(actor: Actor, known: Mapping[str, Use]) -> Iterator[str]:
    """«الملك سلمان», «الشيخ تميم»: the title of a crowned office and the first name, once the bearer is told."""
    if actor.kind != Kind.PERSON or not actor.offices:
        return
    classes = load_lexicon().classes
    heads = {fold_name(office.title).split()[0].removeprefix("ال") for office in actor.offices}
    titles = sorted(title for head in heads for title in _crowned_titles().get(head, ()))
    first, *rest = [word for word in fold_name(actor.name).split() if word not in classes["crowned_titles"]] or [""]
    given = f"{first} {rest[0]}" if first in classes["servants"] and rest else first
    for title in (*titles, *(["الشيخ"] if "الامير" in titles else [])):
        if given and f"{title} {given}" not in known:
            yield f"{title} {given}"


@cache
def _crowned_titles() -> dict[str, list[str]]:
    """Titles of crowned offices by their words without the article."""
    found: dict[str, list[str]] = {}
    for title in load_lexicon().classes["crowned_titles"]:
        found.setdefault(title.removeprefix("ال"), []).append(title)
    return found
