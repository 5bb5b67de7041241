"""Lists for beginnings of words that are too short to be looked up: the best documents, chosen at build time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .coding import encode
from .dictionary import Dictionary
from .entries import LEAD, NAMED, TITLE, Entries
from .postings import ACTOR_MARK, NAME_MARK, REFERENCE_MARK, Group, Postings

WIDEST: Final = 6
"""Stretches that are read for a beginning of a word; one that spans more has a list of its own."""

MOST_LISTED: Final = 60
"""Documents in such a list."""


def short_beginnings(
    terms: Dictionary, groups: Sequence[Group], postings: Postings, ranks: Sequence[int]
) -> dict[str, str]:
    """For each beginning of words that spans too many stretches the documents to show for it, the best first.

    Of documents that do equally well those come first that have a higher one of `ranks`, then the newer ones.
    """
    found: dict[str, dict[int, tuple[int, int]]] = {}
    wide: dict[str, bool] = {}
    for group in groups:
        for form, ahead in group.forms.items():
            if form.startswith((REFERENCE_MARK, ACTOR_MARK)):
                continue
            beginnings = _wide_beginnings(form.removeprefix(NAME_MARK)[ahead:], terms, wide)
            if not beginnings:
                continue
            told = _best(postings[form])
            for beginning in beginnings:
                best = found.setdefault(beginning, {})
                for document, worth in told:
                    if document not in best or worth < best[document]:
                        best[document] = worth
    return {beginning: _listed(best, ranks) for beginning, best in sorted(found.items())}


def _wide_beginnings(word: str, terms: Dictionary, wide: dict[str, bool]) -> list[str]:
    found = []
    for length in range(1, len(word) + 1):
        beginning = word[:length]
        if beginning not in wide:
            wide[beginning] = terms.spanned(beginning) > WIDEST
        if not wide[beginning]:
            break
        found.append(beginning)
    return found


def _best(entries: Entries) -> list[tuple[int, tuple[int, int]]]:
    """Those that can be among the best of a list: the newest, and the newest in titles and standfirsts.

    Each document with its worth and the first place in it, the less the better.
    """
    found, left, at = [], {TITLE: MOST_LISTED, LEAD: MOST_LISTED}, len(entries.places)
    for rank, (document, flags, count) in enumerate(reversed(entries.marked())):
        at -= count
        flag = flags & TITLE or flags & LEAD
        if rank < MOST_LISTED or left.get(flag):
            found.append((document, (_worth(flags), entries.places[at] if count else 0)))
        if flag:
            left[flag] -= 1
    return found


def _worth(flags: int) -> int:
    """Title, standfirst, text, then those who are only meant."""
    if flags & NAMED:
        return 3
    return 0 if flags & TITLE else 1 if flags & LEAD else 2


def _listed(best: dict[int, tuple[int, int]], ranks: Sequence[int]) -> str:
    """Document, worth and place of each, the best first."""
    ordered = sorted(best.items(), key=lambda item: (item[1][0], -ranks[item[0]], -item[0]))[:MOST_LISTED]
    return encode(number for document, (worth, place) in ordered for number in (document, worth, place))


def beginnings_files(listed: dict[str, str]) -> dict[str, dict[str, str]]:
    """The lists for short beginnings by first letter; each file is named by the number of that letter."""
    files: dict[str, dict[str, str]] = {}
    for beginning, documents in listed.items():
        files.setdefault(f"{ord(beginning[0]):x}", {})[beginning] = documents
    return files
