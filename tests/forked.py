"""MkDocs in a process of its own that finds everything imported: half the time of a fresh one."""

from __future__ import annotations

import functools
import multiprocessing
import os
import sys
import tempfile
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from pathlib import Path

PRELOADED = ["mkdocs.__main__", "mkdocs.commands.build", "material.plugins.search.plugin", "hashiya.compose"]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, in the words of `subprocess`."""

    returncode: int
    """Negative: the signal that killed it."""
    stdout: str
    stderr: str


def run_mkdocs(project: Path, *arguments: str, **environment: str) -> Ended:
    """Run MkDocs in `project` as an editor would."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder)
        process = _context().Process(target=_run, args=(project, arguments, environment, written))
        process.start()
        process.join()
        out, err = ((written / name).read_text(encoding="utf-8") for name in ("out", "err"))
        assert process.exitcode is not None
        return Ended(process.exitcode, out, err)


@functools.cache
def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def _run(project: Path, arguments: tuple[str, ...], environment: dict[str, str], written: Path) -> None:
    for stream, name in ((1, "out"), (2, "err")):
        file = os.open(written / name, os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(file, stream)
    os.environ.update({"NO_MKDOCS_2_WARNING": "1", **environment})
    os.chdir(project)
    from mkdocs.__main__ import cli  # noqa: PLC0415  # only the new process runs it

    cli(arguments, prog_name=sys.argv[0])
