"""Numbers as text: what a shard holds in place of lists, a third as long as JSON.

Five bits a character, lowest first; a character of the second half of the alphabet says that more follow.
The JavaScript twin is `theme/assets/hashiya/search/coding.js`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""Safe in JSON, in scripts and in addresses."""

_MORE: Final = 32


def encode(numbers: Iterable[int]) -> str:
    """`numbers`, none below 0, as text."""
    return "".join([_SMALL[number] if number < _KEPT else _encoded(number) for number in numbers])


def _encoded(number: int) -> str:
    if number < _MORE:
        return ALPHABET[number]
    pieces = []
    while number >= _MORE:
        pieces.append(ALPHABET[_MORE | number & 31])
        number >>= 5
    return "".join(pieces) + ALPHABET[number]


def differences(numbers: Iterable[int]) -> list[int]:
    """Each of the ascending `numbers` as its distance from the one before."""
    found, last = [], 0
    for number in numbers:
        found.append(number - last)
        last = number
    return found


_KEPT: Final = 1 << 12
_SMALL: Final = [_encoded(number) for number in range(_KEPT)]


def decode(text: str) -> list[int]:
    """The numbers that `encode` wrote."""
    numbers, number, shift = [], 0, 0
    for value in map(ALPHABET.index, text):
        number |= (value & 31) << shift
        shift += 5
        if value < _MORE:
            numbers.append(number)
            number = shift = 0
    return numbers
