"""Texts that nobody needs for now: on the disk, for a while, so that memory holds the page whose turn it is."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final, overload

Place = tuple[int, int]
"""Where a text stands in the file, and its length, in bytes."""

ENCODING: Final = "utf-8"

AT_ONCE: Final = 1 << 16
"""Bytes that are written together: texts are put one after another, and asked for later."""


class Spill:
    """A file without a name; it goes when nobody holds this any more."""

    def __init__(self, folder: Path | None = None) -> None:
        where: Path | None = None
        with suppress(OSError):  # a project that can only be read has a place elsewhere
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
                tempfile.TemporaryFile(dir=folder).close()
                where = folder
        # Without a buffer of Python's: it is emptied and filled wherever one goes from putting to asking.
        self._file = tempfile.TemporaryFile(dir=where, buffering=0)  # noqa: SIM115  # closed when this goes
        self._written = 0
        self._waiting = bytearray()
        weakref.finalize(self, _close, self._file)

    def put(self, text: str) -> Place:
        """Take a text; what comes back finds it again. Raises `OSError`."""
        return self.put_bytes(text.encode(ENCODING, errors="surrogatepass"))

    def get(self, place: Place) -> str:
        """The text as it was put. Raises `OSError`."""
        return self.get_bytes(place).decode(ENCODING, errors="surrogatepass")

    def put_bytes(self, data: bytes) -> Place:
        """The same of what is no text. Raises `OSError`."""
        place = self._written + len(self._waiting), len(data)
        self._waiting += data
        if len(self._waiting) >= AT_ONCE:
            self._write()
        return place

    def get_bytes(self, place: Place) -> bytes:
        """The bytes as they were put. Raises `OSError`."""
        start, length = place
        if start + length > self._written:
            self._write()
        self._file.seek(start)
        return self._file.read(length)

    def _write(self) -> None:
        self._file.seek(self._written)
        while self._waiting:  # a file may take less than it is given
            taken = self._file.write(self._waiting)
            self._written += taken
            del self._waiting[:taken]


class Texts(Sequence[str]):
    """Texts one after another, on the disk. Grows by `append`."""

    def __init__(self, spill: Spill | None = None) -> None:
        """None yet; they are put into a spill of their own where none is given."""
        self._spill = spill or Spill()
        self._places: list[Place] = []

    def append(self, text: str) -> None:
        """One more. Raises `OSError`."""
        self._places.append(self._spill.put(text))

    def extend(self, texts: Iterable[str]) -> None:
        """Some more. Raises `OSError`."""
        for text in texts:
            self.append(text)

    def __len__(self) -> int:
        """How many."""
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        """One of them, read anew, or some."""
        if isinstance(at, slice):
            return [self._spill.get(place) for place in self._places[at]]
        return self._spill.get(self._places[at])


def _close(file: IO[bytes]) -> None:
    with suppress(OSError):  # what a full disk did not take is asked for by nobody any more
        file.close()
