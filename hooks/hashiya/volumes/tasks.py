"""The tasks of an archive: each says all that decides its answer, so that nobody need do it twice.

```
seeds ─ Reading (a bucket) ─→ years ─→ Recognition (a batch of a year) ─→ memory ─→ Rendering (a year) ─→ Facing
```

A task is a value. It names what it needs by content, and its key names its answer in the store. It may be done by any
machine, twice or at the same time by two: the answer is the same.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Final

UNDATED: Final = "undated"
"""The volume of what has no date."""


@dataclass(frozen=True, slots=True)
class Project:
    """What all volumes have in common. Made by `gather`."""

    hand: str
    """Who does the work: `hand.py`."""
    sources: str
    """The blob of `mkdocs.yml` and the docs folder."""
    epoch: str | None = None
    """`SOURCE_DATE_EPOCH` of the machine that asks."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """Some seeds with their sidecars, packed. Made by `gather` and, a year's alone, by a `Reading`."""

    blob: str
    number: int
    """Articles among them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Read the seeds of a bucket, and tell of which year each article is."""

    project: Project
    seeds: Seeds

    @property
    def decisive(self) -> object:
        """All that its answer comes from."""
        return self.project.hand, self.project.sources, self.seeds.blob


@dataclass(frozen=True, slots=True)
class Recognition:
    """Recognise who is named in some articles of a year; what is found is kept as a memory."""

    project: Project
    seeds: tuple[Seeds, ...]

    @property
    def decisive(self) -> object:
        """All that its answer comes from."""
        return self.project.hand, self.project.sources, [seeds.blob for seeds in self.seeds]


@dataclass(frozen=True, slots=True)
class Rendering:
    """Build the volume of a year."""

    project: Project
    name: str
    """The year, or `undated`: its folder in the archive."""
    seeds: tuple[Seeds, ...]
    memories: tuple[str, ...] = field(default=(), compare=False)
    """Blobs of what is known of them already; they decide nothing, they spare work."""

    @property
    def decisive(self) -> object:
        """All that its answer comes from."""
        return self.project, self.name, [seeds.blob for seeds in self.seeds]

    @property
    def number(self) -> int:
        """Articles of the volume."""
        return sum(seeds.number for seeds in self.seeds)


@dataclass(frozen=True, slots=True)
class Facing:
    """Build the front that makes the volumes one site."""

    project: Project
    volumes: tuple[tuple[str, str], ...]
    """Name and blob of the summary of each, the newest first."""

    @property
    def decisive(self) -> object:
        """All that its answer comes from."""
        return self.project, self.volumes


Task = Reading | Recognition | Rendering | Facing


def key_of(task: Task) -> str:
    """The name of the answer to a task."""
    return hashlib.sha256(repr((type(task).__name__, task.decisive)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Read:
    """The answer to a `Reading`."""

    years: tuple[tuple[str, Seeds], ...]
    """The seeds of each year."""
    told: tuple[str, ...]
    """What is wrong with files that are in no volume."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The answer to a `Recognition`."""

    memory: str
    """The blob of what was found."""


@dataclass(frozen=True, slots=True)
class Built:
    """The answer to a `Rendering` or a `Facing`."""

    site: str
    """The blob of the site."""
    summary: str
    """The blob of what the front has to know of it; empty for the front itself."""
    told: tuple[str, ...]
    """Warnings of the build."""


Answer = Read | Recognised | Built
