"""What a page holds and does not show: by attribute, by style, by the names that its style sheet hides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from .elements import FIELDS
from .words import load_names

LONGEST_STYLE: Final = 1000
"""Characters of a style attribute that are read."""

_ENDS: Final = r"\s*(?:!\s*important\s*)?(?:;|$)"
_UNSEEN: Final = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)"
    rf"|font-size\s*:\s*0*\.?0+(?:[a-z]{{2,4}}|%)?{_ENDS}"
    r"|(?:left|right|top|text-indent|margin-(?:left|right|top))\s*:\s*-(?:9{3,}|\d{5,})"
    r"|(?:-webkit-)?transform\s*:\s*scale\(\s*0(?:\.0+)?\s*[,)]"
    r"|clip(?:-path)?\s*:\s*(?:rect\((?:[01](?:px)?[\s,]*){4}\)|inset\((?:50|100)%))"
)
"""Not drawn, without size, or as far beside the page as nobody puts what comes back."""
_FADED: Final = re.compile(rf"(?:^|;)\s*opacity\s*:\s*(?:0+(?:\.0*)?%?|0*\.0\d*){_ENDS}")
_FLAT: Final = re.compile(rf"(?:^|;)\s*(?:max-)?height\s*:\s*[01](?:\.0+)?(?:px|r?em|pt|%)?{_ENDS}")
_CUT: Final = re.compile(r"(?:^|;)\s*overflow(?:-y|-block)?\s*:\s*(?:hidden|clip)")
"""A box without height hides its text only where it cuts off what is higher."""
_CLEAR: Final = re.compile(r"(?:^|;)\s*color\s*:\s*(?:transparent|(?:rgb|hsl)a\([^()]*,\s*0*\.?0+%?\s*\))")
_SHINES: Final = re.compile(r"background-clip|text-shadow|text-fill")
"""Letters without colour through which a background, or of which a shadow, is seen."""
_COMES: Final = re.compile(r"transition|animation|transform|will-change")
"""What fades in: a script or the reader's scrolling brings it."""
_FADES: Final = re.compile(r"\b(?:opacity|overflow(?:-y|-block)?)(?=\s*:)", re.IGNORECASE)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\([0-9a-f]{1,2})\s?")
"""Of a letter of ASCII, the only ones that a name of a style has."""
_SELECTOR: Final = re.compile(r"[.#][\w-]+")
_BRACE: Final = re.compile(r"[{}]")


def is_hidden(tag: str, attributes: Mapping[str, str], names: frozenset[str], sheet: frozenset[str]) -> bool:
    """Whether an element is not shown; `sheet` holds the selectors that the page's own style sheet hides."""
    if tag in ("html", "body"):
        return False  # pages hide themselves until their scripts have run
    if tag == "noscript" or (tag == "dialog" and "open" not in attributes):
        return True
    if not attributes:
        return False
    if names & load_names()["slide"] and not names & load_names()["hidden"]:
        return False  # its turn comes
    stands_in = tag not in FIELDS and ("placeholder" in attributes or "fallback" in attributes)
    if "hidden" in attributes or attributes.get("layout") == "nodisplay" or stands_in:
        return True
    style = attributes.get("style", "")[:LONGEST_STYLE]
    return bool((style and _hides(style)) or names & load_names()["hidden"] or _selectors(attributes) & sheet)


def _hides(style: str) -> bool:
    """Whether a style hides what has it, however it is written."""
    plain = style.lower()
    if "/*" in plain:
        plain = _COMMENT.sub("", plain)
    if "\\" in plain:
        plain = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), plain)
    if _UNSEEN.search(plain):
        return True
    if _CLEAR.search(plain) and not _SHINES.search(plain):
        return True
    gone = _FADED.search(plain) or (_FLAT.search(plain) and _CUT.search(plain))
    return bool(gone) and not _COMES.search(plain)


def without_fading(text: str) -> str | None:
    """A page in which nothing fades or is cut off; None where nothing was: some come in whole, saved before."""
    return _FADES.sub("x-hidden", text) if _FADES.search(text) else None


def _selectors(attributes: Mapping[str, str]) -> frozenset[str]:
    classes = attributes.get("class", "")[:LONGEST_STYLE].split()
    return frozenset([*(f".{name}" for name in classes), f"#{attributes.get('id', '')}"])


def hidden_selectors(style: str) -> Iterator[str]:
    """The classes and ids that a style sheet hides on every screen: rules within `@media` speak of some only."""
    depth, start, selectors = 0, 0, ""
    for brace in _BRACE.finditer(style):
        piece = style[start : brace.start()]
        if brace[0] == "{":
            selectors = piece.rpartition(";")[2] if depth == 0 else ""
            depth += 1
        else:
            if depth == 1 and _hides(piece):
                yield from (one.strip() for one in selectors.split(",") if _SELECTOR.fullmatch(one.strip()))
            depth = max(0, depth - 1)
        start = brace.end()
