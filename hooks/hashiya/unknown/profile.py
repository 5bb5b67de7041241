"""A profile for the editor to paste: what the text says is filled in, what only a person can know is left open."""

from __future__ import annotations

from typing import Final

from ..arabic.folding import fold_name
from .propagation import family_of
from .span import Looks

OPEN: Final = "؟"
"""Stands where the editor has to write."""


def profile_of(name: str, kind: Looks, title: str) -> str:
    """The front matter of `docs/actors/SLUG.md` for an unknown name."""
    lines = [
        "---",
        f"name: {_quoted(name)}",
        f"kind: {kind}",
        f"description: {_quoted(title or OPEN)}",
    ]
    family = _family(name) if kind == Looks.PERSON else ""
    if family:
        lines += ["aliases:", f"  - {_quoted(family)}"]
    return "\n".join([*lines, "---", ""])


def _family(name: str) -> str:
    """The family name as it is written in `name`."""
    words = name.split()
    if len(words) < 2:
        return ""
    last = [*family_of(tuple(map(fold_name, words)))]
    return words[-1] if last else ""


def _quoted(text: str) -> str:
    """`text` as YAML reads it as text: in double quotes where it has a character with a meaning, or no Arabic."""
    if any(char in text for char in ":#{}[]&*!|>'\"%@`,\\") or text[:1] in "-?" or text.isascii():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text
