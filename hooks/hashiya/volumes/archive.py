"""From seeds to an archive: the whole way through the tasks, read from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from ..publication.staging import begin
from ..publication.target import find_target
from .configuration import CONFIGURATION, Configuration
from .gathering import BATCH, gather
from .packs import unpack
from .running import Executor, known_answer
from .store import Store, open_store
from .tasks import Answer, Built, Facing, Project, Read, Reading, Recognised, Recognition, Rendering, Seeds

A = TypeVar("A", bound=Answer)
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Archive:
    """All blobs of an archive. Made by `make_archive`."""

    volumes: Mapping[str, str]
    """By name, the newest first: the blob of each."""
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
    """The archive of the project in `folder`. A function of its files: who runs the tasks changes nothing in it."""
    opened = open_store(store)
    gathered = gather(folder, configuration, opened, batch=batch)
    readings = [Reading(gathered.project, bucket) for bucket in gathered.buckets]
    say(f"{len(readings)} tasks of reading")
    read = _answers(run(readings, store), Read)
    renderings = _volumes(gathered.project, read)
    unbuilt = [one for one in renderings if known_answer(one, opened) is None]
    recognitions = {one: list(_batches(one, batch)) for one in unbuilt}
    every = [task for tasks in recognitions.values() for task in tasks]
    say(f"{len(every)} tasks of recognition for {len(unbuilt)} of {len(renderings)} volumes")
    found = iter(_answers(run(every, store), Recognised))
    known = {one: tuple(answer.memory for answer in islice(found, len(tasks))) for one, tasks in recognitions.items()}
    tasks = [_with(one, known.get(one, ())) for one in renderings]
    say(f"{len(unbuilt)} tasks of rendering")
    built = _answers(run(tasks, store), Built)
    facing = Facing(gathered.project, tuple((one.name, a.summary) for one, a in zip(tasks, built, strict=True)))
    say("the front")
    (front,) = _answers(run([facing], store), Built)
    told = [*gathered.told, *(line for one in (*read, *built, front) for line in one.told)]
    volumes = {one.name: answer.site for one, answer in zip(tasks, built, strict=True)}
    return Archive(volumes, front.site, tuple(dict.fromkeys(told)))  # a profile is read for every volume


def publish_archive(archive: Archive, store: str, site: Path, folder: Path, *, say: Say = lambda _: None) -> None:
    """Put the archive in the place of `site`, in one step. Raises `TargetError`, `StoreError` or `OSError`."""
    target = find_target(site, sources=[folder / CONFIGURATION], contents=[])
    staging = begin(target, waiting=lambda: say(f"another build publishes in {target.site}; waiting"))
    try:
        _write(archive, open_store(store), target.staging)
        staging.publish()
    finally:
        staging.end()


def _write(archive: Archive, store: Store, folder: Path) -> None:
    parts = {folder: archive.front, **{folder / name: blob for name, blob in archive.volumes.items()}}
    for place, blob in parts.items():
        with store.fetched(blob) as file:
            unpack(file, place)


def _volumes(project: Project, read: Sequence[Read]) -> list[Rendering]:
    """A volume for each year, the newest first, ahead of them that of what has no date."""
    years: dict[str, list[Seeds]] = defaultdict(list)
    for one in read:
        for year, seeds in one.years:
            years[year].append(seeds)
    return [Rendering(project, year, tuple(years[year])) for year in sorted(years, reverse=True)]


def _batches(rendering: Rendering, batch: int) -> Iterator[Recognition]:
    """The parts of a volume, as many together as make a task.

    As many as a power of two, so that a part that has changed changes one batch.
    """
    step = 1
    while step < len(rendering.seeds) and rendering.number * step < batch * len(rendering.seeds):
        step *= 2
    for at in range(0, len(rendering.seeds), step):
        yield Recognition(rendering.project, rendering.seeds[at : at + step])


def _with(rendering: Rendering, memories: tuple[str, ...]) -> Rendering:
    return Rendering(rendering.project, rendering.name, rendering.seeds, memories)


def _answers(answers: Iterable[Answer], kind: type[A]) -> list[A]:
    """The answers to tasks of one kind."""
    return [answer for answer in answers if isinstance(answer, kind)]
