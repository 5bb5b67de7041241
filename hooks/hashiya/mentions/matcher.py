"""All known names and offices as one automaton: a pass over a text finds every one, clitics and all.

A pass is linear in the text whatever the number of names (pyahocorasick; all overlapping hits are taken, since
longest-match modes lose a name that begins inside another).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import ahocorasick

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.lexicon import Lexicon, load_lexicon
from ..arabic.nationality import State, load_states, states_by_name
from .offices import Holders, OfficeKey, family_of, index_holders, phrases
from .variants import by_case, by_transliteration
from .words import Words

CLITICS: Final = frozenset(["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"])
"""What may lead a name in one written word: conjunction, then preposition."""

ARTICLE_CLITICS: Final = CLITICS - {"ل", "ول", "فل"}
"""Before ال: ل merges with the article into لل, which is a pattern of its own."""

MERGED_CLITICS: Final = frozenset(["", "و", "ف"])

LONGEST_CLITIC: Final = 2

COUNTERPARTS: Final = ("نظيره", "نظيرها", "نظيرته", "نظيرتها")
"""His or her counterpart, followed by a nationality: holder of the office that was just named."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One actor that a name may stand for."""

    actor: str
    kind: Kind
    use: Use
    whole: bool
    """Whether the name stands for its actor by itself: no part of a name, no short form."""


@dataclass(slots=True)
class Pattern:
    """Words to look for, in matching form, and all that they may mean. None of it: a name of something else."""

    text: str
    meanings: tuple[Meaning, ...] = ()
    offices: tuple[OfficeKey, ...] = ()
    counterpart_of: tuple[str, ...] = ()
    """Slugs of states: the words are `نظيره` with the adjective of one of them."""
    common: bool = False
    """Whether the words are an ordinary word as well."""
    clitics: frozenset[str] = CLITICS

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return " " not in self.text


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found in a folded text. `[start, end)` holds its clitics too; `core` is where the name begins."""

    start: int
    core: int
    end: int
    pattern: Pattern

    @property
    def clitic(self) -> bool:
        """Whether a clitic leads it."""
        return self.core > self.start


@dataclass(slots=True)
class Matcher:
    """The automaton with what it needs to decide. Made by `build_matcher`; not changed afterwards."""

    actors: Mapping[str, Actor]
    holders: Holders
    lexicon: Lexicon
    automaton: ahocorasick.Automaton = field(repr=False)

    def hits(self, words: Words) -> list[Hit]:
        """Every pattern in the text that stands as whole words, overlapping ones too, by place."""
        text = words.folded.text
        if not len(self.automaton):
            return []
        found = [hit for end, pattern in self.automaton.iter(text) if (hit := _hit(text, end + 1, pattern))]
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.core))


def build_matcher(actors: Iterable[Actor]) -> Matcher:
    """The matcher for `actors`; every name that two of them claim keeps both meanings."""
    by_slug = {actor.slug: actor for actor in actors}
    lexicon = load_lexicon()
    table = _Table(lexicon)
    states = {slug: state for slug, actor in by_slug.items() if (state := _state_of(actor))}
    for actor in by_slug.values():
        _add_names(table, actor, states.get(actor.slug))
    table.close()
    for actor in by_slug.values():
        _add_variants(table, actor)
    _add_other_names(table, lexicon)
    holders = index_holders(by_slug.values())
    _add_offices(table, by_slug, states)
    return Matcher(by_slug, holders, lexicon, table.automaton())


class _Table:
    """Patterns being gathered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._patterns: dict[str, Pattern] = {}
        self._own: frozenset[str] = frozenset()

    def add_meaning(self, name: str, meaning: Meaning) -> None:
        for pattern in self._places(name):
            if all(known.actor != meaning.actor or known.use == meaning.use == Use.NAME for known in pattern.meanings):
                pattern.meanings = tuple(dict.fromkeys((*pattern.meanings, meaning)))

    def add_variant(self, name: str, meaning: Meaning) -> None:
        """A spelling that no profile lists: never where it is somebody's own, or an ordinary word."""
        if name not in self._own and name not in self._lexicon.common_words:
            self.add_meaning(name, meaning)

    def add_office(self, phrase: str, key: OfficeKey) -> None:
        for pattern in self._places(phrase):
            pattern.offices = tuple(dict.fromkeys((*pattern.offices, key)))

    def add_counterpart(self, phrase: str, of: str) -> None:
        for pattern in self._places(phrase):
            pattern.counterpart_of = tuple(dict.fromkeys((*pattern.counterpart_of, of)))

    def add_other(self, name: str) -> None:
        for _ in self._places(name):
            pass

    def close(self) -> None:
        """From here on the names added so far belong to their actors."""
        self._own = frozenset(self._patterns)

    def automaton(self) -> ahocorasick.Automaton:
        automaton = ahocorasick.Automaton()
        for pattern in self._patterns.values():
            automaton.add_word(pattern.text, pattern)
        if self._patterns:
            automaton.make_automaton()
        return automaton

    def _places(self, name: str) -> Iterator[Pattern]:
        """The pattern of `name`, and that of `name` after ل where it begins with the article."""
        if not name:
            return
        if name.startswith("ال") and len(name) > 3:
            yield self._pattern(name, ARTICLE_CLITICS, name)
            yield self._pattern("لل" + name[2:], MERGED_CLITICS, name)
        else:
            yield self._pattern(name, CLITICS, name)

    def _pattern(self, text: str, clitics: frozenset[str], name: str) -> Pattern:
        if text not in self._patterns:
            common = " " not in name and name in self._lexicon.common_words
            self._patterns[text] = Pattern(text, common=common, clitics=clitics)
        return self._patterns[text]


