"""What the holder of one office is called and nobody else: خادم الحرمين الشريفين is the king of Saudi Arabia."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..border.strict_yaml import read_own
from .folding import fold_name
from .lexicon import DATA


@dataclass(frozen=True, slots=True)
class Epithet:
    """Words for the holder of an office."""

    title: str
    """In matching form."""
    state: str
    """ISO 3166-1 alpha-2."""
    words: str
    """In matching form."""


@cache
def load_epithets() -> tuple[Epithet, ...]:
    """The epithets of `data/epithets.yml`, read once a process."""
    rows = read_own((DATA / "epithets.yml").read_text(encoding="utf-8"))
    return tuple(Epithet(fold_name(str(row["title"])), str(row["state"]), fold_name(str(row["words"]))) for row in rows)
