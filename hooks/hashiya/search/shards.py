"""The index cut into files: one for each stretch of the alphabet, one for each article, lists for short beginnings."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from . import analyzer
from .coding import differences, encode
from .documents import Document
from .postings import ACTOR_MARK, LEAD, NAME_MARK, NAMED, REFERENCE_MARK, TITLE, Entry, Group, Postings

SHARD_BYTES: Final = 9_000
"""About how large a stretch of the alphabet is; one frequent word may be more."""

WIDEST: Final = 4
"""Stretches that are read for a beginning of a word; one that spans more has a list of its own."""

MOST_LISTED: Final = 60
"""Documents in such a list."""

MOST_COMMON: Final = 60
"""Documents that are kept for a word of grammar."""

TITLES: Final = 64
"""Titles in one file."""

TOGETHER: Final = 8
"""Documents other than articles in one file; an article has one for itself."""

AFTER: Final = "\uffff"
"""Behind every letter."""


@dataclass(frozen=True, slots=True)
class Terms:
    """All stretches of the alphabet. Made by `cut`."""

    firsts: tuple[str, ...]
    """The first key of each."""
    contents: tuple[str, ...]

    def spanned(self, beginning: str) -> int:
        """How many stretches hold the keys with this beginning."""
        return bisect_right(self.firsts, beginning + AFTER) - max(0, bisect_right(self.firsts, beginning) - 1)


def cut(groups: Sequence[Group], postings: Postings, names: Mapping[str, str], sounds: Mapping[str, str]) -> Terms:
    """The groups, and behind them the sounds of names, in stretches of about `SHARD_BYTES`.

    `names` are the words of names with the actors that they lead to.
    """
    told = {group.key: _forms(group, postings, names) for group in groups} | dict(sounds)
    firsts: list[str] = []
    contents: list[str] = []
    lines: list[str] = []
    size = 0
    for key in sorted(told):
        line = f"{_json(key)}:{_json(told[key])}"
        length = len(line.encode())
        if not lines or size + length > SHARD_BYTES:
            if lines:
                contents.append("{" + ",\n".join(lines) + "}")
            firsts.append(key)
            lines, size = [], 0
        lines.append(line)
        size += length
    if lines:
        contents.append("{" + ",\n".join(lines) + "}")
    return Terms(tuple(firsts), tuple(contents))


def _forms(group: Group, postings: Postings, names: Mapping[str, str]) -> str:
    """Forms and their entries, form after form: letters ahead of the word, the form, its entries or its actors."""
    return " ".join(
        f"{ahead}{form} {names[form] if form in names else _entries(_kept(form, postings[form]))}"
        for form, ahead in group.forms.items()
    )


def _kept(form: str, entries: Sequence[Entry]) -> Iterable[Entry]:
    """All of them; of a word of grammar a few with their first place: nobody looks for it alone."""
    if form not in analyzer.tables()["common"]:
        return entries
    return [(document, flags, places[:1]) for document, flags, places in entries[:MOST_COMMON]]


def _entries(entries: Iterable[Entry]) -> str:
    numbers: list[int] = []
    last = 0
    for document, flags, places in entries:
        numbers += (document - last, len(places) << 3 | flags)
        numbers += differences(places) if len(places) > 1 else places
        last = document
    return encode(numbers)


def short_beginnings(terms: Terms, groups: Sequence[Group], postings: Postings) -> dict[str, str]:
    """For each beginning of words that spans too many stretches the documents to show for it, the best first."""
    found: dict[str, dict[int, tuple[int, int]]] = {}
    wide: dict[str, bool] = {}
    for group in groups:
        for form, ahead in group.forms.items():
            if form.startswith((REFERENCE_MARK, ACTOR_MARK)):
                continue
            beginnings = _wide_beginnings(form.removeprefix(NAME_MARK)[ahead:], terms, wide)
            if not beginnings:
                continue
            told = [
                (document, (_worth(flags), places[0] if places else 0))
                for document, flags, places in _best(postings[form])
            ]
            for beginning in beginnings:
                best = found.setdefault(beginning, {})
                for document, worth in told:
                    if document not in best or worth < best[document]:
                        best[document] = worth
    return {beginning: _listed(best) for beginning, best in sorted(found.items())}


def _wide_beginnings(word: str, terms: Terms, wide: dict[str, bool]) -> list[str]:
    found = []
    for length in range(1, len(word) + 1):
        beginning = word[:length]
        if beginning not in wide:
            wide[beginning] = terms.spanned(beginning) > WIDEST
        if not wide[beginning]:
            break
        found.append(beginning)
    return found


def _best(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Entries that can be among the best of a list: the newest, and the newest in titles and standfirsts."""
    if len(entries) <= MOST_LISTED:
        yield from entries
        return
    yield from entries[:MOST_LISTED]
    for flag in (TITLE, LEAD):
        yield from islice((entry for entry in entries if entry[1] & flag), MOST_LISTED)


def _worth(flags: int) -> int:
    """Title, standfirst, text, then those who are only meant."""
    if flags & NAMED:
        return 3
    return 0 if flags & TITLE else 1 if flags & LEAD else 2


def _listed(best: dict[int, tuple[int, int]]) -> str:
    """Document, worth and place of each, the best first."""
    ordered = sorted(best.items(), key=lambda item: (item[1][0], item[0]))[:MOST_LISTED]
    return encode(number for document, (worth, place) in ordered for number in (document, worth, place))


def texts(documents: Sequence[Document], articles: int) -> list[list[list[str]]]:
    """What each file of documents holds: an article, or several of the rest."""
    rest = documents[articles:]
    packs = [[document] for document in documents[:articles]]
    packs += [list(rest[at : at + TOGETHER]) for at in range(0, len(rest), TOGETHER)]
    return [[[*_head(document), document.text, *_own_names(document)] for document in pack] for pack in packs]


def _own_names(document: Document) -> list[str]:
    """An actor's names, by which it is told whether one of them was typed."""
    return (
        [name for names in document.names for name in names.names] if document.kind not in ("article", "page") else []
    )


def titles(documents: Sequence[Document]) -> list[list[list[str]]]:
    """Titles without texts, many in a file."""
    return [[_head(one) for one in documents[at : at + TITLES]] for at in range(0, len(documents), TITLES)]


def _head(document: Document) -> list[str]:
    date = document.date.isoformat() if document.date else ""
    return [document.title, document.url, document.kind, date, document.publisher or ""]


def beginnings_files(listed: dict[str, str]) -> dict[str, dict[str, str]]:
    """The lists for short beginnings by first letter; each file is named by the number of that letter."""
    files: dict[str, dict[str, str]] = {}
    for beginning, documents in listed.items():
        files.setdefault(f"{ord(beginning[0]):x}", {})[beginning] = documents
    return files


def place_of(firsts: Sequence[str], key: str) -> int:
    """The stretch that holds `key`."""
    return max(0, bisect_left(firsts, key + "\0") - 1)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
