"""Articles as XHTML without a page around them: for feeds and books."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from ..annotations.annotation import Annotation
from ..articles.article import Body, Part
from ..formats.manuscript import MarkKind
from ..pages.linked_text import Run, runs
from ..pages.passages import Passage, cells_of, headline_of, passages
from .xml_text import xml_text

Show = Callable[[Annotation, str], str]
"""How a mention is shown: the annotation and its words, escaped, to XHTML."""

_OPENED: Final = {
    Part.STANDFIRST: '<p class="standfirst">',
    Part.CAPTION: '<p class="caption">',
    Part.HEADING: "<h2>",
    Part.QUOTE: "<blockquote><p>",
}
_CLOSED: Final = {Part.HEADING: "</h2>", Part.QUOTE: "</p></blockquote>"}
_ELEMENTS: Final = {MarkKind.STRONG: "strong", MarkKind.EMPHASIS: "em"}
_CELLS: Final = {MarkKind.CELL: "td", MarkKind.HEAD_CELL: "th"}


def prose(body: Body, annotations: Sequence[Annotation], show: Show, *, end: int | None = None) -> list[str]:
    """The blocks of `body` below its headline, one string each, up to the offset `end`."""
    shown = [p for p in passages(body, annotations, met=set(), first_number=0) if end is None or p.block.end <= end]
    below = [passage for passage in shown if passage.block.part != Part.TITLE]
    blocks: list[str] = []
    for part, group in groupby(below, key=lambda passage: passage.block.part):
        blocks += _blocks(part, group, show)
    return blocks


def headline(body: Body, annotations: Sequence[Annotation], show: Show) -> str:
    """The words of the headline, its mentions shown."""
    title = headline_of(body, annotations)
    return _words(title, show) if title else ""


def _blocks(part: Part, members: Iterable[Passage], show: Show) -> list[str]:
    if part == Part.ITEM:
        return ["<ul>" + "".join(f"<li>{_words(item, show)}</li>" for item in members) + "</ul>"]
    if part == Part.ROW:
        return ["<table>" + "".join(f"<tr>{''.join(_cells(row, show))}</tr>" for row in members) + "</table>"]
    opened, closed = _OPENED.get(part, "<p>"), _CLOSED.get(part, "</p>")
    return [opened + _words(member, show) + closed for member in members]


def _cells(row: Passage, show: Show) -> Iterator[str]:
    for mark, cell in cells_of(row):
        element = _CELLS[mark.kind]
        yield f"<{element}>{_words(cell, show, (mark.start, mark.end))}</{element}>"


def _words(passage: Passage, show: Show, within: tuple[int, int] | None = None) -> str:
    return "".join([_run(run, passage, show) for run in runs(passage, within)])


def _run(run: Run, passage: Passage, show: Show) -> str:
    offset = passage.block.start
    text = xml_text(passage.text[run.start - offset : run.end - offset])
    if run.mention:
        text = show(run.mention, text)
    return _marked_up(text, run) if run.marks else text


def _marked_up(text: str, run: Run) -> str:
    """A run with what the document's own marks say of it."""
    target = next((mark.target for mark in run.marks if mark.kind == MarkKind.LINK), None)
    if target and not run.mention:
        text = f'<a href="{xml_text(target)}">{text}</a>'
    for element in dict.fromkeys(_ELEMENTS[mark.kind] for mark in run.marks if mark.kind in _ELEMENTS):
        text = f"<{element}>{text}</{element}>"
    return text
