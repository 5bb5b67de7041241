"""Nothing from outside is published, and nothing that is no file: a link may lead anywhere, a pipe has no end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from ..problems import Problem


@contextmanager
def unfollowed() -> Iterator[None]:
    """Within it no walk through folders follows a link: of two that lead upwards there is no end."""
    walk = os.walk

    def unfollowing(top: str, *, followlinks: bool = False) -> Iterator[tuple[str, list[str], list[str]]]:
        del followlinks  # whatever was asked for
        return walk(top)

    os.walk = cast("Any", unfollowing)
    try:
        yield
    finally:
        os.walk = walk


def linked_folders(folder: Path, *, shown_as: str) -> Iterator[Problem]:
    """Each link to a folder below `folder`: what lies behind it is not published."""
    for parent, folders, _ in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(parent, name) for name in folders):
            if path.is_symlink():
                within = f"{shown_as}/{path.relative_to(folder).as_posix()}"
                yield Problem(within, "it is a link to a folder, and is left out", "put the folder itself there")


def unfit(path: Path, folder: Path, *, shown_as: str) -> Problem | None:
    """Why a file of `folder` is not published; None where it lies there itself and can be read."""
    within = path.relative_to(folder)
    if path.is_symlink() or Path(os.path.realpath(path)) != Path(os.path.realpath(folder)) / within:  # not `resolve()`:
        # it raises on a link that leads to itself
        return Problem(
            f"{shown_as}/{within.as_posix()}", "it is a link or lies behind one, and is left out", "put the file there"
        )
    if not path.is_file():
        return Problem(f"{shown_as}/{within.as_posix()}", "it is no regular file, and is left out", "take it away")
    if not os.access(path, os.R_OK):
        return Problem(f"{shown_as}/{within.as_posix()}", "it cannot be read, and is left out", "mend its permissions")
    return None
