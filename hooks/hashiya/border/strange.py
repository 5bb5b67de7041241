"""Characters of which an editor is told: those that turn text round, and the sign that stands for a lost letter.

They are looked for in text as its reader has it, references and escapes resolved: what is written with signs that
anybody sees becomes as invisible as the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ..problems import Problem
from .strict_yaml import Document
from .visible import OVERRIDES

LOST: Final = "\ufffd"
"""What programs write for a letter that they cannot read. It is published: where it stands a letter is missing."""

TOLD: Final = OVERRIDES | {LOST}

LinesOfText = Iterable[tuple[int | None, str]]
"""Pieces of a file, each with its line where the file has lines."""


class Strange(NamedTuple):
    """One of these characters, and where it stands first. Made by `strange_in`."""

    char: str
    line: int | None = None

    @property
    def name(self) -> str:
        """As Unicode counts it: `U+202E`."""
        return f"U+{ord(self.char):04X}"

    @property
    def turns(self) -> bool:
        """Whether it turns text round."""
        return self.char != LOST


def strange_in(pieces: LinesOfText) -> tuple[Strange, ...]:
    """Each of these characters that the pieces hold, once, in the order of Unicode."""
    first: dict[str, int | None] = {}
    for line, text in pieces:
        if not TOLD.isdisjoint(text):
            for char in TOLD.intersection(text):
                first.setdefault(char, line)
    return tuple(Strange(char, first[char]) for char in sorted(first))


def values_of(document: Document) -> Iterator[tuple[int | None, str]]:
    """Every key and every text of a YAML file, with its line: an escape writes any character in plain letters."""
    yield from _texts(document.values, (), document)


def told_of(strange: Iterable[Strange], shown: str) -> Iterator[Problem]:
    """A warning about the file `shown` for what turns its text round, and one for letters that were lost."""
    known = tuple(strange)
    turning = [one for one in known if one.turns]
    if turning:
        names = ", ".join(one.name for one in turning)
        yield Problem(shown, f"{names} turns text round and was left out", "remove it", _first_line(turning))
    lost = [one for one in known if not one.turns]
    if lost:
        reason = f"{lost[0].name} stands where a letter was lost"
        yield Problem(shown, reason, "copy the text anew, or write the letter", _first_line(lost))


def told_by_line(text: str, document: Document, shown: str) -> Iterator[Problem]:
    """The same of a file that its editor writes, for each line of `text`; of its `document` what only escapes say."""
    for number, line in enumerate(text.split("\n") if not TOLD.isdisjoint(text) else (), start=1):
        yield from told_of(strange_in([(number, line)]), shown)
    yield from told_of((one for one in strange_in(values_of(document)) if one.char not in text), shown)


def _first_line(strange: list[Strange]) -> int | None:
    return min((one.line for one in strange if one.line is not None), default=None)


def _texts(value: object, path: tuple[str | int, ...], document: Document) -> Iterator[tuple[int | None, str]]:
    if isinstance(value, str):
        yield document.line(*path), value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number), document)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield document.line(*path, key), key
            yield from _texts(item, (*path, key), document)
