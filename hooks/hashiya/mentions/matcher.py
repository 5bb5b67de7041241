"""All known names and offices, ready to be found in a text: as they are listed, and as others spell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.lexicon import Lexicon, load_lexicon
from ..arabic.nationality import State, load_states
from .adjectives import adjectives_in
from .anaphoric import anaphoric_noun
from .fuller_names import FullNames
from .known import Known
from .names import (
    crowned_names,
    family_names,
    names_of,
    names_with_article,
    names_without_head,
    names_without_scope,
    regnal_names,
    state_of,
)
from .offices import Holders, OfficeKey, family_of, index_holders, phrases
from .patterns import Hit, Meaning, PatternTable
from .phrases import Phrases, index_phrases
from .spellings import Spellings
from .titles import forms_of
from .variants import by_case
from .words import MOST_REMEMBERED, Words

NEVER_SHORTENED: Final = fold_name("المملكة المتحدة")
"""A kingdom that nobody calls «المملكة»."""

COUNTERPARTS: Final = ("نظيره", "نظيرها", "نظيرته", "نظيرتها")
"""His or her counterpart, followed by a nationality: holder of the office that was just named."""

COUNTERPART_PAIRS: Final = ("نظيريه", "نظيريها", "نظيراه", "نظيراها", "نظيرتيه", "نظيرتيها", "نظيرتاه", "نظيرتاها")
"""His or her two counterparts, followed by two nationalities."""


@dataclass(slots=True)
class Matcher:
    """All names, with what is needed to decide between them. Made by `build_matcher`; not changed afterwards."""

    actors: Mapping[str, Actor]
    holders: Holders
    lexicon: Lexicon
    phrases: Phrases = field(repr=False)
    spellings: Spellings = field(repr=False)
    full_names: FullNames = field(repr=False)
    adjectives: frozenset[str] = field(repr=False)
    """The first words of all nationality adjectives of the actors."""
    bodies_by_adjective: Mapping[str, str]
    """Slugs of states by their nationality adjectives with the article, in matching form."""
    state_nouns: Mapping[str, frozenset[str]]
    """By state the nouns that open its names: مملكة, جمهورية."""
    bodies_of: Mapping[str, tuple[str, ...]]
    """By state the bodies whose name tells that they are its own: مجلس النواب اللبناني."""

    _known: dict[str, Known | None] = field(default_factory=dict, repr=False)
    """What every word met so far says; None: nothing, as most words."""

    def hits(self, words: Words) -> list[Hit]:
        """Every pattern in the text that stands as whole words, overlapping ones too, by place.

        It leaves in `words` what is known of each of them.
        """
        known = self._look_up(words.texts)
        words.known = [(number, word) for number, word in enumerate(known) if word]
        known.append(None)
        found: list[Hit] = []
        for number, word in words.known:
            if word.listed:
                found += self.phrases.hits(words, number, word.listed)
            if word.spelt:
                following = known[number + 1]
                if (following and following.goes_on) or any(opening.alone for opening in word.spelt):
                    found += self.spellings.hits(words, number, word.spelt)
            if word.place:
                found += self.full_names.hits(words, number, word.place)
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.core))

    def _look_up(self, texts: list[str]) -> list[Known | None]:
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known.update((text, self._known_of(text)) for text in set(texts).difference(self._known))
        return list(map(self._known.__getitem__, texts))

    def _known_of(self, text: str) -> Known | None:
        known = Known(
            self.phrases.opened_by(text),
            self.spellings.opened_by(text),
            self.spellings.goes_on_with(text),
            self.full_names.place_of(text),
            anaphoric_noun(text),
            adjectives_in(text, self.adjectives),
        )
        return known if any(known) else None


def build_matcher(actors: Iterable[Actor]) -> Matcher:
    """The matcher for `actors`; every name that two of them claim keeps both meanings."""
    by_slug = {actor.slug: actor for actor in actors}
    lexicon = load_lexicon()
    table = PatternTable(lexicon)
    states = {slug: state for slug, actor in by_slug.items() if (state := state_of(actor))}
    for actor in by_slug.values():
        _add_names(table, actor, states.get(actor.slug))
    spellings = Spellings(table.names(), lexicon.ordinary_words, lexicon.given_names)
    full_names = FullNames(lexicon)
    for actor in by_slug.values():
        _add_spellings(spellings, full_names, actor)
    _add_other_names(table, lexicon)
    holders = index_holders(by_slug.values())
    _add_offices(table, by_slug, states)
    by_adjective = _by_adjective(by_slug, states)
    bodies = _bodies_of(by_slug.values(), by_adjective)
    return Matcher(
        by_slug,
        holders,
        lexicon,
        index_phrases(table.patterns),
        spellings,
        full_names,
        frozenset(adjective.partition(" ")[0] for adjective in by_adjective),
        by_adjective,
        _state_nouns(by_slug, states),
        bodies,
    )


def _add_names(table: PatternTable, actor: Actor, state: State | None) -> None:
    names = names_of(actor, state)
    for name, use in names.items():
        for form in (name, *by_case(name)):
            table.add_meaning(form, Meaning(actor.slug, actor.kind, use, whole=_is_whole(actor, name, use)))
    for name in names:
        if "عبد " in name:  # عبد الله is also written in one word
            table.add_form(name.replace("عبد ", "عبد"), Meaning(actor.slug, actor.kind, names[name], whole=True))
    for name in names_with_article(actor):
        table.add_form(name, Meaning(actor.slug, actor.kind, Use.NAME, whole=True))
    for name in (*names_without_head(actor), *names_without_scope(actor)):
        table.add_meaning(name, Meaning(actor.slug, actor.kind, Use.NAME, whole=False))
    for name in (*regnal_names(actor), *crowned_names(actor, names)):
        if name not in names:
            table.add_meaning(name, Meaning(actor.slug, actor.kind, Use.CONTEXT, whole=False))
    for name in family_names(actor, names):
        table.add_meaning(name, Meaning(actor.slug, actor.kind, Use.CONTEXT, whole=False))


def _is_whole(actor: Actor, name: str, use: Use) -> bool:
    """Whether `name` stands for `actor` by itself.

    A profile is the editor's word that this person is in the news: its family name is enough. The who's who has
    hundreds of persons, and namesakes of many are in the news too.
    """
    shy = actor.built_in and actor.kind == Kind.PERSON and " " not in name
    return use != Use.CONTEXT and not shy


def _add_spellings(spellings: Spellings, full_names: FullNames, actor: Actor) -> None:
    """Of persons, organizations and places; states are spelt in the language data."""
    if actor.kind == Kind.STATE:
        return
    for name, use in [(actor.name, Use.NAME), *((alias.name, alias.use) for alias in actor.aliases)]:
        if use == Use.NAME:
            folded = fold_name(name)
            meaning = Meaning(actor.slug, actor.kind, use, whole=_is_whole(actor, folded, use))
            spellings.add(folded, meaning)
            if actor.kind == Kind.PERSON:
                full_names.add(folded, meaning)
    for family in family_names(actor, {}):
        spellings.add(family, Meaning(actor.slug, actor.kind, Use.CONTEXT, whole=False))


def _add_other_names(table: PatternTable, lexicon: Lexicon) -> None:
    """Names of what has no profile, so that no shorter name inside them is taken for an actor."""
    for state in load_states():
        for name in (*state.names, *state.capital):
            folded = fold_name(name)
            for form in (folded, *by_case(folded)):  # أبو ظبي, أبي ظبي
                if " " in form:
                    table.add_other(form)
    for name in lexicon.longer_names:
        table.add_other(fold_name(name))


def _add_offices(table: PatternTable, actors: Mapping[str, Actor], states: Mapping[str, State]) -> None:
    for key, (title, of) in _offices(actors).items():
        for phrase in phrases(title, actors[of], states.get(of), more_names=_longer_names(actors[of])):
            table.add_office(phrase, key)
    for title in sorted({fold_name(title) for title, _ in _offices(actors).values()}):
        for phrase, form in forms_of(title):
            table.add_title(phrase, form)
    bodies = {office.of for actor in actors.values() for office in actor.offices} & set(states)
    for slug in sorted(bodies):
        for adjective in states[slug].definite_adjectives():
            for counterpart in (*COUNTERPARTS, *COUNTERPART_PAIRS):
                table.add_counterpart(f"{counterpart} {fold_name(adjective)}", slug)


def _longer_names(actor: Actor) -> list[str]:
    """الفيفا, and شركة أوبن إيه آي: with the article, and behind the noun that its description begins with."""
    noun, *_ = fold_name(actor.description).split() or [""]
    names = [*names_with_article(actor), *(name for name in names_without_head(actor) if " " in name)]
    if actor.kind == Kind.ORGANIZATION and noun in load_lexicon().classes["body_nouns"]:
        names += [f"{noun} {fold_name(actor.name)}"] if noun not in fold_name(actor.name).split() else []
    return names


def _by_adjective(actors: Mapping[str, Actor], states: Mapping[str, State]) -> dict[str, str]:
    """Profiles win over the who's who where both are of one adjective."""
    found: dict[str, str] = {}
    for slug in sorted(states, key=lambda slug: actors[slug].built_in):
        for adjective in states[slug].definite_adjectives():
            found.setdefault(fold_name(adjective), slug)
    return found


