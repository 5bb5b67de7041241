"""A store that all machines see: blobs by their content, and answers by the task that gave them.

Nothing in it is ever changed. A blob or an answer is written under a name of its own and then takes its place, whole or
not at all: a worker that dies leaves nothing half written, and two that do the same work write the same.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol

_PIECE: Final = 1 << 20
"""Bytes that are read at a time."""


class StoreError(RuntimeError):
    """The store holds something else than was put into it; the message says what and how to mend it."""


class Place(Protocol):
    """Where files lie under names with `/`. Made by `open_store`."""

    def has(self, name: str) -> bool:
        """Whether there is a file of that name."""

    def put(self, source: Path, name: str) -> None:
        """The file at `source` stands under `name`, whole or not at all."""

    def get(self, name: str, target: Path) -> None:
        """Copy a file to `target`. Raises `FileNotFoundError`."""

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""


class Store:
    """Blobs and answers in some place."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def keep(self, file: Path) -> str:
        """Keep what `file` holds; gives its name."""
        name = _sum_of(file)
        if not self.has(name):
            self._place.put(file, _blob(name))
        return name

    def has(self, name: str) -> bool:
        """Whether there is a blob of that name."""
        return self._place.has(_blob(name))

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        """The blob `name` as a file of this machine, for as long as it is read. Raises `StoreError`."""
        with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
            path = Path(folder) / "blob"
            try:
                self._place.get(_blob(name), path)
            except FileNotFoundError as error:
                raise StoreError(f"{_blob(name)} is missing from the store; run again: it is made anew") from error
            if _sum_of(path) != name:
                self._place.remove(_blob(name))
                raise StoreError(f"{_blob(name)} was not what it should be and is removed; run again: it is made anew")
            yield path

    def answer(self, key: str) -> Any:  # noqa: ANN401  # JSON
        """The answer to a task; None where there is none yet."""
        with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
            path = Path(folder) / "answer"
            with suppress(FileNotFoundError, ValueError):
                self._place.get(_answer(key), path)
                return json.loads(path.read_text(encoding="utf-8"))
        return None

    def tell(self, key: str, answer: object) -> None:
        """Keep the answer to a task."""
        with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
            path = Path(folder) / "answer"
            path.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
            self._place.put(path, _answer(key))


class FolderPlace:
    """A folder of this machine, or one that all machines mount."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, name: str) -> bool:
        """Whether there is a file of that name."""
        return (self._folder / name).is_file()

    def put(self, source: Path, name: str) -> None:
        """Copy, then rename."""
        target = self._folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(part_of(target.name))
        try:
            shutil.copyfile(source, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def get(self, name: str, target: Path) -> None:
        """Copy."""
        shutil.copyfile(self._folder / name, target)

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""
        (self._folder / name).unlink(missing_ok=True)


def open_store(address: str) -> Store:
    """The store at `address`: a folder, or an address that fsspec knows, such as `s3://bucket/hashiya`."""
    if "://" not in address:
        return Store(FolderPlace(Path(address)))
    from .remote import RemotePlace  # noqa: PLC0415  # fsspec is of the extra `cluster`: one machine does without it

    return Store(RemotePlace(address))


def part_of(name: str) -> str:
    """A name that nobody else writes under, until the file takes its place."""
    return f".{name}.{uuid.uuid4().hex}.part"


def _blob(name: str) -> str:
    return f"blobs/{name[:2]}/{name}"


def _answer(key: str) -> str:
    return f"answers/{key[:2]}/{key}.json"


def _sum_of(path: Path) -> str:
    with path.open("rb") as file:
        return _sum(file)


def _sum(file: BinaryIO) -> str:
    told = hashlib.sha256()
    while piece := file.read(_PIECE):
        told.update(piece)
    return told.hexdigest()
