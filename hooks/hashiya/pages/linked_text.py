"""The words of a passage as inert Markdown: mentions as links to their actors, marks of the document as they were."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ..actors.actor import Kind
from ..annotations.annotation import Annotation
from ..formats.manuscript import Mark, MarkKind
from ..quick import quick
from .inert import link
from .passages import CELLS, Passage
from .spoken import spoken

_ELEMENTS = {MarkKind.STRONG: "strong", MarkKind.EMPHASIS: "em"}


@quick
@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is a mention as a whole, or that no mention begins or ends in."""

    start: int
    end: int
    mention: Annotation | None = None
    marks: tuple[Mark, ...] = ()
    """Those that lie around it, by place."""


def linked_text(passage: Passage, actors_path: str, within: tuple[int, int] | None = None) -> str:
    """The words of a passage, or of a range of it, as one line of inert Markdown."""
    return "".join(_shown(run, passage, actors_path) for run in runs(passage, within))


def runs(passage: Passage, within: tuple[int, int] | None = None) -> list[Run]:
    """The stretches of a passage, or of a range of it, that are shown alike, in order."""
    start, end = within or (passage.block.start, passage.block.end)
    annotations = [a for a in passage.annotations if start <= a.start and a.end <= end]
    marks = [m for m in passage.marks if m.kind not in CELLS and m.start < end and start < m.end]
    edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})
    parts = _runs(annotations, start, end, edges)
    return list(_marked(parts, marks)) if marks else parts


def _marked(parts: Iterable[Run], marks: Sequence[Mark]) -> Iterator[Run]:
    """The runs, in order, each with its marks: both are gone through once."""
    coming, open_ones = deque(marks), list[Mark]()
    for run in parts:
        while coming and coming[0].start <= run.start:
            open_ones.append(coming.popleft())
        open_ones = [mark for mark in open_ones if run.start < mark.end]
        yield replace(run, marks=tuple(mark for mark in open_ones if run.end <= mark.end))


def _runs(annotations: Iterable[Annotation], start: int, end: int, edges: list[int]) -> list[Run]:
    """Mentions, and the text between them cut where a mark begins or ends."""
    parts: list[Run] = []
    for annotation, first, last in flatten(annotations):
        parts += _cut(start, first, edges)
        parts.append(Run(first, last, annotation))
        start = last
    return parts + _cut(start, end, edges)


def _cut(start: int, end: int, edges: list[int]) -> list[Run]:
    within = edges[bisect_right(edges, start) : bisect_left(edges, end)] if edges else []
    return [Run(one, other) for one, other in pairwise([start, *within, end]) if one < other]


def _shown(run: Run, passage: Passage, actors_path: str) -> str:
    """A run as a link to its actor, or to where the document links it, within its emphasis."""
    offset = passage.block.start
    words = passage.text[run.start - offset : run.end - offset]
    if run.mention:
        first = any(one is run.mention for one in passage.firsts)
        text = _mention(words, run.mention.actor.slug, run.mention.actor.kind, actors_path, first=first)
    else:
        text = spoken(words)
    return _marked_up(text, run) if run.marks else text


def _marked_up(text: str, run: Run) -> str:
    """A run with what the document's own marks say of it; a link to an actor goes before one of the document."""
    target = next((mark.target for mark in run.marks if mark.kind == MarkKind.LINK), None)
    if target and not run.mention and text.strip(" "):
        text = _trimmed(text, lambda words: link(words, target, class_="from-source"))
    for element in dict.fromkeys(_ELEMENTS[mark.kind] for mark in run.marks if mark.kind in _ELEMENTS):
        text = f"<{element}>{text}</{element}>"
    return text


def flatten(annotations: Iterable[Annotation]) -> list[tuple[Annotation, int, int]]:
    """Ranges that do not overlap: links cannot stand inside links, so an outer one gives way to those inside it.

    Of «الأمين العام للأمم المتحدة» the office keeps the first two words and the organization has its own name.
    """
    ranges: list[tuple[Annotation, int, int]] = []
    for annotation in sorted(annotations, key=lambda a: (a.start, -a.end)):
        start = annotation.start
        if ranges and start < ranges[-1][2]:
            outer, outer_start, outer_end = ranges.pop()
            if outer_start < start:
                ranges.append((outer, outer_start, start))
            ranges.append((annotation, start, min(annotation.end, outer_end)))
            if annotation.end < outer_end:
                ranges.append((outer, annotation.end, outer_end))
        else:
            ranges.append((annotation, start, annotation.end))
    return ranges


@lru_cache(maxsize=4096)
def _mention(words: str, slug: str, kind: Kind, actors_path: str, *, first: bool) -> str:
    """One plain inline link: anything else after a clitic would break the joining of letters."""
    classes = f"mention {kind}{' first' if first else ''}"
    target = f"{actors_path}{slug}.md"
    return _trimmed(spoken(words), lambda words: link(words, target, class_=classes, data_actor=slug))


def _trimmed(text: str, linked: Callable[[str], str]) -> str:
    """`text` with its words linked; blanks at its edges stand outside the link."""
    words = text.strip(" ")
    if not words:
        return text
    lead = text[: len(text) - len(text.lstrip(" "))]
    return f"{lead}{linked(words)}{text[len(text.rstrip(' ')) :]}"