def _state_of(actor: Actor) -> State | None:
    """The state of the language data that `actor` is, by Wikidata number or by name."""
    if actor.kind in (Kind.PERSON, Kind.PLACE):
        return None
    for state in load_states():
        if actor.wikidata and state.wikidata == actor.wikidata:
            return state
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


def _add_names(table: _Table, actor: Actor, state: State | None) -> None:
    names = _names(actor, state)
    for name, use in names.items():
        for form in (name, *by_case(name)):
            table.add_meaning(form, Meaning(actor.slug, actor.kind, use, whole=use != Use.CONTEXT))
    for name in _with_article(actor):
        table.add_variant(name, Meaning(actor.slug, actor.kind, Use.NAME, whole=True))
    for name in _family_names(actor, names):
        table.add_meaning(name, Meaning(actor.slug, actor.kind, Use.CONTEXT, whole=False))


def _names(actor: Actor, state: State | None) -> dict[str, Use]:
    """Every name that the profile and the language data give an actor, in matching form."""
    names = {fold_name(actor.name): Use.NAME}
    for alias in actor.aliases:
        names.setdefault(fold_name(alias.name), alias.use)
    if actor.latin and (" " in actor.latin or _is_acronym(actor.latin)):
        names.setdefault(fold_name(actor.latin), Use.NAME)
    if state and actor.kind == Kind.STATE:
        for name in state.names:
            names.setdefault(fold_name(name), Use.NAME)
        for capital in map(fold_name, state.capital):
            # عمّان folds to the name of Oman, and «الجزائر العاصمة» is always the city.
            if capital not in states_by_name() and not capital.endswith(" العاصمه"):
                names.setdefault(capital, Use.METONYM)
    return names


def _with_article(actor: Actor) -> list[str]:
    """الفيفا beside فيفا: the acronym of an organization may take the article."""
    if actor.kind != Kind.ORGANIZATION or not actor.latin or not _is_acronym(actor.latin):
        return []
    names = [actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)]
    return ["ال" + fold_name(n) for n in names if " " not in n and not n.startswith("ال") and not n.isascii()]


def _is_acronym(latin: str) -> bool:
    return " " not in latin and len(latin) >= 3 and latin.isupper()


def _family_names(actor: Actor, known: Mapping[str, Use]) -> Iterator[str]:
    """The family name, which means its bearer once the full name has stood in the article."""
    if actor.kind != Kind.PERSON:
        return
    words = fold_name(actor.name).split()
    if len(words) < 2:
        return
    patronymics = load_lexicon().classes["patronymics"]
    last = " ".join(words[-2:]) if words[-2] in patronymics else words[-1]
    if last not in known and len(last) >= 3 and last != " ".join(words):
        yield last


def _add_variants(table: _Table, actor: Actor) -> None:
    """Spellings of foreign names: of persons, organizations and places; states are spelt in the language data."""
    if actor.kind == Kind.STATE:
        return
    for name, use in [(actor.name, Use.NAME), *((alias.name, alias.use) for alias in actor.aliases)]:
        if use == Use.NAME:
            for variant in by_transliteration(fold_name(name)):
                table.add_variant(variant, Meaning(actor.slug, actor.kind, use, whole=True))


def _add_other_names(table: _Table, lexicon: Lexicon) -> None:
    """Names of what has no profile, so that no shorter name inside them is taken for an actor."""
    for state in load_states():
        for name in (*state.names, *state.capital):
            if " " in name:
                table.add_other(fold_name(name))
    for name in lexicon.longer_names:
        table.add_other(fold_name(name))


def _add_offices(table: _Table, actors: Mapping[str, Actor], states: Mapping[str, State]) -> None:
    for key, (title, of) in _offices(actors).items():
        for phrase in phrases(title, actors[of], states.get(of), more_names=_with_article(actors[of])):
            table.add_office(fold_name(phrase), key)
    bodies = {office.of for actor in actors.values() for office in actor.offices} & set(states)
    for slug in sorted(bodies):
        for adjective in states[slug].definite_adjectives():
            for counterpart in COUNTERPARTS:
                table.add_counterpart(f"{counterpart} {fold_name(adjective)}", slug)


def _offices(actors: Mapping[str, Actor]) -> dict[OfficeKey, tuple[str, str]]:
    """Each office once for each wording of its title."""
    offices: dict[OfficeKey, tuple[str, str]] = {}
    for actor in actors.values():
        for office in actor.offices:
            offices.setdefault(OfficeKey(family_of(office.title), office.of), (office.title, office.of))
    return offices


def _hit(text: str, end: int, pattern: Pattern) -> Hit | None:
    """The hit of `pattern` that ends at `end`, or None where it is only a part of a word."""
    core = end - len(pattern.text)
    if end < len(text) and (text[end].isalnum() or text[end] == "+"):  # أوبك+ is not أوبك
        return None
    start = core
    while start > 0 and text[start - 1].isalnum() and core - start <= LONGEST_CLITIC:
        start -= 1
    if text[start:core] not in pattern.clitics:
        return None
    return Hit(start, core, end, pattern)
