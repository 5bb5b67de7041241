"""The forms by the alphabet, in stretches; the places of frequent ones apart, in blocks."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..spill import Texts
from . import analyzer
from .coding import differences, encode
from .entries import Entries
from .entries_as_text import documents_of, places_of, whole
from .postings import ACTOR_MARK, NAME_MARK, REFERENCE_MARK, Group, Postings

STRETCH_BYTES: Final = 6_000
"""About how large a stretch of the alphabet is; one frequent word may be more."""

LARGE: Final = 1_200
"""Characters of a group's entries from which their places are told apart."""

LONG: Final = 200
"""Characters of the entries of one form in such a group from which its places are."""

BLOCK: Final = 4_000
"""About how many characters a block of places has."""

MOST_COMMON: Final = 60
"""Documents that are kept for a word of grammar."""

AFTER: Final = "\uffff"
"""Behind every letter."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """All stretches of the alphabet and the blocks of places. Made by `dictionary`."""

    firsts: tuple[str, ...]
    """The first key of each stretch."""
    contents: Sequence[str]
    blocks: Sequence[str]

    def spanned(self, beginning: str) -> int:
        """How many stretches hold the keys with this beginning."""
        return bisect_right(self.firsts, beginning + AFTER) - max(0, bisect_right(self.firsts, beginning) - 1)


def dictionary(
    groups: Sequence[Group], postings: Postings, names: Mapping[str, str], sounds: Mapping[str, str]
) -> Dictionary:
    """The groups, and among them the sounds of names, in stretches of about `STRETCH_BYTES`.

    `names` are the words of names with the actors that they lead to.
    """
    blocks, contents = Texts(), Texts()
    by_key = {group.key: group for group in groups}
    firsts: list[str] = []
    lines: list[str] = []
    size = 0
    for key in sorted({*by_key, *sounds}):  # one at a time: the texts of all groups are as much again
        told = sounds[key] if key in sounds else _group(by_key[key], postings, names, blocks)
        line = f"{_json(key)}:{_json(told)}"
        length = len(line.encode())
        if not lines or size + length > STRETCH_BYTES:
            if lines:
                contents.append("{" + ",\n".join(lines) + "}")
            firsts.append(key)
            lines, size = [], 0
        lines.append(line)
        size += length
    if lines:
        contents.append("{" + ",\n".join(lines) + "}")
    return Dictionary(tuple(firsts), contents, blocks)


def _group(group: Group, postings: Postings, names: Mapping[str, str], blocks: Texts) -> str:
    """Form after form: the form, its entries or its actors.

    Ahead of them, where there are blocks, the number of the first and the documents that each begins with.
    """
    run = group.key.startswith(ACTOR_MARK)
    entries = {form: _kept(form, postings[form]) for form in group.forms if form not in names}
    large = sum(map(_least, entries.values())) > LARGE
    long = {form for form, found in entries.items() if large and _least(found) > LONG}
    told = {
        form: names[form] if form in names else whole(entries[form], run=run)
        for form in group.forms
        if form not in long
    }
    if large or sum(map(len, told.values())) > LARGE:
        long |= {form for form in entries if len(told.get(form, "")) > LONG}
    apart = [entries[form] for form in entries if form in long]
    told |= {form: documents_of(entries[form]) for form in long}
    told |= {form: names[form] for form in group.forms if form in names}
    starts = _starts(apart)
    head = f"#{len(blocks)} {encode(differences(starts))} " if long else ""
    if long:
        blocks.extend(_blocks(apart, starts, run=run))
    return head + " ".join(f"{_spelled(form, ahead, group.key)} {told[form]}" for form, ahead in group.forms.items())


def _least(entries: Entries) -> int:
    """Characters that the text of `entries` has at least: as many are long without being written."""
    return 2 * len(entries)


def _spelled(form: str, ahead: int, key: str) -> str:
    """A form by its group's key: `ال*يه`; one that is otherwise, behind the number of letters ahead of the word."""
    mark = form[0] if form.startswith((ACTOR_MARK, NAME_MARK, REFERENCE_MARK)) else ""
    plain = form if mark == ACTOR_MARK else form[len(mark) :]
    if plain.startswith(key, ahead):
        return f"{mark}{plain[:ahead]}*{plain[ahead + len(key) :]}"
    return f"{mark}{ahead}{plain}"


def _kept(form: str, entries: Entries) -> Entries:
    """All of them; of a word of grammar the newest with their first place: nobody looks for it alone."""
    return entries if form not in analyzer.tables()["common"] else entries.last(MOST_COMMON)


def _starts(forms: Sequence[Entries]) -> list[int]:
    """The first document of each block: where the places of those before fill one."""
    sizes: dict[int, int] = {}
    for entries in forms:
        for document, _, count in entries.marked():
            sizes[document] = sizes.get(document, 0) + 2 + 2 * count
    starts, size = [0], 0
    for document in sorted(sizes):
        if size >= BLOCK and document > starts[-1]:
            starts.append(document)
            size = 0
        size += sizes[document]
    return starts


def _blocks(forms: Sequence[Entries], starts: Sequence[int], *, run: bool) -> list[str]:
    """For each stretch of documents the places of each form."""
    parted = [entries.parted(starts) for entries in forms]
    return [_json([places_of(part, run=run) for part in parts]) for parts in zip(*parted, strict=True)]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
