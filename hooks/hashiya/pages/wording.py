"""The interface's words, from `data/wording.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from ..actors.actor import Kind
from ..border.strict_yaml import read_mapping

WORDING: Final = Path(__file__).parent / "data" / "wording.yml"

PLURALS: Final = {
    Kind.PERSON: "persons",
    Kind.ORGANIZATION: "organizations",
    Kind.STATE: "states",
    Kind.PLACE: "places",
}
"""Keys of the headings over lists of each kind, in the order in which the kinds are shown."""


def say(key: str, **values: str) -> str:
    """The Arabic of `key` with its blanks filled. Raises `KeyError` for a key that has no wording."""
    return _wording()[key].format(**values)


@cache
def _wording() -> dict[str, str]:
    return {key: str(value) for key, value in read_mapping(WORDING.read_text(encoding="utf-8")).values.items()}
