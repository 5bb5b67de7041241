"""An archive in the place of the site, in one step; a year that stands there as it is to be stays, file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ..publication.staging import begin
from ..publication.target import find_target
from .archive import Archive, Volume
from .configuration import CONFIGURATION
from .packs import unpack
from .store import Store, open_store

MARK: Final = ".volume"
"""Lies in the folder of a year: the task whose answer stands there, and how many files that is."""


def publish_archive(
    archive: Archive, store: str, site: Path, folder: Path, *, say: Callable[[str], None] = lambda _: None
) -> None:
    """Put the archive of the project in `folder` in the place of `site`.

    Raises `TargetError`, `StoreError` or `OSError`; the old site stands then.
    """
    target = find_target(site, sources=[folder / CONFIGURATION], contents=[])
    staging = begin(target, waiting=lambda: say(f"another build publishes in {target.site}; waiting"))
    try:
        stays = [name for name, volume in archive.volumes.items() if _stands(target.site / name, volume)]
        say(f"{len(stays)} volumes stay as they are")
        _write(archive, stays, open_store(store), target.staging)
        staging.publish(place for name in stays for place in _places(target.site, name))
    finally:
        staging.end()


def _write(archive: Archive, stays: list[str], store: Store, folder: Path) -> None:
    _unpack(store, archive.front, folder)
    for name, volume in archive.volumes.items():
        if name not in stays:
            _unpack(store, volume.blob, folder / name)
            (folder / name / MARK).write_text(_mark(folder / name, volume), encoding="utf-8")


def _unpack(store: Store, blob: str, folder: Path) -> None:
    with store.fetched(blob) as file:
        unpack(file, folder)


def _stands(folder: Path, volume: Volume) -> bool:
    """Whether the volume is published already, and none of its files is missing."""
    mark = folder / MARK
    return mark.is_file() and mark.read_text(encoding="utf-8") == _mark(folder, volume)


def _mark(folder: Path, volume: Volume) -> str:
    return f"{volume.key} {sum(path.is_file() for path in folder.rglob('*') if path.name != MARK)}\n"


def _places(site: Path, name: str) -> Iterator[str]:
    for path in (site / name).rglob("*"):
        if path.is_file():
            yield path.relative_to(site).as_posix()
