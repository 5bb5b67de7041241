"""Nothing from outside is published: a link may lead anywhere."""

from __future__ import annotations

from pathlib import Path

from ..problems import Problem


def linked(path: Path, folder: Path, *, shown_as: str) -> Problem | None:
    """What is wrong with a file of `folder` that is reached by a link; None where it lies there itself."""
    within = path.relative_to(folder)
    if path.resolve() == folder.resolve() / within:
        return None
    return Problem(
        f"{shown_as}/{within.as_posix()}", "it is a link or lies behind one, and is left out", "put the file there"
    )
