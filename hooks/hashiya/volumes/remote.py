"""A place that fsspec knows: a bucket, a server, another machine's disk."""

from __future__ import annotations

from pathlib import Path

import fsspec

from .store import part_of


class RemotePlace:
    """Files below an address."""

    def __init__(self, address: str) -> None:
        self._files, root = fsspec.core.url_to_fs(address)
        self._root = root.rstrip("/")

    def has(self, name: str) -> bool:
        """Whether there is a file of that name."""
        return bool(self._files.exists(self._at(name)))

    def put(self, source: Path, name: str) -> None:
        """Send, then move: to a bucket, moving is a second copy, which is whole as well."""
        target = self._at(name)
        folder, _, own = target.rpartition("/")
        part = f"{folder}/{part_of(own)}"
        self._files.makedirs(folder, exist_ok=True)
        try:
            self._files.put_file(str(source), part)
            self._files.mv(part, target)
        finally:
            if self._files.exists(part):
                self._files.rm_file(part)

    def get(self, name: str, target: Path) -> None:
        """Fetch. Raises `FileNotFoundError`."""
        self._files.get_file(self._at(name), str(target))

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""
        if self._files.exists(self._at(name)):
            self._files.rm_file(self._at(name))

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}"
