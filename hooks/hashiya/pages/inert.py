"""Text that Markdown cannot read: every character with a meaning becomes a character reference.

Untrusted text given to Markdown is code, and lossy: raw HTML runs, `javascript:` becomes a link, `2*3*4` loses its
stars. Here every character that Markdown, HTML or an extension could read is a reference, and a block is one line.
"""

from __future__ import annotations

import html
import re
import string
from functools import lru_cache
from typing import Final
from urllib.parse import quote

_HARMLESS: Final = frozenset(".,;?%/")
"""ASCII punctuation that no Markdown syntax in use here begins with; a period after a digit is no harmless one."""

_REFERENCES: Final = {c: f"&#{ord(c)};" for c in string.punctuation if c not in _HARMLESS}

_MEANT: Final = re.compile(f"[{re.escape(''.join(_REFERENCES))}]")
"""Few of them stand in a text: each is looked up when it is met, not every letter."""

_NUMBERED: Final = re.compile(r"(?<=\d)\.")

_BLANKS: Final = re.compile(r"[^\S ]\s*| \s+")
"""Any blanks but a single space."""


_LINE_AT_AN_EDGE: Final = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""A low line that Markdown could read as emphasis, as those of `__proto__`; within a word it is a letter."""

_ADDRESS: Final = re.compile(r"[A-Za-z0-9/:?#@!$&+,;=%~.\-_*']*")
"""An address that nothing has to be encoded in."""


def inert(text: str) -> str:
    """`text` on one line with every meaningful character as a reference."""
    return inert_within(text).strip()


def inert_within(text: str) -> str:
    """The same for a piece of a line, its outer blanks kept."""
    single = "  " not in text
    if single and text.replace(" ", "").isalnum():  # as most names are
        return text
    line = text if single and text.isprintable() else _BLANKS.sub(" ", text)  # no blank but a space is printable
    line = _MEANT.sub(_reference, line)
    return _NUMBERED.sub("&#46;", line) if "." in line else line


def _reference(sign: re.Match[str]) -> str:
    return _REFERENCES[sign[0]]


def attribute(text: str) -> str:
    """`text` for an attribute or the content of an element: `&`, `<`, `>` and quotation marks escaped."""
    return html.escape(_BLANKS.sub(" ", text).strip())


def in_braces(value: str) -> str:
    """A part of an address for a list in braces, `{ #note-x data-actor=x }`, which Markdown reads as text first."""
    return _LINE_AT_AN_EDGE.sub(r"\\_", value) if "_" in value else value


def block(name: str, *blocks: str, excluded: bool = False) -> list[str]:
    """`blocks` inside a division of ours; `excluded` keeps it out of the search."""
    search = ' data-search-exclude=""' if excluded else ""
    return [f'<div class="{name}" markdown="1"{search}>', *(one for one in blocks if one), "</div>"]


def link(text: str, target: str, **attributes: str) -> str:
    """A Markdown link. `text` must be inert already; `target` is an address of ours or a checked one."""
    said = _said(tuple(attributes.items())) if attributes else ""
    return f"[{text}]({_target(target)}){said}"


@lru_cache(maxsize=4096)
def _said(attributes: tuple[tuple[str, str], ...]) -> str:
    """Attributes of a link as its list in braces: classes first, then the rest in their order."""
    classes = [f" .{name}" for given, value in attributes if given == "class_" for name in value.split()]
    others = [
        f" {name.replace('_', '-')}={in_braces(value)}" for name, value in attributes if name != "class_" and value
    ]
    return f"{{{''.join([*classes, *others])} }}" if classes or others else ""


def _target(target: str) -> str:
    """`target` with the characters that would end a Markdown link, or a line, percent-encoded."""
    return target if _ADDRESS.fullmatch(target) else _quoted(target)


@lru_cache(maxsize=4096)
def _quoted(target: str) -> str:
    return quote(target, safe="/:?#@!$&+,;=%~.-_*'" + _letters(target))


def _letters(target: str) -> str:
    return "".join({c for c in target if ord(c) > 127})
