"""Text for XML: what XML forbids is taken out, what it reads is escaped."""

from __future__ import annotations

import html
import json
import re
from typing import Final

_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_FORBIDDEN: Final = re.compile(f"[{_CONTROLS}]")
"""No XML document may hold these, not even as references (https://www.w3.org/TR/xml/#charsets)."""

_MEANT: Final = re.compile(f"[&<>\"'{_CONTROLS}]")

_READ_BY_HTML: Final = {c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def xml_text(text: str) -> str:
    """`text` for the content of an element or for an attribute in double quotation marks."""
    if text.replace(" ", "").isalnum() or not _MEANT.search(text):  # as names are, and most texts
        return text
    return html.escape(_FORBIDDEN.sub("", text))


def json_in_html(data: object) -> str:
    """JSON that may stand in a `<script>`: neither `</script>` nor `<!--` can occur in it."""
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, reference in _READ_BY_HTML.items():  # five searches are less than a look at each letter
        told = told.replace(sign, reference)
    return told
