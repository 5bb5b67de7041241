"""The verbs of speech and the closed classes around them, from `data/speech.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..border.strict_yaml import read_mapping

SPEECH: Final = Path(__file__).parent / "data" / "speech.yml"


class Role(StrEnum):
    """What a verb of speech does; the header of each list in the data says more."""

    STATING = "stating"
    CONTINUING = "continuing"
    POINTING = "pointing"
    DESCRIBING = "describing"
    TELLING = "telling"
    CARRYING = "carrying"
    CALLING = "calling"


class Tense(StrEnum):
    """Past and present speak for themselves; a participle goes with another verb: «، مؤكداً أنّ»."""

    PAST = "past"
    PRESENT = "present"
    PARTICIPLE = "participle"


class Agreement(StrEnum):
    """Gender and number of a verb's form."""

    MASCULINE = "m"
    FEMININE = "f"
    PLURAL = "p"


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of speech."""

    lemma: str
    """Its first form, folded."""
    role: Role
    tense: Tense
    agreement: Agreement
    linked: bool = False
    """Whether و or ف leads it."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The language data of this room; words are in their matching form. Made by `load_speech`."""

    verbs: Mapping[str, Verb]
    classes: Mapping[str, frozenset[str]]
    that: frozenset[str]
    """Every form of «that», with and without a pronoun."""
    that_of_somebody: frozenset[str]
    """Those with a pronoun: what follows is the predicate."""

    def has(self, word_class: str, form: str) -> bool:
        """Whether `form` belongs to `word_class`."""
        return form in self.classes[word_class]


@cache
def load_speech() -> Speech:
    """The data, read once a process: it is part of the code, not of a build."""
    values = read_mapping(SPEECH.read_text(encoding="utf-8")).values
    lists = {key: [str(word) for word in value] for key, value in values.items() if isinstance(value, list)}
    classes = {key: frozenset(map(fold_name, words)) for key, words in lists.items() if key not in set(Role)}
    pronouns = frozenset("".join(pair) for pair in product(classes["that"], map(fold_name, lists["that_pronouns"])))
    lexicon = load_lexicon()
    classes["adverbs"] |= frozenset(map(fold_name, lexicon.months)) | frozenset(lexicon.weekdays)
    heads = classes["according"] | classes["stood_in"] | {"علي"}
    classes["source_heads"] = heads | {f"و{head}" for head in heads}
    return Speech(_verbs(lists), classes, classes["that"] | pronouns, pronouns)


_OBJECTS: Final = ("ه", "ها", "هم", "هما", "نا", "ني")
"""Pronouns that a verb of describing or telling may end with: وصفه, أبلغها."""


def _verbs(lists: Mapping[str, list[str]]) -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    for role in Role:
        for row in lists[role]:
            for form, verb in _forms(role, row):
                verbs.setdefault(form, verb)
    linked = {f"{link}{form}": replace(verb, linked=True) for form, verb in verbs.items() for link in "وف"}
    return {**linked, **verbs}


def _forms(role: Role, row: str) -> list[tuple[str, Verb]]:
    """The forms of one line: past | present | participle, each masculine, feminine, plural."""
    lemma = fold_name(next(form for form in row.split() if form not in ("_", "|")))
    forms = []
    for tense, group in zip(Tense, row.split("|"), strict=True):
        for agreement, form in zip(Agreement, group.split(), strict=False):
            if form != "_":
                verb = Verb(lemma, role, tense, agreement)
                forms += [(one, verb) for one in _with_objects(fold_name(form), verb)]
    return forms


def _with_objects(form: str, verb: Verb) -> list[str]:
    takes_objects = verb.role in (Role.DESCRIBING, Role.TELLING) and verb.tense != Tense.PARTICIPLE
    if not takes_objects or verb.agreement == Agreement.PLURAL:
        return [form]
    stem = form[:-1] + "ا" if form.endswith("ي") and verb.tense == Tense.PAST else form
    return [form, *(stem + pronoun for pronoun in _OBJECTS)]
