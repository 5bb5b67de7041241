"""One line of simple Markdown as HTML: inert text, links, emphasis and a few elements of ours.

Whatever is not known here for certain is `Unknown`: the whole page is then left to the general parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

Address = Callable[[str], str | None]
"""A link's target as a page writes it, made the address that a browser follows; None: somebody else must look at it."""


class Unknown(Exception):
    """Something that only the general parser can read."""


_PLAIN: Final = r"[^\x00-\x1f!\"#$&'*+<=>@\[-`{-\x7f]"
"""Characters that mean nothing within a line; runs of them are passed over at once.

As all classes here it tells what is not in it: one that tells of all letters of the world takes long to be compiled.
"""
_IN_WORD: Final = r"[^\x00-,./:-@\[-`{-\x7f]"
"""Letters, digits, a hyphen, and whatever is not ASCII."""
_IN_ADDRESS: Final = r"[^\x00-\"'-*<>\[-\^`{|}\x7f]"
"""The same, and what addresses are parted by."""
_VALUE: Final = r'"[^"<>&\n\[\]\\`*_]*"'
_TAG: Final = (
    rf"</?(?:span|time|strong|em|bdi|b|q|svg|text)(?: [a-zB-]+={_VALUE})*>"  # the one capital is that of viewBox
    rf"|<path(?: [a-z]+={_VALUE})*/>"
)
"""Elements within a line; they stay as they are."""
_TEXT: Final = rf"(?:{_PLAIN}++|&(?:#[0-9]{{1,7}}|nbsp);|{_TAG})"
_WORD: Final = rf"{_IN_WORD}+(?:_{_IN_WORD}+)*"
ATTRIBUTES: Final = rf"\{{(?: [.#]{_WORD}| [a-z-]+={_WORD})+ \}}"
"""What the page says of the element before: `{ #p1 .note data-actor=x }`."""
_LINK: Final = rf"\[({_TEXT}++)\]\(({_IN_ADDRESS}+)\)({ATTRIBUTES})?"
_LINE: Final = re.compile(rf"(?:{_TEXT}++|{_LINK}|\*\*)*+")
_LINKS: Final = re.compile(_LINK)
_STRONG: Final = re.compile(r"\*\*(?! )([^*]+)(?<! )\*\*")
_REFERENCE: Final = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
_ORDERED: Final = re.compile(r"\d+\.(?: |$)")


def line_html(line: str, address: Address) -> str:
    """The HTML of a line. Raises `Unknown`."""
    if not line or line[0] in "-:" or (line[0].isdecimal() and _ORDERED.match(line)):
        raise Unknown(line)
    return words_html(line, address)


def words_html(line: str, address: Address) -> str:
    """The same of words that begin no block. Raises `Unknown`."""
    if line[0] == " " or line[-1] == " " or not _LINE.fullmatch(line):
        raise Unknown(line)
    if "[" in line:
        line = _linked(line, address)
    return _strong(line) if "*" in line else line


def _linked(line: str, address: Address) -> str:
    """The line with its links as elements; between them it stays as it is."""
    pieces = _LINKS.split(line)
    for at in range(1, len(pieces), 1 + _LINKS.groups):
        where, said = address(pieces[at + 1]), pieces[at + 2]
        if where is None or ("&" in where and _REFERENCE.search(where)):
            raise Unknown(pieces[at + 1])
        before, after = _around(said) if said else ("", "")
        pieces[at] = f'<a{before} href="{where.replace("&", "&amp;")}"{after}>{pieces[at]}</a>'
        pieces[at + 1] = pieces[at + 2] = ""
    return "".join(pieces)


@lru_cache(maxsize=8192)
def _around(said: str) -> tuple[str, str]:
    """Of a link's attributes those before its address and those behind it. Raises `Unknown`."""
    attributes = read_attributes(said)
    if "href" in attributes:
        raise Unknown(said)
    before = {name: value for name, value in attributes.items() if name < "href"}
    return written(before), written({name: value for name, value in attributes.items() if name > "href"})


def _strong(line: str) -> str:
    strong = _STRONG.sub(r"<strong>\1</strong>", line)
    if "***" in line or "*" in strong:
        raise Unknown(line)
    return strong


def read_attributes(said: str) -> dict[str, str]:
    """Attributes from their list in braces."""
    found: dict[str, str] = {}
    for word in said[1:-1].split():
        if word[0] == "#":
            found["id"] = word[1:]
        elif word[0] == ".":
            found["class"] = f"{found['class']} {word[1:]}" if "class" in found else word[1:]
        else:
            name, _, value = word.partition("=")
            found[name] = value
    return found


def written(attributes: Mapping[str, str]) -> str:
    """Attributes as they stand in an opening tag: by name."""
    return "".join(f' {name}="{attributes[name]}"' for name in sorted(attributes))
