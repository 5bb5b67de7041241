"""The text of an HTML file to a tree of elements, within bounds."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

MOST_ATTRIBUTES: Final = 500
"""Of one element."""

LONGEST_TAG: Final = 2 * MOST_ATTRIBUTES
"""Characters; only a longer tag can hold too many attributes."""

_ATTRIBUTE: Final = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>]*+))?+""")

_TAG: Final = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<plain>script|style)\b(?P<of_plain>{0})[^>]*+.*?(?:</(?P=plain)|\Z)"
    r"|<[a-z][^\s/>]*+(?P<attributes>{0})".format(rf"(?:{_ATTRIBUTE.pattern})*+"),
    re.IGNORECASE | re.DOTALL,
)
"""A comment, an element whose text is none of HTML, or a start tag; a quotation that never ends takes all the rest."""

_VOID: Final = re.compile(r"<(embed|source|track|wbr|keygen|command|nextid|spacer)\b[^<>]*+>", re.IGNORECASE)
"""Elements that hold nothing and need no end, of which the parser, older than they are, does not know it: all that
follows would be theirs."""

_NO_TEXT: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")


def parse(text: str) -> etree._Element | None:
    """The tree of `text`; None where it holds no element, or where its elements are nested too deep to be a page.

    The parser's own bound of 256 is lifted to 2048: pages of the nineties never close a `<font>`.
    """
    if _has_too_many_attributes(text):
        return None
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    ended = _VOID.sub(r"\g<0></\1>", _NO_TEXT.sub(" ", text))
    root = etree.fromstring(ended.encode("utf-8", "replace"), parser)
    too_deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return None if too_deep else root


def _has_too_many_attributes(text: str) -> bool:
    """Whether a tag holds more attributes than the parser takes in good time: it compares each with all others."""
    tags = (
        match["attributes"] or match["of_plain"] or ""
        for match in _TAG.finditer(text)
        if match.end() - match.start() > LONGEST_TAG
    )
    return any(sum(1 for _ in _ATTRIBUTE.finditer(tag)) > MOST_ATTRIBUTES for tag in tags)
