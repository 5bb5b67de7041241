"""Lists for beginnings of words that are too short to be looked up: the best documents, chosen at build time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Final, TypeAlias

from .coding import decode, encode
from .dictionary import Dictionary
from .entries import LEAD, NAMED, TITLE, Entries
from .postings import ACTOR_MARK, NAME_MARK, REFERENCE_MARK, Group, Postings

WIDEST: Final = 6
"""Stretches that are read for a beginning of a word; one that spans more has a list of its own."""

MOST_LISTED: Final = 60
"""Documents in such a list."""

_WORTH: Final = 32
"""Where in a number the worth begins: above the place, which is one of an array of such numbers."""

_PLACE: Final = (1 << _WORTH) - 1
"""The place alone."""


_Candidates: TypeAlias = "Mapping[int, int]"
"""By document its worth and place, as one number."""


def short_beginnings(
    terms: Dictionary, groups: Sequence[Group], postings: Postings
) -> Iterator[tuple[str, _Candidates]]:
    """Each beginning of words that spans too many stretches, with the documents that may be shown for it."""
    wide: dict[str, bool] = {}
    for words in _by_first_letter(groups).values():  # letter by letter: the lists of all are larger than the index
        found: dict[str, dict[int, int]] = {}
        for form, word in words:
            beginnings = _wide_beginnings(word, terms, wide)
            told = _best(postings[form]) if beginnings else ()
            for beginning in beginnings:
                best = found.setdefault(beginning, {})
                for document, worth in told:
                    if document not in best or worth < best[document]:
                        best[document] = worth
        yield from found.items()


def best_of(candidates: Iterable[tuple[str, _Candidates]], ranks: Sequence[int]) -> dict[str, str]:
    """For each beginning the documents to show for it, the best first.

    Of documents that do equally well those come first that have a higher one of `ranks`, then the newer ones.
    """
    return dict(sorted((beginning, _listed(found, ranks)) for beginning, found in candidates))


def kept(candidates: Iterable[tuple[str, _Candidates]]) -> str:
    """As a memory keeps them, for when other ranks are given: a line each."""
    return "\n".join(f"{beginning} {_numbers(found.items())}" for beginning, found in candidates)


def recalled(kept: str) -> Iterator[tuple[str, _Candidates]]:
    """What `kept` has made of them."""
    for line in kept.split("\n"):
        beginning, _, text = line.partition(" ")
        told = decode(text)
        worths = (worth << _WORTH | place for worth, place in zip(told[1::3], told[2::3], strict=True))
        yield beginning, dict(zip(told[::3], worths, strict=True))


def _by_first_letter(groups: Sequence[Group]) -> dict[str, list[tuple[str, str]]]:
    """Each form with the word that begins in it behind what is written before it, by the first letter of that."""
    found: dict[str, list[tuple[str, str]]] = {}
    for group in groups:
        for form, ahead in group.forms.items():
            word = form.removeprefix(NAME_MARK)[ahead:]
            if word and not form.startswith((REFERENCE_MARK, ACTOR_MARK)):
                found.setdefault(word[0], []).append((form, word))
    return found


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


def _best(entries: Entries) -> list[tuple[int, int]]:
    """Those that can be among the best of a list: the newest, and the newest in titles and standfirsts.

    Each document with its worth and the first place in it as one number, the less the better.
    """
    found, left, at = [], {TITLE: MOST_LISTED, LEAD: MOST_LISTED}, len(entries.places)
    for rank, (document, flags, count) in enumerate(reversed(entries.marked())):
        at -= count
        flag = flags & TITLE or flags & LEAD
        if rank < MOST_LISTED or left.get(flag):
            found.append((document, _worth(flags) << _WORTH | (entries.places[at] if count else 0)))
        if flag:
            left[flag] -= 1
    return found


def _worth(flags: int) -> int:
    """Title, standfirst, text, then those who are only meant."""
    if flags & NAMED:
        return 3
    return 0 if flags & TITLE else 1 if flags & LEAD else 2


def _listed(best: _Candidates, ranks: Sequence[int]) -> str:
    """Document, worth and place of each, the best first."""
    ordered = nsmallest(MOST_LISTED, best.items(), key=lambda item: (item[1] >> _WORTH, -ranks[item[0]], -item[0]))
    return _numbers(ordered)


def _numbers(told: Iterable[tuple[int, int]]) -> str:
    """Document, worth and place of each."""
    return encode(number for document, worth in told for number in (document, worth >> _WORTH, worth & _PLACE))


def beginnings_files(listed: dict[str, str]) -> dict[str, dict[str, str]]:
    """The lists for short beginnings by first letter; each file is named by the number of that letter."""
    files: dict[str, dict[str, str]] = {}
    for beginning, documents in listed.items():
        files.setdefault(f"{ord(beginning[0]):x}", {})[beginning] = documents
    return files
