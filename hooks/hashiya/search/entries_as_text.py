"""Entries of one form as text: whole, or, where they are many, which documents they are apart from the places in them.

Which documents hold a frequent word costs a bit for each document at most; where it stands in them is cut into blocks
by document, of which a query reads those of its best hits. The JavaScript twin is
`theme/assets/hashiya/search/postings.js`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final

from .coding import ALPHABET, differences, encode
from .entries import LEAD, TITLE, Entries

OFTEN: Final = 4
"""Times a word stands in a document of which it is a subject."""

MARK: Final = "!"
"""Leads a list whose places are elsewhere."""

_SIX: Final = {"".join(bits[::-1]): ALPHABET[n] for n, bits in enumerate(product("01", repeat=6))}


def whole(entries: Entries, *, run: bool) -> str:
    """Documents, flags and places; of a `run` of words the first place and how many there are."""
    numbers: list[int] = []
    last = at = 0
    for document, flags, count in entries.marked():
        numbers += (document - last, count << 2 | flags & (TITLE | LEAD))
        if count == 1:
            numbers.append(entries.places[at])
        else:
            numbers += _told(entries.places[at : at + count], run=run)
        last, at = document, at + count
    return encode(numbers)


def documents_of(entries: Entries) -> str:
    """The documents; and by their rank among these the ones with the form in the title, in the standfirst, often."""
    often = [rank for rank, count in enumerate(entries.counts()) if count >= OFTEN]
    marked = (entries.ranks(TITLE), entries.ranks(LEAD), often)
    return ".".join([MARK + _listed(entries.documents()), *(encode(differences(ranks)) for ranks in marked)])


def places_of(entries: Entries, *, run: bool) -> str:
    """The places alone, document after document."""
    numbers: list[int] = []
    at = 0
    for count in entries.counts():
        if count == 1:
            numbers += (1, entries.places[at])
        else:
            numbers.append(count)
            numbers += _told(entries.places[at : at + count], run=run)
        at += count
    return encode(numbers)


def _told(places: Sequence[int], *, run: bool) -> Sequence[int]:
    return places[:1] if run else differences(places)


def _listed(documents: Sequence[int]) -> str:
    """Distances, or a bit for each document, whichever is shorter."""
    distances = encode(differences(documents))
    if len(distances) * 6 <= documents[-1]:
        return f"d{distances}"
    bits = bytearray(b"0") * (documents[-1] // 6 * 6 + 6)
    for document in documents:
        bits[document] = ord("1")
    told = bits.decode("ascii")
    return "b" + "".join([_SIX[told[at : at + 6]] for at in range(0, len(told), 6)])
