"""The profiles of a pack, read apart from the house: gold must not lean on what it measures."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

KINDS: Final = ("person", "organization", "state", "place")
NEEDED: Final = ("name", "kind", "description")


@dataclass(frozen=True, slots=True)
class Term:
    """An office for a time."""

    of: str
    """Slug of the state or body."""
    start: str
    """First day, ISO 8601; empty when there is none."""
    until: str
    """First day after it; empty when there is none."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the checks of the marks need to know of an actor. Made by `read_cast`."""

    slug: str
    kind: str
    names: frozenset[str]
    """Name, Latin name and aliases."""
    terms: tuple[Term, ...] = ()

    def serves(self, date: str | None) -> tuple[str, ...]:
        """Slugs of the states and bodies that the actor holds office in on `date`; without a date, ever held."""
        return tuple(
            sorted({t.of for t in self.terms if date is None or (t.start <= date and (not t.until or date < t.until))})
        )


Cast = Mapping[str, Profile]
"""The profiles of a pack by slug."""


def read_cast(folder: Path) -> tuple[dict[str, Profile], list[str]]:
    """The profiles in `folder`, and what is wrong with them."""
    cast: dict[str, Profile] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("*.md")):
        record = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        cast[path.stem] = _profile(path.stem, record)
        problems += [f"{path.name}: no {need}" for need in NEEDED if not record.get(need)]
        problems += [f"{path.name}: {day!r} is no date" for day in _days(cast[path.stem]) if not _is_date(day)]
        if record.get("kind") not in KINDS:
            problems.append(f"{path.name}: kind {record.get('kind')!r}")
    for profile in cast.values():
        problems += [f"{profile.slug}.md: office of unknown actor {t.of!r}" for t in profile.terms if t.of not in cast]
    return cast, problems


def _profile(slug: str, record: Mapping[str, object]) -> Profile:
    aliases = [alias["name"] if isinstance(alias, dict) else alias for alias in _listed(record.get("aliases"))]
    names = frozenset(str(name) for name in (record.get("name"), record.get("latin"), *aliases) if name)
    terms = tuple(_term(role) for role in _listed(record.get("roles")) if isinstance(role, dict))
    return Profile(slug, str(record.get("kind")), names, terms)


def _term(role: Mapping[str, object]) -> Term:
    return Term(str(role.get("of", "")), str(role.get("from", "")), str(role.get("until", "")))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _days(profile: Profile) -> list[str]:
    return [day for term in profile.terms for day in (term.start, term.until) if day]


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
