"""Nothing from outside is published, and nothing that is no file: a link may lead anywhere, a pipe has no end."""

from __future__ import annotations

import os
from pathlib import Path

from ..problems import Problem


def unfit(path: Path, folder: Path, *, shown_as: str) -> Problem | None:
    """Why a file of `folder` is not published; None where it lies there itself and can be read."""
    within = path.relative_to(folder)
    if path.resolve() != folder.resolve() / within:
        return Problem(
            f"{shown_as}/{within.as_posix()}", "it is a link or lies behind one, and is left out", "put the file there"
        )
    if not path.is_file():
        return Problem(f"{shown_as}/{within.as_posix()}", "it is no regular file, and is left out", "take it away")
    if not os.access(path, os.R_OK):
        return Problem(f"{shown_as}/{within.as_posix()}", "it cannot be read, and is left out", "mend its permissions")
    return None
