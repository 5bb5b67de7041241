"""A gold file taken apart: the raw text, its parts, and the marks with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Part(StrEnum):
    """What a stretch of the text is to a newspaper."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    BODY = "body"
    DROP = "drop"
    """Debris: it must not be published."""


class Sort(StrEnum):
    """What a mark says about its words."""

    NAME = "name"
    ROLE = "role"
    ANAPHOR = "anaphor"
    NIL = "nil"
    """A named actor with no profile."""
    TRAP = "trap"
    """Words that look like the actor and are not."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before the bar of a mark. Made by `read_label`."""

    sort: Sort
    slug: str | None = None
    """The actor, also the one that a trap imitates; `None` for NIL."""
    kind: str | None = None
    """Kind of a NIL actor."""
    optional: bool = False
    """A body that may or may not count as a named one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A marked part of the raw text."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked mention, as places in the raw text."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A gold file taken apart. Made by `parse`."""

    raw: str
    """The text without marks: what an editor would drop into `seeds/`, with LF line ends."""
    date: str | None
    """What `#! date:` says; `None` without such a line."""
    flags: frozenset[str]
    """How the raw file is written: `crlf`, `bom`, `noeol`."""
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    """In the order in which they open."""


class MarkError(ValueError):
    """The marks of a file do not fit together; the message says where."""


_TOKEN: Final = re.compile(
    r"\{\{(?P<closing>/?)(?P<part>title|standfirst|caption|drop)\}\}|\[\[(?P<label>[^\[\]|\n]+)\||\]\]"
)
_LABEL: Final = re.compile(
    r"(?P<nil>NIL\??):(?P<kind>person|organization|place)"
    r"|TRAP:(?P<trap>[a-z0-9-]+)"
    r"|(?P<slug>[a-z0-9-]+)(?:~(?P<how>role|ana))?"
)
_SORTS: Final = {None: Sort.NAME, "role": Sort.ROLE, "ana": Sort.ANAPHOR}
_RESIDUES: Final = ("[[", "]]", "{{", "}}", "#!", "NIL:", "NIL?", "TRAP:", "~role", "~ana")


def parse(source: str) -> Marked:
    """The gold file `source` taken apart. Raises `MarkError` where marks do not fit together."""
    date, flags, text = _directives(source)
    reader = _Reader()
    at = 0
    for token in _TOKEN.finditer(text):
        reader.take(text[at : token.start()])
        reader.read(token)
        at = token.end()
    reader.take(text[at:])
    return Marked(reader.finished(), date, flags, tuple(reader.stretches), tuple(m for m in reader.marks if m))


def read_label(label: str) -> Label | None:
    """What a label says; `None` when it is none."""
    found = _LABEL.fullmatch(label)
    if found is None:
        return None
    if found["nil"]:
        return Label(Sort.NIL, kind=found["kind"], optional=found["nil"].endswith("?"))
    if found["trap"]:
        return Label(Sort.TRAP, found["trap"])
    return Label(_SORTS[found["how"]], found["slug"])


def _directives(source: str) -> tuple[str | None, frozenset[str], str]:
    """The date and the flags of the `#!` lines, and the text after them."""
    date: str | None = None
    flags: set[str] = set()
    while source.startswith("#!"):
        line, _, source = source.partition("\n")
        name, colon, value = line[2:].strip().partition(":")
        if not colon:
            flags.update(name.split())
        elif name.strip() == "date":
            date = value.strip()
    return date, frozenset(flags), source


class _Reader:
    """What is open while a file is read, and what has been read of it."""

    def __init__(self) -> None:
        self.text = ""
        self.stretches: list[Stretch] = []
        self.marks: list[Mark | None] = []
        self._part: tuple[str, int] | None = None
        self._open: list[tuple[str, int, int]] = []

    def take(self, text: str) -> None:
        """Text between two tokens."""
        self.text += text

    def read(self, token: re.Match[str]) -> None:
        """One token."""
        if token["part"] and token["closing"]:
            self._close_part(token)
        elif token["part"]:
            self._open_part(token)
        elif token["label"]:
            self._open.append((token["label"], len(self.text), len(self.marks)))
            self.marks.append(None)  # filled in where it closes
        else:
            self._close_mark(token)

    def finished(self) -> str:
        """The raw text, when nothing is left over."""
        if self._part or self._open:
            raise MarkError(f"left open: {self._part or self._open}")
        for residue in _RESIDUES:
            if residue in self.text:
                raise MarkError(f"{residue!r} is left in the text")
        return self.text

    def _open_part(self, token: re.Match[str]) -> None:
        if self._part or self._open:
            raise MarkError(f"{token.group()} opens inside another mark at {token.start()}")
        self._part = (token["part"], len(self.text))

    def _close_part(self, token: re.Match[str]) -> None:
        if not self._part or self._part[0] != token["part"] or self._open:
            raise MarkError(f"{token.group()} does not close what is open at {token.start()}")
        self.stretches.append(Stretch(Part(token["part"]), self._part[1], len(self.text)))
        self._part = None

    def _close_mark(self, token: re.Match[str]) -> None:
        if not self._open:
            raise MarkError(f"]] without [[ at {token.start()}: …{self.text[-30:]}")
        label, start, number = self._open.pop()
        self.marks[number] = Mark(label, start, len(self.text))
