"""Light Markdown: headings, lists, quotations, tables, emphasis and links, a line at a time.

What is no mark of these stays as text; nothing in a line can reach another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ..border.addresses import safe_address
from ..border.strange import strange_in
from ..border.visible import visible
from .manuscript import Form, Manuscript, Mark, MarkKind, SourceLine
from .references import numbered, without_references
from .rows import row_of
from .wrapped import unwrapped

_HEADING: Final = re.compile(r"(#{1,6})\s+(.*)")
_ITEM: Final = re.compile(r"[-*+]\s+(.+)")
_QUOTE: Final = re.compile(r">\s*(.+)")
_ROW: Final = re.compile(r"\|(.*)\|")
_RULE: Final = re.compile(r"[|\s:*_-]+|=+")
"""A thematic break, the line below the head of a table, the underline of a heading."""
_INLINE: Final = re.compile(
    r"(?P<image>!)?\[(?P<shown>[^\[\]]*)\]\((?P<target>(?:[^()\s]|\([^()\s]*\))*)(?:\s+\"[^\"]*\")?\)"
    r"|(?<!\w)(?P<stars>\*\*\*|\*\*|\*|__|_)(?=\S)(?P<stressed>[^*_]+?)(?<=\S)(?P=stars)(?!\w)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
)


def read_markdown(text: str, *, first_line: int = 1) -> Manuscript:
    """The lines of `text` as they show, numbered from `first_line`; the first heading of level 1 is its title."""
    raw = unwrapped(list(enumerate(text.split("\n"), start=first_line)), _begins, _stands_alone)
    shown = ((number, visible(without_references(line))) for number, line in raw)
    lines = [_read_line(line, number) for number, line in shown if line]
    title = next((n for n, line in enumerate(lines) if line.form == Form.TITLE), None)
    sound = tuple(
        replace(line, form=Form.HEADING)
        if line.form == Form.TITLE and number != title
        else _as_head(line)
        if line.form == Form.ROW and _is_below_head(lines, number)
        else line
        for number, line in enumerate(lines)
    )
    return Manuscript(sound, strange=strange_in(numbered(text, first_line)))


def _begins(line: str) -> bool:
    return bool(_ITEM.fullmatch(line) or _QUOTE.fullmatch(line))


def _stands_alone(line: str) -> bool:
    return bool(_HEADING.fullmatch(line) or _ROW.fullmatch(line) or _RULE.fullmatch(line))


def _is_below_head(lines: list[SourceLine], number: int) -> bool:
    """Whether row `number` is the first of its table and a rule follows it."""
    first = number == 0 or lines[number - 1].form != Form.ROW
    return (
        first and number + 1 < len(lines) and lines[number + 1].text.startswith("|") and bool(lines[number + 1].reason)
    )


def _as_head(row: SourceLine) -> SourceLine:
    cells = (replace(mark, kind=MarkKind.HEAD_CELL) if mark.kind == MarkKind.CELL else mark for mark in row.marks)
    return replace(row, marks=tuple(cells))


def _read_line(text: str, number: int) -> SourceLine:
    heading = _HEADING.fullmatch(text)
    if heading and (words := heading[2].rstrip("#").rstrip()):
        return _line(words, number, Form.TITLE if len(heading[1]) == 1 else Form.HEADING)
    if _RULE.fullmatch(text):
        return SourceLine(text, number, reason="علامة تنسيق بلا نص")
    row = _ROW.fullmatch(text)
    if row:
        return row_of([_inline(cell.strip()) for cell in row[1].split("|")], number)
    for pattern, form in ((_ITEM, Form.ITEM), (_QUOTE, Form.QUOTE)):
        match = pattern.fullmatch(text)
        if match:
            return _line(match[1], number, form)
    return _line(text, number, Form.LINE)


def _line(text: str, number: int, form: Form) -> SourceLine:
    shown, marks = _inline(text)
    return SourceLine(shown, number, form, marks) if shown else SourceLine(text, number)


def _inline(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The words that `text` shows and what is marked in them; emphasis within emphasis shows its outer one."""
    shown, marks, place = "", list[Mark](), 0
    for match in _INLINE.finditer(text):
        shown += text[place : match.start()]
        inner = match["escaped"] or _without_stress(match["shown"] or match["stressed"] or "")
        marks += _marks(match, len(shown), len(shown) + len(inner))
        shown += inner
        place = match.end()
    shown += text[place:]
    kept = shown.strip()
    lead = len(shown) - len(shown.lstrip())
    return kept, tuple(m.moved(-lead) for m in marks if m.start >= lead and m.end - lead <= len(kept))


def _without_stress(text: str) -> str:
    return _INLINE.sub(lambda match: match["stressed"] or match["shown"] or match["escaped"] or "", text)


def _marks(match: re.Match[str], start: int, end: int) -> Iterator[Mark]:
    if match["stars"]:
        yield Mark(MarkKind.EMPHASIS if len(match["stars"]) == 1 else MarkKind.STRONG, start, end)
    elif match["target"] and not match["image"] and start < end:
        try:
            yield Mark(MarkKind.LINK, start, end, safe_address(match["target"]))
        except ValueError:
            return  # its words stay, as words
