"""What the front has to know of a volume, taken from the files that the volume publishes for everybody."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ..records import made, told
from ..site.feeds import ATOM, JSON
from .configuration import Configuration

SUMMARY: Final = "summary.json"
NEWEST: Final = 50
"""Articles of a volume that may be among the newest of all."""
NEWEST_OF_ACTOR: Final = 20
"""The same of one actor."""

_ENTRY: Final = re.compile(r"<entry>\n.*?</entry>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Headline:
    """An article as the front shows it."""

    url: str
    """Within the archive: `2019/articles/x/`."""
    title: str
    standfirst: str | None
    date: str | None
    """ISO 8601."""
    publisher: str | None
    actors: tuple[str, ...]
    """Slugs of those whom it names, the most named first."""


@dataclass(frozen=True, slots=True)
class Presence:
    """An actor in a volume."""

    slug: str
    articles: int
    mentions: int
    newest: tuple[Headline, ...]
    entries: tuple[str, ...]
    """The newest entries of its feed, as they stand there."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the front has to know of a volume. Made by `summarise`."""

    name: str
    articles: int
    first: str | None
    last: str | None
    """The days of its oldest and its newest article."""
    newest: tuple[Headline, ...]
    publishers: tuple[tuple[str, int], ...]
    """Articles of each, in the order of their names."""
    actors: tuple[Presence, ...]
    """Those who have a page there, by slug."""
    entries: tuple[str, ...]
    """The newest entries of its Atom feed, as they stand there."""
    items: tuple[str, ...]
    """The same of its JSON feed, each as JSON."""


def write_summary(site: Path, folder: Path, name: str, configuration: Configuration) -> None:
    """The summary of the volume `name`, built in `site`, as a file in `folder`."""
    folder.mkdir()
    written = json.dumps(told(summarise(site, name, configuration)), ensure_ascii=False)
    (folder / SUMMARY).write_text(written, encoding="utf-8")


def read_summary(folder: Path) -> Summary:
    """The summary that `write_summary` wrote."""
    return made(Summary, json.loads((folder / SUMMARY).read_text(encoding="utf-8")))


def summarise(site: Path, name: str, configuration: Configuration) -> Summary:
    """The summary of a volume from its public files."""
    rows = json.loads((site / "data" / "articles.json").read_text(encoding="utf-8"))
    days = sorted(row["date"] for row in rows if row["date"])
    of_actor: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        for slug in row["actors"]:
            own = of_actor.setdefault(slug, [])
            if len(own) < NEWEST_OF_ACTOR:
                own.append(row)
    actors_dir = site / configuration.options.actors_dir
    return Summary(
        name,
        len(rows),
        days[0] if days else None,
        days[-1] if days else None,
        _headlines(rows[:NEWEST], name),
        tuple(sorted(Counter(row["publisher"] for row in rows if row["publisher"]).items())),
        tuple(
            Presence(
                row["slug"],
                row["articles"],
                row["mentions"],
                _headlines(of_actor.get(row["slug"], ()), name),
                _entries(actors_dir / row["slug"] / ATOM)[:NEWEST_OF_ACTOR],
            )
            for row in json.loads((site / "data" / "actors.json").read_text(encoding="utf-8"))
        ),
        _entries(site / ATOM)[:NEWEST],
        _items(site / JSON)[:NEWEST],
    )


def _headlines(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[Headline, ...]:
    return tuple(
        Headline(
            f"{name}/{row['url']}",
            row["title"],
            row["standfirst"],
            row["date"],
            row["publisher"],
            tuple(row["actors"]),
        )
        for row in rows
    )


def _entries(feed: Path) -> tuple[str, ...]:
    """Entries as text: within one no line begins another, since what they hold is escaped."""
    return tuple(_ENTRY.findall(feed.read_text(encoding="utf-8"))) if feed.is_file() else ()


def _items(feed: Path) -> tuple[str, ...]:
    items = json.loads(feed.read_text(encoding="utf-8"))["items"] if feed.is_file() else []
    return tuple(json.dumps(item, ensure_ascii=False) for item in items)
