"""A folder in which a task has the project before it as an editor has: configuration, pages, seeds."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .configuration import CONFIGURATION, Configuration, read_configuration
from .packs import pack, unpack
from .store import Store
from .tasks import Project, Seeds


@dataclass(frozen=True, slots=True)
class Workplace:
    """The folder of one task; it goes when the task is done. Made by `workplace`."""

    folder: Path
    store: Store
    configuration: Configuration

    @property
    def seeds(self) -> Path:
        """Where the seeds lie."""
        return self.folder / self.configuration.options.seeds_dir

    @property
    def actors(self) -> Path:
        """Where the profiles lie."""
        return self.folder / self.configuration.docs_dir / self.configuration.options.actors_dir

    @property
    def actors_shown_as(self) -> str:
        """The same as the editor knows it."""
        return f"{self.configuration.docs_dir}/{self.configuration.options.actors_dir}"

    def kept(self, name: str, folder: Path, paths: Iterable[Path], *, pressed: bool = False) -> str:
        """Keep files below `folder` as a blob; `name` is that of the file that is packed on the way."""
        file = self.folder / f"{name}.pack"
        pack(folder, file, paths, pressed=pressed)
        blob = self.store.keep(file)
        file.unlink()
        return blob


@contextmanager
def workplace(store: Store, project: Project, seeds: Iterable[Seeds] = ()) -> Iterator[Workplace]:
    """The project with some of its seeds."""
    with tempfile.TemporaryDirectory(prefix="hashiya-") as name:
        folder = Path(name)
        fetch(store, project.sources, folder)
        place = Workplace(folder, store, read_configuration(folder / CONFIGURATION))
        place.seeds.mkdir(parents=True, exist_ok=True)
        for one in seeds:
            fetch(store, one.blob, place.seeds)
        yield place


def fetch(store: Store, blob: str, folder: Path) -> None:
    """The files of a blob below `folder`."""
    with store.fetched(blob) as file:
        unpack(file, folder)


def files_below(folder: Path) -> list[Path]:
    """All files."""
    return [path for path in folder.rglob("*") if path.is_file()]
