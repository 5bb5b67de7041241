"""The rows of `data/*.yml` as actors: one row an actor, in the schema of a profile.

The files are part of the code and their tests check every row, so nothing is mended or told here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from ..actors.actor import Actor
from ..actors.reading import read_row
from ..border.strict_yaml import read_mapping

DATA: Final = Path(__file__).parent / "data"


@cache
def load_gazetteer() -> tuple[Actor, ...]:
    """Every actor of the who's who, read once a process. Raises `ValueError` for a faulty row."""
    return tuple(actor for path in sorted(DATA.glob("*.yml")) for actor in read_rows(path))


def read_rows(path: Path) -> Iterator[Actor]:
    """The actors of one file. Raises `ValueError` for a faulty row."""
    rows = read_mapping("rows:\n" + path.read_text(encoding="utf-8")).values["rows"]
    if not isinstance(rows, list):
        raise TypeError(f"{path.name}: expected one row an actor")
    for row in rows:
        slug = row.pop("slug")
        actor, problems = read_row(row, slug=slug, shown=f"{path.name}: {slug}")
        if actor is None or problems:
            raise ValueError("; ".join(map(str, problems)))
        yield replace(actor, built_in=True)
