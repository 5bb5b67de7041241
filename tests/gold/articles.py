"""Gold of one article: what should be published of it, and who is mentioned where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .folding import has_words
from .marks import Marked, Part, Sort

CONTEXT: Final = 20
"""Characters on either side of a mention by which it is found again; never beyond its paragraph."""


@dataclass(frozen=True, slots=True)
class Block:
    """A publishable line of the raw text. Made by `blocks_of`."""

    part: Part
    start: int
    """Its place in the raw text."""
    text: str

    @property
    def end(self) -> int:
        """Where it ends in the raw text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a block, with what stands around them. Made by `passage`."""

    exact: str
    block: int
    """Number of the block."""
    at: int
    """Place in the block."""
    prefix: str
    suffix: str
    start: int
    """Place in the raw text."""

    @property
    def end(self) -> int:
        """Where it ends in the raw text."""
        return self.start + len(self.exact)

    def meets(self, start: int, end: int) -> bool:
        """Whether it shares a character with the raw text from `start` to `end`."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked mention."""

    sort: Sort
    actor: str | None
    """Slug; `None` for an actor with no profile."""
    kind: str
    """Kind of the actor."""
    passage: Passage
    of: tuple[str, ...] = ()
    """Of a role: slugs of the states and bodies that its holder serves on that day."""
    optional: bool = False
    """A body that may or may not count as a named one."""


class Why(StrEnum):
    """Why words that look like an actor are not."""

    SENSE = "sense"
    """A common word or another referent."""
    INSIDE = "inside"
    """Part of a longer name."""
    PLACE = "place"
    """A capital used as a place."""
    NAMESAKE = "namesake"
    """Another person or body of that name."""


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look like an actor and are not: no link belongs there."""

    actors: frozenset[str]
    passage: Passage
    why: Why


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What should become of one raw text. Made by `checks.derive`."""

    name: str
    """Name of the seed: `NAME.txt`."""
    seed: bytes
    """The raw file."""
    date: str | None
    blocks: tuple[Block, ...]
    dropped: tuple[str, ...]
    """Lines of debris."""
    mentions: tuple[Mention, ...]
    traps: tuple[Trap, ...]

    def texts(self, part: Part) -> list[str]:
        """The blocks of one part."""
        return [block.text for block in self.blocks if block.part == part]

    @property
    def title(self) -> str | None:
        """The headline."""
        return next(iter(self.texts(Part.TITLE)), None)

    @property
    def standfirst(self) -> str | None:
        """The paragraph under the headline, where there is one."""
        return next(iter(self.texts(Part.STANDFIRST)), None)


def blocks_of(marked: Marked) -> tuple[Block, ...]:
    """The publishable text line by line, debris left out."""
    parts = [Part.BODY] * len(marked.raw)
    for stretch in marked.stretches:
        parts[stretch.start : stretch.end] = [stretch.part] * (stretch.end - stretch.start)
    return tuple(
        Block(parts[start], start + len(text) - len(text.lstrip()), text.strip())
        for start, end in _runs(marked.raw, parts)
        if parts[start] is not Part.DROP and has_words(text := marked.raw[start:end])
    )


def passage(raw: str, blocks: tuple[Block, ...], start: int, end: int) -> Passage | None:
    """The words from `start` to `end` of the raw text; `None` when they are in debris or across lines."""
    for number, block in enumerate(blocks):
        if block.start <= start and end <= block.end:
            prefix = raw[max(block.start, start - CONTEXT) : start]
            suffix = raw[end : min(block.end, end + CONTEXT)]
            return Passage(raw[start:end], number, start - block.start, prefix, suffix, start)
    return None


def dropped_lines(marked: Marked) -> tuple[str, ...]:
    """The lines of debris, one by one."""
    debris = [marked.raw[s.start : s.end] for s in marked.stretches if s.part is Part.DROP]
    return tuple(line.strip() for text in debris for line in text.split("\n") if line.strip())


def seed_bytes(marked: Marked) -> bytes:
    """The raw file as an editor would drop it."""
    text = marked.raw.rstrip("\n") if "noeol" in marked.flags else marked.raw
    if "crlf" in marked.flags:
        text = text.replace("\n", "\r\n")
    return text.encode("utf-8-sig" if "bom" in marked.flags else "utf-8")


def _runs(raw: str, parts: list[Part]) -> list[tuple[int, int]]:
    """Stretches of one part within a line."""
    runs = []
    for line in re.finditer(r"[^\n]+", raw):
        at = line.start()
        while at < line.end():
            end = at
            while end < line.end() and parts[end] is parts[at]:
                end += 1
            runs.append((at, end))
            at = end
    return runs
