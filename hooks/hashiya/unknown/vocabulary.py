"""What is known of single words: classes of the lexicon, lists of names, how common a word is, how foreign it looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_names
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import definite_adjectives, known_states
from ..arabic.strangeness import foreignness_by, letters, ranks
from ..border.strict_yaml import read_own
from .bits import bits_of_set
from .entry import MOST_REMEMBERED, NAMING, Entry, Listed, Opened, forget_answers

DATA: Final = Path(__file__).parent / "data"

GRAMMAR: Final = (
    *("swallowing_heads", "speech_verbs", "acting_verbs", "titles", "organization_heads", "locative_prepositions"),
    *("toward_prepositions", "venue_heads", "patronymics", "kinship_words", "place_nouns", "deputies", "club_heads"),
    *("companions", "title_adjectives", "country_heads", "visits", "former_words", "that", "motion_words"),
    *("function_words", "particles", "named_after"),
)
"""Classes of the lexicon that say something of the words beside them."""

BEGINNING: Final = NAMING | {"patronymics", "heads", "definite_heads", "organization", "club_names"}
"""Classes whose members a name may begin with."""

ALI: Final = "علي"
"""The given name that is a preposition as well once ى and ي are one letter."""

_AFTER_PREPOSITIONS: Final = NAMING | {"heads", "organization", "titles", "bearing_heads", "named_after"}

_CLITICS: Final = ("و", "ل", "ب", "ف", "ك", "ول", "وب", "فل", "فب")
"""In the order in which they are tried; ل and ب before ال are told by `_ARTICLES`."""

_ARTICLES: Final = {"لل": "ل", "ولل": "ول", "فلل": "فل", "وال": "و", "بال": "ب", "فال": "ف", "كال": "ك", "وبال": "وب"}
"""How a clitic and the article are written together, and the clitic itself."""

_ENDINGS: Final = ("ها", "هم", "ان", "ين", "ون", "ات", "نا", "ه", "ا")
"""Pronouns and inflections that an ordinary word takes and a name does not."""

_BEGINNINGS: Final = frozenset("بلكيتس")
"""Prepositions and the beginnings of verbs."""

_DIGITS: Final = re.compile(r"\d")


@dataclass(slots=True)
class Vocabulary:
    """The words and what is known of them. Made by `load_vocabulary`; entries are made once a word."""

    classes: Mapping[str, frozenset[str]]
    """Classes by word."""
    phrases: Mapping[str, Opened]
    """Listed names of several words by their first."""
    ranks: Mapping[str, int]
    letters: Mapping[str, int]
    """Of two and three letters: hundredths of a unit by which a foreign name is likelier than an ordinary word."""
    evidence: Mapping[str, frozenset[str]]
    """The classes of `evidence.yml`."""
    entries: Mapping[str, Entry] = field(init=False, repr=False)
    """What is known of each word (matching form), made when it is met first."""

    def __post_init__(self) -> None:
        self.entries = _Entries(self._made)

    def entry(self, word: str) -> Entry:
        """What is known of `word` (matching form)."""
        return self.entries[word]

    def _made(self, word: str) -> Entry:
        clitic, bare = self._parted(word)
        classes, rank, foreign = self._classes(word, bare), self._rank(word, bare), foreignness_by(self.letters, bare)
        strange = rank == 0 or (rank == 1 and foreign > 1)
        opens = self.phrases.get(bare, _NOTHING)
        begins = strange or bool(opens) or word == ALI or not BEGINNING.isdisjoint(classes)
        return Entry(word, clitic, bare, classes, rank, foreign, begins, bits_of_set(classes), opens)

    def _parted(self, word: str) -> tuple[str, str]:
        """Clitic and rest: only where the rest is known, or its article shows it."""
        if word in self.classes or word in self.phrases:
            return "", word
        for clitic in _CLITICS:
            rest = word[len(clitic) :]
            if word.startswith(clitic) and len(rest) >= 3 and self._may_follow(clitic, rest):
                return clitic, rest
        for written, clitic in _ARTICLES.items():
            if word.startswith(written) and len(word) > len(written) + 2:
                return clitic, "ال" + word[len(written) :]
        if word.startswith("و") and len(word) >= 5 and self.ranks.get(word, 0) < 2:
            return "و", word[1:]
        return "", word

    def _may_follow(self, clitic: str, rest: str) -> bool:
        """Whether `rest` is a word of its own: any known one after و and ف, a name or a head after the others."""
        found = self.classes.get(rest)
        if found is None:
            return False
        subjunctive = clitic == "ل" and rest[0] in "يت" and not found.isdisjoint(("speech_verbs", "acting_verbs"))
        return clitic in ("و", "ف") or subjunctive or not _AFTER_PREPOSITIONS.isdisjoint(found)

    def _classes(self, word: str, bare: str) -> frozenset[str]:
        found = self.classes.get(bare, _NONE)
        if bare != word:
            found |= self.classes.get(word, _NONE) - NAMING
        more = set(_shape(bare))
        if bare.startswith("ال"):
            indefinite = self.classes.get(bare[2:], _NONE)
            if "organization_heads" in indefinite or "heads" in indefinite:
                more.add("definite_head")
            if "given" in indefinite:
                more.add("definite_given")
        return found | more

    def _rank(self, word: str, bare: str) -> int:
        found = self.ranks.get(bare, 0) or self.ranks.get(word, 0)
        if found or not NAMING.isdisjoint(self.classes.get(bare, _NONE)):
            return found
        stems = [bare[: -len(ending)] for ending in _ENDINGS if bare.endswith(ending) and len(bare) > len(ending) + 2]
        stems += [bare[1:]] if bare[0] in _BEGINNINGS and len(bare) > 3 else []
        return int(any(self.ranks.get(stem, 0) > 1 for stem in stems))


class _Entries(dict[str, Entry]):
    """The words met so far."""

    def __init__(self, make: Callable[[str], Entry]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> Entry:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        found = self[word] = self._make(word)
        return found


_NONE: Final[frozenset[str]] = frozenset()
_NOTHING: Final[Opened] = {}


def _shape(word: str) -> Iterator[str]:
    """Classes that the letters alone give."""
    if word.isdigit():
        yield "number"
    elif word.isascii() and word.isalpha():
        yield "latin"
    elif _DIGITS.search(word):
        yield "mixed"
    if word.startswith("ال") and word.endswith("ي") and len(word) > 4:
        yield "relative"


def forget_vocabulary() -> None:
    """Let go of the tables, and of all that was found out about each word."""
    load_vocabulary.cache_clear()
    forget_answers()


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of `data/` and of the language data, read once a process."""
    evidence = read_evidence()
    classes, phrases = word_classes(evidence)
    return Vocabulary(classes, phrases, ranks(), letters(), evidence)


