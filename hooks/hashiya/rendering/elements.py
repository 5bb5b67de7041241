"""Blocks that the house writes as HTML, as Python-Markdown shows them: tables of the text, records of many lines.

A general parser takes a minute for a table that has as many cells as a long article has words.
"""

from __future__ import annotations

import re
from typing import Final

from .lines import Address, Unknown, words_html, written

TABLE: Final = '<div class="scroller" '
"""How the frame of a table begins."""
RECORD: Final = '<details markdown="0">'
"""How a record begins that is folded."""

_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)="([^"]*)"')
_OPENING: Final = re.compile(r'<(div|table|thead|tbody|tr)((?: [a-z-]+="[^"<>&\n\\`*_\[\]]*")*) markdown="1">')
_CELL: Final = re.compile(r'<(td|th)( scope="col")? markdown="span">(.*)</\1>')
_EMPTY: Final = re.compile(r'<td(?: colspan="\d+")?></td>')
_WITHIN: Final = {"div": ("table",), "table": ("thead", "tbody"), "thead": ("tr",), "tbody": ("tr",), "tr": ()}
"""What each of them holds; a row holds cells."""

_RECORD: Final = re.compile(
    r'<details markdown="0"><summary>([^<>\n]+)</summary><ul>((?:<li><q class="left-out">[^<>\n]*+</q></li>)++)</ul>'
    r"</details>"
)


def table_html(block: str, address: Address, anchors: set[str]) -> str:
    """A table in its frame; the anchors of its rows join `anchors`. Raises `Unknown`."""
    lines, open_ = block.split("\n"), list[str]()
    for place, line in enumerate(lines):
        if line.startswith(("<td", "<th ")) and open_[-1:] == ["tr"]:
            lines[place] = _cell(line, address)
        elif line.startswith("</"):
            if not open_ or line != f"</{open_.pop()}>" or lines[place - 1].startswith(f"<{line[2:-1]}"):
                raise Unknown(line)
        else:
            element, lines[place] = _opened(line, anchors)
            if element not in (_WITHIN[open_[-1]] if open_ else () if place else ("div",)):
                raise Unknown(line)
            open_.append(element)
    if open_:
        raise Unknown(open_[-1])
    return "\n".join(lines)


def record_html(block: str) -> str:
    """A record within a division: its elements are written one by one. Raises `Unknown`."""
    match = _RECORD.fullmatch(block)
    if match is None:
        raise Unknown(block)
    items = match[2].replace("</li><li>", "</li>\n<li>")
    return f"<details>\n<summary>{match[1]}</summary>\n<ul>\n{items}\n</ul>\n</details>"


def _opened(line: str, anchors: set[str]) -> tuple[str, str]:
    match = _OPENING.fullmatch(line)
    if match is None:
        raise Unknown(line)
    attributes = dict(_ATTRIBUTE.findall(match[2]))
    if "id" in attributes:
        anchors.add(attributes["id"])
    return match[1], f"<{match[1]}{written(attributes)}>"


def _cell(line: str, address: Address) -> str:
    if _EMPTY.fullmatch(line):
        return line
    match = _CELL.fullmatch(line)
    if match is None:
        raise Unknown(line)
    words = words_html(match[3], address) if match[3] else ""
    return f"<{match[1]}{match[2] or ''}>{words}</{match[1]}>"
