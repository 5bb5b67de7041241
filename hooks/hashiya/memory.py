"""What an earlier build found out, kept by everything that decides it. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

KEPT_DAYS: Final = 30
"""Days until something that no build asks for is thrown away."""
ROOM: Final = 64_000_000
"""Bytes of what this build has not asked for that stay in any case; beyond, as many as it has asked for."""
_SUM: Final = 32
"""Characters of the check sum that leads an entry."""
_LONG: Final = 4_000
"""Bytes from which an entry is pressed."""
_PRESSED: Final = b"z"
"""Stands behind the check sum of such a one."""
_HOUSE: Final = Path(__file__).parent


class Memory:
    """A folder of answers, each a JSON value; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._asked: set[str] = set()
        self.broken = 0
        """Entries that were no more what was written; they are made anew."""

    def key(self, question: str, *decisive: object) -> str:
        """The name of an answer: `question` says which step asks, `decisive` is all that its answer comes from."""
        return hashlib.sha256(repr((_hand(), question, decisive)).encode()).hexdigest()[:_SUM] if self._folder else ""

    def recall(self, key: str) -> object:
        """The answer; None where there is none that can be trusted."""
        if self._folder is None:
            return None
        path = self._folder / f"{key}.json"
        try:
            check, _, kept = path.read_bytes().partition(b"\n")
            if check[:_SUM].decode() == _sum_of(kept):
                self._asked.add(path.name)
                with suppress(OSError):  # a folder that can only be read is as good
                    os.utime(path)
                return json.loads(zlib.decompress(kept) if check[_SUM:] == _PRESSED else kept)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, zlib.error):
            pass
        self.broken += 1
        return None

    def keep(self, key: str, answer: object) -> None:
        """Keep the answer, whole or not at all; where nothing can be written, the next build asks again."""
        if self._folder is None:
            return
        kept = json.dumps(answer, ensure_ascii=False).encode(errors="surrogatepass")
        pressed = len(kept) >= _LONG
        kept = zlib.compress(kept, 1) if pressed else kept
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "wb") as file:
                file.write(_sum_of(kept).encode() + (_PRESSED if pressed else b"") + b"\n" + kept)
            Path(name).replace(self._folder / f"{key}.json")
            self._asked.add(f"{key}.json")

    def tidy(self) -> None:
        """Throw away what has not been asked for lately or has no room, and what a killed build left half written."""
        if self._folder is None:
            return
        oldest = time.time() - KEPT_DAYS * 24 * 60 * 60
        with suppress(OSError):
            states = {path: path.stat() for path in self._folder.iterdir()}
            own = sum(state.st_size for path, state in states.items() if path.name in self._asked)
            room = max(ROOM, own)
            for path in sorted(states, key=lambda path: states[path].st_mtime, reverse=True):
                room -= 0 if path.name in self._asked else states[path].st_size
                if states[path].st_mtime < oldest or (room < 0 and path.name not in self._asked):
                    path.unlink(missing_ok=True)


FORGETFUL: Final = Memory()


def _sum_of(kept: bytes) -> str:
    return hashlib.sha256(kept).hexdigest()[:_SUM]


@cache
def _hand() -> str:
    """Code and data of the house, and the Python that runs it: with another hand every answer is another."""
    return hashlib.sha256(repr((sys.version, list(_files(_HOUSE)))).encode()).hexdigest()


def _files(folder: Path) -> Iterable[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{path.relative_to(folder).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"
