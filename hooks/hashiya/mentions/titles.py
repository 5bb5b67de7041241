"""Titles without their body (الرئيس), with a pronoun for it (أمينها العام), and for two (الرئيسان, وزيرا الخارجية).

Who is meant is told by what has been named before, or by the state that the article is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .offices import (
    as_definite,
    as_indefinite,
    family_of,
    genders,
    is_definite,
    is_made_definite,
    made_definite,
    shortened,
    wordings,
)


class Form(StrEnum):
    """How a title leaves its body out."""

    BARE = "bare"
    HIS = "his"
    """A masculine body has been named: أمينه العام."""
    HERS = "hers"
    """A feminine one: أمينها العام."""
    CONSTRUCT = "construct"
    """The body follows, in a short form: أمين عام الحلف, رئيس الحركة."""
    PAIR = "pair"
    """Two holders, their bodies follow: الرئيسان المصري والفرنسي."""


THE_COUNTRY: Final = "البلاد"
"""«أمير البلاد», «رئيس حكومة البلاد»: the state that the article is about."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title in one of its forms."""

    form: Form
    family: str
    """That of the office (`family_of`)."""


def forms_of(title: str) -> Iterator[tuple[str, Title]]:
    """The forms of a title in matching form; of `title` those for a man and for a woman, in every wording."""
    family = family_of(title)
    for wording in (*wordings(title), *shortened(title)):
        for agreed in genders(wording):
            words = agreed.split()
            for bare in dict.fromkeys((_bare(words), " ".join(made_definite(words)))):
                yield bare, Title(Form.BARE, family)
            construct = " ".join(map(as_indefinite, words))
            yield construct, Title(Form.CONSTRUCT, family)
            yield f"{construct} {THE_COUNTRY}", Title(Form.BARE, family)
            for form, pronoun in ((Form.HIS, "ه"), (Form.HERS, "ها")):
                yield _with_pronoun(words, pronoun), Title(form, family)
            for pair in _pairs(words):
                yield pair, Title(Form.PAIR, family)


def _bare(words: list[str]) -> str:
    """الرئيس, رئيس الوزراء, الأمين العام."""
    if is_made_definite(words):
        return " ".join(words)
    return " ".join(map(as_definite, words))


def _with_pronoun(words: list[str], pronoun: str) -> str:
    """رئيسها, وزير خارجيتها, أمينها العام: the pronoun stands on the last noun, before the adjectives."""
    if is_made_definite(words) and not is_definite(words[0]):
        if words[-1].startswith("و"):  # وزير سياحتها وآثارها: no newsroom writes so
            return " ".join(words)
        return " ".join([*words[:-1], _joined(words[-1][2:], pronoun)])
    head = words[0][2:] if is_definite(words[0]) else words[0]
    return " ".join([_joined(head, pronoun), *map(as_definite, words[1:])])


def _joined(noun: str, pronoun: str) -> str:
    """وزراء → وزرائها, خارجية → خارجيتها."""
    if noun.endswith("ه"):
        return noun[:-1] + "ت" + pronoun
    return (noun[:-1] + "ي" if noun.endswith("اء") else noun) + pronoun


def _pairs(words: list[str]) -> Iterator[str]:
    """الرئيسان, الرئيسين; وزيرا الخارجية, وزيري الخارجية, وزيري خارجية; الأمينان العامان."""
    head = words[0][2:] if is_definite(words[0]) else words[0]
    stem = head[:-1] + "ت" if head.endswith("ه") else head
    rest = words[1:]
    if is_made_definite(words) and not is_definite(words[0]):
        for ending in ("ا", "ي"):
            yield " ".join([stem + ending, *rest])
            if is_definite(rest[-1]):
                yield " ".join([stem + ending, *rest[:-1], rest[-1][2:]])
        return
    for ending in ("ان", "ين"):
        yield " ".join(as_definite(word) for word in [stem + ending, *(other + ending for other in rest)])
    if not rest:
        for ending in ("ا", "ي"):
            yield stem + ending  # رئيسا مصر وفرنسا
