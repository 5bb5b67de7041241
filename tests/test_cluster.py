"""Past one machine: two workers, one of them killed in mid-run, publish what one process publishes."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from archives import contents, small_project
from hashiya.volumes.archive import make_archive
from hashiya.volumes.configuration import read_configuration
from hashiya.volumes.on_dask import OnLocalDask
from hashiya.volumes.publishing import publish_archive
from hashiya.volumes.tasks import Answer, Rendering, Task

WAIT = 120
"""Seconds after which nobody can be waiting for a task."""


class Killing:
    """An executor that kills a worker while it builds a volume."""

    def __init__(self, dask: OnLocalDask) -> None:
        self.dask = dask
        self.killed: list[str] = []
        """The task that was being done."""

    def __call__(self, tasks: Sequence[Task], store: str) -> Iterable[Answer]:
        """The answers."""
        if not all(isinstance(task, Rendering) for task in tasks):
            return self.dask(tasks, store)
        numbers = self.dask.client.run(os.getpid)
        murder = threading.Thread(target=self._kill, args=(numbers,))
        murder.start()
        answers = self.dask(tasks, store)
        murder.join()
        return answers

    def _kill(self, numbers: dict[str, int]) -> None:
        """End the process of the first worker that has begun, without a warning, as a machine that fails does."""
        until = time.monotonic() + WAIT
        while time.monotonic() < until:
            working = {address: keys for address, keys in self.dask.client.processing().items() if keys}
            for address, keys in working.items():
                time.sleep(1)  # the build itself has begun
                os.kill(numbers[address], signal.SIGKILL)
                self.killed += [str(key) for key in keys]
                return
            time.sleep(0.05)


def test_a_cluster_publishes_what_one_machine_does(
    archive_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, though a worker dies in the middle; and nothing in the store is half written."""
    (tmp_path / "workers").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "workers"))  # who is killed leaves his workplace behind
    project, store = small_project(tmp_path / "project"), f"file://{tmp_path / 'shared'}"
    with OnLocalDask(2) as dask:
        run = Killing(dask)
        archive = make_archive(project, read_configuration(project / "mkdocs.yml"), store, run, batch=1)
        publish_archive(archive, store, project / "site", project)

    assert {key.partition("-")[0] for key in run.killed} == {"rendering"}
    assert contents(project / "site") == contents(archive_project / "site")
    assert [path.name for path in (tmp_path / "shared").rglob("*.part")] == []
