"""Folders as one file each: the same files are the same bytes, whoever packs them and when."""

from __future__ import annotations

import gzip
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

PRESSED: Final = 1
"""How hard what is large is pressed: the line to the store is slower than this, and faster than more."""


def pack(folder: Path, file: Path, paths: Iterable[Path], *, pressed: bool = False) -> None:
    """Pack the files at `paths` below `folder` into `file`, by name; nothing of the machine or the hour goes with them.

    What is not pressed is the same bytes with every library that presses.
    """
    with file.open("wb") as raw:
        if not pressed:
            _write(raw, folder, paths)
            return
        with gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=PRESSED, mtime=0, filename="") as stream:
            _write(stream, folder, paths)


def unpack(file: Path, folder: Path) -> None:
    """The files of a pack below `folder`, which is made; what leads out of it is refused."""
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(file, "r:*") as packed:
        packed.extractall(folder, filter=_inside)  # noqa: S202  # the filter refuses what leads out


def _inside(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo:
    """A member that stays in the folder, of this hour: servers tell by it whether a page has changed."""
    return tarfile.data_filter(member, folder).replace(mtime=None, deep=False)  # type: ignore[arg-type]


def _write(stream: object, folder: Path, paths: Iterable[Path]) -> None:
    named = sorted((path.relative_to(folder).as_posix(), path) for path in paths)
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as packed:  # type: ignore[call-overload]
        for name, path in named:
            told = tarfile.TarInfo(name)
            told.size, told.mode = path.stat().st_size, 0o644
            with path.open("rb") as source:
                packed.addfile(told, source)
