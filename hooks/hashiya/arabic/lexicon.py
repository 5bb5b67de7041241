"""The language data, read once: closed classes of words, names of people, states and their adjectives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ..border.strict_yaml import read_own
from .folding import fold_name, fold_names

CLASSES_OF_NAMES: Final = (
    "names_of_many",
    "club_cities",
    "verbs_as_names",
    "firm_given_names",
    "states_as_first_names",
)
"""Classes whose words are names and no words of grammar."""

DATA: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Classes of words that decide what a name means. Words are in their matching form (`fold_name`)."""

    classes: Mapping[str, frozenset[str]]
    """Word classes of `grammar.yml` and `context.yml`: `swallowing_heads`, `speech_verbs`, …"""
    months: Mapping[str, int]
    """Month names of every region, as written, and their numbers."""
    weekdays: tuple[str, ...]
    office_groups: tuple[tuple[str, ...], ...]
    """Titles that name one and the same office: رئيس الوزراء = رئيس الحكومة."""
    bodies_alike: tuple[tuple[str, ...], ...]
    """Nouns for one kind of body: نادي, فريق, منتخب."""
    common_words: frozenset[str]
    """Ordinary words that are names as well: one of them alone is no evidence of a name."""
    words_with_madda: frozenset[str]
    """Those of them that are written with a madda: آمال is a name and the ordinary word alike, آبي is not «أبي»."""
    given_names: frozenset[str]
    """Words that are nothing but given names; those that are ordinary words too stand in `ordinary_words`."""
    ordinary_words: frozenset[str]
    """All of the word classes and common words together."""
    grammar_words: frozenset[str]
    """The words of all classes."""
    names_like_words: frozenset[str]
    """Given names that are ordinary words too, whatever those are: رفيق, خليفة, جيل."""
    bearers: frozenset[str]
    """Given names that are ordinary words too, but no words of grammar and no abstract nouns: منصور, صادق."""
    longer_names: tuple[str, ...]
    """Names of other things that contain a name of an actor: واشنطن بوست."""

    def has(self, word_class: str, word: str) -> bool:
        """Whether `word` (matching form) belongs to `word_class`."""
        return word in self.classes[word_class]


ORDINARY: Final = "ordinary_words"
"""The class of all of them together, in `classes_by_word`."""


@cache
def classes_by_word() -> dict[str, frozenset[str]]:
    """The names of the classes that each word of the lexicon is in, `ORDINARY` among them.

    Words of the same classes share their set: twenty thousand words have some thousand.
    """
    lexicon = load_lexicon()
    shared: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    found = dict.fromkeys(lexicon.ordinary_words, frozenset((ORDINARY,)))
    for name, words in lexicon.classes.items():
        for word in words:
            key = (found.get(word, _NONE), name)
            if key not in shared:
                shared[key] = key[0] | {name}
            found[word] = shared[key]
    return found


_NONE: Final[frozenset[str]] = frozenset()


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of `data/`, read once a process: it is part of the code, not of a build."""
    grammar = {
        **read_own((DATA / "grammar.yml").read_text(encoding="utf-8")),
        **read_own((DATA / "context.yml").read_text(encoding="utf-8")),
    }
    special = {"months", "weekdays", "titles_equivalent", "bodies_alike", "not_states"}
    months, weekdays = grammar["months"], grammar["weekdays"]
    if not isinstance(months, dict) or not isinstance(weekdays, dict):
        raise TypeError("grammar.yml: months and weekdays must be mappings")
    classes = {key: _folded_set(_words(value)) for key, value in grammar.items() if key not in special}
    grammar_words = frozenset().union(*(words for key, words in classes.items() if key not in CLASSES_OF_NAMES))
    common_words = _folded_set(_lines("common_words.txt"))
    sure, _, unsure = (DATA / "given_names.txt").read_text(encoding="utf-8").partition("\n# also common words")
    given_names, doubtful = _folded_set(_entries(sure)), _folded_set(_entries(unsure))
    return Lexicon(
        classes=classes,
        months={str(name): int(number) for name, number in months.items()},
        weekdays=tuple(map(fold_name, weekdays)),
        office_groups=_groups(grammar["titles_equivalent"]),
        bodies_alike=_groups(grammar["bodies_alike"]),
        common_words=common_words,
        words_with_madda=_folded_set(word for word in _lines("common_words.txt") if "آ" in word),
        ordinary_words=common_words.union(doubtful, grammar_words),
        given_names=given_names,
        grammar_words=grammar_words,
        names_like_words=doubtful,
        bearers=(given_names | doubtful) - grammar_words,
        longer_names=(*_lines("longer_names.txt"), *_words(grammar["not_states"])),
    )


def _groups(value: object) -> tuple[tuple[str, ...], ...]:
    if not isinstance(value, list):
        raise TypeError(f"grammar.yml: expected a list of groups, got {value!r}")
    return tuple(tuple(map(fold_name, _words(group))) for group in value)


def _lines(name: str) -> list[str]:
    return _entries((DATA / name).read_text(encoding="utf-8"))


def _entries(text: str) -> list[str]:
    """The lines of a word list, its comments left out."""
    stripped = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in stripped if line]


def _words(value: object) -> list[str]:
    if not isinstance(value, list):
        raise TypeError(f"grammar.yml: expected a list of words, got {value!r}")
    return [str(word) for word in value]


def _folded_set(words: Iterable[str]) -> frozenset[str]:
    """In matching form, those with «ؤو» as Egyptian papers write them too: شؤون and شئون, which do not fold alike."""
    spelt = list(words)
    return frozenset(fold_names([*spelt, *(word.replace("ؤو", "ئو") for word in spelt if "ؤو" in word)]))