def read_evidence() -> dict[str, frozenset[str]]:
    """The classes of `evidence.yml` in matching form."""
    rows = read_own((DATA / "evidence.yml").read_text(encoding="utf-8"))
    return {name: frozenset(fold_names(words)) for name, words in rows.items()}


def word_classes(
    evidence: Mapping[str, frozenset[str]],
) -> tuple[dict[str, frozenset[str]], dict[str, Opened]]:
    """Classes of single words, and the names of several words by their first."""
    members: dict[str, frozenset[str]] = {}
    phrases: dict[str, list[Listed]] = {}
    shared: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    """Words of the same classes share their set: fifty thousand words have some hundred."""
    for name, words in (*_lexicon_classes(), *evidence.items()):
        single = [word for word in words if " " not in word]
        for word in single:
            key = members.get(word, _NONE), name
            if key not in shared:
                shared[key] = key[0] | {name}
            members[word] = shared[key]
        if name in ("place", "organization", "state"):
            for word in words:
                if " " in word:
                    first, *rest = word.split()
                    phrases.setdefault(first, []).append((tuple(rest), name))
    return members, {word: _by_second(listed) for word, listed in phrases.items()}


def _by_second(listed: list[Listed]) -> Opened:
    found: dict[str, tuple[Listed, ...]] = {}
    for rest, kind in sorted(listed, key=lambda one: -len(one[0])):
        found[rest[0]] = (*found.get(rest[0], ()), (rest, kind))
    return found


def _lexicon_classes() -> Iterator[tuple[str, Collection[str]]]:
    lexicon = load_lexicon()
    yield from ((name, lexicon.classes[name]) for name in GRAMMAR if name in lexicon.classes)
    yield "weekdays", lexicon.weekdays
    yield "month", fold_names(lexicon.months)
    yield "given", lexicon.given_names
    yield "bearer", lexicon.bearers - lexicon.given_names
    yield "common", lexicon.common_words
    yield "state", known_states()
    yield "nationality", definite_adjectives()
    yield "indefinite_nationality", [adjective.removeprefix("ال") for adjective in definite_adjectives()]
    yield "family", read_list("family_names.txt")
    yield "place", read_list("places.txt")
    yield "organization", (*fold_names(read_list("organizations.txt")), *read_list("clubs.txt"))


def read_list(name: str) -> list[str]:
    """The lines of a word list, its comments left out."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