def _state_nouns(actors: Mapping[str, Actor], states: Mapping[str, State]) -> dict[str, frozenset[str]]:
    nouns = load_lexicon().classes["state_nouns"]
    found: dict[str, frozenset[str]] = {}
    for slug, state in states.items():
        names = (*state.names, actors[slug].name, *(alias.name for alias in actors[slug].aliases))
        heads = {word.removeprefix("ال") for name in names for word in fold_name(name).split()[:1]}
        found[slug] = nouns & heads if NEVER_SHORTENED not in map(fold_name, names) else frozenset()
    return found


def _bodies_of(actors: Iterable[Actor], by_adjective: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for actor in actors:
        if actor.kind == Kind.ORGANIZATION:
            words = fold_name(actor.name).split()
            owner = next(filter(None, map(by_adjective.get, words[1:])), None)
            if owner:
                found[owner] = (*found.get(owner, ()), actor.slug)
    return found


def _offices(actors: Mapping[str, Actor]) -> dict[OfficeKey, tuple[str, str]]:
    """Each office once for each wording of its title."""
    offices: dict[OfficeKey, tuple[str, str]] = {}
    for actor in actors.values():
        for office in actor.offices:
            offices.setdefault(OfficeKey(family_of(office.title), office.of), (office.title, office.of))
    return offices
