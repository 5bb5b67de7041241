"""What actors are called by, gathered into patterns: names, short forms, offices; and names of other things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.lexicon import Lexicon, load_lexicon
from ..arabic.nationality import State, load_states
from .fuller_names import FullNames
from .names import (
    crowned_names,
    family_names,
    names_of,
    names_with_article,
    names_with_family_article,
    names_without_head,
    names_without_scope,
    regnal_names,
)
from .offices import OfficeKey, family_of, genders, phrases
from .patterns import Meaning
from .spellings import Spellings
from .table import PatternTable
from .titles import Form, Title, forms_of
from .variants import by_case

COUNTERPARTS: Final = (
    *("نظيره", "نظيرها", "نظيرهما", "نظيرهم"),
    *("نظيرته", "نظيرتها", "نظيرتهما", "نظيرتهم"),
)
"""His, her or their counterpart, followed by a nationality: holder of the office that was just named."""

COUNTERPART_PAIRS: Final = ("نظيريه", "نظيريها", "نظيراه", "نظيراها", "نظيرتيه", "نظيرتيها", "نظيرتاه", "نظيرتاها")
"""His or her two counterparts, followed by two nationalities."""


def add_names(table: PatternTable, actor: Actor, state: State | None) -> None:
    """Let everything that an actor is called by stand for it."""
    slug, kind, names = actor.slug, actor.kind, names_of(actor, state)
    for name, use in names.items():
        meaning = Meaning(slug, kind, use, _is_whole(actor, name, use))
        table.add_meaning(name, meaning)
        for form in by_case(name):
            table.add_meaning(form, meaning)
    for name in names:
        if "عبد " in name:  # عبد الله is also written in one word
            table.add_form(name.replace("عبد ", "عبد"), Meaning(slug, kind, names[name], whole=True))
    if kind == Kind.ORGANIZATION:
        _add_names_of_a_body(table, actor)
    elif kind == Kind.PERSON:
        _add_names_of_a_person(table, actor, names)


def _add_names_of_a_body(table: PatternTable, actor: Actor) -> None:
    for name in names_with_article(actor):
        table.add_form(name, Meaning(actor.slug, actor.kind, Use.NAME, whole=True))
    short = Meaning(actor.slug, actor.kind, Use.NAME, whole=False)
    for name in (*names_without_head(actor), *names_without_scope(actor)):
        table.add_meaning(name, short)


def _add_names_of_a_person(table: PatternTable, actor: Actor, names: Mapping[str, Use]) -> None:
    """His name with an article before the family's, and those that stand for him once the full name has stood."""
    for name in names_with_family_article(actor):
        table.add_form(name, Meaning(actor.slug, actor.kind, Use.NAME, whole=True))
    later = Meaning(actor.slug, actor.kind, Use.CONTEXT, whole=False)
    for name in (*regnal_names(actor), *crowned_names(actor, names)):
        if name not in names:
            table.add_meaning(name, later)
    for name in family_names(actor, names):
        table.add_meaning(name, later)


def _is_whole(actor: Actor, name: str, use: Use) -> bool:
    """Whether `name` stands for `actor` by itself.

    A profile is the editor's word that this person is in the news: its family name is enough. The who's who has
    hundreds of persons, and namesakes of many are in the news too.
    """
    shy = actor.built_in and actor.kind == Kind.PERSON and " " not in name
    return use != Use.CONTEXT and not shy


def add_spellings(spellings: Spellings, full_names: FullNames, actor: Actor) -> None:
    """Of persons, organizations and places; states are spelt in the language data."""
    if actor.kind == Kind.STATE:
        return
    names = [actor.name, *[alias.name for alias in actor.aliases if alias.use == Use.NAME]]
    for folded in map(fold_name, names):
        words = tuple(folded.split())
        meaning = Meaning(actor.slug, actor.kind, Use.NAME, _is_whole(actor, folded, Use.NAME))
        spellings.add(words, meaning)
        if actor.kind == Kind.PERSON:
            full_names.add(words, meaning)
    for family in family_names(actor, ()):
        spellings.add(tuple(family.split()), Meaning(actor.slug, actor.kind, Use.CONTEXT, whole=False))


def add_other_names(table: PatternTable, lexicon: Lexicon) -> None:
    """Names of what has no profile, so that no shorter name inside them is taken for an actor."""
    for state in load_states():
        for name in (*state.names, *state.capital):
            folded = fold_name(name)
            for form in (folded, *by_case(folded)):  # أبو ظبي, أبي ظبي
                if " " in form:
                    table.add_other(form)
    for name in lexicon.longer_names:
        table.add_other(fold_name(name))


def add_offices(table: PatternTable, actors: Mapping[str, Actor], states: Mapping[str, State]) -> None:
    """Let every wording of every office stand for its holder, and a counterpart for that of another state."""
    for key, (title, of) in _offices(actors).items():
        whole = phrases(title, actors[of], states.get(of), more_names=_longer_names(actors[of]))
        for phrase in chain(whole, _telling_titles(title)):
            table.add_wording(phrase, key)
    for title in sorted({fold_name(title) for title, _ in _offices(actors).values()}):
        for phrase, form in forms_of(title):
            table.add_wording(phrase, form)
    heads = {family_of(office.title) for actor in actors.values() for office in actor.offices} & _heads_of_states()
    for family in sorted(heads):
        for phrase in LEADERS:
            table.add_wording(phrase, Title(Form.PAIR, family))
    bodies = {office.of for actor in actors.values() for office in actor.offices} & set(states)
    for slug in sorted(bodies):
        for adjective in states[slug].definite_adjectives():
            for counterpart in (*COUNTERPARTS, *COUNTERPART_PAIRS):
                table.add_wording(f"{counterpart} {fold_name(adjective)}", slug)


def _telling_titles(title: str) -> Iterable[str]:
    """«رئيسة المفوضية»: a title that tells its body by itself, for a man and for a woman."""
    folded = fold_name(title)
    return genders(folded) if folded.split()[-1] in load_lexicon().classes["heads_of_one_body"] else ()


LEADERS: Final = tuple(map(fold_name, ("الزعيمان", "الزعيمين", "القائدان", "القائدين", "العاهلان", "العاهلين")))
"""The two leaders, the two sovereigns: each holds the one office of his state that has a holder."""


def _heads_of_states() -> frozenset[str]:
    classes = load_lexicon().classes
    return frozenset(map(family_of, classes["heads_of_government"] | classes["heads_of_states"]))


def _longer_names(actor: Actor) -> list[str]:
    """الفيفا, and شركة أوبن إيه آي: with the article, and behind the noun that its description begins with."""
    noun, *_ = fold_name(actor.description).split() or [""]
    names = [*names_with_article(actor), *(name for name in names_without_head(actor) if " " in name)]
    if actor.kind == Kind.ORGANIZATION and noun in load_lexicon().classes["body_nouns"]:
        names += [f"{noun} {fold_name(actor.name)}"] if noun not in fold_name(actor.name).split() else []
    head = fold_name(actor.name).split()[0] if actor.kind == Kind.ORGANIZATION else ""
    return [*names, head] if head in load_lexicon().classes["heads_of_one_body"] else names


def _offices(actors: Mapping[str, Actor]) -> dict[OfficeKey, tuple[str, str]]:
    """Each office once for each wording of its title."""
    offices: dict[OfficeKey, tuple[str, str]] = {}
    for actor in actors.values():
        for office in actor.offices:
            offices.setdefault(OfficeKey(family_of(office.title), office.of), (office.title, office.of))
    return offices
