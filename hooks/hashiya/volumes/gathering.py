"""A project on this machine into the store: its sources as one blob, its seeds as one for each bucket."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..border.files import composed, is_hidden
from ..seeds.reading import SIDECAR_SUFFIX
from .configuration import CONFIGURATION, Configuration
from .hand import hand
from .packs import pack
from .store import Store
from .tasks import Project, Seeds

BATCH: Final = 500
"""Articles of one task, about: seconds of work each, and thousands of tasks for a million."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A project in the store. Made by `gather`."""

    project: Project
    buckets: tuple[Seeds, ...]
    told: tuple[str, ...]
    """Files that were left behind."""


def gather(folder: Path, configuration: Configuration, store: Store, *, batch: int = BATCH) -> Gathered:
    """Put the project in `folder` into the store. What is there already is not sent again."""
    docs, options = folder / configuration.docs_dir, configuration.options
    sources = [folder / CONFIGURATION, *(path for path in docs.rglob("*") if _is_own(path))]
    project = Project(hand(), _kept(store, folder, sources), os.environ.get("SOURCE_DATE_EPOCH") or None)
    seeds = folder / options.seeds_dir
    found = sorted(path for path in seeds.rglob("*") if path.is_symlink() or path.is_file())
    visible = [path for path in found if not any(map(is_hidden, path.relative_to(seeds).parts))]
    links = [path for path in visible if path.is_symlink()]
    buckets = tuple(
        Seeds(_kept(store, seeds, paths), sum(path.suffix.lower() != SIDECAR_SUFFIX for path in paths))
        for paths in _buckets(seeds, [path for path in visible if not path.is_symlink()], batch)
    )
    shown = (f"{options.seeds_dir}/{path.relative_to(seeds).as_posix()}" for path in links)
    return Gathered(
        project, buckets, tuple(f"{one}: a link is not followed; put the file itself here" for one in shown)
    )


def _is_own(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _buckets(seeds: Path, paths: list[Path], batch: int) -> Iterator[list[Path]]:
    """Files by a hash of their name, a sidecar with its article: one more article changes one bucket.

    There are as many buckets as a power of two, so that their number seldom changes.
    """
    named = [(path, composed(path.relative_to(seeds).as_posix().rpartition(".")[0])) for path in paths]
    number, articles = 1, len({name for _, name in named})
    while articles > number * batch:
        number *= 2
    found: dict[int, list[Path]] = defaultdict(list)
    for path, name in named:
        found[int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % number].append(path)
    yield from (found[bucket] for bucket in sorted(found))


def _kept(store: Store, folder: Path, paths: list[Path]) -> str:
    with tempfile.TemporaryDirectory(prefix="hashiya-") as place:
        file = Path(place) / "pack"
        pack(folder, file, paths)
        return store.keep(file)
