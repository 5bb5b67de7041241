"""Setting type: lines that fit a width, and the largest size in which a text fits its lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from .canvas import Face

LONGEST: Final = 600
"""Letters of a text that are looked at: the smallest type of the largest card has room for half of them."""


def wrap(text: str, face: Face, width: int, most: int) -> list[str]:
    """`text` in at most `most` lines of `width` pixels; «…» where something had to be left out."""
    space = face.width(" ")
    lines: list[list[str]] = [[]]
    used = 0.0
    for word in _begun(text).split():
        wide = face.width(word)
        if lines[-1] and used + space + wide > width:
            lines.append([])
            used = 0.0
        used += wide + (space if lines[-1] else 0)
        lines[-1].append(word)
    shown = [" ".join(line) for line in lines]
    if len(shown) > most:
        return [*shown[: most - 1], clip(" ".join(shown[most - 1 :]), face, width)]
    return [line if face.width(line) <= width else clip(line, face, width) for line in shown]


def clip(text: str, face: Face, width: int) -> str:
    """`text` in one line of `width` pixels, whole words where they fit, «…» where something was left out."""
    text = _begun(text)
    if face.width(text) <= width:
        return text
    words = text.split()
    fitting = _most(len(words), lambda n: face.width(" ".join(words[:n]) + "…") <= width)
    if fitting:
        return " ".join(words[:fitting]) + "…"
    word = words[0] if words else ""
    return word[: _most(len(word), lambda n: face.width(word[:n] + "…") <= width)] + "…"


def _most(number: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to `number` that fits; 0 where none does."""
    return bisect_left(range(1, number + 1), True, key=lambda n: not fits(n))  # noqa: FBT003  # what is looked for


def _begun(text: str) -> str:
    """The beginning of a text that no card has room for: measuring costs what the length costs."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def fit(text: str, file: str, sizes: Sequence[tuple[int, int]], width: int) -> tuple[list[str], Face]:
    """The lines of `text` in the first of `sizes` (pixels, most lines) in which all of it fits, else in the last."""
    for size, most in sizes:
        face = Face(file, size)
        lines = wrap(text, face, width, most)
        if not lines[-1].endswith("…"):
            break
    return lines, face
