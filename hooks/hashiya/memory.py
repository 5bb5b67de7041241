"""What an earlier build found out, kept by everything that decides it. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

KEPT_DAYS: Final = 30
"""Days until something that no build asks for is thrown away."""
_SUM: Final = 32
"""Characters of the check sum that leads an entry."""
_HOUSE: Final = Path(__file__).parent


class Memory:
    """A folder of answers, each a JSON value; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
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
            check, _, kept = path.read_text(encoding="utf-8").partition("\n")
            if check == _sum_of(kept):
                with suppress(OSError):  # a folder that can only be read is as good
                    os.utime(path)
                return json.loads(kept)
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            pass
        self.broken += 1
        return None

    def keep(self, key: str, answer: object) -> None:
        """Keep the answer, whole or not at all; where nothing can be written, the next build asks again."""
        if self._folder is None:
            return
        kept = json.dumps(answer, ensure_ascii=False)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{_sum_of(kept)}\n{kept}")
            Path(name).replace(self._folder / f"{key}.json")

    def tidy(self) -> None:
        """Throw away what has not been asked for lately, and what a killed build left half written."""
        if self._folder is None:
            return
        oldest = time.time() - KEPT_DAYS * 24 * 60 * 60
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.stat().st_mtime < oldest:
                    path.unlink(missing_ok=True)


FORGETFUL: Final = Memory()


def _sum_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_SUM]


@cache
def _hand() -> str:
    """Code and data of the house, and the Python that runs it: with another hand every answer is another."""
    return repr((sys.version, list(_files(_HOUSE))))


def _files(folder: Path) -> Iterable[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{path.relative_to(folder).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"
