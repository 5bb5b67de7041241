"""Pairs of quotation marks: nested, unbalanced, and opened again in the next paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from .script import Script

CLOSED_BY: Final = {"«": "»", "“": "”", "„": "“”", "”": "”", "‹": "›", "‘": "’", '"': '"', "＂": "＂"}
"""What may close each opening mark. ” opens too where Arabic type is set with ” … ”."""

CLOSES: Final = {
    closing: frozenset(mark for mark, closings in CLOSED_BY.items() if closing in closings)
    for closing in "".join(CLOSED_BY.values())
}
"""What each closing mark may close."""

_MARK: Final = re.compile("[" + "".join({*CLOSED_BY, *CLOSES}) + "]")

_BEHIND_A_CLOSING_ONE: Final = frozenset(".,،؛;:!؟?)]}/")


@dataclass(frozen=True, slots=True)
class Pair:
    """The words between two marks, within one line. Made by `find_pairs`."""

    start: int
    """Offset after the opening mark, or of the line in which a quotation goes on."""
    end: int
    """Offset of the closing mark, or of the end of the line."""
    goes_on: bool = False
    """Whether the line before it ended within the same quotation."""


@dataclass(slots=True)
class _Line:
    """What the marks of one line come to."""

    start: int
    end: int
    closed: list[tuple[int, int]] = field(default_factory=list)
    """The places of marks that found each other, by the place of the closing one."""
    open: tuple[str, int] | None = None
    """The first mark that nothing closes, with its place."""
    stray: tuple[str, int] | None = None
    """The first closing mark before which nothing is open, with its place."""


def find_pairs(script: Script) -> list[Pair]:
    """The outermost pairs of every line, by place.

    A mark that nothing closes in its line counts where the next line is opened again or closes it.
    """
    lines = [_read_line(script, start, end) for start, end in script.lines()]
    pairs: list[Pair] = []
    answered = False
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        answers = _is_answered(script, line, following)
        pairs += _pairs_of(script, line, goes_on=answered, is_answered=answers)
        answered = answers
    return pairs


def _pairs_of(script: Script, line: _Line, *, goes_on: bool, is_answered: bool) -> list[Pair]:
    ranges = [(opening + 1, closing) for opening, closing in line.closed]
    head = _first_place(script, line)
    if line.open and (is_answered or (goes_on and line.open[1] == head)):
        ranges.append((line.open[1] + 1, line.end))
    if goes_on and line.stray and script.text[head] not in CLOSED_BY:
        ranges.append((head, line.stray[1]))
    return [Pair(start, end, goes_on and start <= head + 1) for start, end in _outermost(ranges)]


def _outermost(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(ranges, key=lambda r: (r[0], -r[1])):
        if start < end and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept


def _is_answered(script: Script, line: _Line, following: _Line | None) -> bool:
    """Whether the next line goes on with the quotation that is open at the end of this one."""
    if line.open is None or following is None:
        return False
    mark = line.open[0]
    if script.text[_first_place(script, following)] == mark:
        return True
    return following.stray is not None and following.stray[0] in CLOSED_BY[mark]


def _first_place(script: Script, line: _Line) -> int:
    """Where the first character of the line stands that is no blank."""
    words = script.text[line.start : line.end]
    return min(line.start + len(words) - len(words.lstrip()), line.end - 1)


def _read_line(script: Script, start: int, end: int) -> _Line:
    """The marks of one line: in linear time, however many there are and whatever they are."""
    line = _Line(start, end)
    if not _MARK.search(script.text, start, end):
        return line
    stack: list[tuple[str, int]] = []
    counts = dict.fromkeys(CLOSED_BY, 0)
    for match in _MARK.finditer(script.text, start, end):
        mark, place = match.group(), match.start()
        openings = [one for one in CLOSES.get(mark, ()) if counts[one]]
        if openings and not _only_opens(script, mark, place):
            line.closed.append((_close(stack, counts, mark), place))
        elif mark in CLOSED_BY and _can_open(script, place, end):
            stack.append((mark, place))
            counts[mark] += 1
        elif mark in CLOSES and not stack and line.stray is None:
            line.stray = (mark, place)
    line.open = stack[0] if stack else None
    return line


def _can_open(script: Script, place: int, end: int) -> bool:
    """Whether something to quote stands behind the mark."""
    return (
        place + 1 < end and not script.text[place + 1].isspace() and script.text[place + 1] not in _BEHIND_A_CLOSING_ONE
    )


def _close(stack: list[tuple[str, int]], counts: dict[str, int], closing: str) -> int:
    """Where the innermost mark stands that `closing` closes; those inside it are never closed."""
    while True:
        mark, place = stack.pop()
        counts[mark] -= 1
        if mark in CLOSES[closing]:
            return place


def _only_opens(script: Script, mark: str, place: int) -> bool:
    """A mark that could open or close opens where a blank stands before it and a word behind."""
    text = script.text
    return mark in CLOSED_BY and text[place - 1 : place].isspace() and _can_open(script, place, len(text))
