"""All known names and offices, ready to be found in a text: as they are listed, and as others spell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from ..arabic.lexicon import Lexicon, load_lexicon
from ..arabic.nationality import State
from ..uncollected import uncollected
from .adjectives import adjectives_in
from .anaphoric import anaphoric_noun
from .fuller_names import FullNames
from .gathering import add_names, add_offices, add_other_names, add_spellings
from .known import Known
from .names import state_of
from .offices import Holders, index_holders
from .patterns import Hit
from .phrases import Phrases, index_phrases
from .plain_titles import with_plain_titles
from .sounds import SOUNDS
from .spellings import Spellings
from .table import PatternTable
from .variants import SKELETONS
from .words import MOST_REMEMBERED, Words, readings

NEVER_SHORTENED: Final = fold_name("المملكة المتحدة")
"""A kingdom that nobody calls «المملكة»."""


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
        met = len(self._known)
        known = self._look_up(words.texts)
        words.known = [(number, word) for number, word in enumerate(known) if word]
        if len(self._known) != met:  # some of its words are new
            self.full_names.learn(words, ((number, word.place) for number, word in words.known if word.place))
        known_next, texts_next = [*known[1:], None], [*words.texts[1:], ""]
        found: list[Hit] = []
        for number, word in words.known:
            if word.listed and (word.listed_alone or texts_next[number] in word.listed_next):
                found += self.phrases.hits(words, number, word.listed)
            if word.spelt:
                following = known_next[number]
                if word.spelt_alone or (following and following.bones in word.spelt_next):
                    found += self.spellings.hits(words, number, word.spelt)
            if word.place:
                found += self.full_names.hits(words, number, word.place)
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.core))

    def _look_up(self, texts: list[str]) -> list[Known | None]:
        """What is known of each of the words."""
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        try:
            return list(map(self._known.__getitem__, texts))
        except KeyError:  # some of them are new
            new = set(texts).difference(self._known)
        SKELETONS.learn(bare for text in new for _, bare in readings(text))
        SOUNDS.learn(new)
        self._known.update((text, self._known_of(text)) for text in new)
        return list(map(self._known.__getitem__, texts))

    def _known_of(self, text: str) -> Known | None:
        listed, spelt = self.phrases.opened_by(text), self.spellings.opened_by(text)
        bones, place = self.spellings.bones_inside(text), self.full_names.place_of(text)
        noun, adjectives = anaphoric_noun(text), adjectives_in(text, self.adjectives)
        if not (listed or spelt or bones or place or noun or adjectives):
            return None
        return Known(
            listed,
            any(opening.alone or opening.shapes for opening in listed),
            frozenset().union(*(opening.further for opening in listed)),
            spelt,
            any(opening.alone for opening in spelt),
            frozenset().union(*(opening.node for opening in spelt)),
            bones,
            place,
            noun,
            adjectives,
        )


def build_matcher(actors: Iterable[Actor]) -> Matcher:
    """The matcher for `actors`; every name that two of them claim keeps both meanings."""
    with uncollected():
        return _built(actors)


def _built(actors: Iterable[Actor]) -> Matcher:
    by_slug = with_plain_titles({actor.slug: actor for actor in actors})
    lexicon = load_lexicon()
    table = PatternTable(lexicon)
    states = {slug: state for slug, actor in by_slug.items() if (state := state_of(actor))}
    for actor in by_slug.values():
        add_names(table, actor, states.get(actor.slug))
    owned = table.names()
    SKELETONS.learn(word for name in owned for word in name.split())
    spellings = Spellings(owned, lexicon.ordinary_words, lexicon.given_names)
    full_names = FullNames(lexicon)
    for actor in by_slug.values():
        add_spellings(spellings, full_names, actor)
    full_names.complete()
    add_other_names(table, lexicon)
    holders = index_holders(by_slug.values())
    add_offices(table, by_slug, states)
    table.complete()
    by_adjective = _by_adjective(by_slug, states)
    bodies = _bodies_of(by_slug.values(), by_adjective)
    return Matcher(
        by_slug,
        holders,
        lexicon,
        index_phrases(table),
        spellings,
        full_names,
        frozenset(adjective.partition(" ")[0] for adjective in by_adjective),
        by_adjective,
        _state_nouns(by_slug, states),
        bodies,
    )


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
