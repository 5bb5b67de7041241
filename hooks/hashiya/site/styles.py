"""Style sheets: written as small files, sent as one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
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


@dataclass(frozen=True, slots=True)
class Parts:
    """What to tell of a minified sheet: rules by the names of classes or by a pattern of selectors, and icons by name.

    `nav` is .nav, .nav__item, .nav--on; `nav-item` is another part.
    """

    names: Collection[str]
    selectors: str = "(?!)"

    def name(self, selector: str) -> bool:
        """Whether a selector is about one of the parts."""
        return _named(tuple(self.names), self.selectors).search(selector) is not None

    def icons(self) -> re.Pattern[str]:
        """Their icons, which stand in the sheet as values of variables."""
        return re.compile(rf"--(?:md-)?(?:{_any(self.names)})[\w-]*:url\((?:\"[^\"]*\"|[^)]*)\);?")


@cache
def _named(names: Collection[str], selectors: str) -> re.Pattern[str]:
    return re.compile(rf"\.(?:{_any(names)})(?![a-z0-9])|{selectors}")


def _any(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, names)) or "(?!)"


def without(sheet: str, parts: Parts) -> str:
    """A sheet less some of its parts.

    Of Material's, 137 KB, three quarters are for what a digest never shows, or not at the first look; a phone reads
    all of it before the first word.
    """
    return "".join(_kept(parts.icons().sub("", sheet), lambda selector: not parts.name(selector)))


def only(sheet: str, parts: Parts) -> str:
    """What `without` leaves out of a sheet."""
    icons = "".join(found[0].rstrip(";") + ";" for found in parts.icons().finditer(sheet))
    return (f":root{{{icons}}}" if icons else "") + "".join(_kept(sheet, parts.name, groups=("@media", "@supports")))


def _kept(sheet: str, keeps: Callable[[str], bool], groups: tuple[str, ...] = ("@",)) -> Iterator[str]:
    """The rules whose selectors are kept, and of at-rules those `groups`.

    A group such as @media is read within and goes when nothing is left of it.
    """
    place = 0
    while opening := _OPENING.match(sheet, place):
        head, body, place = opening[1], *_body(sheet, opening.end())
        if head.startswith(("@media", "@supports")):
            inner = "".join(_kept(body, keeps, groups))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            if head.startswith(groups):
                yield f"{head}{{{body}}}"
        else:
            selectors = [one for one in _COMMA.split(head) if keeps(one)]
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


def address_of(sheet: str, folder: str, name: str = "site") -> str:
    """Where a joined sheet is kept: its name changes with its content, so that no reader is shown an old one."""
    return f"{folder}/{name}.{hashlib.sha256(sheet.encode()).hexdigest()[:8]}.css"
