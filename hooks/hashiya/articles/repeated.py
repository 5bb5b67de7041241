"""Captions that a page says twice: beside the picture, under it, in its gallery. One stays, the longer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from .line import BUTTONS, REPEATED_CAPTION, Kind, Line
from .line_kinds import LONGEST_CAPTION, without_credit
from .paragraphs import reads_like_paragraph

SHORTEST_REPEATED: Final = 4
SHORTEST_DOUBLED: Final = 2
SHORTEST_CUT: Final = 3
"""Words of a line without a credit that is left out where it was said before, of one said right above in the very
words, and of one that is the beginning of what was said there."""


def without_repeated_captions(lines: list[Line]) -> Iterator[Line]:
    """A gallery repeats its caption: a bullet with its beginning, then the whole of it with the credit."""
    shown: set[str] = set()
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        above = lines[place - 1] if place else None
        if not line.kept and above is not None and (_credits(above, line) or _shortens_above(above, line)):
            yield line.left_out(REPEATED_CAPTION)
        elif _credits(line, following):
            shown.add(fold_name(line.text))
            yield replace(line, kind=Kind.CAPTION)
        elif not line.kept and (_begins(line, following) or _shortens(line, following) or _is_said(line, shown)):
            yield line.left_out(REPEATED_CAPTION)
        else:
            shown |= _said(line)
            yield line


def with_doubled_captions(lines: list[Line]) -> list[Line]:
    """Among the paragraphs, a few words that stand twice, one right below the other, are the caption of a picture.

    So are two lines that say nearly the same, where no third one does: a list has more.
    """
    told = False
    doubled: set[int] = set()
    near = [_says_nearly_the_same(line, below) for line, below in pairwise(lines)]
    for place, (line, below) in enumerate(pairwise(lines)):
        told = told or reads_like_paragraph(line)
        alone = near[place] and not any(near[max(0, place - 1) : place] + near[place + 1 : place + 2])
        if told and (_is_doubled(line, below) or _is_cut_short(line, below) or alone):
            doubled |= {place, place + 1}
    return [replace(line, kind=Kind.CAPTION) if n in doubled else line for n, line in enumerate(lines)]


def with_enlarged_captions(lines: list[Line]) -> list[Line]:
    """Among the paragraphs, a few words right behind «عرض الصورة بالحجم الكامل» are the caption of that picture."""
    told = False
    found = lines[:1]
    for button, line in pairwise(lines):
        told = told or reads_like_paragraph(button)
        enlarges = button.reason == BUTTONS and bool(_ENLARGES.search(fold_name(button.text)))
        plain = line.kind == Kind.TEXT and line.form == Form.LINE and not (line.ends or line.bullet)
        caption = told and enlarges and plain and SHORTEST_DOUBLED < line.words <= LONGEST_CAPTION
        found.append(replace(line, kind=Kind.CAPTION) if caption else line)
    return found


_ENLARGES: Final = re.compile(r"(?<!\w)(?:ال)?صوره(?!\w)")
"""What the button makes larger."""


def _is_doubled(line: Line, below: Line) -> bool:
    plain = line.kind == below.kind == Kind.TEXT and line.form == below.form == Form.LINE
    said = fold_name(line.text)
    again = said == fold_name(below.text) or (said == fold_name(_BRACKET.sub("", below.text)) and not line.bullet)
    return plain and line.words >= SHORTEST_DOUBLED and not line.ends and again


def _is_cut_short(line: Line, below: Line) -> bool:
    """«اللاعب يرفع الكأس بين زملائه» and «اللاعب يرفع الكأس» right below it."""
    if not _are_glued(line, below) or not SHORTEST_CUT <= below.words < line.words <= LONGEST_CAPTION:
        return False
    if {line.kind, below.kind} - {Kind.TEXT, Kind.CAPTION} or line.form != Form.LINE or below.form != Form.LINE:
        return False
    plain = not (line.ends or below.ends or line.bullet or below.bullet)
    return plain and fold_name(line.text).startswith(f"{fold_name(below.text)} ")


def _says_nearly_the_same(line: Line, below: Line) -> bool:
    """«هشام سلام في مختبره، وأمامه قالب للفك» and «الباحث في مختبره، وأمامه قالب للفك» right below it."""
    if not _are_glued(line, below) or min(line.words, below.words) < SHORTEST_REPEATED:
        return False
    if max(line.words, below.words) > LONGEST_CAPTION:
        return False
    if line.form != Form.LINE or below.form != Form.LINE or line.ends or below.ends or line.bullet or below.bullet:
        return False
    if {line.kind, below.kind} - {Kind.TEXT, Kind.CAPTION} or _FIGURE.search(line.text + below.text):
        return False
    one, other = sorted((_plain_words(line.text), _plain_words(without_credit(below.text))), key=len)
    rest = iter(other)
    return sum(word in rest for word in one if word in other) >= NEARLY * len(one)


def _are_glued(line: Line, below: Line) -> bool:
    return line.number is not None and below.number == line.number + 1


def _plain_words(text: str) -> list[str]:
    """The words, the article of each left out."""
    return [word.removeprefix("ال") for word in fold_name(text).replace("،", " ").split()]


NEARLY: Final = 0.6
"""Share of the words of the shorter of two captions that the other has, in their order."""

_BRACKET: Final = re.compile(r"\s*(?:\([^()]{2,40}\)| [–—-] [^\W\d]+(?: [^\W\d]+){0,2})$")
"""What a page adds to a caption that it says again: «(الوزارة)», «– الرئاسة»."""

_FIGURE: Final = re.compile(r"\d")


def _said(line: Line) -> set[str]:
    """What a line that is shown says, its credit with it and without."""
    if line.kind == Kind.CAPTION:
        return {fold_name(line.text), fold_name(without_credit(line.text))}
    return {fold_name(line.text)} if line.kind == Kind.TEXT else set()


def _is_said(line: Line, shown: set[str]) -> bool:
    """A caption that was said before, or any line of several words and no end; a sentence and a row may come again."""
    credited = line.kind == Kind.CAPTION and fold_name(without_credit(line.text)) in shown
    if line.form == Form.ROW or (fold_name(line.text) not in shown and not credited):
        return False
    return line.kind == Kind.CAPTION or (line.kind == Kind.TEXT and line.words >= SHORTEST_REPEATED and not line.ends)


def _shortens(line: Line, following: Line | None) -> bool:
    """Whether `line` is the caption below it with words left out, under a bullet: the name of the wife, say."""
    if following is None or not line.bullet or {line.kind, following.kind} != {Kind.CAPTION}:
        return False
    words = iter(fold_name(following.text).split())
    return line.text != following.text and all(word in words for word in fold_name(line.text).split())


def _shortens_above(above: Line, line: Line) -> bool:
    """Whether `line` says the caption right above it again, words left out and its credit behind it."""
    if line.kind != Kind.CAPTION or above.kind not in (Kind.TEXT, Kind.CAPTION) or above.ends or above.bullet:
        return False
    if fold_name(line.text).startswith(fold_name(above.text)):
        return False  # then the line above is the shorter one
    if above.kind == Kind.CAPTION and (_is_cut_short(above, line) or _says_nearly_the_same(above, line)):
        return True
    bare = without_credit(line.text)
    if bare == line.text or not _are_glued(above, line) or len(bare.split()) < SHORTEST_REPEATED:
        return False
    shown, said = _plain_words(above.text), _plain_words(bare)
    words = iter(shown)
    return len(said) < len(shown) and all(word in words for word in said)


def _credits(line: Line, following: Line | None) -> bool:
    """Whether the caption that follows is `line` with nothing but its credit more."""
    if following is None or following.kind != Kind.CAPTION or line.kind not in (Kind.TEXT, Kind.CAPTION):
        return False
    bare = _BRACKET.sub("", without_credit(following.text))
    same = bare != following.text and fold_name(bare).rstrip(" .") == fold_name(line.text).rstrip(" .")
    return same and not line.bullet and not line.kept


def _begins(line: Line, following: Line | None) -> bool:
    """Whether `line` is the beginning of the caption, or of the bullet's text, that follows it."""
    if following is None or line.kind not in (Kind.TEXT, Kind.CAPTION):
        return False
    if not line.bullet and following.kind != Kind.CAPTION:
        return False
    return fold_name(following.text).startswith(fold_name(line.text).rstrip(" .…"))
