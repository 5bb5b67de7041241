"""The rows of `data/*.yml` as actors: one row an actor, in the schema of a profile.

The files are part of the code and their tests check every row, so nothing is mended or told here, and their lines are
read by a short cut: as YAML they would take longer than all the rest of a build.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from ..actors.actor import Actor, Alias, Kind, Office, Relation, Use

DATA: Final = Path(__file__).parent / "data"

Row: TypeAlias = dict[str, Any]
"""One row: values are texts, lists of texts, and lists of mappings of texts."""

_TO_JSON: Final = (
    ('"', ""),
    ("{", '{"'), ("}", '"}'), ("[", '["'), ("]", '"]'), (", ", '", "'), (": ", '": "'),
    ('"["', '["'), ('"{"', '{"'), ('"]"', '"]'), ('"}"', '"}'),
)  # fmt: skip
"""Quotes around every text, then none around what is no text."""

_USES: Final = {use.value: use for use in Use}
_KINDS: Final = {kind.value: kind for kind in Kind}


@cache
def load_gazetteer() -> tuple[Actor, ...]:
    """Every actor of the who's who, read once a process."""
    return tuple(actor for path in sorted(DATA.glob("*.yml")) for actor in read_actors(path, built_in=True))


def read_actors(path: Path, *, built_in: bool) -> Iterator[Actor]:
    """The actors of one such file."""
    return (_actor(row, path.name, built_in=built_in) for row in read_rows(path))


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of one file.

    A row is one line, a flow mapping with one blank after every comma and colon; no text of it holds a quotation mark,
    a bracket, a comma or a colon before a blank.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    text = ",".join(line.removeprefix("- ") for line in lines if line.startswith("- "))
    for old, new in _TO_JSON:
        text = text.replace(old, new)
    yield from json.loads(f"[{text}]")


def _actor(row: Row, name: str, *, built_in: bool) -> Actor:
    checked = _day(row.get("checked"))
    return Actor(
        slug=row["slug"],
        name=row["name"],
        kind=_KINDS[row["kind"]],
        description=row["description"],
        latin=row.get("latin"),
        wikidata=row.get("wikidata"),
        aliases=tuple(map(_alias, row.get("aliases", ()))),
        offices=tuple(_office(role, checked) for role in row.get("roles", ())),
        relations=tuple(Relation(tie["type"], tie["of"]) for tie in row.get("relations", ())),
        sources=tuple(row.get("sources", ())),
        built_in=built_in,
        path=f"{name}: {row['slug']}",
    )


def _alias(alias: str | dict[str, str]) -> Alias:
    return Alias(alias) if isinstance(alias, str) else Alias(alias["name"], _USES[alias["use"]])


def _office(role: dict[str, str], checked: datetime.date | None) -> Office:
    """An office; `checked` is the day on which the row was."""
    return Office(
        role["title"],
        role["of"],
        _day(role.get("from")),
        _day(role.get("until")),
        acting=role.get("acting") == "true",
        disputed=role.get("disputed") == "true",
        checked=_day(role.get("checked")) or checked,
    )


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
