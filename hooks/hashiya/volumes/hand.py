"""Who does the work: code, data and libraries. Where two machines differ in it, their answers may."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

HOOKS: Final = Path(__file__).parents[2]
"""The doors and the house."""

LIBRARIES: Final = (
    *("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pyyaml", "pygments"),
    *("datasketch", "pillow", "mammoth", "pdfminer.six", "lxml", "hijridate"),
)
"""Those that decide what a page is like."""


class OtherHand(RuntimeError):
    """A worker has another version of the house than the machine that asks; the message says what to do."""


@cache
def hand() -> str:
    """Stands for all of it."""
    libraries = [f"{name} {version(name)}" for name in LIBRARIES]
    files = [
        f"{path.relative_to(HOOKS).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in sorted(HOOKS.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return hashlib.sha256(repr((sys.version_info[:2], libraries, files)).encode()).hexdigest()


def check(asked: str) -> None:
    """Raises `OtherHand` where this machine is not like the one that asks."""
    if asked != hand():
        raise OtherHand("this worker has another version of Hāshiya or its libraries; install the same, and run again")
