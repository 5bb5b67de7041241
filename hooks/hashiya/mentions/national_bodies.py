"""«المحكمة العليا», «البنك المركزي»: bodies that every country has, and whose the text speaks of."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from ..arabic.nationality import load_states
from .bodies_within import is_a_longer_body
from .patterns import Hit
from .words import Word, Words, without_clitics

TWICE: Final = 2
"""How often another country is named for one time that the body's own is: then the text is about that other."""


def is_of_another_country(words: Words, hit: Hit, actor: Actor) -> bool:
    """Whether a short name that every country has is meant of another country than that of `actor`, or goes on.

    The words behind it tell («المحكمة العليا في البرازيل»); else the text does, unless it has named `actor` in full.
    """
    if actor.kind != Kind.ORGANIZATION:
        return actor.kind == Kind.PLACE and _is_a_town_of_another(words, hit, actor)
    if is_a_longer_body(words, hit, actor) or _is_told_to_be_anothers(words, hit, actor):
        return True
    if not _is_of_every_country(words, hit):
        return False
    own, behind = _country_of(actor.name, actor.description), _country_behind(words, hit)
    if own is None:
        return behind is not None and words.is_a("parties", Word(hit.start, hit.end, hit.pattern.text.split()[0]))
    if behind:
        return behind != own
    # Asked once a text and actor: the whole text is read for it.
    named = words.once(f"full {actor.slug}", 0, 0, lambda: fold_name(actor.name) in words.folded.text)
    return not named and words.once(f"others than {own}", 0, 0, lambda: _speaks_of_others(words, own))


def _is_told_to_be_anothers(words: Words, hit: Hit, actor: Actor) -> bool:
    """«حزب الشعب الجمهوري، أحد الأحزاب المصرية», where the profile speaks of a Turkish party."""
    number, own = words.number_at(hit.end), _country_of("", actor.description)
    if own is None or number + 2 >= len(words.texts) or words.gap(hit.end, words.starts[number]) != "، ":
        return False
    land = countries().get(words.texts[number + 2])
    return words.texts[number] in ONE_OF and land is not None and land != own


ONE_OF: Final = ("احد", "احدي", "اكبر")
"""«One of», «the largest of», before bodies and their land."""


def _is_a_town_of_another(words: Words, hit: Hit, actor: Actor) -> bool:
    """«صور اللبنانية», where the profile speaks of a town in Oman."""
    following, own = words.after(hit.end), _country_of("", actor.description)
    behind = countries().get(following.text) if following is not None and following.text.startswith("ال") else None
    return own is not None and behind is not None and behind != own


def _is_of_every_country(words: Words, hit: Hit) -> bool:
    """Two words or more, a noun for a body of the state and no country."""
    head, *rest = hit.pattern.text.split()
    nouns = words.lexicon.classes["national_bodies"]
    told = any(word in countries() for word in rest)
    return bool(rest) and not told and head.removeprefix("ال").removeprefix("لل") in nouns and rest[-1] != "الله"


@lru_cache(maxsize=4096)
def _country_of(name: str, description: str) -> str | None:
    """The country whose adjective or name stands in the name of a body or in its description."""
    words = [*fold_name(name).split(), *fold_name(description).split()]
    return next((countries()[form] for word in words for form in without_clitics(word) if form in countries()), None)


def _country_behind(words: Words, hit: Hit) -> str | None:
    """«… في البرازيل», «… لكينيا», «… البرازيلية»."""
    following = words.after(hit.end)
    if following is None:
        return None
    if following.text in ("في", "ب"):
        following = words.after(following.end)
        return countries().get(following.text) if following else None
    forms = without_clitics(following.text) if following.text.startswith("ل") else (following.text,)
    return next((countries()[form] for form in forms if form in countries()), None)


def _speaks_of_others(words: Words, own: str) -> bool:
    """Whether the text names another country twice as often as the body's own."""
    counts = _counts(words.texts)
    others = max((count for code, count in counts.items() if code != own), default=0)
    return others > TWICE * counts[own] if counts[own] else others > 0


def _counts(texts: list[str]) -> Counter[str]:
    return Counter(countries()[form] for text in texts for form in _known_form(text))


@lru_cache(maxsize=65536)
def _known_form(text: str) -> tuple[str, ...]:
    """The form of a word, without its clitics, that stands for a country; none of an ordinary word."""
    return next(((form,) for form in without_clitics(text) if form in countries()), ())


@cache
def countries() -> dict[str, str]:
    """Codes of states by name, capital and adjective in matching form, of one word each."""
    found: dict[str, str] = {}
    for state in load_states():
        if state.kind == "organization":
            continue
        adjectives = [*state.definite_adjectives(), *state.adjectives]
        for name in (*state.names, *state.capital, *adjectives):
            folded = fold_name(name)
            if " " not in folded:
                found.setdefault(folded, state.code)
    return found
