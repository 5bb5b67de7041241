"""The language data as files and as classes: how they are written, and which words exclude each other."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import pytest

from hashiya.arabic.epithets import load_epithets
from hashiya.arabic.folding import fold_name
from hashiya.arabic.lexicon import DATA
from hashiya.arabic.nationality import State, load_states
from hashiya.border.strict_yaml import read_mapping

FILES = sorted(DATA.iterdir())
LETTERS = r"[\u0621-\u063a\u0641-\u0652]+"
ARABIC = re.compile(rf"{LETTERS}(?:(?: | - |-){LETTERS})*(?: (?:24|2024))?")
"""Letters and vowel marks, single blanks; a number only where it ends a name: فرانس 24."""

TWINS = {
    "جنوب إفريقي",  # newspapers print both
    "غينيا-بيساو",  # the same, with a hyphen
    "الكونغو - برازافيل",  # CLDR's name of the state
    "الكونغو - كينشاسا",  # the same
}
"""Spellings that fold to the letters of another one and are listed beside it on purpose."""

AMBIGUOUS = {fold_name("عمان")}
"""Oman and Amman: the header of states.yml says so."""

EXCLUSIVE = [
    ("locative_prepositions", "toward_prepositions"),
    ("locative_prepositions", "acting_verbs"),
    ("toward_prepositions", "acting_verbs"),
    ("toward_prepositions", "motion_words"),
    ("swallowing_heads", "locative_prepositions"),
    ("swallowing_heads", "acting_verbs"),
    ("motion_words", "transfer_words"),
    ("titles", "kinship_words"),
]
"""Classes of grammar.yml of which no word may stand in both."""


def read(name: str) -> str:
    """The text of a data file."""
    return (DATA / name).read_text(encoding="utf-8")


def lines(text: str) -> list[str]:
    """The entries of a list of words, its comments left out."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def classes(name: str) -> dict[str, list[str]]:
    """The classes of words of a YAML file; groups and mappings as one list each."""
    return {key: list(flat(value)) for key, value in read_mapping(read(name)).values.items()}


def flat(value: object) -> Iterator[str]:
    """The words of a list, of a list of lists, or of the keys of a mapping."""
    assert isinstance(value, list | dict)
    for item in value:
        yield from map(str, item if isinstance(item, list) else [item])


def words_of(state: State) -> Iterator[str]:
    """Everything Arabic in an entry of states.yml."""
    return chain(state.names, state.adjectives, state.capital)


GRAMMAR = classes("grammar.yml")
CONTEXT = classes("context.yml")
WORDS: Mapping[str, list[str]] = {
    **{path.name: lines(read(path.name)) for path in FILES if path.suffix == ".txt"},
    "states.yml": [word for state in load_states() for word in words_of(state)],
    "grammar.yml": list(chain.from_iterable(GRAMMAR.values())),
    "context.yml": list(chain.from_iterable(CONTEXT.values())),
    "epithets.yml": [word for epithet in load_epithets() for word in (epithet.title, epithet.words)],
}


def twins(words: Iterable[str]) -> list[list[str]]:
    """Words that fold to the same letters."""
    groups = defaultdict(list)
    for word in words:
        if word not in TWINS:
            groups[fold_name(word)].append(word)
    return [group for group in groups.values() if len(group) > 1]


def folded(words: Iterable[str]) -> set[str]:
    """The words in matching form."""
    return set(map(fold_name, words))


@pytest.mark.parametrize("name", [path.name for path in FILES])
def test_a_data_file_is_clean_text(name: str) -> None:
    """An English comment at its head, plain line ends, nothing invisible, Unicode form C."""
    text = (DATA / name).read_bytes().decode("utf-8")

    assert re.match(r"# [A-Z]", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert [char for char in text if char != "\n" and unicodedata.category(char) in ("Cf", "Co", "Cc")] == []
    assert [line for line in text.splitlines() if line != line.rstrip()] == []
    assert unicodedata.is_normalized("NFC", text)


def test_every_data_file_is_checked() -> None:
    """A new file of words joins the checks."""
    assert set(WORDS) == {path.name for path in FILES}


@pytest.mark.parametrize("name", WORDS)
def test_words_are_written_in_plain_arabic(name: str) -> None:
    """Arabic letters and vowel marks, single blanks: no digit, Persian letter or tatweel slips in."""
    assert [word for word in WORDS[name] if not ARABIC.fullmatch(word)] == []


@pytest.mark.parametrize("name", ["common_words.txt", "given_names.txt"])
def test_of_spellings_that_fold_alike_a_list_has_one(name: str) -> None:
    """What the matching form makes the same is listed once."""
    assert twins(WORDS[name]) == []


@pytest.mark.parametrize("words", [pytest.param(words, id=key) for key, words in GRAMMAR.items()])
def test_of_spellings_that_fold_alike_a_class_has_one(words: list[str]) -> None:
    """The same for each class of grammar.yml; context.yml keeps أن beside إن, which are two words."""
    assert twins(words) == []


def test_no_class_stands_in_both_files() -> None:
    """The lexicon reads both into one: the second would hide the first."""
    assert GRAMMAR.keys() & CONTEXT.keys() == set()


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_classes_exclude_each_other(one: str, other: str) -> None:
    """A word that is in, to or done by a place is one of them only."""
    assert folded(GRAMMAR[one]) & folded(GRAMMAR[other]) == set()


def test_a_given_name_that_is_a_common_word_stands_with_its_kind() -> None:
    """A name in the first section is evidence, so no ordinary word may stand there."""
    sure, mark, unsure = read("given_names.txt").partition("\n# also common words\n")

    assert mark
    assert lines(unsure)
    assert folded(lines(sure)) & folded(WORDS["common_words.txt"]) == set()


@pytest.mark.parametrize("key", ["months", "weekdays"])
def test_every_month_and_weekday_has_a_name(key: str) -> None:
    """The numbers of the calendar, all of them."""
    numbers = read_mapping(read("grammar.yml")).values[key]

    assert isinstance(numbers, dict)
    assert set(numbers.values()) == set(range(1, {"months": 12, "weekdays": 7}[key] + 1))


def test_entries_of_states_have_their_keys() -> None:
    """No key is misspelt, none but the Wikidata number and the adjectives of titles is left out."""
    keys = {"code", "wikidata", "latin", "kind", "names", "adjectives", "in_offices", "capital"}
    rows = read_mapping("states:\n" + read("states.yml")).values["states"]

    assert isinstance(rows, list)
    assert [row for row in rows if set(row) | {"wikidata", "in_offices"} != keys] == []


@pytest.mark.parametrize("state", load_states(), ids=lambda state: state.latin)
def test_a_state_is_well_formed(state: State) -> None:
    """Its code, its Wikidata number, and one spelling of those that fold alike."""
    assert re.fullmatch(r"[A-Z]{2}|NATO", state.code)
    assert state.wikidata is None or re.fullmatch(r"Q[1-9][0-9]*", state.wikidata)
    assert [twins(words) for words in (state.names, state.adjectives, state.capital)] == [[], [], []]


def test_no_two_states_share_a_word() -> None:
    """A name or capital leads to one state, an adjective too; each has its own Latin name."""
    states = load_states()
    owners = defaultdict(set)
    for state in states:
        for word in (*state.names, *state.capital):
            owners["name", fold_name(word)].add(state.code)
        for word in state.adjectives:
            owners["adjective", fold_name(word)].add(state.code)

    assert {word for (_, word), codes in owners.items() if len(codes) > 1} == AMBIGUOUS
    assert len({state.latin for state in states}) == len(states)
