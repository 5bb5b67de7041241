"""Text that was broken into lines of one width, as mails are: its lines joined to the paragraphs they were.

Most files hold a paragraph a line. One that was wrapped betrays itself: wherever a line ends within a paragraph, the
next word would not have stood in it. Nothing is joined where the file does not show this throughout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

NARROWEST: Final = 50
WIDEST: Final = 100
"""Characters of the longest line of a wrapped file."""
FEWEST_BREAKS: Final = 4
"""Line ends within paragraphs from which a file shows that it is wrapped."""

Numbered = tuple[int, str]
"""A line with its number in the file."""
Matcher = Callable[[str], object]
"""Whether a line is of a kind."""


def unwrapped(
    lines: Sequence[Numbered], begins: Matcher = lambda _: False, stands_alone: Matcher = lambda _: False
) -> list[Numbered]:
    """The lines that are not blank, those of a wrapped paragraph joined under the number of the first.

    A line that `begins` something is joined to none above it, one that `stands_alone` to none at all.
    """
    groups = [list(group) for filled, group in groupby(lines, key=lambda line: bool(line[1].strip())) if filled]
    width = max((len(text.strip()) for group in groups if len(group) > 1 for _, text in group), default=0)
    paragraphs = [paragraph for group in groups for paragraph in _parted(group, begins, stands_alone)]
    wrapped = [len(paragraph) > 1 and _is_wrapped(paragraph, width) for paragraph in paragraphs]
    breaks = sum(len(paragraph) - 1 for paragraph, is_one in zip(paragraphs, wrapped, strict=True) if is_one)
    others = sum(len(paragraph) - 1 for paragraph, is_one in zip(paragraphs, wrapped, strict=True) if not is_one)
    if not NARROWEST <= width <= WIDEST or breaks < max(FEWEST_BREAKS, others) or len(groups) < 2:
        return [line for group in groups for line in group]
    joined: list[Numbered] = []
    for paragraph, is_one in zip(paragraphs, wrapped, strict=True):
        joined += [_joined(paragraph)] if is_one else paragraph
    return joined


def _parted(group: list[Numbered], begins: Matcher, stands_alone: Matcher) -> Iterator[list[Numbered]]:
    """The group cut before each line that begins something, and around each that stands alone."""
    piece: list[Numbered] = []
    for line in group:
        if piece and (begins(line[1].strip()) or stands_alone(line[1].strip()) or stands_alone(piece[-1][1].strip())):
            yield piece
            piece = []
        piece.append(line)
    yield piece


def _is_wrapped(paragraph: list[Numbered], width: int) -> bool:
    """Whether each line but the last is so full that the first word of the next did not fit."""
    texts = [text.strip() for _, text in paragraph]
    return all(len(above) + 1 + len(below.split()[0]) > width for above, below in pairwise(texts))


def _joined(paragraph: list[Numbered]) -> Numbered:
    return paragraph[0][0], " ".join(text.strip() for _, text in paragraph)
