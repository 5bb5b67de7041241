"""Entries of one form as text: whole, or, where they are many, which documents they are apart from the places in them.

Which documents hold a frequent word costs a bit for each document at most; where it stands in them is cut into blocks
by document, of which a query reads those of its best hits. The JavaScript twin is
`theme/assets/hashiya/search/postings.js`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from .coding import ALPHABET, differences, encode
from .postings import LEAD, TITLE, Entry

OFTEN: Final = 4
"""Times a word stands in a document of which it is a subject."""

MARK: Final = "!"
"""Leads a list whose places are elsewhere."""

_SIX: Final = {"".join(bits[::-1]): ALPHABET[n] for n, bits in enumerate(product("01", repeat=6))}


def whole(entries: Iterable[Entry], *, run: bool) -> str:
    """Documents, flags and places; of a `run` of words the first place and how many there are."""
    numbers: list[int] = []
    last = 0
    for document, flags, places in entries:
        numbers += (document - last, len(places) << 2 | flags & (TITLE | LEAD))
        numbers += _told(places, run=run)
        last = document
    return encode(numbers)


def documents_of(entries: Sequence[Entry]) -> str:
    """The documents; and by their rank among these the ones with the form in the title, in the standfirst, often."""
    marked = (
        [rank for rank, entry in enumerate(entries) if entry[1] & TITLE],
        [rank for rank, entry in enumerate(entries) if entry[1] & LEAD],
        [rank for rank, entry in enumerate(entries) if len(entry[2]) >= OFTEN],
    )
    listed = _listed([document for document, _, _ in entries])
    return ".".join([MARK + listed, *(encode(differences(ranks)) for ranks in marked)])


def places_of(entries: Iterable[Entry], *, run: bool) -> str:
    """The places alone, document after document."""
    numbers: list[int] = []
    for _, _, places in entries:
        numbers.append(len(places))
        numbers += _told(places, run=run)
    return encode(numbers)


def _told(places: Sequence[int], *, run: bool) -> Sequence[int]:
    if run:
        return places[:1]
    return differences(places) if len(places) > 1 else places


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
