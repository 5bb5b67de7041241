"""States, their names and their nationality adjectives: أوكرانيا, أوكراني, أوكرانية."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..border.strict_yaml import read_own
from .folding import fold_marks, fold_name
from .lexicon import DATA


@dataclass(frozen=True, slots=True)
class State:
    """A state, a territory, or one of the few organizations that have an adjective (أوروبي)."""

    code: str
    """ISO 3166-1 alpha-2, or a code of ours for what has none."""
    latin: str
    kind: str
    """`state`, `territory` or `organization`."""
    wikidata: str | None
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    """Masculine, singular, indefinite; one entry a spelling."""
    in_offices: tuple[str, ...]
    """Adjectives that speak of the state behind a title alone: «الرئيس المالي», «المدير المالي»."""
    capital: tuple[str, ...]

    def definite_adjectives(self) -> Iterator[str]:
        """`الأوكراني`, `الأوكرانية`: every spelling, both genders, with the article."""
        for adjective in self.adjectives:
            for gender in (adjective, feminine(adjective)):
                yield from definite(gender)


def feminine(adjective: str) -> str:
    """The feminine of a relative adjective, each of its words agreeing: `كوري جنوبي` → `كورية جنوبية`."""
    return " ".join(word + "ة" if word.endswith("ي") else word for word in adjective.split())


def definite(adjective: str) -> list[str]:
    """The adjective with its article: on each word, and on the first alone where it is a compound.

    `الكوري الجنوبي`, `الجنوب أفريقي`.
    """
    words = adjective.split()
    everywhere = " ".join(f"ال{word}" for word in words)
    first_only = " ".join([f"ال{words[0]}", *words[1:]])
    return sorted({everywhere, first_only})


@cache
def load_states() -> tuple[State, ...]:
    """The states of `data/states.yml`, read once a process."""
    return tuple(_state(row) for row in read_own((DATA / "states.yml").read_text(encoding="utf-8")))


@cache
def states_by_number() -> dict[str, State]:
    """States by their Wikidata numbers."""
    return {state.wikidata: state for state in load_states() if state.wikidata}


@cache
def states_by_name() -> dict[str, State]:
    """States by each of their names in matching form; the Latin name in lower case is one of them."""
    index: dict[str, State] = {}
    for state in load_states():
        for name in (*state.names, state.latin):
            index.setdefault(fold_name(name), state)
    return index


@cache
def known_states() -> frozenset[str]:
    """Every name and capital of a state in matching form."""
    return frozenset(fold_name(name) for state in load_states() for name in (*state.names, *state.capital))


@cache
def marked_names() -> tuple[frozenset[str], frozenset[str]]:
    """Names of states, and capitals, that are told apart from others by their vowel marks: عُمان, عمّان."""
    names = frozenset(name for state in load_states() for name in state.names if name != fold_marks(name))
    capitals = frozenset(name for state in load_states() for name in state.capital if name != fold_marks(name))
    return names, capitals


@cache
def told_by_marks() -> frozenset[str]:
    """The same names and capitals in matching form, marks and all lost."""
    return frozenset(fold_name(name) for names in marked_names() for name in names)


@cache
def definite_adjectives() -> frozenset[str]:
    """Every nationality adjective with its article, both genders, in matching form."""
    return frozenset(fold_name(form) for state in load_states() for form in state.definite_adjectives())


def _state(row: dict[str, object]) -> State:
    def texts(key: str) -> tuple[str, ...]:
        value = row.get(key) or []
        return tuple(map(str, value)) if isinstance(value, list) else (str(value),)

    wikidata = row.get("wikidata")
    return State(
        code=str(row["code"]),
        latin=str(row["latin"]),
        kind=str(row["kind"]),
        wikidata=str(wikidata) if wikidata else None,
        names=_in_cairo_too(texts("names")),
        adjectives=texts("adjectives"),
        in_offices=texts("in_offices"),
        capital=_in_cairo_too(texts("capital")),
    )


def _in_cairo_too(names: tuple[str, ...]) -> tuple[str, ...]:
    """ويلنجتون beside ويلنغتون: what Egypt writes with ج for the foreign sound."""
    known = set(map(fold_name, names))
    spelt = {fold_name(name): name for name in (name.replace("غ", "ج") for name in names)}
    return (*names, *(name for folded, name in spelt.items() if folded not in known))
