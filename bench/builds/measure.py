"""What a command costs: processor, clock and memory, with everything that it starts."""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost, or the median of several."""

    cpu: float
    """Seconds of user and system time."""
    wall: float
    """Seconds."""
    memory: int
    """Peak resident set of the largest process, in MB."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run the command in `folder`, Python with its compiled modules kept, as everywhere but in a container.

    Raises `RuntimeError` with what it said where it fails.
    """
    outer = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        began = time.monotonic()
        process = subprocess.Popen(  # noqa: S603  # our own command
            command, cwd=folder, env={**outer, **environment}, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read()[-2000:])
    return Cost(usage.ru_utime + usage.ru_stime, wall, _megabytes(usage))


def _megabytes(usage: resource.struct_rusage) -> int:
    return usage.ru_maxrss // 1024


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(median(c.cpu for c in costs), median(c.wall for c in costs), round(median(c.memory for c in costs)))
