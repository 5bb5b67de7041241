"""References of HTML that were pasted with a text: `&nbsp;` and `&#1587;` are signs that nobody meant to show."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

_NAMES: Final = (
    *("nbsp", "ensp", "emsp", "thinsp", "quot", "apos", "laquo", "raquo", "ldquo", "rdquo", "lsquo", "rsquo"),
    *("hellip", "ndash", "mdash", "bull", "middot", "zwnj", "zwj", "lrm", "rlm", "shy", "amp"),
)
"""Blanks, quotation marks, dashes, joiners and the ampersand itself; `&lt;` may be meant: it stays."""
_REFERENCE: Final = re.compile(rf"&(?:amp;)?(?:(?:{'|'.join(_NAMES)})|#[0-9]{{2,7}}|#[xX][0-9a-fA-F]{{2,6}});")


def without_references(text: str) -> str:
    """`text` with such references as the signs that they name; a sign of markup stays as it is written."""
    return _REFERENCE.sub(lambda found: _sign(found[0]), text) if "&" in text else text


def numbered(text: str, first_line: int) -> Iterator[tuple[int, str]]:
    """The lines of `text` as they are read, each with its number in the file."""
    for number, line in enumerate(text.split("\n"), start=first_line):
        yield number, without_references(line)


def _sign(reference: str) -> str:
    sign = html.unescape(reference.replace("&amp;", "&", 1) if reference != "&amp;" else reference)
    is_plain = len(sign) == 1 and sign != "\ufffd" and (ord(sign) > 0x7F or sign in "\"'& ")
    return sign if is_plain else reference
