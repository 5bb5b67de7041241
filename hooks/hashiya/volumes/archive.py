"""From seeds to an archive: the whole way through the tasks, read from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from .configuration import Configuration, ConfigurationError
from .gathering import BATCH, gather
from .running import Executor, known_answer
from .store import open_store
from .tasks import (
    Answer,
    Built,
    Facing,
    Project,
    Read,
    Reading,
    Recognised,
    Recognition,
    Rendering,
    Seeds,
    Task,
    key_of,
)

A = TypeVar("A", bound=Answer)
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Volume:
    """A year, built."""

    key: str
    """Stands for all that decides it."""
    blob: str
    """Its site."""


@dataclass(frozen=True, slots=True)
class Archive:
    """All blobs of an archive. Made by `make_archive`."""

    volumes: Mapping[str, Volume]
    """By name."""
    front: str
    told: tuple[str, ...]
    """What an editor should look at."""


def make_archive(
    folder: Path,
    configuration: Configuration,
    store: str,
    run: Executor,
    *,
    batch: int = BATCH,
    say: Say = lambda _: None,
) -> Archive:
    """The archive of the project in `folder`. A function of its files: who runs the tasks changes nothing in it.

    Raises what a task raises, and `ConfigurationError` where there is no article.
    """
    ask = _Asking(store, run, say)
    gathered = gather(folder, configuration, open_store(store), batch=batch)
    read = ask([Reading(gathered.project, bucket) for bucket in gathered.buckets], Read)
    volumes = _volumes(gathered.project, read)
    if not volumes:
        raise ConfigurationError(f"{configuration.options.seeds_dir}: no article can be published; put the files back")
    renderings = _recognised(volumes, ask, batch)
    built = ask(renderings, Built)
    summaries = tuple((one.name, answer.summary) for one, answer in zip(renderings, built, strict=True))
    (front,) = ask([Facing(gathered.project, summaries)], Built)
    answers: list[Read | Built] = [*read, *built, front]
    told = dict.fromkeys([*gathered.told, *(line for answer in answers for line in answer.told)])
    sites = {one.name: Volume(key_of(one), answer.site) for one, answer in zip(renderings, built, strict=True)}
    return Archive(sites, front.site, tuple(told))  # each told once: a profile is read for every volume


@dataclass(frozen=True, slots=True)
class _Asking:
    """Whoever runs the tasks, asked."""

    store: str
    run: Executor
    say: Say

    def __call__(self, tasks: Sequence[Task], kind: type[A]) -> list[A]:
        """The answers to tasks of one kind."""
        if tasks:
            self.say(f"{type(tasks[0]).__name__}: {len(tasks)} tasks")
        return [answer for answer in self.run(tasks, self.store) if isinstance(answer, kind)]


def _volumes(project: Project, read: Sequence[Read]) -> list[Rendering]:
    """A volume for each year, the newest first, ahead of them that of what has no date."""
    years: dict[str, list[Seeds]] = defaultdict(list)
    for one in read:
        for year, seeds in one.years:
            years[year].append(seeds)
    return [Rendering(project, year, tuple(years[year])) for year in sorted(years, reverse=True)]


def _recognised(renderings: list[Rendering], ask: _Asking, batch: int) -> list[Rendering]:
    """The same tasks with what is known of their articles; of a volume that is built already nobody need know."""
    store = open_store(ask.store)
    batches = {one: list(_batches(one, batch)) for one in renderings if known_answer(one, store) is None}
    found = iter(ask([task for tasks in batches.values() for task in tasks], Recognised))
    known = {one: tuple(answer.memory for answer in islice(found, len(tasks))) for one, tasks in batches.items()}
    return [replace(one, memories=known.get(one, ())) for one in renderings]


def _batches(rendering: Rendering, batch: int) -> Iterator[Recognition]:
    """The parts of a volume, as many together as make a task.

    As many as a power of two, so that a part that has changed changes one batch.
    """
    step = 1
    while step < len(rendering.seeds) and rendering.number * step < batch * len(rendering.seeds):
        step *= 2
    for at in range(0, len(rendering.seeds), step):
        yield Recognition(rendering.project, rendering.seeds[at : at + step])
