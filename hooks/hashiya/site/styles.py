"""Style sheets: written as small files, sent as one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_OPENING: Final = re.compile(r"\s*([^{}]+)\{")
_BRACE: Final = re.compile(r"""[{}]|"[^"]*"|'[^']*'""")
"""A brace, or a quoted text whose braces are none."""
_COMMA: Final = re.compile(r",(?![^()]*\))")
"""Between selectors, not within :is(a, b)."""


def joined(sheets: Iterable[str]) -> str:
    """The rules of `sheets` in their order, without comments, indents and empty lines.

    A page with ten sheets waits for ten answers before it shows a word; with one it waits for one.
    """
    lines = (line.strip() for sheet in sheets for line in _COMMENT.sub("", sheet).split("\n"))
    return "\n".join(filter(None, lines)) + "\n"


def without(sheet: str, parts: Collection[str]) -> str:
    """A minified `sheet` less the selectors that name a class of one of `parts`, and less their icons.

    `nav` is .nav, .nav__item, .nav--on; `nav-item` is another part.

    Of Material's sheet, 137 KB, the half is for what a digest never shows; a phone reads all of it before the first
    word.
    """
    names = "|".join(map(re.escape, parts))
    icons = re.compile(rf"--(?:md-)?(?:{names})[\w-]*:url\((?:\"[^\"]*\"|[^)]*)\);?")
    return "".join(_kept(icons.sub("", sheet), re.compile(rf"\.(?:{names})(?![a-z0-9])")))


def _kept(sheet: str, named: re.Pattern[str]) -> Iterator[str]:
    """The rules that remain; a group such as @media is read within and goes when nothing is left of it."""
    place = 0
    while opening := _OPENING.match(sheet, place):
        head, body, place = opening[1], *_body(sheet, opening.end())
        if head.startswith(("@media", "@supports")):
            inner = "".join(_kept(body, named))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = [one for one in _COMMA.split(head) if not named.search(one)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _body(sheet: str, start: int) -> tuple[str, int]:
    """What the braces hold that have been opened before `start`, and the place behind them."""
    depth = 1
    for brace in _BRACE.finditer(sheet, start):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return sheet[start : brace.start()], brace.end()
    return sheet[start:], len(sheet)


def address_of(sheet: str, folder: str) -> str:
    """Where a joined sheet is kept: its name changes with its content, so that no reader is shown an old one."""
    return f"{folder}/site.{hashlib.sha256(sheet.encode()).hexdigest()[:8]}.css"
