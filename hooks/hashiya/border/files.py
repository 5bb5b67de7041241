"""Files of a folder, read with care: regular files only, no links, nothing too large."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A regular file as it lies in the folder. Made by `list_files`."""

    path: str
    data: bytes


def list_files(
    folder: Path, suffixes: tuple[str, ...], *, shown_as: str, max_bytes: int
) -> tuple[list[SourceFile], list[Problem]]:
    """Regular files below `folder` with one of `suffixes`, in byte order of their paths. Links are never followed."""
    files: list[SourceFile] = []
    problems: list[Problem] = []
    for path in sorted(_walk(folder), key=lambda p: os.fsencode(p.relative_to(folder).as_posix())):
        name = path.relative_to(folder).as_posix()
        if path.suffix.lower() not in suffixes or path.name.startswith("."):
            continue
        data = _read_regular(path, max_bytes)
        if isinstance(data, bytes):
            files.append(SourceFile(name, data))
        else:
            reason, remedy = data
            problems.append(Problem(f"{shown_as}/{name}", reason, remedy, rejects=True))
    return files, problems


def _walk(folder: Path) -> Iterable[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            yield Path(parent, name)


def _read_regular(path: Path, max_bytes: int) -> bytes | tuple[str, str]:
    """The bytes of a regular file, or why it is not read and what to do."""
    try:
        state = path.lstat()
        if not stat.S_ISREG(state.st_mode):
            return "it is a link or no regular file", "put a copy of the file itself here"
        if state.st_size > max_bytes:
            return f"it has {state.st_size} bytes, more than {max_bytes}", "divide it or remove what is no article"
        return path.read_bytes()
    except OSError as error:
        return f"it cannot be read: {error.strerror}", "mend its permissions"
