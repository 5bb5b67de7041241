"""The third tasks: a volume, which is an ordinary site built by an ordinary `mkdocs build`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from ..actors.reading import PAGE_SUFFIXES
from ..memory import Memory
from .configuration import CONFIGURATION, volume_configuration
from .hand import HOOKS
from .recognition import MEMORY
from .store import Store
from .summary import write_summary
from .tasks import Built, Project, Rendering
from .workplace import Workplace, fetch, files_below, workplace

_TAIL: Final = 20
"""Lines of a build that failed which are shown."""
_SITE: Final = "site"


class BuildFailed(RuntimeError):
    """A site could not be built; the message holds what the build said."""


def render(task: Rendering, store: Store) -> Built:
    """The volume as a blob, and what the front has to know of it as another."""
    with workplace(store, task.project, task.seeds) as place:
        _remember(task.memories, store, place.folder / MEMORY)
        written = volume_configuration(place.configuration, task.name, HOOKS, _leave_to_the_front(place))
        told = build(place, task.project, written, shown_as=task.name)
        site, summary = place.folder / _SITE, place.folder / "summary"
        write_summary(site, summary, task.name, place.configuration)
        return Built(
            place.kept(_SITE, site, files_below(site), pressed=True),
            place.kept("summary", summary, files_below(summary), pressed=True),
            told,
        )


def _remember(memories: Iterable[str], store: Store, folder: Path) -> None:
    """What was found out of each batch, as if an earlier build had found out all of it."""
    memory = Memory(folder)
    for number, blob in enumerate(memories):
        batch = folder.with_name(f"{folder.name}-{number}")
        fetch(store, blob, batch)
        memory.take(batch)
    memory.end()


def _leave_to_the_front(place: Workplace) -> list[str]:
    """Pages that an editor wrote are told once, on the front; profiles and files stay. Gives what has gone."""
    docs = place.folder / place.configuration.docs_dir
    pages = [path for path in docs.rglob("*") if path.suffix in PAGE_SUFFIXES and place.actors not in path.parents]
    for path in pages:
        path.unlink()
    return [path.relative_to(docs).as_posix() for path in pages]


def build(place: Workplace, project: Project, configuration: str, *, shown_as: str) -> tuple[str, ...]:
    """Build what lies in the workplace into `site/`; gives the warnings. Raises `BuildFailed`."""
    own = place.folder / CONFIGURATION
    own.rename(own.with_name(f"project-{CONFIGURATION}"))
    own.write_text(configuration, encoding="utf-8")
    done = subprocess.run(  # noqa: S603  # our own interpreter and arguments
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(own), "--site-dir", _SITE],
        cwd=place.folder,
        env=_environment(project),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    if done.returncode:
        raise BuildFailed("\n".join([f"{shown_as}: the build failed:", *lines[-_TAIL:]]))
    return tuple(line.partition(" - ")[2].strip() for line in lines if line.startswith("WARNING"))


def _environment(project: Project) -> dict[str, str]:
    """The worker's own, but for what decides the site."""
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    epoch = {"SOURCE_DATE_EPOCH": project.epoch} if project.epoch else {}
    return {**kept, **epoch, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def site_of(place: Workplace) -> Path:
    """Where a build stands."""
    return place.folder / _SITE
